/* What the comparison shows, as a file: CSV for a spreadsheet, JSON for a program. */
import { element } from "./lib/dom.js";

const COLUMNS = [
  "country", "name", "topic", "value", "found", "since", "until", "note", "checked", "weak", "page", "sources",
];

/* Save the rows and cells of the table's body that are shown. `ending`: csv or json. */
export function save(body, ending) {
  const [type, text] = ending === "csv" ? ["text/csv", csv(body)] : ["application/json", json(body)];
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = `countries.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/* What is shown, as records: one a country and topic, with its place and its sources. */
function records(body) {
  return [...body.rows].filter((row) => !row.hidden).flatMap((row) => {
    return [...row.cells].filter((cell) => cell.dataset.topic && !cell.hidden).map((cell) => record(row, cell));
  });
}

function record(row, cell) {
  const link = cell.querySelector("a");
  return {
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
  };
}

function json(body) {
  return `${JSON.stringify({ page: location.href, licence: "CC BY 4.0", records: records(body) }, null, 2)}\n`;
}

function quoted(value) {
  const text = String(Array.isArray(value) ? value.join(" ") : value);
  return `"${text.replaceAll('"', '""')}"`;
}

function csv(body) {
  const lines = [COLUMNS, ...records(body).map((one) => COLUMNS.map((name) => one[name]))];
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}
