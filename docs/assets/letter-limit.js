/* The day on which the limit of a letter ends: worked out from the day of receipt, as /dates/ does it, with the public
   holidays of the State that must act. Both days stand in the letter where it is doubtful which counts. */
import { dayIn } from "./lib/day.js";
import { element } from "./lib/dom.js";
import { endOf, loadHolidays, remark } from "./lib/limit.js";
import { stateNames } from "./lib/pair.js";
import { fill } from "./lib/words.js";

export class LetterLimit {
  /* `field` is that of the last day, with the words of /dates/; `receipt` that of the day of receipt. */
  constructor(field, receipt) {
    Object.assign(this, { field, receipt, words: field.dataset, turn: 0 });
    this.note = element("small");
    this.note.id = `${field.id}-note`;
    this.note.setAttribute("role", "status");
    field.setAttribute("aria-describedby", this.note.id);
    field.after(this.note);
  }

  /* `limit` is {number, unit, rule}; `code` that of the State that must act, and `own` its own limit, where known.
     A day that the reader has typed stays. */
  async work(limit, code, own) {
    const { field, receipt } = this;
    this.turn += 1;
    const { turn } = this;
    const event = limit.number && receipt.validity.valid ? receipt.value : "";
    const holidays = event ? await this.load() : null;
    if (turn !== this.turn) return; // overtaken
    this.found = event ? count(event, limit, holidays?.[code]) : null;
    this.note.textContent = event ? this.say(event, { holidays, code, own }) : "";
    const day = this.found?.day ?? "";
    if (!field.value || field.value === field.dataset.given) field.value = day;
    field.dataset.given = day;
  }

  /* What must be known besides the day, and the last day of the State's own limit where that is another. */
  say(event, { holidays, code, own }) {
    const language = document.documentElement.lang;
    const written = dayIn(language, "full");
    const state = code ? stateNames(language)(code) : "";
    const said = [remark(this.found, this.words, { state, single: true }, written)];
    if (own && "receipt" in own.dataset) {
      const { day } = count(event, own.dataset, holidays?.[code]);
      const [what, start] = ["what", "start"].map((part) => own.querySelector(`[data-${part}]`).textContent.trim());
      const other = day && day !== this.found.day;
      if (other) said.push(`${what}: ${start}. ${fill(this.words.last, { day: written(day) })}.`);
    }
    if (!holidays) said.push(this.words.failed);
    return said.join(" ");
  }

  async load() {
    try {
      this.holidays ??= await loadHolidays(new URL(this.words.holidays, location.href));
    } catch {
      return null; // a later day tries again
    }
    return this.holidays;
  }

  /* The last day, or both, in the language of a column. */
  text(column) {
    const { day, other, certain } = this.found;
    if (!other || certain || !column.words.either) return column.day(day);
    return fill(column.words.either, { day: column.day(day), later: column.day(other) });
  }
}

function count(event, { number, unit, rule }, holidays) {
  return endOf(event, { number: Number(number), unit }, rule, holidays);
}
