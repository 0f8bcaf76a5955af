/* What a query may mean: each typed word with the stems that it may stand for, and the names that it holds. */
import { fold } from "../lib/fold.js";
import { LONGEST } from "../lib/address.js";
import { isNumber, split, tokens } from "./language.js";

const LONGEST_WORD = 40;
const GUESSED = 80; // letters of unknown words, in all, for which mistyped ones are looked for
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const TWICE = 8; // letters of a word from which two mistakes are looked for
const TOGETHER = 4; // words of a synonym of several words, at most

/* A query that costs little whatever was put in: to guess what a word of some hundred letters means takes minutes. */
export function shortened(query) {
  const text = fold(query.slice(0, LONGEST)).slice(0, LONGEST);
  return text.replace(/\p{L}+|\p{Nd}+/gu, (word) => word.slice(0, LONGEST_WORD));
}

/* Each typed word with its stems and how much each counts: [{word, stems: [[stem, weight]], known, guessed}]. */
export function queryWords(index, query) {
  const words = typedWords(index, query);
  const alone = !words.some(({ word }) => index.terms.has(index.language.stem(word)));
  let left = GUESSED;
  const guess = (word) => ((left -= word.length) < 0 ? [] : [...near(index, word, alone)]);
  const found = words.map((one) => new Meanings(index, one).look(guess));
  addSynonymsOfSeveralWords(index, found);
  addOwnTerms(index, found);
  addWholes(index, found);
  return found.map(({ word, stems, known, guessed }) => ({ word, stems: [...stems], known, guessed }));
}

/* The words of a query that say something; the last one may not be finished. */
function typedWords(index, query) {
  const { language } = index;
  const open = /[\p{L}\p{N}]$/u.test(query);
  const typed = tokens(query).map((word, n, all) => ({
    word,
    last: open && n === all.length - 1,
    said: !language.isAfterNumber(word, all[n - 1]) && !language.stopped.has(word),
  }));
  return typed.filter(({ said }) => said).flatMap(({ word, last }) => {
    const parts = apart(index, word);
    return parts.map((part, n) => ({ word: part, last: last && n === parts.length - 1 }));
  });
}

/* The stems that a typed word may stand for. */
class Meanings {
  constructor(index, { word, last }) {
    this.index = index;
    this.word = word;
    this.last = last;
    this.stem = index.language.stem(word);
    this.known = index.terms.has(this.stem);
    this.stems = new Map();
    this.guessed = false;
  }

  add(stem, weight) {
    this.stems.set(stem, Math.max(this.stems.get(stem) || 0, weight));
  }

  addAll(stems, weight) {
    for (const stem of stems) this.add(stem, weight);
  }

  look(guess) {
    const { language, weights } = this.index;
    if (this.known) this.add(this.stem, 1);
    for (const other of language.synonymsOf(this.stem)) this.addAll(other, weights.synonym / other.length);
    if (isNumber(this.word)) return this;
    this.addLonger();
    this.addMistyped(guess);
    if (!this.stems.size && this.word.length > 5) addHalves(this, this.word);
    if (!this.stems.size && this.word.length > 6) this.addRelated();
    return this;
  }

  /* Words that begin with what is typed: where it is the last word, or means nothing else. */
  addLonger() {
    const { word, known, last, index } = this;
    if (!(last && word.length > 1) && (known || word.length < 4)) return;
    this.addAll(index.beginning(word), known ? index.weights.prefixBeside : index.weights.prefix);
  }

  /* Where words are written together nearly every word has a known end: a mistyped name is looked for before it is
     cut. */
  addMistyped(guess) {
    const { word, known, index } = this;
    const { compounds } = index.language;
    const likely = compounds && !known && word.length > 5 ? guess(word) : undefined;
    const names = (likely || []).filter((one) => index.isNamed(one));
    if (compounds && !names.length) addParts(this);
    if (!names.length && (this.stems.size || word.length < 4)) return;
    this.addAll(names.length ? names : likely || guess(word), index.weights.typo);
    this.guessed = this.stems.size > 0;
  }

  /* Names that begin with most of the word. */
  addRelated() {
    const { word, index } = this;
    const start = word.slice(0, Math.max(6, Math.ceil(word.length * 0.7)));
    const names = index.beginning(start).filter((one) => one.length < word.length + 4 && index.isNamed(one));
    this.addAll(names, index.weights.related);
  }
}

/* Synonyms of words that stand together in the query ("does not answer"): each of them may stand for the others. */
function addSynonymsOfSeveralWords(index, words) {
  const { language, weights } = index;
  const stems = words.map(({ word }) => language.stem(word));
  for (let start = 0; start < words.length - 1; start++) {
    for (let end = start + 2; end <= Math.min(words.length, start + TOGETHER); end++) {
      for (const other of language.synonymsOf(stems.slice(start, end).join(" "))) {
        for (const one of words.slice(start, end)) one.addAll(other, weights.synonym / other.length);
      }
    }
  }
}

/* A term in another language ("risk assessment" in Dutch) stands for the term in the reader's own. Words that the
   reader's texts have as well are taken as they are. */
function addOwnTerms(index, words) {
  const { language, weights } = index;
  const stems = words.map(({ word }) => language.stem(word));
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + TOGETHER); end++) {
      const meant = stems.slice(start, end);
      if (meant.length < 2 && index.isSaid(meant[0])) continue;
      const own = (index.names.get(meant.join(" ")) || []).flatMap(([place]) => index.termAt(place));
      const others = own.filter((stem) => !meant.includes(stem));
      for (const one of words.slice(start, end)) one.addAll(others, weights.synonym);
    }
  }
}

/* Two words that are written together ("reis verbod"), perhaps with a letter or two between them: each of them may
   stand for the whole. Where the language does not write words together, only for a name ("Justiz Haus"). */
function addWholes(index, words) {
  words.slice(1).forEach((second, n) => {
    const first = words[n];
    if (isNumber(first.word) || isNumber(second.word)) return;
    const { compounds } = index.language;
    for (const between of compounds ? ["", "s", "en", "e"] : [""]) {
      const stem = index.language.stem(first.word + between + second.word);
      const known = compounds ? index.terms.has(stem) : index.isNamed(stem);
      if (known) for (const one of [first, second]) one.add(stem, index.weights.whole);
    }
  });
}

/* Words written together: a part finds the whole, and a whole that is not known finds its parts. */
function addParts(meanings) {
  const { stem, known, index } = meanings;
  const weight = known ? index.weights.partBeside : index.weights.part;
  const holds = (term) => term.endsWith(stem) || (stem.length > 4 && term.startsWith(stem));
  if (stem.length > 3) {
    meanings.addAll(index.vocabulary.filter((term) => term.length > stem.length + 2 && holds(term)), weight);
  }
  if (stem.length > 7) addHalves(meanings, stem, weight);
}

/* Words that are written together and not known as one: the two that they are made of ("toezichtoverdracht"). */
function apart(index, word) {
  const { language, terms } = index;
  const stem = language.stem(word);
  const whole = terms.has(stem) || language.synonyms.has(stem);
  if (!language.compounds || word.length < 9 || isNumber(word) || whole) return [word];
  const named = (part) => index.isNamed(language.stem(part));
  for (let cut = word.length - 4; cut >= 4; cut--) {
    const head = heads(word, cut).find(named);
    if (head && named(word.slice(cut))) return [head, word.slice(cut)];
  }
  return [word];
}

/* A word that is two words of the index, perhaps with a letter between them ("presentence"). Where the language does
   not write words together, both must be of a name. */
function addHalves(meanings, word, weight = meanings.index.weights.part) {
  const { index } = meanings;
  const { language, terms, weights } = index;
  const fits = (part) => part.length > 1 && terms.has(part) && (language.compounds || index.isNamed(part));
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const tail = language.stem(word.slice(cut));
    if (!fits(tail)) continue;
    const head = heads(word, cut).map((part) => language.stem(part)).find(fits);
    const alone = language.compounds && tail.length > 4 && index.isNamed(tail);
    if (head) meanings.addAll([head, tail], weight);
    else if (alone) meanings.add(tail, weight * weights.tail);
  }
  if (language.compounds && !meanings.stems.size) addHead(meanings, word, weight * weights.tail);
}

/* Where nothing is known of the end of a word, the name that it begins with. */
function addHead(meanings, word, weight) {
  const { index } = meanings;
  for (let cut = word.length - 4; cut > 4; cut--) {
    const head = heads(word, cut).map((part) => index.language.stem(part)).find((part) => index.isNamed(part));
    if (head) return meanings.add(head, weight);
  }
}

/* What a word that is cut there may begin with: perhaps with a letter or two between its halves. */
function heads(word, cut) {
  const head = word.slice(0, cut);
  return [head, head.replace(/(s|en|e)$/, "")];
}

/* Stems of what may have been meant. Where no other word of the query is known, the word is taken for a mistyped name
   only, unless it is long: among all words of all texts something is always near. */
function near(index, word, alone) {
  const found = new Set();
  const { language, terms } = index;
  for (const text of mistypings(word)) {
    const stem = language.cut(text);
    const likely = index.said.has(text) || stem.length * 2 >= word.length; // what is left says little of what was typed
    if (stem.length < 3 || !likely) continue;
    const long = word.length > 6;
    const meant = terms.has(stem) ? [stem] : language.synonymsOf(stem).filter((one) => one.length === 1 && long).flat();
    for (const one of meant.filter((other) => index.isNamed(other) || !alone || long)) found.add(one);
  }
  return found.size || word.length < TWICE ? found : twiceMistyped(index, word);
}

/* Stems of names that begin as the word does and are two letters from it. */
function twiceMistyped(index, word) {
  const { language, said } = index;
  const like = [...said].filter((name) => name[0] === word[0] && Math.abs(name.length - word.length) < 3);
  return new Set(like.filter((name) => distance(name, word) < 3).map((name) => language.stem(name)));
}

/* How many letters of two words differ, are missing or changed over. */
function distance(a, b) {
  let before = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/* A word with one letter more, less, other, or two letters changed over. */
function* mistypings(word) {
  for (let n = 0; n <= word.length; n++) {
    const before = word.slice(0, n);
    const after = word.slice(n);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
  }
}

/* Sections whose name the query is, and those whose name it holds: place -> [whole, inside]. */
export function namesIn(index, query) {
  const found = new Map();
  const { inside, exact, likePower } = index.weights;
  const words = index.language.name(query);
  const plain = index.language.plain(query).join(" ");
  const give = (name, share) => {
    for (const [place, weight, text] of index.names.get(name) || []) {
      const now = found.get(place) || [0, 0];
      if (share === 1) now[0] = Math.max(now[0], weight * likeness(text, plain) ** likePower);
      else now[1] = Math.max(now[1], (inside * share * weight) / exact);
      found.set(place, now);
    }
  };
  give(split(query).join(" "), 1);
  for (let length = Math.min(words.length, index.longest); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      give(words.slice(start, start + length).join(" "), length / words.length);
    }
  }
  return found;
}

/* How much two texts look alike, 0 to 1: the share of letters that they begin with together; two empty ones are
   alike. */
export function likeness(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n / Math.max(a.length, b.length, 1) || +(a === b);
}

/* A function that tells whether a word of a text is one that the query met. */
export function marked(index, query) {
  const { language } = index;
  const stems = new Set(queryWords(index, shortened(query)).flatMap(({ stems: found }) => found.map(([stem]) => stem)));
  return (text) => tokens(text).some((word) => stems.has(language.stem(word)) && !language.stopped.has(word));
}
