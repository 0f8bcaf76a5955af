/* Numbers in letters, as scripts/search/index.py writes them: a digit of base 45 that others follow comes from the
   first 45 letters, the last digit of a number from the other 45. */

const BASE = 45;
const FIRST = 35; // code of the first letter
const LEFT_OUT = 92; // code of "\", which JSON would have to write twice

function digitOf(code) {
  return code - FIRST - (code > LEFT_OUT ? 1 : 0);
}

/* All the numbers of a text. */
export function numbers(text) {
  const found = [];
  for (let start = 0; start < text.length; ) {
    const [value, end] = firstNumber(text, start);
    found.push(value);
    start = end;
  }
  return found;
}

/* The number that begins at a place, and the place after it. */
export function firstNumber(text, start = 0) {
  let value = 0;
  for (let n = start; ; n++) {
    const digit = digitOf(text.charCodeAt(n));
    if (digit >= BASE) return [value * BASE + digit - BASE, n + 1];
    value = value * BASE + digit;
  }
}
