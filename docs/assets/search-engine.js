/* The search itself: reads a language's index (scripts/search/index.py writes it) and ranks sections. No page, no network.
   Words are compared as scripts/search/language.py does; tests/search/stems/ holds vectors for both. */

const LETTERS = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", "·": "", ŀ: "l" };
const BASE = 45;
const LONGEST_QUERY = 200; // letters: what comes after them is not looked at
const LONGEST_WORD = 40;
const GUESSED = 80; // letters of unknown words, in all, for which mistyped ones are looked for
const SHORT = 4; // words of a name that people use for all of a mechanism: FD 2008/947/JHA, EPO
const [MECHANISM, COUNTRY, TERM] = [1, 2, 6]; // places in KINDS of scripts/search/records.py

/* How much counts what. Adjusted with the queries under `tune` of tests/search/queries (make bench-search). */
export const WEIGHTS = {
  // where a word stands; "everyPage": in a name of that section on every page; "opening": in the title, for the section that opens the page
  alias: 6, everyPage: 2.7, title: 1.4, opening: 4.5, heading: 4.5, text: 0.5,
  // how much the words of a long name lose; the part of a name's weight that goes with how much it looks like what was typed
  wordy: 0.25, likeness: 0.48,
  // how much a name loses for words that say nothing, a heading for standing on many pages
  unsaid: 0.3, repeated: 0.4,
  // BM25: how fast more of the same stops to count, how much long texts lose
  saturation: 2.5, length: 0.55,
  // how a typed word meets one of the index; "beside": where the typed word itself is there too;
  // "related": in a name that begins with most of a word that is not met otherwise
  prefix: 0.9, prefixBeside: 0.18, typo: 0.66, part: 0.48, partBeside: 0.11, tail: 0.44, synonym: 0.31, related: 0.3,
  // power of the share of the query that is met; below `least` there is no result (of two words; of more words less is asked)
  coverage: 2, least: 0.45,
  // a word that nothing has counts less than the rarest
  unknown: 0.55,
  // the whole query is a name, a term, a heading (less by this power where it looks different); it holds a name
  exact: 30, exactTerm: 28, exactHeading: 30, likePower: 3, inside: 5.8,
  // each further section of a page; the lists of all countries and mechanisms
  samePage: 0.77, list: 0.37,
  // sections of a country that the query names; countries that it does not name: where it names none (the readers' own apart), where it names another
  here: 1.6, elsewhere: 0.45, otherCountry: 0.6,
};

export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßøłđæœı·ŀ]/g, (letter) => LETTERS[letter]);
const split = (text) => fold(text).match(/\p{L}+|\p{Nd}+/gu) || [];
const isNumber = (word) => word >= "0" && word < ":";
export const tokens = (text) => split(text).filter((word) => word.length > 1 || isNumber(word));

/* A step that cuts endings: which, how long they are, and on which letters they end. */
function readStep(keep, text) {
  const endings = new Map(text.split(/\s+/).filter(Boolean).map((pair) => [pair.split("=")[0], pair.split("=")[1] || ""]));
  const lengths = [...new Set([...endings.keys()].map((ending) => ending.length))].sort((a, b) => b - a);
  return { keep, endings, lengths, last: new Set([...endings.keys()].map((ending) => ending.at(-1))) };
}

/* A query that costs little whatever was put in: guessing what a word of some hundred letters may have meant takes minutes. */
const shortened = (query) =>
  fold(query.slice(0, LONGEST_QUERY)).slice(0, LONGEST_QUERY).replace(/\p{L}+|\p{Nd}+/gu, (word) => word.slice(0, LONGEST_WORD));

export class Language {
  constructor(rules) {
    this.compounds = rules.compounds;
    this.afterNumber = new Set(rules.afterNumber.split(" ")); // 2008/947/JHA, /JBZ ...
    this.stopped = new Set(split(rules.stopwords));
    this.steps = rules.steps.map(([keep, endings]) => readStep(keep, endings));
    this.known = new Map();
    this.synonyms = new Map();
    for (const line of rules.synonyms) {
      const group = line.split("=").map((text) => this.words(text));
      for (const one of group) {
        const key = one.join(" ");
        this.synonyms.set(key, [...(this.synonyms.get(key) || []), ...group.filter((other) => other !== one)]);
      }
    }
  }

  stem(word) {
    let stem = this.known.get(word);
    if (stem === undefined) this.known.set(word, (stem = this.cut(word)));
    return stem;
  }

  cut(word) {
    if (isNumber(word)) return word;
    for (const { keep, endings, lengths, last } of this.steps) {
      if (!last.has(word[word.length - 1])) continue;
      for (const length of lengths) {
        if (length > word.length - keep) continue;
        const ending = endings.get(word.slice(-length));
        if (ending !== undefined) {
          word = word.slice(0, -length) + ending;
          break;
        }
      }
    }
    return word;
  }

  words(text) {
    return tokens(text).filter((word) => !this.stopped.has(word)).map((word) => this.stem(word));
  }

  /* A name in one spelling: 2008/947/JHA and 2008/947 are the same, single letters count (G9-3). */
  name(text) {
    return this.plain(text).map((word) => this.stem(word));
  }

  /* The same before the words are cut to stems. */
  plain(text) {
    const all = split(text);
    return all.filter((word, n) => !(n && isNumber(all[n - 1]) && this.afterNumber.has(word)) && !this.stopped.has(word));
  }
}

export class Index {
  constructor(data, weights = WEIGHTS) {
    this.weights = weights;
    this.language = new Language(data.rules);
    this.pages = data.pages;
    this.headings = data.headings;
    this.ids = data.ids.split(" ").map((id) => (id === "-" ? "" : id));
    this.page = [];
    data.pages.forEach(([, , , count], n) => this.page.push(...Array(count).fill(n)));
    this.size = this.page.length;
    let start = 0;
    this.chunks = numbers(data.chunks).map((distance) => (start += distance)); // first section of each file of texts
    this.lengths = numbers(data.lengths).map((quarter) => quarter * 4);
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / this.size || 1;
    this.terms = new Map(); // stem -> {places: of texts, named: Map(place -> weight)}
    this.readText(data);
    this.said = new Set(); // words of names, as they stand there
    this.names = new Map(); // name in one spelling -> [[place, weight]]
    this.longest = 1;
    this.countries = new Map(); // stem of a country's name -> its pages
    this.home = data.pages.findIndex(([address]) => address === `countries/${data.rules.home}/`);
    this.readNames(data.aliases);
    this.vocabulary = [...this.terms.keys()].sort();
    this.scores = new Float64Array(this.size);
    this.met = new Float64Array(this.size);
    this.word = new Float64Array(this.size);
  }

  readText(data) {
    const lists = data.postings.split(" ");
    let before = "";
    data.terms.split(" ").forEach((entry, n) => {
      const [shared, start] = firstNumber(entry);
      before = before.slice(0, shared) + entry.slice(start);
      let place = -1;
      const places = numbers(lists[n]).map((distance) => (place += distance + 1));
      this.terms.set(before, { places, named: null });
    });
  }

  readNames(aliases) {
    const { alias, everyPage, title, opening, heading, wordy, exact, exactTerm, exactHeading, unsaid, repeated } = this.weights;
    const headings = new Map(); // heading -> on how many sections it stands
    for (const text of this.headings) headings.set(text, (headings.get(text) || 0) + 1);
    const language = this.language;
    const add = (place, text, weight) => {
      for (const word of tokens(text)) {
        if (language.stopped.has(word)) continue;
        this.said.add(word);
        const stem = language.stem(word);
        let term = this.terms.get(stem);
        if (!term) this.terms.set(stem, (term = { places: [], named: null }));
        term.named ??= new Map();
        const entries = term.named.get(place);
        if (entries) entries.push([weight, word]);
        else term.named.set(place, [[weight, word]]);
      }
    };
    const name = (place, text, weight, words = language.name(text)) => {
      if (!words.length) words = split(text); // "where is he"
      if (!words.length) return;
      const key = words.join(" ");
      const said = words.length / split(text).length; // "the police do not answer" is not named by the two words that stay
      this.longest = Math.max(this.longest, words.length);
      if (!this.names.has(key)) this.names.set(key, []);
      this.names.get(key).push([place, weight * said ** unsaid, language.plain(text).join(" ")]);
    };
    let last = -1;
    for (let place = 0; place < this.size; place++) {
      const page = this.page[place];
      const first = page !== last;
      last = page;
      add(place, this.pages[page][1], first ? opening : title);
      if (first) name(place, this.pages[page][1], exact);
      const text = this.headings[place];
      const words = text.replace(/^\d+\.\s/, ""); // without the number of a step
      add(place, words, heading / language.words(words).length ** wordy);
      if (text) name(place, text.replace(/\(.*?\)/g, ""), exactHeading / headings.get(text) ** repeated);
      if (/^[frg]\d+(-\d+)?$/.test(this.ids[place])) name(place, this.ids[place], exact, split(this.ids[place]));
    }
    for (const [target, ...texts] of aliases) {
      // "#authorities" stands for that section of every page
      const places = typeof target === "number" ? [target] : [...this.ids.keys()].filter((place) => `#${this.ids[place]}` === target);
      for (const text of texts) {
        const weight = (typeof target === "number" ? alias : everyPage) / Math.max(1, language.words(text).length) ** wordy;
        for (const place of places) {
          add(place, text, weight);
          if (typeof target !== "number") continue;
          name(place, text, this.kindOf(place) === TERM ? exactTerm : exact);
          const country = this.kindOf(place) === COUNTRY;
          if (this.ids[place] || !(country || (this.kindOf(place) === MECHANISM && split(text).length <= SHORT))) continue;
          if (country) for (const word of language.words(text)) this.countries.set(word, (this.countries.get(word) || new Set()).add(this.page[place]));
          for (let n = place + 1; this.page[n] === this.page[place]; n++) add(n, text, title); // a name of all its sections
        }
      }
    }
  }

  /* Sections for a query, best first: [{place, score}]. `kind` keeps one kind of page. */
  search(query, limit = 50) {
    const { weights } = this;
    const asked = shortened(query);
    const words = this.queryWords(asked);
    const names = this.nameBonus(asked);
    if (!words.length && !names.size) return [];
    this.scores.fill(0);
    this.met.fill(0);
    let all = 0;
    const touched = new Set(names.keys());
    for (const options of words) all += this.addWord(options, touched);
    const named = new Set(words.flatMap(({ stems }) => stems.filter(([, weight]) => weight === 1).flatMap(([stem]) => [...(this.countries.get(stem) || [])])));
    const least = weights.least / Math.sqrt(Math.max(1, words.length / 2)); // long sentences say much that no section says
    const found = [];
    for (const place of touched) {
      const share = all ? this.met[place] / all : 0;
      const [whole, inside] = names.get(place) || [0, 0];
      if (share < least && !whole && !inside) continue;
      const page = this.page[place];
      const [address, , kind] = this.pages[page];
      let fit = address === "countries/" || address === "mechanisms/" ? weights.list : 1;
      if (kind === COUNTRY && fit === 1) fit = named.has(page) ? (this.ids[place] ? weights.here : 1) : named.size ? weights.otherCountry : page === this.home ? 1 : weights.elsewhere;
      found.push({ place, score: (this.scores[place] * share ** weights.coverage + inside * share + whole) * fit });
    }
    found.sort((a, b) => b.score - a.score || a.place - b.place);
    return this.spread(found, limit);
  }

  /* Each typed word with the stems that it may stand for: [{stems: [[stem, weight]]}]. */
  queryWords(query) {
    const { weights, language } = this;
    const typed = tokens(query);
    const open = /[\p{L}\p{N}]$/u.test(query); // the last word may not be finished
    const kept = typed.map((word, n) => ({ word, last: open && n === typed.length - 1, skip: language.afterNumber.has(word) && n && isNumber(typed[n - 1]) }));
    const said = kept.filter(({ word, skip }) => !skip && !language.stopped.has(word));
    const real = said.flatMap(({ word, last }) => this.apart(word).map((part, n, parts) => ({ word: part, last: last && n === parts.length - 1 })));
    const alone = !real.some(({ word }) => this.terms.has(language.stem(word)));
    let left = GUESSED;
    const guess = (word) => ((left -= word.length) < 0 ? [] : [...this.near(word, alone)]);
    const found = real.map(({ word, last }) => {
      const stem = language.stem(word);
      const stems = new Map();
      const add = (one, weight) => stems.set(one, Math.max(stems.get(one) || 0, weight));
      const known = this.terms.has(stem);
      let guessed = false;
      if (known) add(stem, 1);
      for (const other of language.synonyms.get(stem) || []) for (const one of other) add(one, weights.synonym / other.length);
      if (!isNumber(word)) {
        if ((last && word.length > 1) || (!known && word.length > 3)) {
          for (const one of this.beginning(word)) add(one, known ? weights.prefixBeside : weights.prefix);
        }
        // where words are written together nearly every word has a known end: a mistyped name is looked for before it is cut
        const near = language.compounds && !known && word.length > 5 ? guess(word) : undefined;
        const names = (near || []).filter((one) => this.terms.get(one).named);
        if (language.compounds && !names.length) this.addParts(stem, known, add);
        if (names.length || (!stems.size && word.length > 3)) {
          for (const one of names.length ? names : near || guess(word)) add(one, weights.typo);
          guessed = stems.size > 0;
        }
        if (!stems.size && word.length > 5) this.addHalves(word, add);
        if (!stems.size && word.length > 6) {
          const start = word.slice(0, Math.max(6, Math.ceil(word.length * 0.7)));
          for (const one of this.beginning(start)) if (one.length < word.length + 4 && this.terms.get(one).named) add(one, weights.related);
        }
      }
      return { word, stems, known, guessed };
    });
    this.addSynonymsOfSeveralWords(found);
    return found.map((one) => ({ ...one, stems: [...one.stems] }));
  }

  /* Synonyms of words that stand together in the query ("does not answer"): each of them may stand for the others. */
  addSynonymsOfSeveralWords(words) {
    const stems = words.map(({ word }) => this.language.stem(word));
    for (let start = 0; start < words.length - 1; start++) {
      for (let end = start + 2; end <= Math.min(words.length, start + 4); end++) {
        for (const other of this.language.synonyms.get(stems.slice(start, end).join(" ")) || []) {
          for (const one of words.slice(start, end)) for (const stem of other) one.stems.set(stem, Math.max(one.stems.get(stem) || 0, this.weights.synonym / other.length));
        }
      }
    }
  }

  beginning(start) {
    let low = 0;
    let high = this.vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.vocabulary[middle] < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < this.vocabulary.length && this.vocabulary[low].startsWith(start) && found.length < 60) found.push(this.vocabulary[low++]);
    return found;
  }

  /* Words written together: a part finds the whole, and a whole that is not known finds its parts. */
  addParts(stem, known, add) {
    const { weights } = this;
    const weight = known ? weights.partBeside : weights.part;
    if (stem.length > 3) {
      for (const term of this.vocabulary) {
        if (term.length > stem.length + 2 && (term.endsWith(stem) || (stem.length > 4 && term.startsWith(stem)))) add(term, weight);
      }
    }
    if (stem.length > 7) this.addHalves(stem, add, weight);
  }

  /* Words that are written together and not known as one: the two that they are made of ("toezichtoverdracht"). */
  apart(word) {
    const { language, terms } = this;
    const stem = language.stem(word);
    if (!language.compounds || word.length < 9 || isNumber(word) || terms.has(stem) || language.synonyms.has(stem)) return [word];
    const named = (part) => terms.get(language.stem(part))?.named;
    for (let cut = word.length - 4; cut >= 4; cut--) {
      const head = heads(word, cut).find(named);
      if (head && named(word.slice(cut))) return [head, word.slice(cut)];
    }
    return [word];
  }

  /* A word that is two words of the index, perhaps with a letter between them ("presentence"). Where the language does
     not write words together, both must be of a name. */
  addHalves(word, add, weight = this.weights.part) {
    const fits = (part) => part.length > 1 && this.terms.has(part) && (this.language.compounds || this.terms.get(part).named);
    for (let cut = 3; cut <= word.length - 4; cut++) {
      const tail = this.language.stem(word.slice(cut));
      if (!fits(tail)) continue;
      const head = heads(word, cut).map((part) => this.language.stem(part)).find(fits);
      if (head) for (const part of [head, tail]) add(part, weight);
      else if (this.language.compounds && tail.length > 4 && this.terms.get(tail).named) add(tail, weight * this.weights.tail);
    }
  }

  /* Stems of what may have been meant: one letter more, less, other, or two letters changed over. Where no other
     word of the query is known, it is taken for a mistyped name only, unless it is long: among all words of all texts something is always near. */
  near(word, alone) {
    const found = new Set();
    const meant = (text) => {
      const stem = this.language.cut(text);
      const likely = this.said.has(text) || stem.length * 2 >= word.length; // what is left says little of what was typed
      const term = stem.length > 2 && likely && this.terms.get(stem);
      if (term && (term.named || !alone || word.length > 6)) found.add(stem);
    };
    for (let n = 0; n <= word.length; n++) {
      const [before, after] = [word.slice(0, n), word.slice(n)];
      for (const letter of "abcdefghijklmnopqrstuvwxyz") {
        meant(before + letter + after);
        if (after) meant(before + letter + after.slice(1));
      }
      if (after) meant(before + after.slice(1));
      if (after.length > 1) meant(before + after[1] + after[0] + after.slice(2));
    }
    return found;
  }

  /* Add a word's score to the sections that have one of its stems; give its weight in the query. */
  addWord({ word, stems, known, guessed }, touched) {
    const { weights } = this;
    const best = this.word;
    const ofNames = (entries) => {
      let most = 0;
      for (const [value, raw] of entries || []) most = Math.max(most, value * (1 - weights.likeness + weights.likeness * likeness(raw, word)));
      return most;
    };
    const here = [];
    for (const [stem, weight] of stems) {
      const { places, named } = this.terms.get(stem) || { places: [] };
      for (const place of places) {
        const longer = 1 - weights.length + weights.length * (this.lengths[place] / this.average);
        const value = weight * (weights.text / longer + ofNames(named?.get(place)));
        if (!best[place]) here.push(place);
        if (value > best[place]) best[place] = value;
      }
      if (!named) continue;
      for (const [place, entries] of named) {
        const value = weight * ofNames(entries);
        if (!best[place]) here.push(place);
        if (value > best[place]) best[place] = value;
      }
    }
    const exact = known && this.terms.get(stems[0][0]);
    const count = exact ? new Set([...exact.places, ...(exact.named?.keys() || [])]).size : here.length;
    const rarity = (here.length ? 1 : weights.unknown) * Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
    for (const place of here) {
      this.scores[place] += (rarity * best[place]) / (best[place] + weights.saturation);
      this.met[place] += rarity * Math.min(1, 0.4 + best[place] * 0.6) * (guessed ? weights.typo : 1);
      best[place] = 0;
      touched.add(place);
    }
    return rarity;
  }

  /* Bonus of sections whose name the query is, and of those whose name it holds: place -> [whole, inside]. */
  nameBonus(query) {
    const bonus = new Map();
    const { inside, exact } = this.weights;
    const words = this.language.name(query);
    const raw = this.language.plain(query).join(" ");
    const give = (found, share) => {
      for (const [place, weight, text] of found || []) {
        const now = bonus.get(place) || [0, 0];
        if (share === 1) now[0] = Math.max(now[0], weight * likeness(text, raw) ** this.weights.likePower);
        else now[1] = Math.max(now[1], (inside * share * weight) / exact);
        bonus.set(place, now);
      }
    };
    give(this.names.get(split(query).join(" ")), 1);
    for (let length = Math.min(words.length, this.longest); length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        give(this.names.get(words.slice(start, start + length).join(" ")), length / words.length);
      }
    }
    return bonus;
  }

  /* Several sections of one page do not fill the list: each further one counts less. */
  spread(found, limit) {
    const seen = new Map();
    const top = found.slice(0, limit * 3).map((one) => {
      const page = this.page[one.place];
      const before = seen.get(page) || 0;
      seen.set(page, before + 1);
      return { ...one, score: one.score * this.weights.samePage ** before };
    });
    top.sort((a, b) => b.score - a.score || a.place - b.place);
    return top.concat(found.slice(limit * 3));
  }

  /* A function that tells whether a word of a text is one that the query met. */
  marked(query) {
    const stems = new Set(this.queryWords(shortened(query)).flatMap(({ stems: options }) => options.map(([stem]) => stem)));
    return (text) => tokens(text).some((word) => stems.has(this.language.stem(word)) && !this.language.stopped.has(word));
  }

  /* What a result shows. */
  result(place) {
    const [address, title, kind] = this.pages[this.page[place]];
    const id = this.ids[place];
    return { address, id, url: `${address}${id ? `#${id}` : ""}`, title, heading: this.headings[place], kind };
  }

  /* Where the text of a section is: number of the file, and place in it. */
  textAt(place) {
    const file = this.chunks.findLastIndex((start) => start <= place);
    return [file, place - this.chunks[file]];
  }

  kindOf(place) {
    return this.pages[this.page[place]][2];
  }
}

/* Numbers in letters, as scripts/search/index.py writes them. */
function numbers(text) {
  const found = [];
  let value = 0;
  for (let n = 0; n < text.length; n++) {
    const digit = digitOf(text.charCodeAt(n));
    if (digit < BASE) value = value * BASE + digit;
    else {
      found.push(value * BASE + digit - BASE);
      value = 0;
    }
  }
  return found;
}

function firstNumber(text) {
  let value = 0;
  for (let n = 0; ; n++) {
    const digit = digitOf(text.charCodeAt(n));
    if (digit >= BASE) return [value * BASE + digit - BASE, n + 1];
    value = value * BASE + digit;
  }
}

const digitOf = (code) => code - 35 - (code > 92 ? 1 : 0);

/* What a word that is cut there may begin with: perhaps with a letter or two between its halves. */
const heads = (word, cut) => [word.slice(0, cut), word.slice(0, cut).replace(/(s|en|e)$/, "")];

/* How much two texts look alike, 0 to 1: the share of letters that they begin with together; two empty ones are alike. */
function likeness(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n / Math.max(a.length, b.length, 1) || +(a === b);
}
