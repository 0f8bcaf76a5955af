/* What a letter takes from the two States of a case: their names, who sends, who receives, and which language that
   State accepts. It stands on the pages /to/<code>/, in each language. */
import { fetchPage } from "./lib/document.js";
import { below, element } from "./lib/dom.js";
import { stateNames } from "./lib/pair.js";
import { fill } from "./lib/words.js";

export class Case {
  /* `writes` of the letter says which of the two States writes it. */
  constructor(letter, form) {
    this.form = form;
    this.words = form.dataset;
    this.channel = letter.dataset.channel;
    this.answers = letter.dataset.writes === "receiving";
    this.here = document.documentElement.lang;
    this.loaded = new Map();
  }

  /* What is of the State that sends the case and of the one that receives it, as of the writer and of the reader. */
  inOrder([sender, receiver]) {
    return this.answers ? [receiver, sender] : [sender, receiver];
  }

  get whole() {
    return Boolean(this.from && this.to && this.from !== this.to);
  }

  /* Fill `given` of a column: names and authorities in its language. */
  async give(column, instrument) {
    const name = stateNames(column.language);
    const [us, them] = this.inOrder([this.from, this.to]);
    column.given = {};
    if (us) column.given.our_state = name(us);
    if (them) column.given.your_state = name(them);
    if (this.channel === "police") column.given.your_authority = column.words.spoc;
    if (this.channel !== "direct" || !this.whole) return;
    const both = await this.both(column.language, instrument);
    if (both.includes(undefined)) return;
    const [ours, yours] = this.inOrder([both[0].sends, both[1].receives]);
    if (ours) column.given.our_authority = ours;
    if (yours) column.given.your_authority = yours;
    const laws = this.inOrder([both[0].lawSends, both[1].lawReceives]);
    [column.given.our_law, column.given.your_law] = laws;
  }

  /* The language of the second column ("" for none), and what to say about it; nothing where a State is not known. */
  async advice(instrument) {
    const { words, here } = this;
    this.form.querySelector("[id$=-hint]")?.remove();
    if (!this.whole) return null;
    const english = here === "en" ? "" : "en";
    if (this.channel === "own") return { language: "", text: words.own };
    if (this.channel === "police") return { language: english, text: words.police };
    const both = await this.both(here, instrument);
    if (both.includes(undefined)) return { language: english, text: words.unknown, problem: true };
    await this.hint(instrument);
    return this.accepted(both, english);
  }

  /* The first language of the site that whoever reads the letter accepts. */
  accepted(both, english) {
    const { words, here } = this;
    const [reader, { languages, names }] = this.answers ? [this.from, both[0]] : [this.to, both[1]];
    const site = new Set([here, ...[...this.form.elements.language.options].map((one) => one.value)]);
    const accepted = languages.split(" ").filter((code) => site.has(code));
    const language = accepted.includes(here) ? "" : (accepted[0] ?? english);
    const values = { country: stateNames(here)(reader), languages: names };
    const said = [fill(accepted.length ? words.accepted : words.none, values)];
    if (accepted.includes(here)) said.unshift(words.one);
    return { language, text: said.join(" ") };
  }

  /* Who sends a case from the sending State: a sentence of its page, beside the field of that authority. */
  async hint(instrument) {
    const field = this.form.querySelector(`[data-fills="${this.answers ? "your_authority" : "our_authority"}"]`);
    const page = await this.page(this.from, this.here);
    const copies = below(page.getElementById(`from-${instrument}`)).map((node) => document.importNode(node, true));
    for (const mark of copies.flatMap((node) => [...node.querySelectorAll("sup, .unchecked")])) mark.remove();
    const text = copies.map((node) => node.textContent.trim()).join(" ");
    const note = element("small", text && `${this.words.hint} ${text}`);
    note.id = `${field.id}-hint`;
    field.setAttribute("aria-describedby", note.id);
    field.after(note);
  }

  /* The receiving State's own limit, as its page has it; nothing where it has none. */
  async ownLimit(instrument) {
    if (!this.to) return undefined;
    try {
      const page = await this.page(this.to, this.here);
      return page.querySelector(`[data-dates-of="${instrument}"] [data-limit="national"]`);
    } catch {
      return undefined;
    }
  }

  /* What the pages of both have of an instrument: {sends, receives, languages, names}. */
  both(language, instrument) {
    return Promise.all(
      [this.from, this.to].map(async (code) => {
        const page = await this.page(code, language);
        return page.querySelector(`details[data-letters="${instrument}"]`)?.dataset;
      }),
    );
  }

  page(code, language) {
    const address = new URL(`../../../${language}/to/${code}/`, location.href).href;
    if (!this.loaded.has(address)) this.loaded.set(address, this.fetch(address));
    return this.loaded.get(address);
  }

  async fetch(address) {
    try {
      return await fetchPage(address);
    } catch (error) {
      this.loaded.delete(address); // a later choice tries again
      throw error;
    }
  }
}
