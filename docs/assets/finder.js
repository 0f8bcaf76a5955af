/* The finder of the home page: its link leads where the choices say. Nothing is sent. */
import { pairAddress } from "./lib/pair.js";

const finder = document.querySelector("[data-finder]");
const [wish, from, to] = finder.querySelectorAll("select");
const labels = finder.querySelectorAll("[data-label]");
const plain = [...labels].map((label) => label.textContent);
const go = finder.querySelector("[data-go]");
const status = finder.querySelector("[data-status]");

const kept = new URLSearchParams(location.search); // the two States, where the address has them
for (const [name, field] of [["from", from], ["to", to]]) {
  if ([...field.options].some((option) => option.value === kept.get(name))) field.value = kept.get(name);
}
finder.addEventListener("change", () => {
  lead();
  show();
});
addEventListener("pageshow", lead); // the browser may have kept the choices of a former visit
go.addEventListener("click", (event) => {
  if (same()) event.preventDefault();
  status.textContent = same() ? finder.dataset.same : "";
});
lead();
if (from.value || to.value) show();

/* The States chosen so far, on the map; before that it shows those of the letter beside it. */
function show() {
  const states = [from, to].filter(({ value }) => value);
  const names = states.map(({ selectedOptions }) => selectedOptions[0].textContent);
  lightUp(finder.querySelector("[data-pair-map]"), [from.value, to.value], names);
}

function same() {
  return from.value !== "" && from.value === to.value;
}

function lead() {
  const { instrument, guide, side, ...words } = wish.selectedOptions[0].dataset;
  labels.forEach((label, place) => (label.textContent = [words.from, words.to][place] || plain[place]));
  for (const option of finder.querySelectorAll("[data-beyond]")) option.hidden = option.disabled = !guide;
  for (const field of [from, to]) if (field.selectedOptions[0].disabled) field.value = "";
  go.href = instrument ? moving(instrument, side) : asking(guide);
  if (!same()) status.textContent = "";
}

function moving(instrument, side) {
  const states = { from: from.value, to: to.value, instrument, side };
  if (from.value && to.value) return pairAddress("", states);
  const query = chosen(states);
  return `transfers/${from.value || to.value ? `?${query}` : ""}`;
}

/* The page of the State that is asked; the guide, where it is not chosen yet. */
function asking(guide) {
  const [page, section] = to.value ? [`ask/${to.value}/`, wish.value] : guide.split("#");
  return `${page}${from.value ? `?${chosen({ from: from.value })}` : ""}#${section}`;
}

function chosen(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value));
}

/* The map shows the two States: from in petrol, to in amber; `names` is what it is called then. */
function lightUp(map, [sending, receiving], names) {
  for (const shape of map.querySelectorAll("[data-state]")) {
    const side = { [sending]: "from", [receiving]: "to" }[shape.dataset.state];
    if (side) shape.setAttribute("class", `kb-pair-map__${side}`);
    else shape.removeAttribute("class");
  }
  map.querySelector("title").textContent = names.join(" → ");
}
