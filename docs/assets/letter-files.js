/* A letter as plain text and as a Word file, made in the browser. A library that makes such files weighs more than all
   other scripts of the site; a letter needs a head, headings, one numbered list, page numbers, title and language. */
import { zip } from "./lib/zip.js";

const TAGS = { en: "en-GB", nl: "nl-NL", lv: "lv-LV", es: "es-ES", ca: "ca-ES" };
const STYLES = { subject: "Heading1", heading: "Heading2", question: "ListNumber", annex: "Heading1" };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PARTS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/* The letter as text, with its numbers. */
export function plain(rows) {
  const lines = shown(rows).map((row) => {
    const text = words(row);
    const before = row.dataset.kind === "line" ? "" : "\n";
    return before + (row.dataset.kind === "question" ? `${row.dataset.number}. ${text}` : text);
  });
  return `${lines.join("\n").trim()}\n`;
}

export function txt(rows) {
  return new Blob([plain(rows).replaceAll("\n", "\r\n")], { type: "text/plain;charset=utf-8" });
}

export function docx(rows, language) {
  const subject = rows.find((row) => row.dataset.kind === "subject");
  return wordFile(paragraphs(shown(rows)), language, words(subject));
}

/* A Word file of one or more blocks of its markup. `title` stands in its properties, which name no author, no day. */
export function wordFile(body, language, title) {
  const files = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(title, TAGS[language]),
    "word/document.xml": documentOf(body),
    "word/styles.xml": styles(TAGS[language]),
    "word/numbering.xml": numbering(),
    "word/footer.xml": footer(),
    "word/_rels/document.xml.rels": relations(["styles", "numbering", "footer"].map((name) => [name, `${name}.xml`])),
  };
  return new Blob([zip(files)], { type: `${WORD}.document` });
}

function shown(rows) {
  return rows.filter((row) => !row.hidden);
}

/* Pieces of a row: words, whether they are bold, their language where it is another, whether they are a blank. */
function runs(row) {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(".kb-letter__plain")) continue;
    const text = walker.currentNode.data.replace(/\s+/g, " ");
    const blank = parent.matches("[data-blank]") && text.startsWith("[");
    found.push({ text, bold: parent.matches("strong"), language: parent.closest("[lang]").lang, blank });
  }
  return found;
}

function words(row) {
  return runs(row).map((run) => run.text).join("");
}

/* The first row is the letterhead; a line below a sentence is that of the signature, with room above it. */
function paragraphs(rows) {
  const made = rows.map((row, place) => {
    const style = place ? STYLES[row.dataset.kind] : "Letterhead";
    const signs = place && rows[place - 1].dataset.kind === "text";
    const list = row.dataset.kind === "question" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
    const tight = place && row.dataset.kind === "line" ? `<w:spacing w:before="${signs ? 720 : 0}" w:after="0"/>` : "";
    const together = row.dataset.kind === "line" ? "<w:keepNext/>" : "";
    const sheet = row.dataset.kind === "annex" ? "<w:pageBreakBefore/>" : "";
    const named = style ? `<w:pStyle w:val="${style}"/>` : "";
    const properties = `<w:pPr>${named}${together}${sheet}${list}${tight}</w:pPr>`;
    return `<w:p>${properties}${runs(row).map(runOf).join("")}</w:p>`;
  });
  return made.join("");
}

function documentOf(body) {
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>
    <w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418"/></w:sectPr>`;
  return `${HEAD}<w:document ${MAIN}><w:body>${body}${page}</w:body></w:document>`;
}

/* A blank is a content control: one click takes it whole, and what is typed in its place stands as plain text. */
export function runOf({ text, bold, language, blank }) {
  const properties = `<w:rPr>${bold ? "<w:b/>" : ""}<w:lang w:val="${TAGS[language]}"/></w:rPr>`;
  const run = `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  if (!blank) return run;
  const named = escaped(text.slice(1, -1)).replaceAll('"', "&quot;");
  const control = `<w:alias w:val="${named}"/><w:temporary/><w:showingPlcHdr/><w:text/>`;
  return `<w:sdt><w:sdtPr>${control}</w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
}

function escaped(text) {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function styles(tag) {
  return `${HEAD}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${tag}"/>
    </w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    ${heading("Heading1", "heading 1", 0, 28)}${heading("Heading2", "heading 2", 1, 24)}
    <w:style w:type="paragraph" w:styleId="Letterhead"><w:name w:val="Letterhead"/><w:basedOn w:val="Normal"/><w:pPr>
    <w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="0C4B50"/></w:pBdr><w:spacing w:after="360"/></w:pPr>
    <w:rPr><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="ListNumber">
    <w:name w:val="List Number"/><w:basedOn w:val="Normal"/></w:style>
    </w:styles>`;
}

function core(title, tag) {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const known = `<dc:title>${escaped(title)}</dc:title><dc:language>${tag}</dc:language>`;
  return `${HEAD}<cp:coreProperties ${spaces}>${known}</cp:coreProperties>`;
}

/* The number of the page, and of how many. */
function footer() {
  const fields = ["PAGE", "NUMPAGES"].map(
    (name) => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`,
  );
  const slash = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>';
  return `${HEAD}<w:ftr ${MAIN}><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${fields.join(slash)}</w:p></w:ftr>`;
}

function heading(id, name, level, size) {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>
    <w:next w:val="Normal"/>
    <w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level}"/></w:pPr>
    <w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

function numbering() {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>' +
    '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>';
  const kind = '<w:multiLevelType w:val="singleLevel"/>';
  const list = `<w:abstractNum w:abstractNumId="0">${kind}${level}</w:abstractNum>`;
  return `${HEAD}<w:numbering ${MAIN}>${list}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function relations(targets) {
  const items = targets.map(([type, target], place) => {
    const from = type.includes("/") ? PARTS : RELATIONS;
    return `<Relationship Id="rId${place + 1}" Type="${from}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PARTS}">${items.join("")}</Relationships>`;
}

function contentTypes() {
  const named = { document: "document.main", styles: "styles", numbering: "numbering", footer: "footer" };
  const parts = Object.entries(named).map(([name, kind]) => {
    return `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`;
  });
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>${parts.join("")}
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    </Types>`;
}
