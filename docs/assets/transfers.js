/* /transfers/: a dossier from two country pages and one instrument, each statement with its source.
   The parts are taken from the pages themselves, so that nothing is said twice and every language has its own.
   The sources of all three stand in one list at the end, each once, numbered in the order in which they are cited.
   Where the instrument does not apply to one of the two, the dossier says so and why, and shows none of its parts. */
import { SILENT } from "./lib/address.js";
import { below, element } from "./lib/dom.js";
import { fill } from "./lib/words.js";

const ROLES = {
  "fd-2008-947": "transfer-probation",
  "fd-2008-909": "transfer-custodial",
  "fd-2009-829": "supervision-order",
  "european-protection-order": "protection-order",
};
const FIELDS = ["from", "to", "instrument"];

const form = document.querySelector("[data-transfers]");
const dossier = document.querySelector("[data-dossier]");
const status = form.querySelector("[data-status]");
const words = form.dataset;
const printer = form.querySelector("[data-print]");
const loaded = new Map(); // code of a country -> promise of its page

form.dataset.ready = "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams(FIELDS.map((name) => [name, form.elements[name].value]));
  history.pushState(null, "", `?${query}`);
  show();
});
printer.addEventListener("click", () => print());
addEventListener("popstate", read);
read();

function choice() {
  return FIELDS.map((name) => form.elements[name].value);
}

/* Take the choice from the address; say what it names that does not exist. */
function read() {
  const query = new URLSearchParams(location.search);
  if (!FIELDS.some((name) => query.has(name))) return clear("");
  const standard = { from: "", to: "", instrument: form.elements.instrument.options[0].value };
  const unknown = [];
  for (const name of FIELDS) {
    const value = query.get(name) || standard[name];
    const found = [...form.elements[name].options].some((option) => option.value === value);
    form.elements[name].value = found ? value : standard[name];
    if (!found) unknown.push(`“${value}”`);
  }
  if (unknown.length) return clear(fill(words.unknown, { names: unknown.join(", ") }), true);
  show();
}

function clear(message, problem = false) {
  dossier.hidden = true;
  dossier.replaceChildren();
  printer.hidden = true;
  document.body.classList.remove("kb-has-dossier");
  status.textContent = message;
  status.classList.toggle("kb-problem", problem);
}

async function show() {
  const asked = choice();
  const [from, to, instrument] = asked;
  if (!from || !to) return clear("");
  if (from === to) return clear(words.same, true);
  let pages;
  try {
    pages = await Promise.all([from, to].map(load));
  } catch {
    return clear(words.failed, true);
  }
  if (choice().join() !== asked.join()) return; // overtaken
  clear("");
  const title = element("h2", fill(words.title, { from: pages[0].name, to: pages[1].name }));
  title.tabIndex = -1;
  dossier.append(title, ...new Dossier(pages, instrument).nodes());
  dossier.hidden = false;
  printer.hidden = false;
  document.body.classList.add("kb-has-dossier");
  title.focus();
}

function load(code) {
  if (!loaded.has(code)) loaded.set(code, fetchCountry(code));
  return loaded.get(code);
}

async function fetchCountry(code) {
  try {
    const address = new URL(`${words.countries}${code}/`, location.href);
    const answer = await fetch(address, SILENT);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { code, address, page, name: page.querySelector("h1").firstChild.textContent.trim() };
  } catch (error) {
    loaded.delete(code); // a later choice tries again
    throw error;
  }
}

/* What a dossier shows below its title. */
class Dossier {
  constructor([sender, receiver], instrument) {
    this.sender = sender;
    this.receiver = receiver;
    this.instrument = instrument;
    this.notes = new Map(); // name of a source -> its number, and its note on the page that cites it first
  }

  nodes() {
    const countries = [this.sender, this.receiver];
    const stopped = countries.filter(({ code }) => stops(code, this.instrument));
    const name = form.elements.instrument.selectedOptions[0].textContent;
    return [
      element("p", name),
      ...(stopped.length ? this.reasons(stopped) : this.parts()),
      ...headed(words.sources, this.sources()),
      ...countries.map(wholePage),
    ];
  }

  parts() {
    const { sender, receiver, instrument } = this;
    const toSend = [...authorities(sender, instrument), ...sending(sender, instrument)];
    const toReceive = [...authorities(receiver, instrument), ...receiving(receiver, instrument)];
    const here = { address: new URL(location.pathname, location.href), page: document }; // the instrument's parts
    return [
      ...this.part(sender, words.sending, toSend),
      ...this.part(receiver, words.receiving, toReceive),
      ...section(here, instrument).map((node) => this.adopt(here, node)),
      ...this.part(sender, words.gaps, section(sender, "gaps")),
      ...this.part(receiver, words.gaps, section(receiver, "gaps")),
    ];
  }

  /* Why the instrument does not apply: what the page of each State says that it does not apply to. */
  reasons(stopped) {
    const { sender, instrument } = this;
    const why = (country) => [
      ...receiving(country, instrument),
      ...(country === sender ? sending(country, instrument) : []),
    ];
    const problem = element("p", words.stopped, "kb-problem");
    return [problem, ...stopped.flatMap((country) => this.part(country, words.why, why(country)))];
  }

  part(country, title, nodes) {
    return headed(fill(title, { country: country.name }), nodes.map((node) => this.adopt(country, node)));
  }

  /* A part of a page, with its links made absolute and its notes numbered anew. */
  adopt(from, node) {
    const body = document.importNode(node, true);
    for (const one of [body, ...body.querySelectorAll("[id]")]) one.removeAttribute("id");
    for (const useless of body.querySelectorAll(".headerlink, .footnote-backref")) useless.remove();
    for (const link of body.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href");
      if (href.startsWith("#fn:")) this.renumber(link, href.slice(4), from);
      else link.href = new URL(href, from.address);
    }
    return body;
  }

  renumber(link, name, from) {
    const { notes } = this;
    const note = from.page.getElementById(`fn:${name}`);
    if (!notes.has(name)) notes.set(name, { number: notes.size + 1, from, note });
    link.textContent = notes.get(name).number;
    link.href = `#note-${name}`;
  }

  /* The list of sources, styled and printed as that of any page. */
  sources() {
    if (!this.notes.size) return [];
    const box = element("div", "", "footnote");
    const list = element("ol");
    for (const [name, { from, note }] of this.notes) {
      const item = this.adopt(from, note);
      item.id = `note-${name}`;
      list.append(item);
    }
    box.append(list);
    return [box];
  }
}

/* Does the instrument not apply to the State? The form's options say so. */
function stops(code, instrument) {
  const option = [...form.elements.from.options].find((one) => one.value === code);
  return (option.dataset.stopped || "").split(" ").includes(instrument);
}

function headed(title, nodes) {
  return nodes.length ? [element("h3", title), ...nodes] : [];
}

/* What stands below a heading of a page, without the label of its kind. */
function section(country, id) {
  return below(country.page.getElementById(id)).filter((node) => !node.matches(".kind"));
}

/* The lines of a definition list that hold a value: its name and the value, as a list of their own. */
function definition(country, id) {
  const value = country.page.getElementById(id)?.closest("dd");
  if (!value) return [];
  const list = element("dl");
  let name = value;
  while (name.tagName === "DD") name = name.previousElementSibling;
  list.append(name.cloneNode(true), value.cloneNode(true));
  return [list];
}

/* Who to turn to for this instrument, and the probation service. */
function authorities(country, instrument) {
  return [ROLES[instrument], "probation"].flatMap((role) => definition(country, `authority-${role}`));
}

function sending(country, instrument) {
  return definition(country, `send-${instrument}`);
}

function receiving(country, instrument) {
  return section(country, `receive-${instrument}`);
}

function wholePage(country) {
  const line = element("p");
  const link = element("a", fill(words.more, { country: country.name }));
  link.href = country.address;
  line.append(link);
  return line;
}
