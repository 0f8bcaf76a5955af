/* /ask/nl/?from=lv#convictions: the page holds what every sending State needs; of the wishes one is shown, and
   with a sender chosen only its lines. The choice is kept in the address, nowhere else. */
import { pairTitle } from "./lib/pair-title.js";
import { fill } from "./lib/words.js";

const form = document.querySelector("[data-ask]");
const { from, to, wish } = form.elements;
const heading = document.querySelector("article h1");
const sections = [...document.querySelectorAll("section[data-wish]")];
const first = [...heading.childNodes];
const title = document.title;
const cited = document.querySelector(".kb-cite a");
const address = cited.href;

form.dataset.ready = "";
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", choose);
addEventListener("hashchange", show);
const known = [...from.options].some((option) => option.value === sender());
from.value = known ? sender() : "";
form.querySelector("[data-chooser]").open = !from.value;
const plain = new Map([...document.querySelectorAll("[data-at-home]")].map((place) => [place, [...place.childNodes]]));
show();

function sender() {
  return new URLSearchParams(location.search).get("from") || "";
}

/* Another State that is asked has its own page. */
function choose() {
  const same = from.value === to.value;
  form.querySelector("[data-status]").textContent = same ? form.dataset.same : "";
  if (same) return;
  const choice = `?from=${from.value}#${wish.value}`;
  const file = /[^/]*$/.exec(location.pathname)[0]; // its name, where the page is opened from a folder
  if (to.value !== form.dataset.ask) location.href = `../${to.value}/${file}${choice}`;
  else history.replaceState(history.state, "", choice);
  show();
}

function show() {
  const state = from.value === form.dataset.ask ? "" : from.value;
  const asked = document.getElementById(location.hash.slice(1))?.closest("section[data-wish]");
  if (asked) wish.value = asked.dataset.wish;
  for (const [field, name] of [[from, "from"], [to, "to"]]) {
    field.labels[0].textContent = wish.selectedOptions[0].dataset[name];
  }
  for (const section of sections) {
    showSection(section, state, section.dataset.wish !== wish.value);
  }
  showLines(state);
  nameThePage(state);
  if (state) scrollTo(0, 0);
  else document.getElementById(location.hash.slice(1))?.scrollIntoView(); // it was hidden until now
}

/* What holds for the sender, and who is asked at home. */
function showLines(state) {
  for (const part of document.querySelectorAll("[data-senders]")) {
    part.hidden = Boolean(state) && !part.dataset.senders.split(" ").includes(state);
  }
  for (const line of document.querySelectorAll("[data-with]")) line.hidden = Boolean(state);
  for (const [place, words] of plain) place.replaceChildren(...(atHome(place.dataset.atHome, state) || words));
  const contents = document.querySelector(".kb-contents"); // it names what is hidden
  if (contents) contents.hidden = Boolean(state);
}

/* With a sender the page says its kind once, below the title. */
function showSection(section, state, hidden) {
  section.hidden = hidden;
  const kind = section.querySelector(".kind");
  if (kind) kind.hidden = Boolean(state);
  section.querySelector("h2").style.scrollMarginTop = state ? "100vh" : "";
}

function nameThePage(state) {
  const [sends, receives, asks] = [from, to, wish].map(({ selectedOptions }) => selectedOptions[0].textContent);
  const named = (left, right) => fill(form.dataset.title, { from: left, to: right, wish: asks });
  const sides = [form.dataset.from, form.dataset.to];
  heading.replaceChildren(...(state ? pairTitle(named("", "\n"), sides, [sends, receives]) : first));
  heading.classList.toggle("kb-pair", Boolean(state));
  cited.href = cited.textContent = state ? `${address}?from=${state}#${wish.value}` : address;
  document.title = state ? `${named(sends, receives)} · ${title}` : title;
}

/* The authority of the sender, from the table at the end of the page. */
function atHome(role, state) {
  return state && document.querySelector(`[data-sender="${state}"] [data-role="${role}"]`).cloneNode(true).childNodes;
}
