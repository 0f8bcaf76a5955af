/* Cards and blank sheets print alone, each with a button; slides are shown one by one. */
import { element, sectionOf } from "./lib/dom.js";
import { printButton } from "./sheet.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

const words = document.getElementById("kb-words").dataset;
for (const heading of document.querySelectorAll("article h2")) {
  const section = sectionOf(heading);
  const printed = section.some((node) => node.querySelector(".kb-sheet, .kb-slips") || node.matches(".kb-calendar"));
  if (printed) heading.after(printButton(words.print, section));
}

const opener = document.querySelector("[data-show]");
if (opener) {
  const slides = [...document.querySelectorAll(".kb-slide")];
  const show = element("dialog", "", "kb-show md-typeset");
  document.body.append(show);
  let place = 0;

  const turn = (steps) => {
    place = Math.min(Math.max(place + steps, 0), slides.length - 1);
    const counted = element("p", `${place + 1} / ${slides.length}`, "kb-show__place");
    show.replaceChildren(slides[place].cloneNode(true), counted);
  };
  show.addEventListener("keydown", (event) => {
    const steps = STEPS[event.key];
    if (!steps) return;
    event.preventDefault();
    turn(steps);
  });
  show.addEventListener("click", (event) => event.target.closest("a") || turn(1));
  opener.addEventListener("click", () => {
    show.showModal();
    turn(0);
  });
  opener.parentElement.querySelector("[data-print]").addEventListener("click", () => print());
  opener.parentElement.querySelector("[data-pptx]").addEventListener("click", async ({ target }) => {
    const { saveSlides } = await import("./slides-pptx.js");
    saveSlides(slides, document.documentElement.lang, target.dataset.pptx);
  });
  opener.parentElement.hidden = false;
}
