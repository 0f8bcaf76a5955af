/* A dossier from the pages of two States and one instrument, each statement with its source.
   The receiving State's page (/transfers/nl/) has the verdict, the four answers and the steps; the sending State's page
   says who sends. Nothing is said twice in the project, and every language has its own words.
   The sources stand in one closed list at the end, each once, numbered in the order in which they are cited.
   Where the instrument does not apply to one of the two, that State's page says so, and what to do instead. */
import { below, element } from "./lib/dom.js";
import { fill } from "./lib/words.js";

export class Dossier {
  /* `words`: the sentences of the page. A country is {code, address, page, name}, an instrument {id, name}. */
  constructor(words, sender, receiver, instrument) {
    this.words = words;
    this.sender = sender;
    this.receiver = receiver;
    this.instrument = instrument;
    this.notes = new Map(); // name of a source -> its number, and its note on the page that cites it first
  }

  nodes() {
    const { words, sender, receiver, instrument } = this;
    const stopped = [receiver, sender].find((country) => verdict(country, instrument.id) === "stop");
    const title = pair(words, sender.name, receiver.name, stopped);
    return [
      title,
      element("p", instrument.name, "kb-dossier__what"),
      ...(stopped ? this.stop(stopped) : this.answer()),
      this.sources(),
      ...[sender, receiver].map((country) => this.wholePage(country)),
    ].filter(Boolean);
  }

  /* What the receiving State's page says of the instrument, with the sending side at its place. */
  answer() {
    const { words, sender, receiver, instrument } = this;
    const found = [];
    for (const node of section(receiver, instrument.id)) {
      if (node.matches("[data-sender]")) {
        const own = below(sender.page.getElementById(`from-${instrument.id}`)).map((one) => this.adopt(sender, one));
        found.push(element("h3", fill(words.sending, { country: sender.name })), ...own);
      } else {
        found.push(this.adopt(receiver, node));
        const { both } = node.dataset; // said of each State
        const own = both && sender.page.querySelector(`[data-both="${both}"]`);
        if (own) found.push(this.adopt(sender, own));
      }
    }
    return this.betweenTheTwo(found);
  }

  /* Why it cannot be done, and what to do instead; no authority, form or time limit. */
  stop(country) {
    return this.betweenTheTwo(section(country, this.instrument.id).map((node) => this.adopt(country, node)));
  }

  /* The verdict in words for these two States; the page of one speaks of all others. */
  betweenTheTwo(nodes) {
    const box = nodes.find((node) => node.matches("[data-verdict]"));
    box.firstElementChild.textContent = this.words[box.dataset.verdict];
    return nodes;
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

  /* The list of sources, styled as that of any page. */
  sources() {
    if (!this.notes.size) return null;
    const box = element("details", "", "kb-sources footnote");
    const list = element("ol");
    for (const [name, { from, note }] of this.notes) {
      const item = this.adopt(from, note);
      item.id = `note-${name}`;
      list.append(item);
    }
    box.append(element("summary", this.words.sources), list);
    return box;
  }

  wholePage(country) {
    const line = element("p", "", "kb-dossier__more");
    const link = element("a", fill(this.words.more, { country: country.name }));
    link.href = new URL(`../../countries/${country.code}/`, country.address);
    line.append(link);
    return line;
  }
}

/* The title: two places, the border between them, and an arrow that crosses it or stops at it. */
function pair(words, from, to, stopped) {
  const title = element("h2", "", stopped ? "kb-pair kb-pair--stop" : "kb-pair");
  title.tabIndex = -1;
  const places = [[words.from, from], [words.to, to]].map(([side, name]) => {
    const place = element("span", name);
    place.dataset.side = side;
    return place;
  });
  const between = fill(words.title, { from: "", to: "" }); // " → "
  title.append(places[0], element("i", between, "kb-visually-hidden"), places[1], arrow(stopped));
  return title;
}

function arrow(stopped) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 64 38");
  drawing.setAttribute("aria-hidden", "true");
  for (const shape of ["M4 19h25", stopped ? "M32 4v30" : "M36 19h24M48 7l12 12-12 12"]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", shape);
    drawing.append(path);
  }
  return drawing;
}

/* What stands below a heading of a page, without the label of its kind. */
function section(country, id) {
  return below(country.page.getElementById(id)).filter((node) => !node.matches(".kind"));
}

/* Whether a State's page says that a case can be sent there: yes, ask or stop. */
function verdict(country, id) {
  return section(country, id).find((node) => node.matches("[data-verdict]"))?.dataset.verdict;
}
