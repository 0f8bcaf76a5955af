/* A dossier from two country pages and one instrument, each statement with its source.
   The parts are taken from the pages themselves, so that nothing is said twice and every language has its own.
   The sources of all three stand in one list at the end, each once, numbered in the order in which they are cited.
   Where the instrument does not apply to one of the two, the dossier says so and why, and shows none of its parts. */
import { below, element } from "./lib/dom.js";
import { fill } from "./lib/words.js";

const ROLES = {
  "fd-2008-947": "transfer-probation",
  "fd-2008-909": "transfer-custodial",
  "fd-2009-829": "supervision-order",
  "european-protection-order": "protection-order",
};

export class Dossier {
  /* `words`: the sentences of the page. A country is {address, page, name, stopped}, an instrument {id, name}. */
  constructor(words, sender, receiver, instrument) {
    this.words = words;
    this.sender = sender;
    this.receiver = receiver;
    this.instrument = instrument;
    this.notes = new Map(); // name of a source -> its number, and its note on the page that cites it first
  }

  nodes() {
    const { words, sender, receiver, instrument } = this;
    const title = element("h2", fill(words.title, { from: sender.name, to: receiver.name }));
    title.tabIndex = -1;
    const stopped = [sender, receiver].filter((country) => country.stopped.includes(instrument.id));
    return [
      title,
      element("p", instrument.name),
      ...(stopped.length ? this.reasons(stopped) : this.parts()),
      ...headed(words.sources, this.sources()),
      ...[sender, receiver].map((country) => wholePage(country, words.more)),
    ];
  }

  parts() {
    const { words, sender, receiver } = this;
    const { id } = this.instrument;
    const toSend = [...authorities(sender, id), ...sending(sender, id)];
    const toReceive = [...authorities(receiver, id), ...receiving(receiver, id)];
    const here = { address: new URL(location.pathname, location.href), page: document }; // the instrument's parts
    return [
      ...this.part(sender, words.sending, toSend),
      ...this.part(receiver, words.receiving, toReceive),
      ...section(here, id).map((node) => this.adopt(here, node)),
      ...this.part(sender, words.gaps, section(sender, "gaps")),
      ...this.part(receiver, words.gaps, section(receiver, "gaps")),
    ];
  }

  /* Why the instrument does not apply: what the page of each State says that it does not apply to. */
  reasons(stopped) {
    const { words, sender } = this;
    const { id } = this.instrument;
    const why = (country) => [...receiving(country, id), ...(country === sender ? sending(country, id) : [])];
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

function wholePage(country, words) {
  const line = element("p");
  const link = element("a", fill(words, { country: country.name }));
  link.href = country.address;
  line.append(link);
  return line;
}
