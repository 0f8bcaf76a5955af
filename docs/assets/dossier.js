/* A dossier from the pages of two States and one instrument, each statement with its source.
   The receiving State's page (/to/nl/) has the verdict, the answers and the steps, of the sender and of the receiver;
   the sending State's page says who sends. Nothing is said twice in the project, and every language has its own words.
   The sources stand in one closed list at the end, each once, numbered in the order in which they are cited.
   Where the instrument does not apply to one of the two, that State's page says so, and what to do instead. */
import { below, element } from "./lib/dom.js";
import { pairAddress } from "./lib/pair.js";
import { pairTitle } from "./lib/pair-title.js";
import { fill } from "./lib/words.js";

export class Dossier {
  /* `words`: the sentences of the page. A country is {code, address, page, name}, an instrument {id, name, what, side}:
     its side is "to" where the reader receives. */
  constructor(words, sender, receiver, instrument) {
    const { side } = instrument;
    Object.assign(this, { words, sender, receiver, instrument, side });
    this.part = side ? `receive-${instrument.id}` : instrument.id; // id of the section that the dossier is made from
    this.notes = new Map(); // name of a source -> its number, and its note on the page that cites it first
  }

  nodes() {
    const { sender, receiver, instrument } = this;
    const stopped = [receiver, sender].find((country) => verdict(country, instrument.id) === "stop");
    return [
      this.title(stopped),
      this.sides(),
      element("p", instrument.name, "kb-dossier__what"),
      ...(stopped ? this.stop(stopped) : this.answer()),
      this.sources(),
      ...[sender, receiver].map((country) => this.wholePage(country)),
    ].filter(Boolean);
  }

  /* Two places, the border between them, and an arrow that crosses it or stops at it. */
  title(stopped) {
    const { words, sender, receiver, instrument, side } = this;
    const title = element("h1", "", stopped ? "kb-pair kb-pair--stop" : "kb-pair");
    title.tabIndex = -1;
    const sentence = (stopped && words.titleStop) || (side && words.titleReceive) || words.title;
    const sides = [words.from, words.to];
    sides[side ? 1 : 0] += ` · ${words.here}`;
    const said = fill(sentence, { from: "", to: "\n", what: instrument.what });
    title.append(...pairTitle(said, sides, [sender.name, receiver.name], stopped));
    return title;
  }

  /* The same case from the other side. */
  sides() {
    const { words, sender, receiver, instrument, side } = this;
    const list = element("ul", "", "kb-sides");
    list.setAttribute("aria-label", words.sides);
    const states = { from: sender.code, to: receiver.code, instrument: instrument.id };
    for (const [one, sentence, { name }] of [
      ["", words.send, sender],
      ["to", words.receive, receiver],
    ]) {
      const link = element("a", fill(sentence, { country: name }));
      link.href = pairAddress(new URL("../../", receiver.address).href, { ...states, side: one });
      if (one === side) link.setAttribute("aria-current", "page");
      list.append(element("li"));
      list.lastChild.append(link);
    }
    return list;
  }

  /* What the receiving State's page says of the instrument, with the sending side at its place. What it says of
     measures, breach and days is the same for both sides, and stands with the sender's part. */
  answer() {
    const { words, sender, receiver, instrument } = this;
    const found = [];
    const shared = this.side
      ? section(receiver, instrument.id).filter((node) => node.matches(".kb-more:not([data-letters], [data-grounds])"))
      : [];
    for (const node of [...section(receiver, this.part), ...shared]) {
      if (node.matches("[data-sender]")) {
        const own = below(sender.page.getElementById(`from-${instrument.id}`)).map((one) => this.adopt(sender, one));
        found.push(...this.sending(fill(words.sending, { country: sender.name }), own));
      } else {
        found.push(this.adopt(receiver, node));
        const { both } = node.dataset; // said of each State
        const own = both && sender.page.querySelector(`[data-both="${both}"]`);
        if (own) found.push(this.adopt(sender, own));
      }
    }
    return this.betweenTheTwo(found);
  }

  /* Who sends, and how: closed for the receiver. */
  sending(title, nodes) {
    if (!this.side) return [element("h3", title), ...nodes];
    const fold = element("details", "", "kb-more");
    fold.append(element("summary", title), ...nodes);
    return [fold];
  }

  /* Why it cannot be done, and what to do instead; no authority, form or time limit. */
  stop(country) {
    return this.betweenTheTwo(section(country, this.part).map((node) => this.adopt(country, node)));
  }

  /* The verdict in words for these two States; the page of one speaks of all others. */
  betweenTheTwo(nodes) {
    const box = nodes.find((node) => node.matches("[data-verdict]"));
    const said = this.words[`${box.dataset.verdict}${this.side && "Receive"}`];
    box.firstElementChild.replaceWith(element("h2", said, "kb-verdict"));
    return nodes;
  }

  /* A part of a page, with its links made absolute and its notes numbered anew. */
  adopt(from, node) {
    const body = document.importNode(node, true);
    for (const one of [body, ...body.querySelectorAll("[id]")]) one.removeAttribute("id");
    body.removeAttribute("data-watched"); // by dates-part.js, where it stood
    const { sender, receiver } = this;
    for (const [part, { code }] of Object.entries({ senders: sender, receivers: receiver })) {
      const only = [...body.querySelectorAll(`[data-${part}]`)]; // steps for some States
      for (const step of only.filter((one) => !one.dataset[part].split(" ").includes(code))) step.remove();
      for (const step of body.querySelectorAll(`[data-not-with~="${code}"]`)) step.remove();
    }
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

/* What stands below a heading of a page, without the label of its kind. */
function section(country, id) {
  return below(country.page.getElementById(id)).filter((node) => !node.matches(".kind"));
}

/* Whether a State's page says that a case can be sent there: yes, ask or stop. */
function verdict(country, id) {
  return section(country, id).find((node) => node.matches("[data-verdict]"))?.dataset.verdict;
}
