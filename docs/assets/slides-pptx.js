/* The slides of a page as a PowerPoint file: on each a title, its points or its table, and a foot. */
import { save } from "./lib/save.js";
import { zip } from "./lib/zip.js";

const TYPES = "application/vnd.openxmlformats-officedocument";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"
  xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [WIDE, HIGH, EDGE] = [12192000, 6858000, 640080]; // 16:9, in EMU
const GROUP = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;

export function saveSlides(slides, language, name) {
  const blob = new Blob([zip(files(slides, language))], { type: `${TYPES}.presentationml.presentation` });
  save(blob, `${name}.pptx`);
}

function files(slides, language) {
  const numbers = [...slides.keys()].map((place) => place + 1);
  const parts = {
    "[Content_Types].xml": contentTypes(numbers),
    "_rels/.rels": relations([["officeDocument", "ppt/presentation.xml"]]),
    "ppt/presentation.xml": presentation(numbers),
    "ppt/_rels/presentation.xml.rels": relations([
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ...numbers.map((number) => ["slide", `slides/slide${number}.xml`]),
    ]),
    "ppt/slideMasters/slideMaster1.xml": master(),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["theme", "../theme/theme1.xml"],
    ]),
    "ppt/slideLayouts/slideLayout1.xml": layout(),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations([["slideMaster", "../slideMasters/slideMaster1.xml"]]),
    "ppt/theme/theme1.xml": theme(),
  };
  for (const number of numbers) {
    parts[`ppt/slides/slide${number}.xml`] = slideOf(slides[number - 1], language);
    const needs = [["slideLayout", "../slideLayouts/slideLayout1.xml"]];
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(needs);
  }
  return parts;
}

function said(node) {
  return node.textContent.replace(/\s+/g, " ").trim();
}

function slideOf(slide, language) {
  const points = [...slide.querySelectorAll("li")].map(said);
  const rows = [...slide.querySelectorAll("tr")].map((row) => [...row.cells].map(said));
  const size = Math.min(24, Math.round(900 / Math.sqrt(points.join("").length + 400))); // in pt
  const shapes = [
    shape(2, [EDGE, 420000, 1000000], [said(slide.querySelector("strong"))], {
      size: 32,
      bold: true,
      language,
      title: true,
    }),
    rows.length
      ? table(rows, language)
      : shape(3, [EDGE, 1500000, 4500000], points, {
          size,
          language,
          mark: slide.querySelector("ol") ? "number" : "dot",
        }),
    shape(4, [EDGE, 6300000, 350000], [said(slide.querySelector("small"))], { size: 10, language }),
  ];
  return `${HEAD}<p:sld ${SPACES}><p:cSld><p:spTree>${GROUP}${shapes.join("")}</p:spTree></p:cSld></p:sld>`;
}

function shape(id, [left, top, height], texts, { size, bold = false, language, title = false, mark = "" }) {
  const marks = {
    dot: '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    number: '<a:buAutoNum type="arabicPeriod"/>',
  };
  const space = '<a:spcAft><a:spcPts val="800"/></a:spcAft>';
  const way = mark ? `<a:pPr marL="457200" indent="-457200">${space}${marks[mark]}</a:pPr>` : "<a:pPr/>";
  const lines = texts.map((text) => `<a:p>${way}${run(text, { size, bold, language })}</a:p>`).join("");
  const place = `<a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${WIDE - 2 * EDGE}" cy="${height}"/></a:xfrm>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${title ? "Title" : "Text"} ${id}"/><p:cNvSpPr/>
    <p:nvPr>${title ? '<p:ph type="title"/>' : ""}</p:nvPr></p:nvSpPr>
    <p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody><a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>${lines || "<a:p/>"}</p:txBody></p:sp>`;
}

function run(text, { size, bold, language }) {
  const letters = `<a:rPr lang="${language}" sz="${size * 100}"${bold ? ' b="1"' : ""}/>`;
  return `<a:r>${letters}<a:t>${escaped(text)}</a:t></a:r>`;
}

function table(rows, language) {
  const width = Math.floor((WIDE - 2 * EDGE) / rows[0].length);
  const cell = (text, bold) => {
    const words = run(text, { size: 11, bold, language });
    return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${words}</a:p></a:txBody><a:tcPr/></a:tc>`;
  };
  const line = (row, place) => `<a:tr h="370000">${row.map((text) => cell(text, !place)).join("")}</a:tr>`;
  const lines = rows.map(line).join("");
  const columns = rows[0].map(() => `<a:gridCol w="${width}"/>`).join("");
  return `<p:graphicFrame>
    <p:nvGraphicFramePr><p:cNvPr id="3" name="Table 3"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>
    <p:xfrm><a:off x="${EDGE}" y="1400000"/><a:ext cx="${WIDE - 2 * EDGE}" cy="${370000 * rows.length}"/></p:xfrm>
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">
    <a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns}</a:tblGrid>${lines}</a:tbl>
    </a:graphicData></a:graphic></p:graphicFrame>`;
}

function presentation(numbers) {
  const ids = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number + 1}"/>`).join("");
  return `${HEAD}<p:presentation ${SPACES}>
    <p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>
    <p:sldSz cx="${WIDE}" cy="${HIGH}"/><p:notesSz cx="${HIGH}" cy="${WIDE}"/></p:presentation>`;
}

function master() {
  const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const names = ["bg1", "tx1", "bg2", "tx2", ...accents, "hlink", "folHlink"];
  const own = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
  const map = names.map((name) => `${name}="${own[name] ?? name}"`).join(" ");
  return `${HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>
    <p:spTree>${GROUP}</p:spTree></p:cSld><p:clrMap ${map}/>
    <p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`;
}

function layout() {
  return `${HEAD}<p:sldLayout ${SPACES} type="titleOnly">
    <p:cSld name="Title"><p:spTree>${GROUP}</p:spTree></p:cSld></p:sldLayout>`;
}

function theme() {
  const shades = { dk1: "13252A", lt1: "FFFFFF", dk2: "0C4B50", lt2: "E4E9E7", accent1: "0C4B50", accent2: "F2B13A" };
  const more = ["accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((name) => [name, "0C4B50"]);
  const colours = [...Object.entries(shades), ...more]
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join("");
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return `${HEAD}<a:theme ${SPACES} name="SOMEC"><a:themeElements><a:clrScheme name="SOMEC">${colours}</a:clrScheme>
    <a:fontScheme name="SOMEC"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>
    <a:fmtScheme name="SOMEC"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>
    <a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>
    <a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>
    <a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function relations(targets) {
  const items = targets.map(([type, target], place) => {
    return `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(numbers) {
  const parts = [
    ["presentation", "presentation.main"],
    ["slideMasters/slideMaster1", "slideMaster"],
    ["slideLayouts/slideLayout1", "slideLayout"],
    ...numbers.map((number) => [`slides/slide${number}`, "slide"]),
  ].map(([name, kind]) => `<Override PartName="/ppt/${name}.xml" ContentType="${TYPES}.presentationml.${kind}+xml"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>${parts.join("")}
    <Override PartName="/ppt/theme/theme1.xml" ContentType="${TYPES}.theme+xml"/></Types>`;
}
