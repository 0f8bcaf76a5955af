/* A list that is filtered by boxes: the style sheet does it alone. Here the groups that are left empty go, with their
   places in the contents, and the count is told. */
import { sectionOf } from "./lib/dom.js";
import { tell } from "./lib/words.js";

for (const control of document.querySelectorAll("[data-boxes]")) start(control);

function start(control) {
  const items = [...document.querySelectorAll(`article ${control.dataset.boxes}`)];
  const sections = [...document.querySelectorAll("article > h2")].map(sectionOf);
  const groups = sections.filter((nodes) => holds(nodes, items));
  const filter = () => {
    for (const item of items) item.closest("details")?.setAttribute("open", ""); // what is chosen is to be seen
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

function holds(nodes, items) {
  return items.some((item) => nodes.some((node) => node.contains(item)));
}
