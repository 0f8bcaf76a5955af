/* Which countries a query names, and which of two receives the case: "uk poland licence", "from Latvia to Germany". */
import { split } from "./language.js";

export class Countries {
  constructor(index, asked, words) {
    const stems = new Map(words.map((one) => [one.word, strong(one)]));
    const met = new Set([...stems.values()].flat());
    const named = [...index.countries].filter(([name]) => name.split(" ").every((stem) => met.has(stem)));
    this.index = index;
    this.pages = new Set(named.flatMap(([, pages]) => Array.from(pages)));
    const said = new Set(named.flatMap(([name]) => name.split(" ")));
    this.alone = words.every((one) => strong(one).some((stem) => said.has(stem)));
    this.pair = new Set(named.map(([, [page]]) => page)).size > 1; // of States
    this.receiving = receiving(index.language, split(asked), stems, named);
    this.saying = named.map(([name]) => index.terms.get(name.split(" ")[0])?.named).filter(Boolean);
  }

  /* Does the name of the section say one of the countries? Of none, if the query names none. */
  saidBy(place) {
    return this.saying.some((places) => places.has(place));
  }

  /* How well a section of a country fits. */
  fit(place, page) {
    const { weights, home, ids } = this.index;
    // of no State: the guides say it for all
    if (!this.pages.size && ids[place].startsWith("receive")) return weights.receive;
    if (!this.pages.size) return page === home ? 1 : weights.elsewhere;
    if (!this.pages.has(page)) return weights.otherCountry;
    const two = this.index.ofTwo(page);
    if (two) return this.fitOfTwo(two, page);
    const way = this.way(page);
    if (ids[place]) return weights.here * way;
    return this.alone ? 1 : weights.bare * way;
  }

  /* The same for a page of two States (its kind, and the page of the one that receives). */
  fitOfTwo(kind, page) {
    const { weights } = this.index;
    if (this.alone && !this.pair) return weights.bare;
    return this.pair && this.receiving.has(page) ? weights[kind] : weights[`${kind}Alone`] * this.way(page);
  }

  /* A State that only sends counts less. */
  way(page) {
    return this.receiving.has(page) ? 1 : this.index.weights.sender;
  }
}

/* Stems that a word stands for, as it is typed or as a mistyped one. */
function strong({ stems, guessed }) {
  return stems.filter(([, weight]) => guessed || weight === 1).map(([stem]) => stem);
}

/* Pages of the State that receives: of several that which stands after "to", or not after "from", or is named last. */
function receiving(language, typed, stems, named) {
  const order = ([name]) => {
    const start = name.split(" ")[0];
    const place = typed.findLastIndex((word) => stems.get(word)?.includes(start));
    return language.direction(typed, place) * typed.length + place;
  };
  const last = Math.max(...named.map(order));
  return new Set(named.filter((one) => order(one) === last).flatMap(([, pages]) => Array.from(pages)));
}
