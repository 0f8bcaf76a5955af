/* What a page, a script or a style sheet asks for, read from its text: whatever the files are called. */

const TAG = /<(?:link|script|img|use)\b[^>]*>/g;
const RELATION = /\srel="?(?:stylesheet|modulepreload|icon)/;
const ADDRESS = /\s(?:href|src)="([^"]+)"/;
const IN_TEXTS = [
  /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g, // modules
  /new URL\("([^"]+)", import\.meta\.url\)/g,
  /@import\s+"([^"]+)"/g,
  /url\(\s*["']?((?!data:|#)[^"')]+)/g,
];

export function needs(address, text) {
  const found = /^\s*</.test(text) ? ofPage(text) : IN_TEXTS.flatMap((form) => [...text.matchAll(form)].map(([, one]) => one));
  return found.map((one) => new URL(one, address).href.replace(/#.*/, ""));
}

function ofPage(html) {
  const tags = [...html.matchAll(TAG)].map(([tag]) => tag);
  const asked = tags.filter((tag) => !tag.startsWith("<link") || RELATION.test(tag));
  return asked.map((tag) => tag.match(ADDRESS)?.[1]).filter(Boolean);
}
