/* Save the sentences of the leaflets, as their page shows them, for a spreadsheet. */
import { save } from "./lib/save.js";

const button = document.querySelector("[data-csv]");
const quoted = (cell) => `"${cell.textContent.trim().replaceAll('"', '""')}"`;

button.hidden = false;
button.addEventListener("click", () => {
  const [head] = document.querySelectorAll(".kb-kit thead tr");
  const rows = [head, ...document.querySelectorAll(".kb-kit tbody tr")];
  const text = rows.map((row) => [...row.cells].map(quoted).join(",")).join("\r\n");
  // The mark tells Excel that the file is UTF-8.
  save(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }), `${button.dataset.csv}.csv`);
});
