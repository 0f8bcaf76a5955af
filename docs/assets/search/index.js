/* A language's index in memory: what stands in which section, and what each section is called.
   scripts/search/index.py writes the file. Headings, titles and other names are taken in here. */
import { numbers, firstNumber } from "./codec.js";
import { Language, split, tokens } from "./language.js";
import { WEIGHTS } from "./rank.js";

const SHORT = 4; // words of a name that people use for all of a mechanism: FD 2008/947/JHA, EPO
const NUMBERED = /^[frg]\d+(-\d+)?$/; // ids of findings, recommendations, steps, by which they are called
const PAIRS = { "to/": "pair", "ask/": "ask" }; // folders with pages for two States, and their weights
const MOST_BEGINNINGS = 60;

/* A stem: the sections whose text has it, and the names that do. */
class Term {
  constructor(places = []) {
    this.places = places;
    this.names = null; // [[places, weight, word]]
    this.byPlace = null;
  }

  addName(places, weight, word) {
    this.names ??= [];
    this.names.push([places, weight, word]);
  }

  /* Map(place -> [[weight, word]]), or null. Made when it is asked for: a slow phone takes a second for all stems. */
  get named() {
    if (!this.byPlace && this.names) {
      this.byPlace = new Map();
      for (const [places, weight, word] of this.names) {
        for (const place of places) {
          const before = this.byPlace.get(place);
          if (before) before.push([weight, word]);
          else this.byPlace.set(place, [[weight, word]]);
        }
      }
    }
    return this.byPlace;
  }
}

export class Index {
  constructor(data, weights = WEIGHTS) {
    this.weights = weights;
    this.language = new Language(data.rules);
    this.readSections(data);
    this.readText(data);
    this.said = new Set(); // words of names, as they stand there
    this.names = new Map(); // name in one spelling -> [[place, weight, words]]
    this.called = new Map(); // opening of a page -> the words of each of its names
    this.longest = 1; // words of the longest name
    this.cut = new Map(); // text of a name -> its words and their stems: many sections share one
    this.countries = new Map(); // name of a country, as stems -> its pages
    this.at = new Map(data.pages.map(([address], n) => [address, n]));
    this.home = this.at.get(`countries/${data.rules.home}/`);
    this.readHeadings();
    this.readAliases(data);
    this.vocabulary = [...this.terms.keys()].sort();
  }

  /* Pages are [address, title, kind, number of sections]; a section is known by its place in the order of all. */
  readSections(data) {
    this.pages = data.pages;
    this.headings = data.headings;
    this.ids = data.ids.split(" ").map((id) => (id === "-" ? "" : id));
    this.page = data.pages.flatMap(([, , , count], n) => Array(count).fill(n));
    this.size = this.page.length;
    this.lengths = numbers(data.lengths).map((quarter) => quarter * 4);
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / this.size || 1;
  }

  /* Stems of the texts, each with the sections that have it. */
  readText(data) {
    this.terms = new Map(); // stem -> Term
    const lists = data.postings.split(" ");
    let before = "";
    data.terms.split(" ").forEach((entry, n) => {
      const [shared, start] = firstNumber(entry);
      before = before.slice(0, shared) + entry.slice(start);
      let place = -1;
      const places = numbers(lists[n]).map((distance) => (place += distance + 1));
      this.terms.set(before, new Term(places));
    });
    this.common = new Map(); // stem -> in how many texts it stands, of those that are in too many to be listed
    for (const entry of data.common.split(" ").filter(Boolean)) {
      const [count, start] = firstNumber(entry);
      this.common.set(entry.slice(start), count);
      this.terms.set(entry.slice(start), new Term());
    }
  }

  readHeadings() {
    const { title, opening, heading, wordy, exact, exactHeading, repeated } = this.weights;
    const count = new Map(); // heading -> on how many sections it stands
    for (const text of this.headings) count.set(text, (count.get(text) || 0) + 1);
    for (let place = 0; place < this.size; place++) {
      const name = this.pages[this.page[place]][1];
      const first = this.opens(place);
      this.addWords([place], name, first ? opening : title);
      if (first) this.addName(place, name, exact);
      const text = this.headings[place];
      const words = text.replace(/^\d+\.\s/, ""); // without the number of a step
      this.addWords([place], words, heading / this.language.words(words).length ** wordy);
      if (text) this.addName(place, text.replace(/\(.*?\)/g, ""), exactHeading / count.get(text) ** repeated);
      const id = this.ids[place];
      if (NUMBERED.test(id)) this.addNumber(place, id, text);
    }
  }

  /* A finding or recommendation is called by its id (F7), and by the word before it in its heading ("finding 7"). */
  addNumber(place, id, heading) {
    const { exact } = this.weights;
    this.addName(place, id, exact, split(id));
    const called = heading.split(":")[0];
    if (split(called).join("").endsWith(id)) this.addName(place, called, exact, this.language.words(called));
  }

  /* Other names: of one section, or of that section of every page. */
  readAliases({ aliases, everyPage }) {
    let place = 0;
    for (const entry of aliases.split(";").filter(Boolean)) {
      const [distance, start] = firstNumber(entry);
      place += distance;
      for (const text of entry.slice(start).split(",")) {
        this.addAlias([place], text, this.weights.alias);
        this.nameOf(place, text);
      }
    }
    for (const [name, texts] of Object.entries(everyPage)) {
      const places = [...this.ids.keys()].filter((one) => this.ids[one] === name || this.opensBelow(one, name));
      for (const text of texts.split(",")) this.addAlias(places, text, this.weights.everyPage);
    }
  }

  addAlias(places, text, weight) {
    const each = weight / Math.max(1, this.language.words(text).length) ** this.weights.wordy;
    this.addWords(places, text, each);
  }

  /* A name of a section. That of a country, and a short one of a mechanism, is a name of all its sections. */
  nameOf(place, text) {
    const kind = this.kindOf(place);
    const { exact, exactTerm, exactNumber } = this.weights;
    const numbered = kind === "mechanism" && /\d/.test(text) && exactNumber;
    this.addName(place, text, numbered || (kind === "term" ? exactTerm : exact));
    const country = kind === "country";
    if (this.ids[place] || !(country || (kind === "mechanism" && split(text).length <= SHORT))) return;
    const page = this.page[place];
    if (country) {
      const name = this.language.words(text).join(" ");
      const starts = ["countries/", ...Object.keys(PAIRS)];
      const pages = starts.map((start) => this.pages[page][0].replace("countries/", start));
      this.countries.set(name, new Set([...(this.countries.get(name) || []), ...pages.map((one) => this.at.get(one))]));
    }
    const others = [];
    for (let n = place + 1; this.page[n] === page; n++) others.push(n);
    this.addWords(others, text, this.weights.title);
  }

  /* The words of a name of several sections. */
  addWords(places, text, weight) {
    for (const [word, term] of this.wordsOf(text)) term.addName(places, weight, word);
  }

  /* The words of a name that say something, each with what the index has of its stem. */
  wordsOf(text) {
    const known = this.cut.get(text);
    if (known) return known;
    const { language } = this;
    const words = tokens(text).filter((word) => !language.stopped.has(word)).map((word) => {
      const stem = language.stem(word);
      if (!this.terms.has(stem)) this.terms.set(stem, new Term());
      this.said.add(word);
      return [word, this.terms.get(stem)];
    });
    this.cut.set(text, words);
    return words;
  }

  addName(place, text, weight, words) {
    const all = split(text);
    const plain = this.language.plain(text);
    const stems = words ?? plain.map((word) => this.language.stem(word));
    const kept = stems.length ? stems : all; // "where is he"
    if (!kept.length) return;
    const key = kept.join(" ");
    const said = kept.length / all.length; // "the police do not answer" is not named by the two words that stay
    this.longest = Math.max(this.longest, kept.length);
    if (!this.names.has(key)) this.names.set(key, []);
    if (this.opens(place)) this.called.set(place, [...(this.called.get(place) || []), kept]);
    this.names.get(key).push([place, weight * said ** this.weights.unsaid, plain.join(" ")]);
  }

  /* Stems that begin with a text. */
  beginning(start) {
    const { vocabulary } = this;
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[middle] < start) low = middle + 1;
      else high = middle;
    }
    const near = vocabulary.slice(low, low + MOST_BEGINNINGS);
    return near.filter((stem) => stem.startsWith(start)); // they stand together, in alphabetical order
  }

  /* Is a stem a word of the name of something? */
  isNamed(stem) {
    return this.terms.get(stem)?.names;
  }

  /* Does a text have the stem? */
  isSaid(stem) {
    return this.common.has(stem) || Boolean(this.terms.get(stem)?.places.length);
  }

  /* The stems of a term of the glossary as the reader's language has it, without its remark and further names; none of
     another section. */
  termAt(place) {
    if (this.kindOf(place) !== "term" || !this.ids[place]) return [];
    return this.language.words(this.headings[place].split(/[(/;]/)[0]);
  }

  /* Is it the opening of a page below an address ("to/*")? */
  opensBelow(place, name) {
    const page = this.page[place];
    return name.endsWith("/*") && this.opens(place) && this.isBelow(page, name.slice(0, -1));
  }

  isBelow(page, address) {
    const [one] = this.pages[page];
    return one.startsWith(address) && one !== address;
  }

  /* The weight of a page that is of two States: for a case that is sent to a country, or for what that is asked. */
  ofTwo(page) {
    return PAIRS[Object.keys(PAIRS).find((start) => this.isBelow(page, start))];
  }

  /* Is it the first section of its page? */
  opens(place) {
    return this.page[place] !== this.page[place - 1];
  }

  kindOf(place) {
    return this.pages[this.page[place]][2];
  }

  /* What a result shows. */
  result(place) {
    const [address, title, kind] = this.pages[this.page[place]];
    const id = this.ids[place];
    return { address, id, url: `${address}${id ? `#${id}` : ""}`, title, heading: this.headings[place], kind };
  }
}
