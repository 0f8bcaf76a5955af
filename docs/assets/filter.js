/* A list that is filtered by words; without scripts it is simply whole. */
import { LONGEST, typed } from "./lib/address.js";
import { fold } from "./lib/fold.js";
import { tell } from "./lib/words.js";

for (const control of document.querySelectorAll("[data-filter]")) start(control);

function start(control) {
  const { filter: wanted, groups } = control.dataset; // groups: "" where the items stand in none
  const input = control.querySelector("input");
  const items = [...document.querySelectorAll(`article ${wanted}`)];
  const texts = items.map((item) => {
    const group = groups && item.closest(groups)?.firstElementChild.textContent;
    return fold(`${group || ""} ${item.textContent}`);
  });
  const filter = () => {
    const words = fold(input.value.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
    items.forEach((item, n) => {
      item.hidden = !words.every((word) => texts[n].includes(word));
    });
    for (const group of groups ? document.querySelectorAll(groups) : []) {
      group.hidden = !group.querySelector(`${wanted}:not([hidden])`);
      for (const part of group.querySelectorAll("details.kb-more")) {
        if (part.querySelector(wanted)) part.open = words.length > 0;
      }
    }
    for (const line of document.querySelectorAll("[data-into] li")) { // links to the groups
      line.hidden = document.querySelector(line.querySelector("a").hash).closest(groups).hidden;
    }
    tell(control, items.filter((item) => !item.hidden).length, items.length);
  };
  control.dataset.ready = "";
  input.addEventListener("input", filter);
  input.value = typed();
  if (input.value) filter();
}
