/* The two States of a case, and what else is chosen from lists: read from the address (?from=lv&to=nl) and written
   there, nowhere else. What is typed is never among it. */
import { fill } from "./words.js";

export const STATES = ["from", "to"];
export const FIELDS = [...STATES, "instrument", "side"]; // of a page for two States
const USUAL = "fd-2008-947"; // the instrument of an address that names none

const CLDR = { el: "GR", uk: "GB" }; // codes of EU texts that differ from those of the browser

/* Choose in the fields of a form what the address names; gives, in quotation marks, what it names and a field lacks. */
export function readChoice(form, names = STATES, query = new URLSearchParams(location.search)) {
  const unknown = [];
  for (const name of names) {
    const options = [...form.elements[name].options];
    const value = query.get(name) || options[0].value;
    const known = options.some((option) => option.value === value);
    form.elements[name].value = known ? value : options[0].value;
    if (!known) unknown.push(`“${value}”`);
  }
  return unknown;
}

export function choiceOf(form, names = STATES) {
  return names.map((name) => form.elements[name].value);
}

/* What is chosen, as the query of an address. */
export function queryOf(form, names = STATES) {
  return new URLSearchParams(names.map((name) => [name, form.elements[name].value]));
}

/* A form whose choice stands in the address: `show` is called with each choice. */
export function keepChoice(form, show) {
  form.dataset.ready = "";
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    history.replaceState(history.state, "", `?${queryOf(form)}${location.hash}`);
    show();
  });
}

/* The address of the page for two States: to/nl/?from=lv. `home` is that of the language. */
export function pairAddress(home, { from, to, instrument = "", side = "" }) {
  const query = new URLSearchParams({ from });
  if (instrument && instrument !== USUAL) query.set("instrument", instrument);
  if (side) query.set("side", side);
  return `${home}to/${to}/${location.pathname.endsWith(".html") ? "index.html" : ""}?${query}`;
}

/* A form that leads to the page for the two States of its choice. Gives that address where
   `query` names two, else nothing; says what it names and the form lacks. */
export function choosePair(form, query = new URLSearchParams(location.search)) {
  const { home } = document.getElementById("kb-words").dataset;
  const choice = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
  const status = form.querySelector("[data-status]");
  const tell = (message) => {
    status.textContent = message;
    status.classList.toggle("kb-problem", Boolean(message));
  };
  form.dataset.ready = "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { from, to } = choice();
    tell(from === to ? form.dataset.same : "");
    if (from !== to) location.assign(pairAddress(home, choice()));
  });
  const unknown = readChoice(form, FIELDS, query);
  const { from, to } = choice();
  if (unknown.length) tell(fill(form.dataset.unknown, { names: unknown.join(", ") }));
  else if (from && from === to) tell(form.dataset.same);
  else if (from && to) return pairAddress(home, choice());
  return "";
}

/* Both States of the address, where it names two different ones of `codes`; else null. */
export function both(codes) {
  const query = new URLSearchParams(location.search);
  const place = /\/(?:ask|to)\/([a-z]{2})\/(?:index\.html)?$/.exec(location.pathname); // a page of the receiving State
  const from = query.get("from");
  const to = place?.[1] || query.get("to");
  return from !== to && codes.includes(from) && codes.includes(to) ? { from, to } : null;
}

/* Names of States in a language, by their codes. */
export function stateNames(language) {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return (code) => names.of(CLDR[code] || code.toUpperCase());
}
