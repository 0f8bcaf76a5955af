/* /countries/compare/: choose topics and countries, filter, sort, keep the choice in the address, copy what is shown.
   A topic that this page lacks is taken from the page that has it. */
import { LONGEST, hashOf, replaceAddress, section, typed } from "./lib/address.js";
import { fold } from "./lib/fold.js";
import { fill } from "./lib/words.js";

const form = document.querySelector("[data-compare]");
const table = document.getElementById("compare-table");
const body = table.tBodies[0];
const heads = table.tHead.rows[0];
const rows = [...body.rows];
const topicBoxes = [...form.querySelectorAll('input[name="topics"]')];
const countryBoxes = [...form.querySelectorAll('input[name="countries"]')];
const presets = [...form.querySelectorAll("[data-preset]")];
const words = document.getElementById("compare-words"); // it has no name, so that no form can send it
const status = form.querySelector("[data-status]");
const first = chosen(topicBoxes);
const topics = topicBoxes.map((box) => box.value);
const state = { sort: "country", down: false, unknown: [], drawn: 0 };
const collator = new Intl.Collator(document.documentElement.lang);
const loaded = new Map(); // address of a page -> promise that its topics stand in the table

read();
for (const head of heads.cells) makeSortable(head);
for (const row of rows) makeFoldable(row);
update(false);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  state.unknown = [];
  update();
});
on("[data-all]", () => choose(topics));
on("[data-everywhere]", () => {
  tick(countryBoxes, []);
  update();
});
on("[data-print]", () => print());
on("[data-copy]", copyTable);
for (const preset of presets) preset.addEventListener("click", () => choose(preset.dataset.preset.split(",")));

function on(selector, action) {
  form.querySelector(selector).addEventListener("click", action);
}

async function copyTable() {
  const { copied, uncopied } = form.dataset;
  try {
    const { copy } = await import("./compare-copy.js");
    await copy(table, form.dataset);
    status.textContent = copied;
  } catch {
    status.textContent = uncopied;
  }
}

function makeSortable(head) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    state.down = state.sort === head.dataset.topic && !state.down;
    state.sort = head.dataset.topic;
    update();
  });
}

/* On a phone a country shows its first two values; the button, which a desk does not show, brings the others. */
function makeFoldable(row) {
  const button = document.createElement("button");
  button.type = "button";
  button.ariaLabel = `${form.dataset.show}: ${row.cells[0].textContent}`;
  button.ariaExpanded = "false";
  row.cells[0].append(button);
  button.addEventListener("click", () => (button.ariaExpanded = String(row.toggleAttribute("data-open"))));
}

function choose(wanted) {
  tick(topicBoxes, wanted);
  state.unknown = [];
  update();
}

function chosen(boxes) {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

function tick(boxes, wanted) {
  for (const box of boxes) box.checked = wanted.includes(box.value);
}

/* The address: ?countries=nl,es&topics=sis,ecris&sort=-sis#q=nordic. Names that do not exist are told, not obeyed. */
function read() {
  const query = new URLSearchParams(location.search);
  for (const [name, boxes, otherwise] of [["topics", topicBoxes, first], ["countries", countryBoxes, []]]) {
    if (!query.has(name)) continue;
    const known = new Set(boxes.map((box) => box.value));
    const asked = query.get(name).split(",").filter(Boolean);
    const found = asked.filter((one) => known.has(one));
    state.unknown.push(...asked.filter((one) => !known.has(one)));
    tick(boxes, found.length || !asked.length ? found : otherwise);
  }
  words.value = typed();
  const sort = query.get("sort") || "country";
  const topic = sort.replace(/^-/, "");
  if (topic === "country" || topics.includes(topic)) Object.assign(state, { sort: topic, down: sort.startsWith("-") });
  else state.unknown.push(topic);
}

function write() {
  const query = new URLSearchParams();
  const wanted = chosen(topicBoxes);
  const countries = chosen(countryBoxes);
  if (countries.length) query.set("countries", countries.join());
  if (wanted.join() !== first.join()) query.set("topics", wanted.join());
  if (state.sort !== "country" || state.down) query.set("sort", (state.down ? "-" : "") + state.sort);
  const text = query.toString().replaceAll("%2C", ",");
  replaceAddress(text && `?${text}`, hashOf(words.value, section()));
}

/* Show the choice, at once where the table has its topics. */
function update(changed = true) {
  if (changed) write();
  const asked = (state.drawn += 1);
  const missing = lacking();
  if (!missing.length) return draw();
  Promise.all(missing.map(load)).then(
    () => asked === state.drawn && draw(),
    () => {
      draw();
      status.textContent = form.dataset.failed;
    },
  );
}

/* Pages that have what the table lacks of the choice. */
function lacking() {
  const here = new Set([...heads.cells].map((head) => head.dataset.topic));
  const wanted = topicBoxes.filter((box) => (box.checked || box.value === state.sort) && !here.has(box.value));
  return [...new Set(wanted.map((box) => box.dataset.page))];
}

function load(page) {
  if (!loaded.has(page)) {
    const taken = take(page);
    taken.catch(() => loaded.delete(page)); // a later choice tries again
    loaded.set(page, taken);
  }
  return loaded.get(page);
}

async function take(page) {
  const { fetchPage } = await import("./lib/document.js");
  const other = (await fetchPage(new URL(page, location.href))).getElementById("compare-table");
  for (const link of other.querySelectorAll("a")) link.setAttribute("href", link.href);
  const added = [...other.tHead.rows[0].cells].slice(1);
  insert(heads, added);
  added.forEach(makeSortable);
  for (const row of other.tBodies[0].rows) {
    insert(rows.find((one) => one.dataset.code === row.dataset.code), [...row.cells].slice(1));
  }
}

/* Put cells into a row, each at the place of its topic. */
function insert(row, cells) {
  const all = [...row.cells].slice(1).concat(cells);
  row.append(...all.sort((a, b) => topics.indexOf(a.dataset.topic) - topics.indexOf(b.dataset.topic)));
}

function draw() {
  const shown = new Set(chosen(topicBoxes));
  for (const cell of table.querySelectorAll("[data-topic]")) drawCell(cell, shown);
  const order = sorted();
  const fits = filter();
  for (const row of order) row.hidden = !fits(row);
  if (order.some((row, n) => row !== body.rows[n])) body.append(...order);
  for (const preset of presets) preset.ariaPressed = preset.dataset.preset === inOrder(shown, preset);
  tell(order.filter((row) => !row.hidden).length, shown.size);
  table.dataset.ready = ""; // from here on the script, not the style sheet, says which columns are shown
  form.dataset.ready = "";
}

/* The choice in the preset's own order; empty where it is another choice. */
function inOrder(shown, preset) {
  const wanted = preset.dataset.preset.split(",");
  return wanted.length === shown.size ? wanted.filter((topic) => shown.has(topic)).join() : "";
}

function drawCell(cell, shown) {
  const { topic } = cell.dataset;
  cell.hidden = topic !== "country" && !shown.has(topic);
  if (cell.tagName !== "TH") return;
  const direction = state.down ? "descending" : "ascending";
  cell.ariaSort = topic === state.sort ? direction : null;
}

/* Which rows are shown: those of the chosen countries, and of what is typed. Typed words that name countries choose
   them, one or several ("Spain NL"); every other word must stand in the row. */
function filter() {
  const ticked = new Set(chosen(countryBoxes));
  const asked = words.value.slice(0, LONGEST).split(/[\s,;]+/).filter(Boolean);
  const named = asked.filter((word) => rows.some((row) => names(word, row)));
  const others = asked.filter((word) => !named.includes(word)).map(fold);
  return (row) => {
    if (ticked.size && !ticked.has(row.dataset.code)) return false;
    if (named.length && !named.some((word) => names(word, row))) return false;
    if (!others.length) return true;
    const text = textOf(row);
    return others.every((word) => text.includes(word));
  };
}

/* Whether a word names the country of a row: its code in capitals, or at least four letters of its name. */
function names(word, row) {
  if (/^[A-Z]{2}$/.test(word)) return word.toLowerCase() === row.dataset.code;
  const folded = fold(word);
  return folded.length > 3 && fold(row.cells[0].textContent).split(" ").some((part) => part.startsWith(folded));
}

function sorted() {
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const order = [...rows].sort((a, b) => collator.compare(keys.get(a), keys.get(b)));
  return state.down ? order.reverse() : order;
}

/* What a row is sorted by; what was not found comes last. */
function key(row) {
  const cell = [...row.cells].find((one) => one.dataset.topic === state.sort);
  if (!cell) return row.cells[0].textContent.trim();
  const link = cell.querySelector("a");
  return link.classList.contains("not-found") ? "~" : fold(cell.dataset.since || link.textContent);
}

function textOf(row) {
  return fold([...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.textContent).join(" "));
}

/* Say what is shown, and what is wrong with the choice. */
function tell(shown, number) {
  const { count, unknown, nothing, none } = form.dataset;
  const wrong = state.unknown.length ? fill(unknown, { names: state.unknown.join(", ") }) : "";
  const message = number ? fill(count, { shown, all: rows.length, topics: number }) : none;
  table.parentElement.hidden = !shown;
  status.textContent = [wrong, shown ? "" : nothing, message].filter(Boolean).join(" ");
  status.classList.toggle("kb-problem", Boolean(wrong) || !number);
}
