/* /to/<code>/: with a sending State in the address (?from=lv) the page of a State becomes that of two (dossier.js). */
import { fetchPage } from "./lib/document.js";
import { below, element } from "./lib/dom.js";
import { FIELDS, choiceOf, choosePair } from "./lib/pair.js";

const form = document.querySelector("[data-pair]");
const dossier = document.querySelector("[data-dossier]");
const heading = document.querySelector("article h1");
const words = form.dataset;
const query = new URLSearchParams(location.search);
query.set("to", words.pair);
const wanted = choosePair(form, query);
const address = (code) => new URL(`../${code}/`, new URL(".", location.href));

if (wanted) show();
else foldSections();

async function show() {
  const [from, to, instrument, side] = choiceOf(form, FIELDS);
  const name = (code) => [...form.elements.to.options].find((option) => option.value === code).textContent;
  const state = (code, page) => ({ code, address: address(code), page, name: name(code) });
  const chosen = form.elements.instrument.selectedOptions[0];
  const moves = { id: instrument, name: chosen.textContent, what: chosen.dataset.what, side };
  try {
    const [{ Dossier }, page] = await Promise.all([import("./dossier.js"), fetchPage(address(from))]);
    const made = new Dossier(words, state(from, page), state(to, document), moves);
    dossier.append(...made.nodes());
  } catch {
    const status = form.querySelector("[data-status]");
    status.textContent = words.failed;
    status.classList.add("kb-problem");
    return;
  }
  dossier.hidden = false;
  heading.hidden = true;
  document.body.classList.add("kb-has-dossier");
  foldForm();
  nameIt(dossier.querySelector("h1").textContent);
  addTools();
  import("./dates-part.js").then(({ watch }) => watch(dossier)).catch(() => {});
  dossier.querySelector("h1").focus();
}

/* Without a second State each instrument is a row that opens: its verdict for all others. */
function foldSections() {
  for (const title of document.querySelectorAll("article h2[id]:has(~ [data-verdict])")) {
    const parts = below(title).filter((node) => !node.matches(".kind"));
    const verdict = parts.find((node) => node.matches("[data-verdict]"));
    if (!verdict) continue;
    const fold = element("details", "", "kb-more kb-on-paper");
    fold.append(element("summary", verdict.firstElementChild.textContent));
    parts[0].before(fold);
    fold.append(...parts);
  }
  form.dataset.done = "";
  import("./reveal.js");
}

/* The form is one line below the title. */
function foldForm() {
  const chooser = form.querySelector("[data-chooser]");
  chooser.open = false;
  chooser.querySelector("summary").textContent = words.change;
  dossier.querySelector(".kb-dossier__what").after(form);
}

/* The tab and the line to cite, on paper too, say what is shown. */
function nameIt(title) {
  const old = heading.textContent.replace(/#$/, "").trim();
  document.title = document.title.replace(old, title);
  const cite = document.querySelector(".kb-cite");
  for (const node of cite.childNodes) if (node.nodeType === Node.TEXT_NODE) node.data = node.data.replace(old, title);
  const link = cite.querySelector("a");
  link.href += new URL(wanted, location.href).search;
  link.textContent = link.href;
}

/* What needs a script, beside the letter and the leaflet: all letters, days, paper, the link, a copy for offline. */
function addTools() {
  const list = dossier.querySelector("[data-do]") ?? element("ul", "", "kb-do");
  if (!list.isConnected) dossier.querySelector("[data-verdict]").after(list);
  const tool = (text, act) => {
    const button = element("button", text);
    button.type = "button";
    button.addEventListener("click", () => act(button));
    list.append(element("li"));
    list.lastChild.append(button);
  };
  for (const [part, text] of [["letters", words.allLetters], ["dates", words.lastDays]]) {
    const fold = dossier.querySelector(`details:is([data-${part}], [data-${part}-of], [data-${part}-of-receiver])`);
    if (fold) tool(text, () => openFold(fold));
  }
  tool(words.print, () => print());
  tool(words.copy, async (button) => {
    await navigator.clipboard.writeText(new URL(wanted, location.href)).catch(() => {}); // the address bar has it
    button.textContent = words.copied;
  });
  const keeper = document.querySelector(".kb-keep");
  if (!keeper) return; // in a pack
  keeper.querySelector("[data-keep]").textContent = words.offline;
  list.append(element("li"));
  list.lastChild.append(keeper);
}

function openFold(fold) {
  const part = fold;
  part.open = true;
  part.scrollIntoView();
  part.querySelector("summary").focus();
}
