/* What is typed in a form, as tables: the box sheet in two languages, on paper and as a Word file; the form itself. */
import { runOf, wordFile } from "./letter-files.js";
import { element } from "./lib/dom.js";

/* Rows of the sheet: box, labels in one or two languages, content; `columns` are pages (certificate-page.js). */
export function sheetRows(columns, filled) {
  const rows = [];
  for (const box of columns[0].boxes) {
    const each = (text) => columns.map((one) => ({ text: text(one), language: one.language }));
    const titles = once(each((one) => one.titles.get(box)));
    for (const title of titles) title.bold = true;
    const entries = columns[0].entries.filter((entry) => entry.box === box && filled(entry.id));
    if (!entries.length) continue;
    rows.push([[{ text: `(${box})`, bold: true, language: columns[0].language }], titles, []]);
    for (const { id } of entries) {
      rows.push([[], once(each((one) => one.label(id))), once(each((one) => one.text(id)))]);
    }
  }
  return rows;
}

/* What both languages write alike stands once. */
function once(runs) {
  return runs.every(({ text }) => text === runs[0].text) ? runs.slice(0, 1) : runs;
}

export function showSheet(paper, rows, { title, nothing, letters }) {
  const table = element("table");
  for (const cells of rows) {
    const line = element("tr");
    for (const cell of cells) {
      const made = element("td");
      for (const { text, language, bold } of cell) {
        const part = element(bold ? "strong" : "span", text);
        part.lang = language;
        made.append(part);
      }
      line.append(made);
    }
    table.append(line);
  }
  const foot = element("p", rows.length ? letters : nothing);
  paper.replaceChildren(element("p", title, "kb-cert__title"), ...(rows.length ? [table] : []), foot);
}

export function sheetFile(rows, { title, letters }, language) {
  const widths = [700, 3900, 4470];
  const body = heading(title, language) + grid(rows.map((row) => row.map((cell) => cell.map((run) => [run]))), widths);
  return wordFile(body + paragraph([{ text: letters, language }]), language, title);
}

/* The official form: a table with a row for each box, and below it the end. */
export function formFile(official, language) {
  const run = (node) => ({ text: node.textContent.trim(), bold: Boolean(node.querySelector("strong")), language });
  const boxes = [...official.querySelectorAll(":scope > div")];
  const cells = boxes.map((box) => [[...box.children].map((line) => [run(line)])]);
  const title = official.firstElementChild.textContent.trim();
  return wordFile(heading(title, language) + grid(cells, [9070]), language, title);
}

function heading(text, language) {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${runOf({ text, language })}</w:p>`;
}

function paragraph(runs) {
  return `<w:p><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr>${runs.map(runOf).join("")}</w:p>`;
}

/* `rows` of cells of paragraphs of runs. */
function grid(rows, widths) {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const edges = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join("");
  const cell = (content, place) => {
    const width = `<w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/></w:tcPr>`;
    return `<w:tc>${width}${content.length ? content.map(paragraph).join("") : paragraph([])}</w:tc>`;
  };
  const lines = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const properties = `<w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one)}" w:type="dxa"/>
    <w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${columns}</w:tblGrid>${lines}</w:tbl>`;
}
