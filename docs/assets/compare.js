/* /countries/compare/: choose topics, filter, sort, keep the choice in the address, download what is shown. */
"use strict";

(() => {
const form = document.querySelector("[data-compare]");
const table = document.getElementById("compare-table");
const body = table.tBodies[0];
const rows = [...body.rows];
const boxes = [...form.querySelectorAll('input[name="topics"]')];
const words = document.getElementById("compare-words"); // it has no name, so that no form can send it
const status = form.querySelector("[data-status]");
const first = boxes.filter((box) => box.checked).map((box) => box.value);
const known = new Set(boxes.map((box) => box.value));
const state = { sort: "country", down: false, unknown: [] };
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const collator = new Intl.Collator(document.documentElement.lang);
read();
draw();
table.dataset.ready = ""; // from here on the script, not the style sheet, says which columns are shown
form.dataset.ready = "";
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  state.unknown = [];
  draw();
  write();
});
form.querySelector("[data-all]").addEventListener("click", () => choose([...known]));
form.querySelector("[data-reset]").addEventListener("click", () => {
  words.value = "";
  Object.assign(state, { sort: "country", down: false });
  choose(first);
});
form.querySelector("[data-print]").addEventListener("click", () => print());
form.querySelector("[data-csv]").addEventListener("click", () => save("csv", "text/csv", csv()));
form.querySelector("[data-json]").addEventListener("click", () => save("json", "application/json", json()));
for (const head of table.tHead.rows[0].cells) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const topic = head.dataset.topic;
    state.down = state.sort === topic && !state.down;
    state.sort = topic;
    draw();
    write();
  });
}

function choose(topics) {
  for (const box of boxes) box.checked = topics.includes(box.value);
  state.unknown = [];
  draw();
  write();
}

/* The address: ?topics=sis,ecris&sort=-sis#q=nordic; what is typed stands after the "#", where no request carries it. Names that do not exist are told, not obeyed. */
function read() {
  const query = new URLSearchParams(location.search);
  if (query.has("topics")) {
    const asked = query.get("topics").split(",").filter(Boolean);
    state.unknown = asked.filter((topic) => !known.has(topic));
    const found = asked.filter((topic) => known.has(topic));
    const wanted = found.length || !asked.length ? found : first;
    for (const box of boxes) box.checked = wanted.includes(box.value);
  }
  words.value = new URLSearchParams(location.hash.slice(1)).get("q") || "";
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
  const section = location.hash.includes("=") ? "" : location.hash;
  const hash = words.value ? `#${new URLSearchParams({ q: words.value.slice(0, 200) })}` : section;
  history.replaceState(null, "", location.pathname + (text && `?${text}`) + hash);
}

function chosen() {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

function key(row) {
  if (state.sort === "country") return fold(row.cells[0].textContent);
  const cell = [...row.cells].find((one) => one.dataset.topic === state.sort);
  const link = cell.querySelector("a");
  return link.classList.contains("not-found") ? "~" : fold(cell.dataset.since || link.textContent);
}

function draw() {
  const topics = new Set(chosen());
  const wanted = fold(words.value.slice(0, 200).trim());
  for (const cell of table.querySelectorAll("[data-topic]")) {
    const topic = cell.dataset.topic;
    cell.hidden = topic !== "country" && !topics.has(topic);
    if (cell.tagName === "TH" && topic === state.sort) cell.ariaSort = state.down ? "descending" : "ascending";
    else if (cell.tagName === "TH") cell.ariaSort = null;
  }
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const order = [...rows].sort((a, b) => collator.compare(keys.get(a), keys.get(b)));
  if (state.down) order.reverse();
  for (const row of order) {
    const text = () => fold([...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.textContent).join(" "));
    row.hidden = wanted !== "" && !text().includes(wanted);
  }
  if (order.some((row, index) => row !== body.rows[index])) body.append(...order);
  const shown = order.filter((row) => !row.hidden).length;
  const message = form.dataset.count.replace("%(shown)s", shown).replace("%(all)s", rows.length).replace("%(topics)s", topics.size);
  const unknown = state.unknown.length ? form.dataset.unknown.replace("%(names)s", state.unknown.join(", ")) : "";
  table.parentElement.hidden = !shown;
  status.textContent = [unknown, shown ? "" : form.dataset.nothing, topics.size ? message : form.dataset.none].filter(Boolean).join(" ");
  status.classList.toggle("kb-problem", Boolean(unknown) || !topics.size);
}

/* What is shown, as records: one a country and topic, with its place and its sources. */
function records() {
  const found = [];
  for (const row of body.rows) {
    if (row.hidden) continue;
    for (const cell of row.cells) {
      if (!cell.dataset.topic || cell.hidden) continue;
      const link = cell.querySelector("a");
      found.push({
        country: row.dataset.code,
        name: row.cells[0].textContent.trim(),
        topic: cell.dataset.topic,
        value: link.textContent.trim(),
        found: !link.classList.contains("not-found"),
        since: cell.dataset.since || "",
        until: cell.dataset.until || "",
        note: cell.querySelector(".kb-note")?.textContent.trim() || "",
        checked: !cell.querySelector(".unchecked"),
        weak: cell.querySelector(".weak")?.textContent || "",
        page: link.href,
        sources: [...cell.querySelectorAll(".kb-src")].map((one) => one.hash.slice(1)),
      });
    }
  }
  return found;
}

function json() {
  return `${JSON.stringify({ page: location.href, licence: "CC BY 4.0", records: records() }, null, 2)}\n`;
}

function csv() {
  const names = ["country", "name", "topic", "value", "found", "since", "until", "note", "checked", "weak", "page", "sources"];
  const quoted = (value) => `"${String(Array.isArray(value) ? value.join(" ") : value).replaceAll('"', '""')}"`;
  return "\ufeff" + [names, ...records().map((one) => names.map((name) => one[name]))].map((line) => line.map(quoted).join(",")).join("\r\n") + "\r\n";
}

function save(ending, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = `countries.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
})();
