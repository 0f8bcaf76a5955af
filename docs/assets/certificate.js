/* /certificate/<id>/: what is typed into the boxes becomes a sheet in two languages, and the official form where its
   wording stands in the page. It is in no address and no request; on the device it is kept only while the box for that
   is ticked. Of the two States in the address their pages are asked for, which a host can see. */
import { FormPage } from "./certificate-page.js";
import { fetchPage } from "./lib/document.js";
import { both, stateNames } from "./lib/pair.js";
import { fill } from "./lib/words.js";

const form = document.querySelector("[data-certificate]");
const tools = document.querySelector("[data-cert-tools]");
const paper = document.querySelector("[data-cert-sheet]");
const words = form.dataset;
const key = `kb-certificate-${words.certificate}`;
const status = tools.querySelector("[data-status]");
const nodes = new Map([...form.querySelectorAll("[data-entry]")].map((node) => [node.dataset.entry, node]));
const pair = both(document.getElementById("kb-words").dataset.states.split(" "));
const states = pair ? { "a-issuing": pair.from, "a-executing": pair.to } : {};
const nameOf = stateNames(document.documentElement.lang);
const values = { of: valueOf, stateOf: (id) => (states[id] && valueOf(id) === nameOf(states[id]) ? states[id] : "") };
const mine = new FormPage(document, values);
const loaded = new Map([["", Promise.resolve(null)]]);
let columns = [mine];

tools.dataset.ready = "";
for (const one of [form, tools]) one.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", update);
tools.elements.language.addEventListener("change", () => choose(tools.elements.language.value));
tools.elements.keep.addEventListener("change", keep);
tools.addEventListener("click", ({ target }) => actions[target.dataset.do]?.(target.dataset.of));
for (const link of document.querySelectorAll("[data-cross-language] a")) {
  link.addEventListener("click", () => (link.search = location.search));
}
const actions = {
  "print-sheet": () => printed(paper),
  "print-form": (language) => printed(officialIn(language)),
  "docx-sheet": () => download("sheet", sheetOf),
  "docx-form": (language) => download(`form-${language}`, (files) => files.formFile(officialIn(language), language)),
  empty: () => {
    form.reset();
    tools.elements.keep.checked = false;
    update();
  },
};
start();

async function start() {
  restore();
  for (const [id, code] of Object.entries(states)) if (!valueOf(id)) put(id, nameOf(code));
  await update();
  if (pair) await accepted();
  tools.dataset.done = "";
}

function valueOf(id) {
  const node = nodes.get(id);
  if (node.dataset.kind !== "ticks") return node.querySelector("input, textarea").value;
  return [...node.querySelectorAll(":checked")].map((box) => Number(box.value));
}

function put(id, value) {
  const node = nodes.get(id);
  if (!node) return;
  if (!Array.isArray(value)) node.querySelector("input, textarea").value = value;
  else for (const box of node.querySelectorAll("input")) box.checked = value.includes(Number(box.value));
}

function filled(id) {
  return valueOf(id).length > 0;
}

/* The sheet, the official form, the stop signs and the list of boxes, after each change. */
async function update() {
  for (const official of document.querySelectorAll("[data-cert-official]")) fillOfficial(official);
  const begun = new Set(mine.entries.filter(({ id }) => filled(id)).map(({ box }) => box));
  for (const link of document.querySelectorAll("[data-of-box]")) {
    link.toggleAttribute("data-begun", begun.has(link.dataset.ofBox));
  }
  const typed = [...begun].some((box) => box !== "a");
  const stops = [...form.querySelectorAll("[data-stop]")];
  const hit = stops.filter((stop) => stop.toggleAttribute("data-now", typed && holds(stop.dataset)));
  const count = fill(words.count, { filled: begun.size, all: mine.boxes.length });
  tell([count, hit.length ? fill(words.stops, { number: hit.length }) : ""].filter(Boolean).join(". "));
  keep();
  const { sheetRows, showSheet } = await import("./certificate-files.js");
  showSheet(paper, sheetRows(columns, filled), sheetWords());
}

function holds({ empty, ticked, below, sum, less = "" }) {
  const isTicked = (one) => valueOf(one.split(".")[0]).includes(Number(one.split(".")[1]));
  if (list(empty).some(filled)) return false;
  if (ticked && !list(ticked).some(isTicked)) return false;
  if (!below) return true;
  const left = list(less).reduce((rest, id) => rest - Number(valueOf(id)), Number(valueOf(sum)));
  return filled(sum) && left < Number(below);
}

function list(text) {
  return text.split(" ").filter(Boolean);
}

function officialIn(language) {
  return document.querySelector(`[data-cert-official="${language}"]`);
}

function fillOfficial(official) {
  const page = new FormPage(document, values);
  page.language = official.lang;
  page.day = (day) => day.split("-").reverse().join("-"); // as the forms ask: DD-MM-YYYY
  for (const line of official.querySelectorAll("p")) {
    const [id, place] = (line.dataset.tick ?? "").split(".");
    const ticked = !id || valueOf(id).includes(Number(place));
    if (id) line.querySelector("[data-mark]").textContent = ticked ? "☒ " : "☐ ";
    for (const blank of line.querySelectorAll("[data-place]")) {
      const text = ticked ? page.text(blank.dataset.place) : "";
      blank.textContent = text || ".".repeat(20);
      blank.toggleAttribute("data-filled", Boolean(text));
    }
  }
}

/* The first language of the site that the receiving State accepts, as its page says. */
async function accepted() {
  try {
    const page = await fetchPage(new URL(`../../to/${pair.to}/`, location.href).href);
    const { languages = "", names } = page.querySelector(`details[data-letters="${words.instrument}"]`)?.dataset ?? {};
    const offered = new Set([...tools.elements.language.options].map(({ value }) => value));
    const codes = list(languages);
    const other = codes.includes(mine.language) ? "" : codes.find((code) => offered.has(code));
    const said = names && fill(words.accepted, { country: nameOf(pair.to), languages: names });
    if (said) tools.elements.language.closest("p").append(` ${said}`);
    if (other) await choose(other);
  } catch {
    tell(words.failed);
  }
}

async function choose(language) {
  try {
    const address = document.querySelector(`[data-cross-language] a[hreflang="${language}"]`)?.href.split(/[?#]/)[0];
    if (!loaded.has(language)) loaded.set(language, fetchPage(address).then((page) => new FormPage(page, values)));
    columns = [mine, await loaded.get(language)].filter(Boolean);
    tools.elements.language.value = language;
    await update();
  } catch {
    loaded.delete(language);
    tell(words.failed);
  }
}

function sheetWords() {
  return { title: paper.dataset.title, nothing: words.nothing, letters: words.letters };
}

async function printed(part) {
  const { printAlone } = await import("./sheet.js");
  part.closest("details")?.setAttribute("open", "");
  for (const one of document.querySelectorAll("[data-cert-sheet], [data-cert-official]")) {
    one.toggleAttribute("data-printed", one === part);
  }
  printAlone([part.closest("article > *")]); // what else is in it does not print: certificate.css
}

function sheetOf({ sheetFile, sheetRows }) {
  return sheetFile(sheetRows(columns, filled), sheetWords(), mine.language);
}

async function download(name, make) {
  const [files, { save }] = await Promise.all([import("./certificate-files.js"), import("./lib/save.js")]);
  save(make(files), `${words.certificate}-${name}.docx`);
}

function keep() {
  if (!tools.elements.keep.checked) return localStorage.removeItem(key);
  const all = mine.entries.filter(({ id }) => filled(id)).map(({ id }) => [id, valueOf(id)]);
  return localStorage.setItem(key, JSON.stringify(Object.fromEntries(all)));
}

function restore() {
  const kept = localStorage.getItem(key);
  if (!kept) return;
  tools.elements.keep.checked = true;
  for (const [id, value] of Object.entries(JSON.parse(kept))) put(id, value);
}

function tell(text) {
  status.textContent = text;
}
