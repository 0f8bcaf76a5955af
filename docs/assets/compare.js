/* /countries/compare/: choose topics, filter, sort, keep the choice in the address, download what is shown. */
import { LONGEST, hashOf, replaceAddress, section, typed } from "./lib/address.js";
import { fold } from "./lib/fold.js";
import { fill } from "./lib/words.js";

const form = document.querySelector("[data-compare]");
const table = document.getElementById("compare-table");
const body = table.tBodies[0];
const rows = [...body.rows];
const boxes = [...form.querySelectorAll('input[name="topics"]')];
const words = document.getElementById("compare-words"); // it has no name, so that no form can send it
const status = form.querySelector("[data-status]");
const first = chosen();
const known = new Set(boxes.map((box) => box.value));
const state = { sort: "country", down: false, unknown: [] };
const collator = new Intl.Collator(document.documentElement.lang);

read();
draw();
table.dataset.ready = ""; // from here on the script, not the style sheet, says which columns are shown
form.dataset.ready = "";
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  state.unknown = [];
  update();
});
on("[data-all]", () => choose([...known]));
on("[data-reset]", () => {
  words.value = "";
  Object.assign(state, { sort: "country", down: false });
  choose(first);
});
on("[data-print]", () => print());
on("[data-csv]", () => download("csv"));
on("[data-json]", () => download("json"));
for (const head of table.tHead.rows[0].cells) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => sortBy(head.dataset.topic));
}

function on(selector, action) {
  form.querySelector(selector).addEventListener("click", action);
}

async function download(ending) {
  const { save } = await import("./download.js");
  save(body, ending);
}

function update() {
  draw();
  write();
}

function choose(topics) {
  for (const box of boxes) box.checked = topics.includes(box.value);
  state.unknown = [];
  update();
}

function sortBy(topic) {
  state.down = state.sort === topic && !state.down;
  state.sort = topic;
  update();
}

function chosen() {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

/* The address: ?topics=sis,ecris&sort=-sis#q=nordic. Names that do not exist are told, not obeyed. */
function read() {
  const query = new URLSearchParams(location.search);
  if (query.has("topics")) {
    const asked = query.get("topics").split(",").filter(Boolean);
    state.unknown = asked.filter((topic) => !known.has(topic));
    const found = asked.filter((topic) => known.has(topic));
    const wanted = found.length || !asked.length ? found : first;
    for (const box of boxes) box.checked = wanted.includes(box.value);
  }
  words.value = typed();
  const sort = query.get("sort") || "country";
  const topic = sort.replace(/^-/, "");
  if (topic === "country" || known.has(topic)) Object.assign(state, { sort: topic, down: sort.startsWith("-") });
  else state.unknown.push(topic);
}

function write() {
  const query = new URLSearchParams();
  const topics = chosen();
  if (topics.join() !== first.join()) query.set("topics", topics.join());
  if (state.sort !== "country" || state.down) query.set("sort", (state.down ? "-" : "") + state.sort);
  const text = query.toString().replaceAll("%2C", ",");
  replaceAddress(text && `?${text}`, hashOf(words.value, section()));
}

function draw() {
  const topics = new Set(chosen());
  for (const cell of table.querySelectorAll("[data-topic]")) drawCell(cell, topics);
  const order = sorted();
  const wanted = fold(words.value.slice(0, LONGEST).trim());
  for (const row of order) row.hidden = wanted !== "" && !fold(textOf(row)).includes(wanted);
  if (order.some((row, n) => row !== body.rows[n])) body.append(...order);
  tell(order.filter((row) => !row.hidden).length, topics.size);
}

function drawCell(cell, topics) {
  const { topic } = cell.dataset;
  cell.hidden = topic !== "country" && !topics.has(topic);
  if (cell.tagName !== "TH") return;
  const direction = state.down ? "descending" : "ascending";
  cell.ariaSort = topic === state.sort ? direction : null;
}

function sorted() {
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const order = [...rows].sort((a, b) => collator.compare(keys.get(a), keys.get(b)));
  return state.down ? order.reverse() : order;
}

/* What a row is sorted by; what was not found comes last. */
function key(row) {
  if (state.sort === "country") return fold(row.cells[0].textContent);
  const cell = [...row.cells].find((one) => one.dataset.topic === state.sort);
  const link = cell.querySelector("a");
  return link.classList.contains("not-found") ? "~" : fold(cell.dataset.since || link.textContent);
}

function textOf(row) {
  return [...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.textContent).join(" ");
}

/* Say what is shown, and what is wrong with the choice. */
function tell(shown, topics) {
  const { count, unknown, nothing, none } = form.dataset;
  const wrong = state.unknown.length ? fill(unknown, { names: state.unknown.join(", ") }) : "";
  const message = topics ? fill(count, { shown, all: rows.length, topics }) : none;
  table.parentElement.hidden = !shown;
  status.textContent = [wrong, shown ? "" : nothing, message].filter(Boolean).join(" ");
  status.classList.toggle("kb-problem", Boolean(wrong) || !topics);
}
