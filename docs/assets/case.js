/* The two States of a case stay in the address from page to page, and nowhere else: links to guides, instruments,
   countries, letters, certificates, dates and From A to B take them along, and a bar names them. site.js loads this
   where the address has them. */
import { both, pairAddress, stateNames } from "./lib/pair.js";

/* Below the language. */
const KEPT_ON = /^(guidance|mechanisms|countries|transfers|ask|dates|letters|certificate|for\/practitioners)\//;
/* Both States as a query, where the address names two that this site has; else nothing. */
export function statesOf(words) {
  const states = both(words.states.split(" "));
  return states && new URLSearchParams(states);
}

export function start(words) {
  const home = new URL(words.home, location.href);
  const keep = (link, states) => {
    const own = link.origin === home.origin && link.pathname.startsWith(home.pathname);
    if (!own || !states || !KEPT_ON.test(link.pathname.slice(home.pathname.length))) return;
    if (/[?&](from|to)=/.test(link.search) || link.matches("[hreflang], .kb-case a, [data-further] a")) return;
    const place = /^ask\/$/.exec(link.pathname.slice(home.pathname.length)); // every State: the one of the case
    if (place) link.pathname += `${states.get("to")}/`;
    link.search = `${link.search || "?"}${link.search && "&"}${states}`;
  };
  const states = statesOf(words);
  for (const link of document.links) keep(link, states);
  if (states) for (const box of document.querySelectorAll(".kb-ask[data-stops]")) onlyOf(box, [...states.values()]);
  const keepLate = (event) => {
    const link = event.target.closest?.("a[href]"); // one that came later, as results of the search do
    if (link) keep(link, statesOf(words));
  };
  document.addEventListener("click", keepLate, true);
  const chosenHere = document.querySelector("article :is([data-two-states], [data-finder])");
  if (states && !chosenHere) document.querySelector("article").prepend(bar(words, home, states));
}

/* The lines of a box that concern these States, without its questions; without any there is nothing to stop at. */
function onlyOf(box, states) {
  for (const line of box.querySelectorAll("[data-of]")) if (!states.includes(line.dataset.of)) line.remove();
  if (!box.querySelector("[data-of]")) box.remove();
  for (const question of box.querySelectorAll(":scope > p")) question.remove();
}

function bar(words, home, states) {
  const pair = document.createElement("strong");
  pair.textContent = [...states.values()].map(stateNames(document.documentElement.lang)).join(" → ");
  const rest = new URLSearchParams(location.search);
  for (const one of ["from", "to", "instrument"]) rest.delete(one);
  const made = Object.assign(document.createElement("p"), { className: "kb-case" });
  made.append(`${words.case}: `, pair, " ");
  made.append(linkTo(pairAddress(home.pathname, Object.fromEntries(states)), words.pair), " ");
  made.append(linkTo(`${home.pathname}ask/${states.get("to")}/?from=${states.get("from")}`, words.ask), " ");
  made.append(linkTo(location.pathname + (rest.size ? `?${rest}` : ""), words.end));
  return made;
}

function linkTo(href, textContent) {
  return Object.assign(document.createElement("a"), { href, textContent });
}
