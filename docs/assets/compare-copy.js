/* The table as it is shown, on the clipboard: for a text with its lines and links, for a spreadsheet with tabs. */
import { dayIn, today } from "./lib/day.js";
import { element } from "./lib/dom.js";
import { fill } from "./lib/words.js";

/* Copy the shown cells of the table; `words` says where it comes from. Fails where the browser does not allow it. */
export async function copy(table, words) {
  const lines = [...table.rows].filter((row) => !row.hidden).map((row) => {
    return [...row.cells].filter((cell) => !cell.hidden).map(textOf);
  });
  const copied = dayIn(document.documentElement.lang)(today());
  const [address] = location.href.split("#"); // after it stands what was typed
  const source = fill(words.source, { address, reviewed: words.reviewed, today: copied });
  const plain = [...lines.map((line) => line.join("\t")), "", source].join("\n");
  const rich = blob(html(lines, source), "html");
  const item = new ClipboardItem({ "text/html": rich, "text/plain": blob(plain, "plain") });
  await navigator.clipboard.write([item]);
}

function blob(text, kind) {
  return new Blob([text], { type: `text/${kind}` });
}

/* A cell in one line: its words, then in brackets what they rest on. */
function textOf(cell) {
  const copied = cell.cloneNode(true);
  const source = copied.querySelector(".kb-src");
  source?.remove();
  const words = copied.textContent.replace(/\s+/g, " ").trim();
  return source ? `${words} [${source.textContent}]` : words;
}

function html([head, ...lines], source) {
  const table = element("table");
  table.border = "1";
  table.createTHead().append(rowOf(head, "th"));
  table.createTBody().append(...lines.map((cells) => rowOf(cells, "td")));
  return table.outerHTML + element("p", source).outerHTML;
}

function rowOf(cells, name) {
  const row = element("tr");
  row.append(...cells.map((text) => element(name, text)));
  return row;
}
