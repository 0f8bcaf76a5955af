/* Sentences of the catalogs, with places to fill: "%(shown)s of %(all)s shown". */

export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
}

/* How many of a filtered list are shown. */
export function tell(control, shown, all) {
  const status = control.querySelector("[role=status]");
  status.textContent = shown ? fill(status.dataset.count, { shown, all }) : status.dataset.nothing;
}
