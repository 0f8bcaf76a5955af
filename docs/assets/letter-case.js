/* What a letter takes from the two States of a case: their names, who receives, and which language that State accepts.
   It stands on the pages /transfers/<code>/, in each language. */
import { fetchPage } from "./lib/document.js";
import { below, element } from "./lib/dom.js";
import { fill } from "./lib/words.js";

const CLDR = { el: "GR", uk: "GB" }; // codes of EU texts that differ from those of the browser

/* Names of States in a language, by their codes. */
function named(language) {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return (code) => names.of(CLDR[code] || code.toUpperCase());
}

export class Case {
  /* The State that sends the case, and the one that receives it: `writes` of the letter says which of them writes. */
  constructor(letter, form, from, to) {
    this.form = form;
    this.words = form.dataset;
    this.channel = letter.dataset.channel;
    this.answers = letter.dataset.writes === "receiving";
    this.from = from;
    this.to = to;
    this.here = document.documentElement.lang;
    this.loaded = new Map();
  }

  /* Fill `given` of a column: names and authority in its language. */
  async give(column, instrument) {
    const name = named(column.language);
    const [us, them] = this.answers ? [this.to, this.from] : [this.from, this.to];
    column.given = { our_state: name(us), your_state: name(them) };
    if (this.channel === "police") column.given.your_authority = column.words.spoc;
    if (this.channel !== "direct") return;
    const receives = (await this.data(this.to, column.language, instrument))?.receives;
    if (receives) column.given[this.answers ? "our_authority" : "your_authority"] = receives;
  }

  /* The language of the second column ("" for none), and what to say about it. */
  async advice(instrument) {
    const { words, here } = this;
    const english = here === "en" ? "" : "en";
    if (this.channel === "own") return { language: "", text: words.own };
    if (this.channel === "police") return { language: english, text: words.police };
    const both = await Promise.all([this.from, this.to].map((code) => this.data(code, here, instrument)));
    if (both.includes(undefined)) return { language: english, text: words.unknown, problem: true };
    await this.hint(instrument);
    const reader = this.answers ? this.from : this.to;
    const { languages, names } = both[reader === this.from ? 0 : 1];
    const site = new Set([here, ...[...this.form.elements.language.options].map((one) => one.value)]);
    const accepted = languages.split(" ").filter((code) => site.has(code));
    const language = accepted.includes(here) ? "" : (accepted[0] ?? english);
    const values = { country: named(here)(reader), languages: names };
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
    document.getElementById(note.id)?.remove();
    field.setAttribute("aria-describedby", note.id);
    field.after(note);
  }

  async data(code, language, instrument) {
    const page = await this.page(code, language);
    return page.querySelector(`details[data-letters="${instrument}"]`)?.dataset;
  }

  page(code, language) {
    const address = new URL(`../../../${language}/transfers/${code}/`, location.href).href;
    if (!this.loaded.has(address)) this.loaded.set(address, fetchPage(address));
    return this.loaded.get(address);
  }
}
