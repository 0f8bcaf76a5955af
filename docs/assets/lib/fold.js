/* "Łódź" is "lodz". scripts/search/language.py does the same; tests/search/stems/ holds both together. */

const LETTERS = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", "·": "", ŀ: "l" };

export function fold(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[ßøłđæœı·ŀ]/g, (letter) => LETTERS[letter]);
}
