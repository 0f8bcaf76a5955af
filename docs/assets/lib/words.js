/* Sentences of the catalogs, which stand in the page with their places to fill: "%(shown)s of %(all)s shown". */

export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
}
