/* A letter in one language, from its page in that language: its rows, and what it has of the instruments. */
import { dayIn } from "./lib/day.js";

export class Column {
  constructor(page) {
    this.language = page.documentElement.lang;
    this.day = dayIn(this.language);
    this.words = page.querySelector("[data-letter-form]").dataset;
    this.given = {}; // by letter-case.js: names and authorities of the two States
    this.rows = [...page.querySelectorAll("[data-letter] > [data-row]")].map((row) => document.importNode(row, true));
    for (const row of this.rows) row.lang = this.language;
    for (const blank of this.rows.flatMap(blanks)) blank.dataset.empty = blank.textContent;
    const told = [...page.querySelectorAll("[data-short]")];
    const entries = told.map(({ value, dataset }) => [dataset.for ?? value, dataset]);
    this.instruments = Object.fromEntries(entries); // {short, number, unit, rule}
  }

  /* Show the rows that belong, each blank with its value. */
  fill(belongs, valueOf) {
    let number = 0;
    for (const row of this.rows) {
      row.hidden = !belongs(row);
      if (row.dataset.kind === "question" && !row.hidden) row.dataset.number = ++number;
      for (const blank of blanks(row)) {
        const value = valueOf(blank.dataset.blank, this);
        blank.textContent = value || blank.dataset.empty;
        blank.toggleAttribute("data-filled", Boolean(value));
        if (this.language === "ca") elide(blank);
      }
    }
  }
}

function blanks(row) {
  return [...row.querySelectorAll("[data-blank]")];
}

/* Catalan: el 2 de maig, but l’1 de maig and l’11; del 2, but de l’1. */
function elide(blank) {
  const before = blank.previousSibling;
  if (before?.nodeType !== Node.TEXT_NODE) return;
  before.data = /^11? de /.test(blank.textContent)
    ? before.data.replace(/\bd?el $/, (found) => (found.startsWith("d") ? "de l’" : "l’"))
    : before.data.replace(/\bde l’$/, "del ").replace(/(^|[\s(])l’$/, "$1el ");
}
