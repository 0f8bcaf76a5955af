/* What is typed stands after the "#" of the address (#q=words), which no browser sends. A "#" with "=" in it is never a
   section. */

export const LONGEST = 200; // letters of what is typed, also where a link or a script brings more
export const SILENT = { referrerPolicy: "no-referrer" }; // of every fetch

/* What the address asks for. */
export function typed() {
  return (new URLSearchParams(location.hash.slice(1)).get("q") || "").slice(0, LONGEST);
}

/* The section that the address names, with its "#". */
export function section() {
  return location.hash.includes("=") ? "" : location.hash;
}

/* What stands at the section that the address names; nothing where its "#" cannot be read ("#100%"). */
export function target() {
  try {
    return document.getElementById(decodeURIComponent(section().slice(1)));
  } catch {
    return null;
  }
}

export function hashOf(words, otherwise = "") {
  return words ? `#${new URLSearchParams({ q: words.slice(0, LONGEST) })}` : otherwise;
}

/* Without a request, and without a step for Back. */
export function replaceAddress(search, hash) {
  history.replaceState(history.state, "", location.pathname + search + hash);
}
