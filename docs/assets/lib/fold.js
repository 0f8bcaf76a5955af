/* One spelling for letters that people type differently: "Łódź" is "lodz". scripts/search/language.py folds the same
   way when the index is built; tests/search/stems/ holds words that both must cut alike. */

const LETTERS = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", "·": "", ŀ: "l" };

export function fold(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[ßøłđæœı·ŀ]/g, (letter) => LETTERS[letter]);
}
