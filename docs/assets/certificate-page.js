/* The page of a form in one language: titles, labels and options. What is typed stands in the reader's page alone. */
import { dayIn } from "./lib/day.js";
import { stateNames } from "./lib/pair.js";

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu; // pasted along: they would turn or split what the receiver reads

export class FormPage {
  constructor(page, values) {
    this.language = page.documentElement.lang;
    this.values = values;
    this.day = dayIn(this.language);
    const sections = [...page.querySelectorAll("[data-box][class]")];
    this.boxes = sections.map(({ dataset }) => dataset.box);
    this.titles = new Map(sections.map((section) => [section.dataset.box, titleOf(section)]));
    this.entries = sections.flatMap((section) => {
      return [...section.querySelectorAll("[data-entry]")].map((node) => ({
        box: section.dataset.box,
        id: node.dataset.entry,
        kind: node.dataset.kind,
        label: wordsOf(node.querySelector("legend, label")),
        options: node.matches("fieldset") ? [...node.querySelectorAll("label")].map(wordsOf) : [],
      }));
    });
    this.known = new Map(this.entries.map((entry) => [entry.id, entry]));
  }

  label(id) {
    return this.known.get(id).label;
  }

  /* What was typed, as this language writes it. */
  text(id) {
    const { kind, options } = this.known.get(id);
    const value = this.values.of(id);
    if (kind === "ticks") return value.map((place) => options[place - 1]).join("; ");
    if (!value) return "";
    if (kind === "date") return this.day(value);
    if (kind === "months" || kind === "days") return this.amount(value, kind.slice(0, -1));
    const code = this.values.stateOf(id);
    return code ? stateNames(this.language)(code) : value.replace(UNSEEN, "").trim();
  }

  amount(value, unit) {
    return new Intl.NumberFormat(this.language, { style: "unit", unit, unitDisplay: "long" }).format(value);
  }
}

function titleOf(section) {
  return wordsOf(section.querySelector("h3")).replace(/^\(\w\) /, "");
}

function wordsOf(node) {
  const copy = document.importNode(node, true);
  for (const mark of copy.querySelectorAll("a, input, sup")) mark.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
