/* Lists that can be filtered: by words, which without scripts are simply whole, and by boxes. */
"use strict";

for (const control of document.querySelectorAll("[data-filter]")) {
  const input = control.querySelector("input");
  const status = control.querySelector("[role=status]");
  const items = [...document.querySelectorAll(`article ${control.dataset.filter}`)];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map((item) => fold(`${item.closest(control.dataset.groups)?.firstElementChild.textContent || ""} ${item.textContent}`));
  const filter = () => {
    const words = fold(input.value.slice(0, 200)).split(/\s+/).filter(Boolean);
    items.forEach((item, index) => {
      item.hidden = !words.every((word) => texts[index].includes(word));
    });
    for (const group of document.querySelectorAll(control.dataset.groups)) group.hidden = !group.querySelector(`${control.dataset.filter}:not([hidden])`);
    const shown = items.filter((item) => !item.hidden).length;
    status.textContent = shown ? status.dataset.count.replace("%(shown)s", shown).replace("%(all)s", items.length) : status.dataset.nothing;
  };
  control.dataset.ready = "";
  input.addEventListener("input", filter);
  input.value = new URLSearchParams(location.hash.slice(1)).get("q") || ""; // after the "#": no request carries it
  if (input.value) filter();
}

/* By boxes the style sheet filters alone. Here the groups that are left empty go, with their places in the contents, and the count is told. */
for (const control of document.querySelectorAll("[data-boxes]")) {
  const status = control.querySelector("[role=status]");
  const items = [...document.querySelectorAll(`article ${control.dataset.boxes}`)];
  const groups = [...document.querySelectorAll("article > h2")].map(section).filter((nodes) => holds(nodes, items));
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
    status.textContent = shown.length ? status.dataset.count.replace("%(shown)s", shown.length).replace("%(all)s", items.length) : status.dataset.nothing;
  };
  control.addEventListener("change", filter);
  if (control.querySelector("input:not(:checked)")) filter(); // the browser kept a choice
}

/* A heading and everything up to the next. */
function section(heading) {
  const nodes = [heading];
  for (let node = heading.nextElementSibling; node && node.tagName !== "H2"; node = node.nextElementSibling) nodes.push(node);
  return nodes;
}

function holds(nodes, items) {
  return items.some((item) => nodes.some((node) => node.contains(item)));
}
