/* /letters/<id>/: the blanks are filled in once for both columns, the reader's language and that of whoever receives
   the letter. The other column is the same page in that language, row by row. What is typed stays in this page: it is
   in no address, in no request and in no storage. What copies, prints and downloads comes when it is asked for. */
import { fetchPage } from "./lib/document.js";
import { element } from "./lib/dom.js";

const form = document.querySelector("[data-letter-form]");
const letter = document.querySelector("[data-letter]");
const words = form.dataset;
const status = form.querySelector("[data-status]");
const fields = form.elements;
const mine = column(document);
const known = new Map([[mine.language, Promise.resolve(mine)]]);
let shown = [mine];
let about; // what the two States of the address give, of letter-case.js

form.dataset.ready = "";
document.body.classList.add("kb-letter-ready");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => event.target.matches("[data-fills]") && fillIn());
form.addEventListener("change", async (event) => {
  if (event.target === fields.instrument) await prepare();
  if (event.target === fields.language) await choose(fields.language.value);
  fillIn();
});
for (const link of document.querySelectorAll(".lang-switch a[hreflang], .kb-letter-others a")) {
  link.addEventListener("click", () => (link.search = location.search));
}
start();

async function start() {
  const query = new URLSearchParams(location.search);
  const wanted = query.get("instrument");
  const offered = [...(fields.instrument?.options ?? [])].some((one) => one.value === wanted);
  if (offered) fields.instrument.value = wanted;
  const states = document.getElementById("kb-words").dataset.states.split(" ");
  const [from, to] = ["from", "to"].map((name) => query.get(name));
  if (from !== to && states.includes(from) && states.includes(to)) {
    const { Case } = await import("./letter-case.js");
    about = new Case(letter, form, from, to);
    await prepare();
  }
  arrange();
  form.dataset.done = "";
}

/* Take from the two States what holds for the chosen instrument. */
async function prepare() {
  if (!about) return;
  try {
    const advice = await about.advice(instrument());
    await choose(advice.language);
    for (const [name, text] of Object.entries(mine.given)) offer(name, text);
    tell(advice.text, advice.problem);
  } catch {
    tell(words.failed, true);
  }
}

/* What the data say stands in the field; typed over, it is the reader's, in both columns. */
function offer(name, text) {
  const field = fieldOf(name);
  if (!field || (field.value && field.value !== field.dataset.given)) return;
  field.value = field.dataset.given = text;
}

async function choose(language) {
  if (!language || language === mine.language) shown = [mine];
  else {
    try {
      shown = [mine, await load(language)];
      if (fields.language.value !== language) tell("");
    } catch {
      shown = [mine];
      tell(words.failed, true);
    }
  }
  fields.language.value = shown[1]?.language ?? "";
  if (about) await Promise.all(shown.map((one) => about.give(one, instrument())));
  arrange();
}

function load(language) {
  if (!known.has(language)) known.set(language, fetchColumn(language));
  return known.get(language);
}

async function fetchColumn(language) {
  try {
    const link = document.querySelector(`.kb-letter-others a[hreflang="${language}"]`);
    const made = column(await fetchPage(link.href.split(/[?#]/)[0]));
    if (made.rows.length !== mine.rows.length) throw new Error(`${language}: another letter`);
    return made;
  } catch (error) {
    known.delete(language); // a later choice tries again
    throw error;
  }
}

/* A language of the letter: its rows, its names of the instruments, and what the States of the case give in it. */
function column(page) {
  const language = page.documentElement.lang;
  const rows = [...page.querySelectorAll("[data-letter] > [data-row]")].map((row) => document.importNode(row, true));
  for (const row of rows) row.lang = language;
  const blanks = rows.flatMap((row) => [...row.querySelectorAll("[data-blank]")]);
  for (const blank of blanks) blank.dataset.empty = blank.textContent;
  const named = page.querySelectorAll("[data-short]");
  const short = Object.fromEntries([...named].map((one) => [one.dataset.for ?? one.value, one.dataset.short]));
  return { language, rows, short, given: {}, words: page.querySelector("[data-letter-form]").dataset };
}

/* The rows of both languages beside each other, below what can be done with each. */
function arrange() {
  letter.dataset.columns = shown.length;
  const tools = shown.map(toolbar);
  const pairs = [...mine.rows.keys()].flatMap((place) => shown.map((one) => one.rows[place]));
  shown.forEach((one, place) => {
    for (const node of [tools[place], ...one.rows]) node.dataset.column = place;
  });
  letter.replaceChildren(...tools, ...pairs);
  fillIn();
}

function toolbar(one) {
  const box = element("div", "", "kb-letter__tools");
  const name = new Intl.DisplayNames(one.language, { type: "language" }).of(one.language);
  const title = element("strong", name);
  title.lang = one.language;
  const actions = [
    ["copy", words.copy, () => copy(one)],
    ["print", words.print, () => printOne(one)],
    ["docx", ".docx", () => download(one, "docx")],
    ["txt", ".txt", () => download(one, "txt")],
  ];
  const buttons = actions.map(([action, text, run]) => {
    const button = element("button", text);
    Object.assign(button, { type: "button", ariaLabel: `${text}: ${name}` });
    button.dataset.action = action;
    button.addEventListener("click", run);
    return button;
  });
  box.append(title, ...buttons);
  return box;
}

function fillIn() {
  for (const one of shown) {
    let number = 0;
    for (const row of one.rows) {
      row.hidden = !belongs(row);
      if (row.dataset.kind === "question" && !row.hidden) row.dataset.number = ++number;
      for (const blank of row.querySelectorAll("[data-blank]")) {
        const value = valueOf(blank.dataset.blank, one);
        blank.textContent = value || blank.dataset.empty;
        blank.toggleAttribute("data-filled", Boolean(value));
        if (one.language === "ca") elide(blank);
      }
    }
  }
  for (const name of ["urgency", "decision"]) if (fields[name]) fit(fields[name]);
}

/* Catalan: el 2 de maig, but l’1 de maig and l’11; del 2, but de l’1. */
function elide(blank) {
  const before = blank.previousSibling;
  if (before?.nodeType !== Node.TEXT_NODE) return;
  before.data = /^11? de /.test(blank.textContent)
    ? before.data.replace(/\bd?el $/, (found) => (found.startsWith("d") ? "de l’" : "l’"))
    : before.data.replace(/\bde l’$/, "del ").replace(/(^|[\s(])l’$/, "$1el ");
}

function belongs(row) {
  const { only, group, option } = row.dataset;
  return (!only || only.split(" ").includes(instrument())) && (!group || fields[group].value === option);
}

/* Only the choices of the chosen instrument. */
function fit(select) {
  for (const option of select.options) {
    const { only } = option.dataset;
    option.hidden = option.disabled = Boolean(only) && !only.split(" ").includes(instrument());
  }
  if (!select.selectedOptions[0]?.disabled) return;
  select.value = [...select.options].find((option) => !option.disabled).value;
  fillIn();
}

function valueOf(name, one) {
  if (name === "instrument") return one.short[instrument()];
  const field = fieldOf(name);
  if (!field?.value) return "";
  if (field.type === "date") return day(field.value, one.language);
  return field.value === field.dataset.given ? (one.given[name] ?? field.value) : field.value.trim();
}

function day(text, language) {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" });
  return format.format(new Date(`${text}T12:00`)).replace(/ del (?=\d{4}$)/, " de "); // the year as the site writes it
}

function instrument() {
  return fields.instrument?.value ?? letter.dataset.instrument;
}

function fieldOf(name) {
  return form.querySelector(`[data-fills="${name}"]`);
}

function tell(text, problem = false) {
  status.textContent = text;
  status.classList.toggle("kb-problem", problem);
}

async function copy(one) {
  try {
    const { plain } = await import("./letter-files.js");
    await navigator.clipboard.writeText(plain(one.rows));
    tell(words.copied);
  } catch {
    tell(words.notCopied, true);
  }
}

async function download(one, kind) {
  const files = await import("./letter-files.js");
  files.save(await files[kind](one.rows, one.language), `${letter.dataset.letter}-${one.language}.${kind}`);
}

async function printOne(one) {
  const { printAlone } = await import("./sheet.js");
  letter.dataset.print = shown.indexOf(one);
  addEventListener("afterprint", () => delete letter.dataset.print, { once: true });
  printAlone([letter.parentElement]); // what else is in it does not print: letter.css
}
