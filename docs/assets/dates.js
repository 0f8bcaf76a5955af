/* The last day of each limit of an instrument, as a list and as a calendar file. /dates/ has the limits of EU law and
   the words, the page of the receiving State (/to/nl/) its own limit; a dossier brings both together. Nothing
   that is entered is kept, sent or put into the address. */
import { Limit } from "./dates-limit.js";
import { section } from "./lib/address.js";
import { fetchPage } from "./lib/document.js";
import { sectionOf } from "./lib/dom.js";
import { calendarFile } from "./lib/ics.js";
import { loadHolidays } from "./lib/limit.js";
import { readChoice } from "./lib/pair.js";
import { save } from "./lib/save.js";
import { fill } from "./lib/words.js";

const CHOICES = ["instrument", "to", "from"];

class Dates {
  /* `lists` gives the lists of limits, now and after each choice. */
  constructor(form, address, lists) {
    Object.assign(this, { form, address, lists, words: form.dataset, failed: false });
    this.limits = new Map(); // list item -> Limit
    this.holidays = null;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-print]").addEventListener("click", () => print());
    form.querySelector("[data-ics]").addEventListener("click", () => this.download());
    form.dataset.ready = "";
  }

  value(name) {
    const field = this.form.elements[name];
    return field.validity.valid ? field.value : "";
  }

  async loadHolidays() {
    try {
      this.holidays = await loadHolidays(new URL(this.words.holidays, this.address));
    } catch {
      this.failed = true;
    }
  }

  /* Limits that are shown for the chosen States; a limit of one State only when that State takes part. */
  shown() {
    const items = this.lists().map((list) => Array.from(list.querySelectorAll("li[data-limit]")));
    return items.flat().map((item) => {
      if (!this.limits.has(item)) this.limits.set(item, new Limit(item, this.words, () => this.show()));
      return this.limits.get(item);
    });
  }

  show() {
    const [to, from, receipt] = ["to", "from", "receipt"].map((name) => this.value(name));
    const found = this.shown();
    const problem = this.problem(to, from);
    const all = new Map(found.map((limit) => [limit.id, limit]));
    for (const limit of found) {
      const state = limit.state(to, from);
      const holidays = this.holidays?.[state] ?? null;
      limit.show(!problem, { to, from, receipt, all, holidays, state: this.name(state) });
    }
    this.dated = problem ? [] : found.filter((limit) => limit.day);
    this.form.querySelector("[data-ics]").disabled = !this.dated.length;
    this.form.toggleAttribute("data-dated", this.dated.length > 0);
    this.tell(problem);
  }

  problem(to, from) {
    const { words, form } = this;
    const out = form.elements.instrument.selectedOptions[0].dataset.out?.split(" ") ?? [];
    if (to && to === from) return words.same;
    if ([to, from].some((code) => code && out.includes(code))) return words.out;
    return form.elements.receipt.validity.valid ? "" : words.wrong;
  }

  tell(problem) {
    const { words, dated, failed } = this;
    const status = this.form.querySelector("[data-status]");
    const count = dated.length ? fill(words.done, { count: dated.length }) : words.first;
    status.textContent = problem || (failed ? `${count} ${words.failed}` : count);
    status.classList.toggle("kb-problem", Boolean(problem) || failed);
  }

  name(code) {
    return [...this.form.elements.to.options].find((option) => code && option.value === code)?.textContent ?? "";
  }

  download() {
    const instrument = this.form.elements.instrument.selectedOptions[0];
    const url = `${this.address.origin}${this.address.pathname}#${instrument.value}`;
    const mark = this.value("mark").trim();
    const events = this.dated.flatMap((limit) => limit.events(instrument.textContent, url));
    for (const event of events) {
      event.url = url;
      if (mark) event.summary = `${mark}: ${event.summary}`;
    }
    save(new Blob([calendarFile(events)], { type: "text/calendar" }), `${this.words.file}-${instrument.value}.ics`);
  }
}

/* A part of another page, without its notes, which stand there, and with links that lead from here. */
function adopt(node, address) {
  const copy = document.importNode(node, true);
  for (const note of copy.querySelectorAll("sup:has(.footnote-ref)")) note.remove();
  for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address);
  return copy;
}

/* The page /dates/ itself. */
function startPage(form) {
  const address = new URL(location.pathname, location.href);
  const parts = [...document.querySelectorAll("details[data-limits]")];
  const chosen = () => parts.filter((part) => part.dataset.limits === form.elements.instrument.value);
  const dates = new Dates(form, address, chosen);
  let asked = 0;
  const choose = async () => {
    asked += 1;
    const turn = asked;
    for (const old of document.querySelectorAll("[data-own-limit]")) old.remove();
    for (const part of parts) {
      const here = !form.elements.instrument.value || chosen().includes(part);
      for (const node of sectionOf(document.getElementById(part.dataset.limits))) node.hidden = !here;
      part.open = chosen().includes(part);
    }
    for (const link of document.querySelectorAll("[data-md-component=toc] a[href^='#']")) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.hidden ?? false;
    }
    const own = await ownLimit(dates, form.elements);
    if (turn !== asked) return; // overtaken
    if (own) chosen()[0].querySelector("summary").after(own);
    dates.show();
  };
  const query = new URLSearchParams(location.search);
  if (!query.has("instrument")) query.set("instrument", section().slice(1));
  readChoice(form, CHOICES, query);
  for (const name of CHOICES) form.elements[name].addEventListener("change", choose);
  form.elements.receipt.addEventListener("input", () => dates.show());
  dates.loadHolidays().then(choose);
}

/* The list with the receiving State's own limit; null where it has none. */
async function ownLimit(dates, { instrument, to }) {
  if (!to.value || !instrument.selectedOptions[0].hasAttribute("data-own")) return null;
  try {
    const address = new URL(`../to/${to.value}/`, dates.address);
    const list = (await fetchPage(address)).querySelector(`[data-dates-of="${instrument.value}"] .kb-limits`);
    if (!list) return null;
    const own = adopt(list, address);
    own.dataset.ownLimit = "";
    return own;
  } catch {
    dates.failed = true;
    return null;
  }
}

/* The closed part of a dossier or of a State's page, once it is opened. */
export async function startPart(part) {
  const { datesOf: key, to } = part.dataset;
  const address = new URL(part.querySelector('a[href*="/dates/"]').href);
  const page = await fetchPage(new URL(address.pathname, address));
  for (const href of [new URL("tools.css", import.meta.url), new URL("dates.css", import.meta.url)]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }
  const form = adopt(page.querySelector("form[data-dates]"), address);
  for (const named of form.querySelectorAll("[id]")) named.id += `-${key}`;
  for (const label of form.querySelectorAll("label")) label.htmlFor += `-${key}`;
  part.querySelector("summary").after(form);
  const lists = [...page.querySelectorAll(`[data-limits="${key}"] .kb-limits`)];
  part.lastElementChild.before(...lists.map((list) => adopt(list, address)));
  const known = { instrument: key, to, from: new URLSearchParams(location.search).get("from") ?? "" };
  for (const name of CHOICES) {
    form.elements[name].value = known[name];
    form.elements[name].closest("p").hidden = Boolean(known[name] && form.elements[name].value);
  }
  form.querySelector("[data-print]").hidden = true;
  const dates = new Dates(form, new URL(address.pathname, address), () => [part]);
  for (const name of [...CHOICES, "receipt"]) form.elements[name].addEventListener("input", () => dates.show());
  await dates.loadHolidays();
  dates.show();
}

const own = document.querySelector("article > form[data-dates]");
if (own) startPage(own);
