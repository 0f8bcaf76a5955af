/* A list that can be filtered by words; without scripts it is simply the whole list. */
"use strict";

for (const control of document.querySelectorAll("[data-filter]")) {
  const input = control.querySelector("input");
  const status = control.querySelector("[role=status]");
  const items = [...document.querySelectorAll(`article ${control.dataset.filter}`)];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map((item) => fold(`${item.closest(control.dataset.groups)?.firstElementChild.textContent || ""} ${item.textContent}`));
  const filter = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    items.forEach((item, index) => {
      item.hidden = !words.every((word) => texts[index].includes(word));
    });
    for (const group of document.querySelectorAll(control.dataset.groups)) group.hidden = !group.querySelector(`${control.dataset.filter}:not([hidden])`);
    const shown = items.filter((item) => !item.hidden).length;
    status.textContent = status.dataset.count.replace("%(shown)s", shown).replace("%(all)s", items.length);
  };
  control.dataset.ready = "";
  input.addEventListener("input", filter);
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) filter();
}
