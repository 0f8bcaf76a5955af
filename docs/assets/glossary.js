/* On a phone a term is a row that opens: its meaning and its other languages are closed until then (lists.css). */
import { element } from "./lib/dom.js";
import { target } from "./lib/address.js";

const FEW = 3; // terms that a filter leaves, and that are opened at once
const rows = [...document.querySelectorAll(".kb-glossary tbody tr")];
const phone = matchMedia("(max-width: 62.4375em)");

phone.addEventListener("change", begin);
addEventListener("hashchange", openTarget);
document.querySelector("[data-filter] input").addEventListener("input", () => {
  const left = rows.filter((row) => !row.hidden);
  if (left.length <= FEW) for (const row of left) toggle(row, true);
});
begin();

/* On a phone the name of each term becomes a button, once. */
function begin() {
  document.querySelector(".kb-glossary").dataset.ready = ""; // on a desk too: a narrowed window never waits
  if (!phone.matches || rows[0]?.querySelector("button")) return;
  for (const row of rows) {
    const button = element("button", "", "kb-glossary__open");
    const heading = row.querySelector("h2");
    button.type = "button";
    button.append(...[...heading.childNodes].filter((node) => !node.matches?.(".headerlink")));
    button.addEventListener("click", () => toggle(row, !("open" in row.dataset)));
    heading.prepend(button);
    toggle(row, false);
  }
  openTarget();
}

function openTarget() {
  const row = target()?.closest(".kb-glossary tr");
  if (!row) return;
  toggle(row, true);
  row.scrollIntoView();
}

function toggle(row, open) {
  row.toggleAttribute("data-open", open);
  row.querySelector("button")?.setAttribute("aria-expanded", open);
}
