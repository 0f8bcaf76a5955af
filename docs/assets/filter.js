/* Lists that can be filtered: by words, which without scripts are simply whole, and by boxes. */
import { LONGEST, typed } from "./lib/address.js";
import { sectionOf } from "./lib/dom.js";
import { fold } from "./lib/fold.js";
import { fill } from "./lib/words.js";

for (const control of document.querySelectorAll("[data-filter]")) filterByWords(control);
for (const control of document.querySelectorAll("[data-boxes]")) filterByBoxes(control);

function filterByWords(control) {
  const { filter: wanted, groups } = control.dataset;
  const input = control.querySelector("input");
  const items = [...document.querySelectorAll(`article ${wanted}`)];
  const texts = items.map((item) => {
    const group = item.closest(groups)?.firstElementChild.textContent || "";
    return fold(`${group} ${item.textContent}`);
  });
  const filter = () => {
    const words = fold(input.value.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
    items.forEach((item, n) => {
      item.hidden = !words.every((word) => texts[n].includes(word));
    });
    for (const group of document.querySelectorAll(groups)) {
      group.hidden = !group.querySelector(`${wanted}:not([hidden])`);
    }
    tell(control, items.filter((item) => !item.hidden).length, items.length);
  };
  control.dataset.ready = "";
  input.addEventListener("input", filter);
  input.value = typed();
  if (input.value) filter();
}

/* By boxes the style sheet filters alone. Here the groups that are left empty go, with their places in the contents,
   and the count is told. */
function filterByBoxes(control) {
  const items = [...document.querySelectorAll(`article ${control.dataset.boxes}`)];
  const sections = [...document.querySelectorAll("article > h2")].map(sectionOf);
  const groups = sections.filter((nodes) => holds(nodes, items));
  const filter = () => {
    for (const node of groups.flat()) node.hidden = false;
    const shown = items.filter((item) => item.checkVisibility());
    for (const nodes of groups) {
      const empty = !holds(nodes, shown);
      for (const node of nodes) node.hidden = empty;
    }
    for (const link of document.querySelectorAll("[data-md-component=toc] a[href^='#']")) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.checkVisibility() === false;
    }
    tell(control, shown.length, items.length);
  };
  control.addEventListener("change", filter);
  if (control.querySelector("input:not(:checked)")) filter(); // the browser kept a choice
}

function tell(control, shown, all) {
  const status = control.querySelector("[role=status]");
  status.textContent = shown ? fill(status.dataset.count, { shown, all }) : status.dataset.nothing;
}

function holds(nodes, items) {
  return items.some((item) => nodes.some((node) => node.contains(item)));
}
