/* The search dialog: results as they are typed, kinds to filter by, the address that links a search. */
import { SILENT, LONGEST, hashOf, replaceAddress, section, typed } from "../lib/address.js";
import { element } from "../lib/dom.js";
import { fill } from "../lib/words.js";
import { Index } from "./index.js";
import { marked } from "./query.js";
import { search, withoutTerms } from "./rank.js";

const FIRST = 10; // results that are shown at once
const FURTHER = 20;
const WORDS = 26; // of an excerpt
const GAP = "…"; // as in scripts/search/excerpts.py
const PAUSE = 200; // milliseconds after which the typing has paused

let made; // the page's dialog: a start that failed is tried again with it

/* `linked`: the page's address says what is searched for. `answer`: promise of the response that holds the index. */
export async function start(dialog, linked, answer) {
  made ??= new SearchDialog(dialog, linked);
  const [response] = await Promise.all([answer, style()]);
  if (!response.ok) throw new Error(`search index: ${response.status}`);
  const index = await response.json();
  // Or the second file of the font would tell that a result has a letter such as this one.
  // Not before: results wait less.
  document.fonts.load("1em Commissioner", "ā").catch(() => {});
  made.index = new Index(index);
  made.search();
}

/* The style of results, which no page needs before. Where it does not come, they are shown without. */
function style() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("results.css", import.meta.url);
  return new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}

class SearchDialog {
  constructor(dialog, linked) {
    const part = (selector) => dialog.querySelector(selector);
    this.dialog = dialog;
    this.linked = linked;
    this.index = null; // until it is loaded
    this.input = part("input");
    this.list = part("ol");
    this.count = part(".kb-search__count");
    this.status = part("[data-search-status]");
    this.none = part(".kb-search__none");
    this.kinds = part(".kb-search__kinds");
    this.buttons = [...this.kinds.querySelectorAll("button")];
    this.names = new Map(this.buttons.map((button) => [button.dataset.kind, button.dataset.one]));
    this.further = part(".kb-search__further");
    this.definition = part(".kb-search__definition");
    this.base = new URL(dialog.dataset.index, location.href);
    this.home = new URL(dialog.dataset.home, location.href);
    this.texts = null; // promise of the texts of all sections
    this.kind = ""; // that alone is shown
    this.section = ""; // what stood after the "#" before the words that are typed
    if (linked && !this.input.value) this.input.value = typed();
    this.listen();
  }

  listen() {
    const { dialog, input, list } = this;
    dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => {
      clearTimeout(this.later);
      this.keepAddress("");
    });
    dialog.addEventListener("keydown", (event) => this.step(event));
    dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      (list.querySelector("a") ?? this.definition.querySelector("a"))?.click();
    });
    input.addEventListener("input", () => this.search());
    for (const button of this.buttons) button.addEventListener("click", () => this.choose(button.dataset.kind));
    this.further.firstElementChild.addEventListener("click", () => this.showFurther());
    dialog.addEventListener("click", (event) => {
      const link = event.target.closest("a:not(.kb-search__none a)");
      const here = link && new URL(link.href).pathname === location.pathname;
      if (here) dialog.close(); // another page: Back leads to the results
    });
  }

  /* Arrow keys go through the results. */
  step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const stops = [this.input, ...this.dialog.querySelectorAll(".kb-search__definition a, .kb-search__results a")];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  get query() {
    return this.input.value.trim().slice(0, LONGEST);
  }

  search() {
    if (!this.index) return;
    this.found = this.query.length > 1 ? search(this.index, this.input.value) : [];
    this.answers = withoutTerms(this.index, this.found);
    this.shown = FIRST;
    this.show();
  }

  choose(kind) {
    this.kind = this.kind === kind ? "" : kind;
    this.shown = FIRST;
    this.show();
  }

  showFurther() {
    const before = this.list.children.length;
    this.shown += FURTHER;
    this.show();
    this.list.children[before]?.firstElementChild.focus();
  }

  show() {
    const { found, index, query } = this;
    const { definition } = this.answers;
    const asked = query.length > 1;
    const kept = this.kept();
    this.count.textContent = asked ? this.howMany(kept.length) : "";
    this.none.hidden = !asked || found.length > 0;
    this.define(this.kind ? null : definition);
    for (const link of this.none.querySelectorAll("[data-search-other]")) link.hash = hashOf(query);
    this.kinds.hidden = !found.length;
    this.further.hidden = kept.length <= this.shown;
    const places = kept.slice(0, this.shown).map(({ place }) => place);
    this.list.replaceChildren(...places.map((place) => this.item(index.result(place))));
    clearTimeout(this.later);
    this.later = setTimeout(() => this.settle(asked ? query : "", places), PAUSE);
  }

  /* One line above the results: a term, and what it means when the texts have come. */
  async define(term) {
    this.defined = term?.place;
    this.definition.hidden = !term;
    if (!term) return this.definition.replaceChildren();
    const { place } = term;
    const { url, heading } = this.index.result(place);
    const link = element("a", heading);
    link.href = new URL(url, this.home);
    this.definition.replaceChildren(link);
    const text = (await this.allTexts())[place];
    if (text && this.defined === place) this.definition.append(`: ${text}`);
  }

  /* The results of the kind that is chosen, or all but terms; the buttons count those of each kind. */
  kept() {
    const counts = new Map();
    const kindOf = ({ place }) => this.index.kindOf(place);
    for (const one of this.found) counts.set(kindOf(one), (counts.get(kindOf(one)) || 0) + 1);
    if (!counts.has(this.kind)) this.kind = "";
    for (const button of this.buttons) {
      const { kind } = button.dataset;
      button.lastElementChild.textContent = counts.get(kind) || 0;
      button.disabled = !counts.has(kind);
      button.setAttribute("aria-pressed", kind === this.kind);
    }
    return this.kind ? this.found.filter((one) => kindOf(one) === this.kind) : this.answers.results;
  }

  howMany(count) {
    const { none, one, many } = this.dialog.dataset;
    if (count > 1) return fill(many, { count });
    return count ? one : none;
  }

  /* What waits for a pause: it is read out, the address follows, texts are fetched. */
  settle(query, places) {
    this.status.textContent = this.count.textContent;
    this.keepAddress(query);
    if (query) this.addExcerpts(places, query);
  }

  /* A result: its section, its page and kind; the words around the hit follow. */
  item({ url, title, heading, kind }) {
    const link = document.createElement("a");
    const page = heading ? `${this.names.get(kind)} · ${title}` : this.names.get(kind);
    const texts = { title: heading || title, page, excerpt: "" };
    link.href = new URL(url, this.home);
    link.append(...Object.entries(texts).map(([name, text]) => element("span", text, `kb-search__${name}`)));
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  async addExcerpts(places, query) {
    const entries = [...this.list.children];
    const texts = await this.allTexts();
    const isMarked = marked(this.index, query);
    places.forEach((place, n) => {
      const target = entries[n]?.querySelector(".kb-search__excerpt");
      if (target && texts[place]) target.append(...excerpt(texts[place].split(" "), isMarked));
    });
  }

  /* One file for every query: which parts were fetched would tell a host what was typed. */
  allTexts() {
    this.texts ??= fetch(new URL("texts.json", this.base), SILENT)
      .then((response) => (response.ok ? response.json() : []))
      .catch(() => []);
    return this.texts;
  }

  keepAddress(query) {
    const before = typed();
    if (!this.linked || before === query) return;
    if (!before) this.section = section();
    replaceAddress(location.search, hashOf(query, this.section));
  }
}

/* The part of a text with most of the words, those marked. What the file left out of it stands there as "…". */
function excerpt(words, isMarked) {
  const hit = words.map(isMarked);
  let from = startOf(hit);
  let end = Math.min(from + WORDS, words.length);
  if (words[from] === GAP) from++;
  if (words[end - 1] === GAP) end--;
  const nodes = words
    .slice(from, end)
    .flatMap((word, n) => (hit[from + n] ? [element("mark", word), " "] : [`${word} `]));
  return [from ? `${GAP} ` : "", ...nodes, end < words.length ? GAP : ""];
}

/* Where the words begin among which most are hit: a few before the first of them. */
function startOf(hit) {
  let best = 0;
  let most = -1;
  let now = 0;
  for (let n = 0; n < hit.length; n++) {
    now += hit[n] - (n >= WORDS ? hit[n - WORDS] : 0);
    if (now > most) [most, best] = [now, n];
  }
  const first = hit.indexOf(true, Math.max(0, best - WORDS + 1));
  return Math.max(0, Math.min(first < 0 ? 0 : first - 3, hit.length - WORDS));
}
