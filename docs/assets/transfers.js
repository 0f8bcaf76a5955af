/* /transfers/: two States and an instrument are chosen, kept in the address, and made into a dossier (dossier.js). */
import { fetchPage } from "./lib/document.js";
import { STATES, choiceOf, queryOf, readChoice } from "./lib/pair.js";
import { fill } from "./lib/words.js";

const FIELDS = [...STATES, "instrument"];

const form = document.querySelector("[data-transfers]");
const dossier = document.querySelector("[data-dossier]");
const status = form.querySelector("[data-status]");
const words = form.dataset;
const chooser = form.querySelector("[data-chooser]");
const printer = form.querySelector("[data-print]");
const cited = document.querySelector(".kb-cite a");
const address = cited.href;
const title = document.title;
const loaded = new Map(); // code of a country -> promise of its page

form.dataset.ready = "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", `?${queryOf(form, FIELDS)}`);
  show();
});
printer.addEventListener("click", () => print());
addEventListener("popstate", read);
read();

/* Take the choice from the address; say what it names that does not exist. */
function read() {
  const query = new URLSearchParams(location.search);
  if (!FIELDS.some((name) => query.has(name))) return clear("");
  const unknown = readChoice(form, FIELDS, query);
  if (unknown.length) return clear(fill(words.unknown, { names: unknown.join(", ") }), true);
  show();
}

function clear(message, problem = false) {
  dossier.hidden = true;
  dossier.replaceChildren();
  printer.hidden = true;
  chooser.open = true;
  document.body.classList.remove("kb-has-dossier");
  status.textContent = message;
  status.classList.toggle("kb-problem", problem);
  document.title = title;
  cite(address);
}

/* The line to cite, on paper too, names the sheet that is shown. */
function cite(url) {
  cited.href = url;
  cited.textContent = url;
}

async function show() {
  const asked = choiceOf(form, FIELDS);
  const [from, to, instrument] = asked;
  if (!from || !to) return clear("");
  if (from === to) return clear(words.same, true);
  let parts;
  try {
    parts = await Promise.all([import("./dossier.js"), load(from), load(to)]);
  } catch {
    return clear(words.failed, true);
  }
  if (choiceOf(form, FIELDS).join() !== asked.join()) return; // overtaken
  const [{ Dossier }, sender, receiver] = parts;
  const name = form.elements.instrument.selectedOptions[0].textContent;
  clear("");
  document.querySelector(".kb-qr").src = `${to}/qr.svg`; // of the receiving State, where the sheet begins
  dossier.append(...new Dossier(words, sender, receiver, { id: instrument, name }).nodes());
  dossier.hidden = false;
  document.title = `${dossier.firstElementChild.textContent} · ${title}`;
  printer.hidden = false;
  cite(`${address}?${queryOf(form, FIELDS)}`);
  chooser.open = false;
  document.body.classList.add("kb-has-dossier");
  import("./dates-part.js").then(({ watch }) => watch(dossier)).catch(() => {});
  dossier.firstElementChild.focus();
}

function load(code) {
  if (!loaded.has(code)) loaded.set(code, fetchCountry(code));
  return loaded.get(code);
}

async function fetchCountry(code) {
  try {
    const own = new URL(`${code}/`, new URL(location.pathname, location.href));
    const page = await fetchPage(own);
    const name = [...form.elements.to.options].find((option) => option.value === code).textContent;
    return { code, address: own, page, name };
  } catch (error) {
    loaded.delete(code); // a later choice tries again
    throw error;
  }
}
