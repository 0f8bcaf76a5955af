/* The address of a page. What is typed stands after its "#" (#q=words), which no browser sends; what is chosen from a
   list may stand in "?". A "#" with "=" in it is never a section. */

export const LONGEST = 200; // letters of what is typed, also where a link or a script brings more
export const SILENT = { referrerPolicy: "no-referrer" }; // of every fetch: the host learns no address of a page

/* What the address asks for; empty where it asks for nothing. */
export function typed() {
  return (new URLSearchParams(location.hash.slice(1)).get("q") || "").slice(0, LONGEST);
}

/* The section that the address names, with its "#"; empty where it names none. */
export function section() {
  return location.hash.includes("=") ? "" : location.hash;
}

/* What stands after the "#" for words that are typed; `otherwise` where there are none. */
export function hashOf(words, otherwise = "") {
  return words ? `#${new URLSearchParams({ q: words.slice(0, LONGEST) })}` : otherwise;
}

/* Put another address in the place of this one, without a request and without a step for Back. */
export function replaceAddress(search, hash) {
  history.replaceState(history.state, "", location.pathname + search + hash);
}
