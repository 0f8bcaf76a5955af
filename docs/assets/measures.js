/* /countries/measures/: two States side by side, from the tables of the page. The choice stands in the address
   (?from=lv&to=nl), nowhere else. */
import { element } from "./lib/dom.js";
import { STATES, keepChoice, readChoice } from "./lib/pair.js";
import { fill } from "./lib/words.js";

const form = document.querySelector("[data-measures]");
const pair = document.querySelector("[data-side]");
const status = form.querySelector("[data-status]");
const words = form.dataset;

keepChoice(form, show);
const unknown = readChoice(form);
show();
if (unknown.length) tell(fill(words.unknown, { names: unknown.join(", ") }));

function tell(message) {
  status.textContent = message;
  status.classList.toggle("kb-problem", Boolean(message));
}

function show() {
  const chosen = STATES.map((name) => form.elements[name].selectedOptions[0]);
  const [from, to] = chosen.map((option) => option.value);
  const two = from && to && from !== to;
  tell(from && from === to ? words.same : "");
  pair.hidden = !two;
  const states = chosen.map(({ value, textContent }) => ({ code: value, name: textContent }));
  pair.replaceChildren(...(two ? sideBySide(states) : []));
}

function sideBySide(states) {
  const [from, to] = states.map(({ name }) => name);
  const table = element("table", "", "kb-table");
  const head = element("tr");
  for (const name of [words.kindName, from, to]) head.append(scoped(name, "col"));
  table.append(element("thead"), element("tbody"));
  table.tHead.append(head);
  for (const heading of document.querySelectorAll("article h2[id]")) {
    if (!rows(heading.id).length) continue;
    const line = element("tr");
    line.append(scoped(heading.firstChild.textContent, "row"), ...states.map((state) => cell(state, heading.id)));
    table.tBodies[0].append(line);
  }
  return [element("h2", fill(words.title, { from, to })), table];
}

function scoped(text, scope) {
  const made = element("th", text);
  made.scope = scope;
  return made;
}

function rows(kind, state = "") {
  return [...document.querySelectorAll(`tr[data-kind="${kind}"]${state && `[data-state="${state}"]`}`)];
}

/* The measures of one kind in one State, each a box; the head of its column stands before what it says. */
function cell({ code, name }, kind) {
  const made = element("td");
  made.dataset.stateName = name;
  made.append(...rows(kind, code).map(measure));
  if (!made.firstChild) made.append(element("p", words.none));
  return made;
}

function measure(row) {
  const box = element("div");
  const [own, ...rest] = row.querySelectorAll("td");
  for (const part of [own, ...rest]) {
    if (!part.textContent.trim()) continue;
    const line = element("p");
    if (part !== own) line.append(element("span", part.dataset.label), " ");
    line.append(...document.importNode(part, true).childNodes);
    box.append(line);
  }
  return box;
}
