/* Words as the search compares them: folded, without stop words, cut to stems by the rules of a language.
   scripts/search/language.py does the same when the index is built; tests/search/stems/ holds vectors for both. */
import { fold } from "../lib/fold.js";

let latest = { text: "", words: [] }; // a name is taken in by several ways, one after another

/* The words of a text, folded; not to be changed by those who ask. */
export function split(text) {
  if (latest.text !== text) latest = { text, words: fold(text).match(/\p{L}+|\p{Nd}+/gu) || [] };
  return latest.words;
}
export const isNumber = (word) => word >= "0" && word < ":";
export const tokens = (text) => split(text).filter((word) => word.length > 1 || isNumber(word));

export class Language {
  constructor(rules) {
    this.compounds = rules.compounds;
    this.afterNumber = new Set(rules.afterNumber.split(" ")); // 2008/947/JHA, /JBZ ...
    this.stopped = new Set(split(rules.stopwords));
    this.steps = rules.steps.map(([keep, endings]) => readStep(keep, endings));
    this.towards = new Set(split(rules.towards));
    this.away = new Set(split(rules.away));
    this.known = new Map();
    this.synonyms = new Map();
    for (const line of rules.synonyms) this.addSynonyms(line.split("=").map((text) => this.words(text)));
  }

  addSynonyms(group) {
    for (const one of group) {
      const others = group.filter((other) => other !== one);
      const key = one.join(" ");
      this.synonyms.set(key, [...(this.synonyms.get(key) || []), ...others]);
    }
  }

  synonymsOf(stem) {
    return this.synonyms.get(stem) || [];
  }

  stem(word) {
    let stem = this.known.get(word);
    if (stem === undefined) this.known.set(word, (stem = this.cut(word)));
    return stem;
  }

  cut(word) {
    if (isNumber(word)) return word;
    return this.steps.reduce(cutOnce, word);
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
    return split(text).filter((word, n, all) => !this.isAfterNumber(word, all[n - 1]) && !this.stopped.has(word));
  }

  /* Whether what is named at a place is the end of a way (1), its start (-1), or neither: by the words before it. */
  direction(words, place) {
    for (let n = place - 1; n >= 0 && this.stopped.has(words[n]); n--) {
      if (this.towards.has(words[n])) return 1;
      if (this.away.has(words[n])) return -1;
    }
    return 0;
  }

  /* Does the word only say which kind of act the number before it is? */
  isAfterNumber(word, before) {
    return before !== undefined && isNumber(before) && this.afterNumber.has(word);
  }
}

/* A step that cuts endings: which, how long they are, and on which letters they end. */
function readStep(keep, text) {
  const pairs = text.split(/\s+/).filter(Boolean).map((pair) => pair.split("="));
  const endings = new Map(pairs.map(([ending, instead]) => [ending, instead || ""]));
  const lengths = [...new Set(pairs.map(([ending]) => ending.length))].sort((a, b) => b - a);
  return { keep, endings, lengths, last: new Set(pairs.map(([ending]) => ending.at(-1))) };
}

/* A word without the longest ending of a step that it has. */
function cutOnce(word, { keep, endings, lengths, last }) {
  if (!last.has(word[word.length - 1])) return word;
  for (const length of lengths) {
    if (length > word.length - keep) continue;
    const instead = endings.get(word.slice(-length));
    if (instead !== undefined) return word.slice(0, -length) + instead;
  }
  return word;
}
