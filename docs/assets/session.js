/* /training/session/: length, audience, subject and two States are chosen, kept in the address, and made into one pack:
   a ready-made plan of this page, and what it needs from the pages of cards, sheets, modules and guides. */
import { below, element } from "./lib/dom.js";
import { fill } from "./lib/words.js";
import { printAlone } from "./sheet.js";

const FIELDS = ["minutes", "for", "topic", "from", "to"];

/* Sections of a page that a trainer reads. */
const NOTES = ["case", "injects", "answers", "exercise", "discussion", "check", "look"];

const form = document.querySelector("[data-session]");
const fields = form.elements;
const pack = document.querySelector("[data-pack]");
const status = form.querySelector("[data-status]");
const printer = form.querySelector("[data-print]");
const words = form.dataset;
const loaded = new Map(); // address of a page -> promise of it

let chosen = false; // the reader chose the subject, or the address names it

form.dataset.ready = "";
fields.topic.addEventListener("change", () => (chosen = true));
fields.for.addEventListener("change", offer);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams(FIELDS.map((name) => [name, fields[name].value]).filter(([, value]) => value));
  const language = fields.language.value;
  if (language !== document.documentElement.lang) location.assign(`../../../${language}/training/session/?${query}`);
  history.pushState(null, "", `?${query}`);
  show();
});
printer.addEventListener("click", () => printAlone([pack]));
addEventListener("popstate", read);
offer();
read();

/* Only the subjects that are for this audience; as long as none was chosen, the one that is most for it. */
function offer() {
  const rank = (option) => option.dataset.services.split(" ").indexOf(fields.for.value);
  const options = [...fields.topic.options];
  for (const option of options) option.hidden = option.disabled = rank(option) < 0;
  const fitting = options.filter((option) => !option.disabled).sort((a, b) => rank(a) - rank(b));
  if (!chosen || (fields.topic.selectedOptions[0]?.disabled ?? true)) fields.topic.value = fitting[0].value;
}

/* Take the choice from the address; say what it names that does not exist. */
function read() {
  const query = new URLSearchParams(location.search);
  if (!FIELDS.some((name) => query.has(name))) return clear("");
  const unknown = [];
  for (const name of FIELDS) {
    const value = query.get(name);
    if (name === "topic") {
      chosen = Boolean(value);
      offer();
    }
    const found = [...fields[name].options].some((option) => option.value === value && !option.disabled);
    if (found) fields[name].value = value;
    else if (value) unknown.push(`“${value}”`);
  }
  if (unknown.length) return clear(fill(words.unknown, { names: unknown.join(", ") }), true);
  show();
}

function clear(message, problem = false) {
  pack.hidden = printer.hidden = true;
  pack.replaceChildren();
  status.textContent = message;
  status.classList.toggle("kb-problem", problem);
}

async function show() {
  const asked = location.search;
  if (fields.from.value && fields.from.value === fields.to.value) return clear(words.same, true);
  let parts;
  try {
    parts = await contents();
  } catch {
    return clear(words.failed, true);
  }
  if (location.search !== asked) return; // overtaken
  clear("");
  pack.append(...parts);
  pack.hidden = printer.hidden = false;
  pack.querySelector("h2").focus();
}

/* Everything that the pack holds. */
async function contents() {
  const plan = document.getElementById(`${fields.topic.value}-${fields.minutes.value}`);
  const topic = fields.topic.selectedOptions[0];
  const listed = (name) => plan.dataset[name].split(" ").filter(Boolean);
  const [lessons, main, sets, sheets] = ["lessons", "main", "sets", "sheets"].map(listed);
  const guides = topic.dataset.guides.split(" ");
  const names = ["cards", "sheets", ...lessons, ...guides.map((name) => `../guidance/${name}`)];
  const [cards, blank, ...pages] = await Promise.all(names.map((name) => load(new URL(`../${name}/`, location.href))));
  const taught = pages.slice(0, lessons.length);
  const whole = main.map((name) => taught[lessons.indexOf(name)]);
  return [
    ...first(plan, topic),
    ...taught.flatMap((one) => part(words.notes, one, whole.includes(one) ? NOTES : ["exercise"])),
    ...sets.flatMap((id, place) => part(words.cards, cards, [id], whole[place].title)),
    ...sheets.flatMap((id) => part("%(title)s", blank, [id], heading(blank.body, id))),
    ...whole.flatMap((one) => part(words.handout, one, ["handout"])),
    ...pages.slice(lessons.length).flatMap((one) => part(words.checklist, one, ["checklist"])),
  ];
}

/* The first sheet: the plan, and links for the room. */
function first(plan, topic) {
  const title = element("h2", fill(words.title, { topic: topic.textContent.trim() }));
  title.tabIndex = -1;
  const terms = [fields.minutes, fields.for, fields.from, fields.to].filter((field) => field.value);
  const links = element("ul");
  for (const [address, text] of addresses(topic.dataset)) {
    const item = element("li");
    const link = element("a", text);
    link.href = address;
    item.append(link, element("small", ` ${link.href}`));
    links.append(item);
  }
  const own = { address: location.href, body: document };
  return [
    title,
    element("p", terms.map((field) => field.selectedOptions[0].textContent).join(" · ")),
    ...adopted(own, [plan.querySelector("table")]),
    element("h3", words.links),
    links,
    element("p", fill(words.made, { address: location.href }), "kb-pack__made"),
  ];
}

function named(field) {
  return { code: field.value, name: field.selectedOptions[0].textContent };
}

function addresses({ section, instrument }) {
  const [from, to] = [fields.from, fields.to].map(named);
  const found = [from, to]
    .filter((one) => one.code)
    .map(({ code, name }) => [`../../countries/${code}/#${section}`, fill(words.country, { country: name })]);
  if (from.code && to.code) {
    const query = new URLSearchParams({ from: from.code, to: to.code, instrument });
    found.push([`../../transfers/?${query}`, fill(words.dossier, { from: from.name, to: to.name })]);
  }
  found.push([`../slides-${fields.topic.value}/`, document.querySelector('.kb-plan a[href*="slides-"]').textContent]);
  return found;
}

/* Sections of a page as a part of the pack, on a sheet of its own. */
function part(sentence, page, ids, title = page.title) {
  const nodes = ids.flatMap((id) => {
    const top = page.body.getElementById(id);
    if (!top) return [];
    return [...(ids.length > 1 ? [element("h3", heading(page.body, id))] : []), ...adopted(page, below(top))];
  });
  const noted = nodes.some((node) => node.dataset.noted !== undefined);
  if (!nodes.length) return [];
  const source = element("p", fill(words.sources, { address: page.address.href }), "kb-pack__made");
  return [element("h2", fill(sentence, { title }), "kb-pack__part"), ...nodes, ...(noted ? [source] : [])];
}

function heading(body, id) {
  return body.getElementById(id).firstChild.textContent.trim();
}

/* Nodes of a page with absolute links and without ids; their notes stay on the page, which the part names. */
function adopted(page, nodes) {
  return nodes.filter((node) => !node.matches(".kind, .kb-print-sheet, .footnote")).map((node) => {
    const copy = document.importNode(node, true);
    const all = [copy, ...copy.querySelectorAll("*")];
    for (const one of all) {
      one.removeAttribute("id");
      if (one.matches("a[href]")) one.href = new URL(one.getAttribute("href"), page.address);
    }
    if (copy.matches("details")) copy.open = true;
    for (const note of copy.querySelectorAll("sup")) {
      copy.dataset.noted = "";
      note.remove();
    }
    return copy;
  });
}

async function load(address) {
  if (!loaded.has(address.href)) loaded.set(address.href, fetchPage(address));
  try {
    return await loaded.get(address.href);
  } catch (error) {
    loaded.delete(address.href); // a later choice tries again
    throw error;
  }
}

/* A page as a document. XMLHttpRequest makes it without a step that Trusted Types would forbid. */
function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      const body = request.response;
      if (request.status !== 200 || !body) return reject(new Error(`${address}: ${request.status}`));
      resolve({ address, body, title: body.querySelector("h1").firstChild.textContent.trim() });
    });
    request.open("GET", address);
    request.send();
  });
}
