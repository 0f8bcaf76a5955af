/* /transfers/: a dossier from two country pages and one instrument, each statement with its source.
   The parts are taken from the pages themselves, so that nothing is said twice and every language has its own.
   The sources of all three stand in one list at the end, each once, numbered in the order in which they are cited.
   Where the instrument does not apply to one of the two, the dossier says so and why, and shows none of its parts. */
"use strict";

(() => {
const form = document.querySelector("[data-transfers]");
const dossier = document.querySelector("[data-dossier]");
const status = form.querySelector("[data-status]");
const words = form.dataset;
const printer = form.querySelector("[data-print]");
const ROLES = {
  "fd-2008-947": "transfer-probation",
  "fd-2008-909": "transfer-custodial",
  "fd-2009-829": "supervision-order",
  "european-protection-order": "protection-order",
};
const fields = ["from", "to", "instrument"];
const sections = [...form.elements.instrument.options].map((option) => option.value);
const loaded = new Map(); // code of a country -> promise of its page

form.dataset.ready = "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams(fields.map((name) => [name, form.elements[name].value]));
  history.pushState(null, "", `?${query}`);
  show();
});
printer.addEventListener("click", () => print());
addEventListener("popstate", read);
read();

/* Take the choice from the address; say what it names that does not exist. */
function read() {
  const query = new URLSearchParams(location.search);
  if (!fields.some((name) => query.has(name))) return clear("");
  const unknown = [];
  for (const name of fields) {
    const value = query.get(name) || (name === "instrument" ? sections[0] : "");
    const found = [...form.elements[name].options].some((option) => option.value === value);
    form.elements[name].value = found ? value : name === "instrument" ? sections[0] : "";
    if (!found) unknown.push(`“${value}”`);
  }
  if (unknown.length) return clear(words.unknown.replace("%(names)s", unknown.join(", ")), true);
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
  const [from, to, instrument] = fields.map((name) => form.elements[name].value);
  if (!from || !to) return clear("");
  if (from === to) return clear(words.same, true);
  let pages;
  try {
    pages = await Promise.all([from, to].map(load));
  } catch {
    return clear(words.failed, true);
  }
  if (fields.some((name, index) => form.elements[name].value !== [from, to, instrument][index])) return; // overtaken
  const [sender, receiver] = pages;
  const stopped = pages.filter((_, index) => stops(form.elements[fields[index]].selectedOptions[0], instrument));
  const here = { address: new URL(location.pathname, location.href), page: document }; // the instrument's parts are below on this page
  const notes = new Map(); // name of a source -> its number, and its note on the page that cites it first
  const part = (country, title, nodes) => headed(title.replace("%(country)s", country.name), nodes.map((node) => adopt(country, node, notes)));
  const title = element("h2", words.title.replace("%(from)s", sender.name).replace("%(to)s", receiver.name));
  title.tabIndex = -1;
  clear("");
  dossier.append(
    title,
    element("p", form.elements.instrument.selectedOptions[0].textContent),
    ...(stopped.length ? reasons() : parts()),
    ...headed(words.sources, sources(notes)),
    ...pages.map(wholePage),
  );
  dossier.hidden = false;
  printer.hidden = false;
  document.body.classList.add("kb-has-dossier");
  title.focus();

  function parts() {
    return [
      ...part(sender, words.sending, [...authorities(sender, instrument), ...definition(sender, `send-${instrument}`)]),
      ...part(receiver, words.receiving, [...authorities(receiver, instrument), ...section(receiver, `receive-${instrument}`)]),
      ...section(here, instrument).map((node) => adopt(here, node, notes)),
      ...part(sender, words.gaps, section(sender, "gaps")),
      ...part(receiver, words.gaps, section(receiver, "gaps")),
    ];
  }

  function reasons() {
    const line = element("p", words.stopped);
    line.className = "kb-problem";
    const sending = (country) => (country === sender ? definition(country, `send-${instrument}`) : []);
    return [line, ...stopped.flatMap((country) => part(country, words.why, [...section(country, `receive-${instrument}`), ...sending(country)]))];
  }
}

/* Does the instrument not apply to the State of this option? */
function stops(option, instrument) {
  return (option.dataset.stopped || "").split(" ").includes(instrument);
}

function load(code) {
  if (!loaded.has(code)) loaded.set(code, fetched(code).catch((error) => (loaded.delete(code), Promise.reject(error))));
  return loaded.get(code);
}

async function fetched(code) {
  const address = new URL(`${words.countries}${code}/`, location.href);
  const answer = await fetch(address, { referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { address, page, name: page.querySelector("h1").firstChild.textContent.trim() };
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function headed(title, nodes) {
  return nodes.length ? [element("h3", title), ...nodes] : [];
}

/* Everything between a heading and the next of its rank. */
function section(country, id) {
  const heading = country.page.getElementById(id);
  const nodes = [];
  const rank = heading?.tagName;
  for (let node = heading?.nextElementSibling; node && !(node.tagName <= rank && /^H[1-6]$/.test(node.tagName)); node = node.nextElementSibling) {
    if (!node.matches(".kind")) nodes.push(node);
  }
  return nodes;
}

/* The lines of a definition list that hold a value: its name and the value, as a list of their own. */
function definition(country, id) {
  const value = country.page.getElementById(id)?.closest("dd");
  if (!value) return [];
  const list = document.createElement("dl");
  let name = value;
  while (name.tagName === "DD") name = name.previousElementSibling;
  list.append(name.cloneNode(true), value.cloneNode(true));
  return [list];
}

/* Who to turn to for this instrument, and the probation service. */
function authorities(country, instrument) {
  return [ROLES[instrument], "probation"].flatMap((role) => definition(country, `authority-${role}`));
}

/* A part of a page, with its links made absolute and its notes numbered anew. */
function adopt(from, node, notes) {
  const body = document.importNode(node, true);
  for (const one of [body, ...body.querySelectorAll("[id]")]) one.removeAttribute("id");
  for (const useless of body.querySelectorAll(".headerlink, .footnote-backref")) useless.remove();
  for (const link of body.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (!href.startsWith("#fn:")) {
      link.href = new URL(href, from.address);
      continue;
    }
    const name = href.slice(4);
    if (!notes.has(name)) notes.set(name, { number: notes.size + 1, from, note: from.page.getElementById(`fn:${name}`) });
    link.textContent = notes.get(name).number;
    link.href = `#note-${name}`;
  }
  return body;
}

/* The list of sources, styled and printed as that of any page. */
function sources(notes) {
  if (!notes.size) return [];
  const box = document.createElement("div");
  const list = document.createElement("ol");
  box.className = "footnote";
  for (const [name, { from, note }] of notes) {
    const item = adopt(from, note, notes);
    item.id = `note-${name}`;
    list.append(item);
  }
  box.append(list);
  return [box];
}

function wholePage(country) {
  const line = element("p");
  const link = element("a", words.more.replace("%(country)s", country.name));
  link.href = country.address;
  line.append(link);
  return line;
}
})();
