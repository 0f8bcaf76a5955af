/* Which sections answer a query, best first. No page, no network: the judged queries of tests/search/queries run it. */
import { Countries } from "./countries.js";
import { likeness, namesIn, queryWords, shortened } from "./query.js";

/* How much counts what. Adjusted with the queries under `tune` of tests/search/queries (make bench-search). */
export const WEIGHTS = {
  // where a word stands; "everyPage": in a name of that section on every page; "opening": in the title, for the
  // section that opens the page
  alias: 6, everyPage: 2.7, title: 2, opening: 4.5, heading: 2.6, text: 0.5,
  // how much the words of a long name lose; the part of a name's weight that goes with how much it looks like what
  // was typed
  wordy: 0.35, likeness: 0.48,
  // how much a name loses for words that say nothing, a heading for standing on many pages
  unsaid: 0.3, repeated: 0.4,
  // BM25: how fast more of the same stops to count, how much long texts lose
  saturation: 1.5, length: 0.5,
  // how a typed word meets one of the index; "beside": where the typed word itself is there too;
  // "whole": as half of it; "related": in a name that begins with most of a word that is not met otherwise
  prefix: 0.9, prefixBeside: 0.18, typo: 0.66, part: 0.48, partBeside: 0.11, whole: 1, tail: 0.44, synonym: 0.25,
  related: 0.3,
  // power of the share of the query that is met; below `least` there is no result (of two words; of more words less
  // is asked)
  coverage: 1.7, least: 0.45,
  // a word that nothing has counts less than the rarest
  unknown: 0.55,
  // share of the texts with a word too common to be listed that counts for how rare it is
  common: 0.5,
  // letters, leaflets, forms, dates and measures: where the query has no word of that title, where it has one
  tool: 0.38, toolNamed: 1,
  // the whole query is a name, a term, a heading, the number of a mechanism's act (less by this power where it looks
  // different); it holds a name
  exact: 30, exactTerm: 33, exactHeading: 34, exactNumber: 36, likePower: 2.4, inside: 5.2,
  // each further section of a page; the lists of all countries and mechanisms, and of changes
  samePage: 0.77, list: 0.45, unanswered: 0.5,
  // sections of a country that the query names, less of one that sends where another receives; countries that it does
  // not name: where it names none (the readers' own apart), where it names another; what is of no country, where it
  // names one
  here: 1.3, sender: 0.8, receive: 0.28, elsewhere: 0.6, otherCountry: 0.6, general: 0.8, bare: 0.5,
  pairAlone: 0.75, pair: 4, askAlone: 1.1, ask: 3.2,
};

const TOOLS = ["letters/", "leaflets/", "dates/", "reference/forms/", "countries/measures/", "countries/compare/"];
const UNANSWERED = new Set(["gaps", "unknown", "related"]); // what is not known, or where else to look
const LISTS = new Set(["countries/", "mechanisms/", "about/changes/", "data/"]);

/* Sections for a query, best first: [{place, score}]. */
export function search(index, query, limit = 50) {
  const asked = shortened(query);
  const words = queryWords(index, asked);
  const names = namesIn(index, asked);
  if (!words.length && !names.size) return [];
  const tally = new Tally(index, names.keys());
  const { weights } = index;
  // long sentences say much that no section says
  const least = weights.least / Math.sqrt(Math.max(1, words.length / 2));
  const met = new Set(words.flatMap(({ stems }) => stems.filter(([, weight]) => weight === 1).map(([stem]) => stem)));
  const countries = new Countries(index, asked, words);
  for (const word of words) tally.add(word);
  const factors = TOOLS.map((tool) => [tool, namesTool(index, tool, met) ? weights.toolNamed : weights.tool]);
  const found = [];
  for (const place of tally.touched) {
    const share = tally.share(place);
    const [whole, inside] = names.get(place) || [0, 0];
    if (share < least && !whole && !inside) continue;
    const score = tally.scores[place] * share ** weights.coverage + inside * share;
    const fits = fit(index, place, countries, factors);
    found.push({ place, score: score * fits + whole * (index.ids[place] ? fits : 1) }); // what is called so is meant
  }
  return spread(index, found.sort(byScore), limit, countries);
}

const DEFINED = 5; // results among which a term stands that is worth explaining

/* A definition is no answer to act on: the best term, where the glossary stands among the first results, and the
   results without terms; all of them where there is nothing else. */
export function withoutTerms(index, found) {
  const isTerm = ({ place }) => index.kindOf(place) === "term";
  const results = found.filter((one) => !isTerm(one));
  if (!results.length) return { definition: null, results: found };
  const definition = found.slice(0, DEFINED).find((one) => isTerm(one) && index.ids[one.place]) ?? null;
  return { definition, results };
}

const byScore = (a, b) => b.score - a.score || a.place - b.place;

/* What the sections have of a query: scores, and how much of the query each meets. */
class Tally {
  constructor(index, places) {
    this.index = index;
    this.touched = new Set(places);
    this.scores = new Float64Array(index.size);
    this.met = new Float64Array(index.size);
    this.best = new Float64Array(index.size); // of the word that is being added
    this.all = 0; // weight of the whole query
  }

  /* How much of the query a section meets, 0 to 1. */
  share(place) {
    return this.all ? this.met[place] / this.all : 0;
  }

  /* Add a word's score to the sections that have one of its stems. */
  add({ word, stems, known, guessed }) {
    const { weights } = this.index;
    const here = [];
    for (const [stem, weight] of stems) this.meet(stem, weight, word, here);
    const rarity = this.rarity(known ? stems[0][0] : undefined, here.length);
    for (const place of here) {
      const best = this.best[place];
      this.scores[place] += (rarity * best) / (best + weights.saturation);
      this.met[place] += rarity * Math.min(1, 0.4 + best * 0.6) * (guessed ? weights.typo : 1);
      this.best[place] = 0;
      this.touched.add(place);
    }
    this.all += rarity;
  }

  /* The best that each section has of a word, by one of its stems; sections that had nothing yet go to `here`. */
  meet(stem, weight, word, here) {
    const { terms, weights, lengths, average } = this.index;
    const { places, named } = terms.get(stem) || { places: [] };
    const keep = (place, value) => {
      if (!this.best[place]) here.push(place);
      if (value > this.best[place]) this.best[place] = value;
    };
    for (const place of places) {
      const longer = 1 - weights.length + weights.length * (lengths[place] / average);
      keep(place, weight * (weights.text / longer + ofNames(named?.get(place), word, weights)));
    }
    for (const [place, entries] of named || []) keep(place, weight * ofNames(entries, word, weights));
  }

  /* How rare a word is: by the sections that have it as typed, where there are some, else by all that were met. */
  rarity(stem, met) {
    const { terms, size, weights } = this.index;
    const exact = stem !== undefined && terms.get(stem);
    const named = exact ? new Set([...exact.places, ...(exact.named?.keys() || [])]).size : met;
    const count = Math.max(named, (this.index.common.get(stem) || 0) * weights.common);
    return (met ? 1 : weights.unknown) * Math.log(1 + (size - count + 0.5) / (count + 0.5));
  }
}

/* The most that a word weighs in the names of a section. */
function ofNames(entries, word, weights) {
  let most = 0;
  for (const [value, raw] of entries || []) {
    most = Math.max(most, value * (1 - weights.likeness + weights.likeness * likeness(raw, word)));
  }
  return most;
}

/* Does the query say a word of the title of the page that lists the letters, the forms ..., or all words of another
   name of it? */
function namesTool(index, tool, met) {
  const page = index.pages.findIndex(([address]) => address === tool);
  if (page < 0) return false;
  if (index.language.words(index.pages[page][1].split(":")[0]).some((stem) => met.has(stem))) return true;
  const names = index.called.get(index.page.indexOf(page)) || [];
  return names.some((words) => words.length > 1 && words.every((stem) => met.has(stem)));
}

/* How well a page fits whatever is asked: lists less, countries by what the query names. */
function fit(index, place, countries, factors) {
  const { weights } = index;
  const page = index.page[place];
  const [address, , kind] = index.pages[page];
  if (LISTS.has(address)) return weights.list;
  if (UNANSWERED.has(index.ids[place])) return weights.unanswered;
  const tool = factors.find(([start]) => address.startsWith(start));
  if (tool) return tool[1];
  if (kind === "country") return countries.fit(place, page);
  return countries.pages.size && !countries.saidBy(place) ? weights.general : 1;
}

/* Several sections of one page do not fill the list, nor do the same ones of many countries of which none is named:
   each further one counts less. */
function spread(index, found, limit, countries) {
  const seen = new Map();
  const top = found.slice(0, limit * 3).map(({ place, score }) => {
    const of = index.page[place];
    const page = index.kindOf(place) === "country" && of !== index.home && !countries.pages.has(of) ? "countries" : of;
    const before = seen.get(page) || 0;
    seen.set(page, before + 1);
    return { place, score: score * index.weights.samePage ** before };
  });
  return top.sort(byScore).concat(found.slice(limit * 3));
}
