/* A checklist, a hand-out or an overview with a button that prints it alone. */
import { element, sectionOf } from "./lib/dom.js";

export function start(labels) {
  const check = [...document.querySelectorAll("article [data-stops]")]; // what is asked first goes with the checklist
  for (const heading of document.querySelectorAll("article :is(h2#checklist, h2#handout)")) {
    const sheet = [...check, ...sectionOf(heading)];
    heading.after(printButton(labels.print, sheet));
    document.querySelector(".kb-to-checklist")?.append(" ", printButton(labels.print, sheet));
  }
  const overview = [...document.querySelectorAll("article [data-overview]")];
  if (overview.length) document.querySelector("article .page-meta").after(printButton(labels.overview, overview));
}

export function printButton(text, sheet) {
  const button = element("button", text, "kb-print-sheet");
  button.type = "button";
  button.addEventListener("click", () => printAlone(sheet));
  return button;
}

/* Print these parts of the article, and its title; the next print is of the whole page again. */
export function printAlone(sheet) {
  for (const node of document.querySelectorAll("[data-sheet]")) delete node.dataset.sheet;
  for (const node of sheet) node.dataset.sheet = "";
  document.body.classList.add("kb-one-sheet");
  addEventListener("afterprint", () => document.body.classList.remove("kb-one-sheet"), { once: true });
  print();
}
