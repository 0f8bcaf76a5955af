/* /letters/<id>/: the blanks are filled in once for both columns, the reader's language and that of whoever receives
   the letter. The other column is the same page in that language, row by row. What is typed stays in this page: it is
   in no address, in no request and, but for the lines of one's own service (letter-memory.js), in no storage; of the
   two States their pages are asked for, which a host can see.
   What copies, prints and downloads comes when it is asked for. */
import { Column } from "./letter-column.js";
import { Memory } from "./letter-memory.js";
import { today } from "./lib/day.js";
import { fetchPage } from "./lib/document.js";
import { element } from "./lib/dom.js";
import { both, stateNames } from "./lib/pair.js";

// what the data say, where they do
const GIVEN = ["our_state", "your_state", "our_authority", "your_authority", "our_law", "your_law"];
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu; // pasted along: they would turn or split what the receiver reads

const form = document.querySelector("[data-letter-form]");
const letter = document.querySelector("[data-letter]");
const words = form.dataset;
const status = form.querySelector("[data-status]");
const fields = form.elements;
const mine = new Column(document);
const known = new Map([[mine.language, Promise.resolve(mine)]]);
const asked = new URLSearchParams(location.search).get("instrument"); // by the address
const codes = document.getElementById("kb-words").dataset.states.split(" ");
const nameOf = stateNames(mine.language);
const named = new Map(codes.map((code) => [nameOf(code).toLowerCase(), code]));
const memory = new Memory(form, fieldOf, ourState);
const parts = {}; // what comes when it is needed: letter-case.js, letter-limit.js
let shown = [mine];
let states = []; // that sends the case, that receives it; where the address or the fields name one of the site's
let about; // what the pages of these say
let limit; // the day on which the limit ends, once a day of receipt was given
let turn = 0; // of what is prepared: a later one overtakes

form.dataset.ready = "";
form.querySelector("[data-fill-in]").open = matchMedia("(min-width: 60em)").matches; // on a phone: the letter
document.body.classList.add("kb-letter-ready");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", async ({ target }) => {
  if (!target.matches("[data-fills]")) return;
  fillIn();
  if (target.dataset.fills === "receipt_day") await endLimit();
  if (!target.dataset.fills.endsWith("_state") || statesNamed().join() === states.join()) return;
  states = statesNamed();
  await prepare();
});
form.addEventListener("change", async ({ target }) => {
  if (target === fields.instrument) {
    showBasis();
    await prepare();
  }
  if (target === fields.language) await choose(fields.language.value);
  fillIn();
});
for (const link of document.querySelectorAll(".lang-switch a[hreflang], .kb-letter-others a")) {
  link.addEventListener("click", () => (link.search = location.search));
}
start();

async function start() {
  if ([...(fields.instrument?.options ?? [])].some(({ value }) => value === asked)) {
    fields.instrument.value = asked;
  }
  if (fields.instrument) showBasis();
  offer("date", today());
  listStates();
  const pair = both(codes);
  if (pair) {
    states = [pair.from, pair.to];
    for (const [place, name] of fieldsOfStates().entries()) offer(name, nameOf(states[place]));
    await prepare();
  } else if (codes.includes(memory.keptState)) {
    offer("our_state", nameOf(memory.keptState));
    states = statesNamed();
    await prepare();
  } else memory.recall();
  arrange();
  form.dataset.done = "";
}

/* States to choose from; another may be typed. */
function listStates() {
  const list = element("datalist");
  list.id = "letter-states";
  list.append(...codes.map((code) => new Option(nameOf(code), nameOf(code))));
  form.append(list);
  for (const field of form.querySelectorAll("[data-fills$=_state]")) field.setAttribute("list", list.id);
}

/* The field of the State that sends the case, and that of the one that receives it: one of them writes. */
function fieldsOfStates() {
  return letter.dataset.writes === "receiving" ? ["your_state", "our_state"] : ["our_state", "your_state"];
}

function statesNamed() {
  return fieldsOfStates().map((name) => named.get(fieldOf(name)?.value.trim().toLowerCase()));
}

/* The code of the State that writes; its name where the site has none of that name, "" where none is named. */
function ourState() {
  const name = fieldOf("our_state")?.value.trim() ?? "";
  return named.get(name.toLowerCase()) ?? name;
}

/* Take from the two States what holds for the chosen instrument. */
async function prepare() {
  turn += 1;
  const now = turn;
  if (states.every(Boolean)) letter.dataset.states = states.map(nameOf).join(" → ");
  else delete letter.dataset.states;
  try {
    if (about || states.some(Boolean)) {
      parts.about ??= import("./letter-case.js").then(({ Case }) => new Case(letter, form));
      about = await parts.about;
      [about.from, about.to] = states;
    }
    const advice = await about?.advice(instrument());
    if (now !== turn) return;
    if (advice) await choose(advice.language);
    else await give();
    for (const name of GIVEN) offer(name, mine.given[name] ?? "");
    memory.recall();
    if (advice) tell(advice.text, advice.problem);
  } catch {
    tell(words.failed, true);
  }
  await endLimit();
}

/* What the data say stands in the field; typed over, it is the reader's, in both columns. */
function offer(name, text) {
  const field = fieldOf(name);
  if (!field) return;
  if (field.value && field.value !== field.dataset.given && field.value !== text) return;
  field.value = field.dataset.given = text;
}

/* The last day of the limit, in the letter and beside its field. */
async function endLimit() {
  const [ends, receipt, chosen] = [fieldOf("limit_day"), fieldOf("receipt_day"), mine.instruments[instrument()]];
  if (ends && chosen && (limit || receipt.value)) {
    parts.limit ??= import("./letter-limit.js").then(({ LetterLimit }) => new LetterLimit(ends, receipt));
    limit = await parts.limit;
    await limit.work(chosen, states[1], await about?.ownLimit(instrument()));
  }
  fillIn();
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
  await give();
  arrange();
}

function give() {
  return Promise.all(shown.map((one) => about?.give(one, instrument())));
}

function load(language) {
  if (!known.has(language)) known.set(language, fetchColumn(language));
  return known.get(language);
}

async function fetchColumn(language) {
  try {
    const link = document.querySelector(`.kb-letter-others a[hreflang="${language}"]`);
    const made = new Column(await fetchPage(link.href.split(/[?#]/)[0]));
    if (made.rows.length !== mine.rows.length) throw new Error(`${language}: another letter`);
    return made;
  } catch (error) {
    known.delete(language); // a later choice tries again
    throw error;
  }
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
  for (const one of shown) one.fill(belongs, valueOf);
  for (const label of form.querySelectorAll("label[data-only]")) label.hidden = !isOf(label.dataset.only);
  for (const name of ["urgency", "decision"]) if (fields[name]) fit(fields[name]);
}

function belongs({ dataset: { only, group, option, tick } }) {
  const ticked = !tick || form.querySelector(`[name="tick"][value="${tick}"]`).checked;
  return isOf(only) && ticked && (!fields[group] || option.split(" ").includes(fields[group].value));
}

/* Whether a part is for the chosen instrument. */
function isOf(only) {
  return !only || only.split(" ").includes(instrument());
}

/* Above the letter: what is for other instruments than the chosen one goes, and so do the names of instruments. */
function showBasis() {
  for (const item of document.querySelectorAll("article li[data-only]")) item.hidden = !isOf(item.dataset.only);
  for (const name of document.querySelectorAll("[data-for-some]")) name.hidden = true;
}

/* Only the choices of the chosen instrument. */
function fit(select) {
  for (const option of select.options) option.hidden = option.disabled = !isOf(option.dataset.only);
  if (!select.selectedOptions[0]?.disabled) return;
  select.value = [...select.options].find((option) => !option.disabled).value;
  fillIn();
}

function valueOf(name, one) {
  if (name === "instrument") return one.instruments[instrument()]?.short;
  const field = fieldOf(name);
  if (!field?.value) return "";
  const given = field.value === field.dataset.given;
  if (name === "limit_day" && given) return limit.text(one);
  if (field.type === "date") return one.day(field.value);
  return given ? (one.given[name] ?? field.value) : field.value.replace(UNSEEN, "").trim();
}

function instrument() {
  return fields.instrument?.value ?? letter.dataset.instrument ?? asked;
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
  const [files, { save }] = await Promise.all([import("./letter-files.js"), import("./lib/save.js")]);
  save(await files[kind](one.rows, one.language), `${letter.dataset.letter}-${one.language}.${kind}`);
}

async function printOne(one) {
  const { printAlone } = await import("./sheet.js");
  letter.dataset.print = shown.indexOf(one);
  addEventListener("afterprint", () => delete letter.dataset.print, { once: true });
  printAlone([letter.closest("article > *")]); // what else is in it does not print: letter.css
}
