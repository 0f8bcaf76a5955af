/* What a page, a script or a style sheet asks for, read from its text: whatever the files are called. */

const TAG = /<(?:link|script|img|use)\b[^>]*>/g;
const RELATION = /\srel="?(?:stylesheet|modulepreload|icon)/;
const ADDRESS = /\s(?:href|src)="([^"]+)"/;
const DATA = /\sdata-[\w-]+="([^"]+\.json)"/g; // what its scripts fetch
const IN_SCRIPTS = [/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g, /new URL\("([^"]+)", import\.meta\.url\)/g];
const IN_STYLES = [/@import\s+"([^"]+)"/g, /url\(\s*["']?((?!data:|#)[^"')]+)/g];

export function needs(address, text) {
  const found = /^\s*</.test(text) ? ofPage(text) : matches(text, address.endsWith(".css") ? IN_STYLES : IN_SCRIPTS);
  return found.map((one) => new URL(one, address).href.replace(/#.*/, ""));
}

function matches(text, forms) {
  return forms.flatMap((form) => [...text.matchAll(form)].map(([, one]) => one));
}

function ofPage(html) {
  const tags = [...html.matchAll(TAG)].map(([tag]) => tag);
  const asked = tags.filter((tag) => !tag.startsWith("<link") || RELATION.test(tag));
  return [...asked.map((tag) => tag.match(ADDRESS)?.[1]).filter(Boolean), ...matches(html, [DATA])];
}
