/* The two States of a case, and what else is chosen from lists: read from the address (?from=lv&to=nl) and written
   there, nowhere else. What is typed is never among it. */

export const STATES = ["from", "to"];

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

/* Both States of the address, where it names two different ones of `codes`; else null. */
export function both(codes) {
  const query = new URLSearchParams(location.search);
  const place = /\/ask\/([a-z]{2})\/(?:index\.html)?$/.exec(location.pathname); // a page of the receiving State
  const from = query.get("from");
  const to = place?.[1] || query.get("to");
  return from !== to && codes.includes(from) && codes.includes(to) ? { from, to } : null;
}

/* Names of States in a language, by their codes. */
export function stateNames(language) {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return (code) => names.of(CLDR[code] || code.toUpperCase());
}

/* The map shows the two States: from in petrol, to in amber; `names` is what it is called then. */
export function lightUp(map, [from, to], names) {
  for (const shape of map.querySelectorAll("[data-state]")) {
    const side = { [from]: "from", [to]: "to" }[shape.dataset.state];
    if (side) shape.setAttribute("class", `kb-pair-map__${side}`);
    else shape.removeAttribute("class");
  }
  map.querySelector("title").textContent = names.join(" → ");
}
