/* "Does it work between two States?" on a mechanism's page: answered from the table of who takes part, which stands on
   the page. The choice is kept in the address (?from=lv&to=nl), nowhere else. */
import { element } from "./lib/dom.js";

const FIELDS = ["from", "to"];
const LOOK = { in: "kb-yes", out: "kb-stop", special: "kb-ask", unknown: "kb-ask" };

const form = document.querySelector("[data-between]");
const verdict = form.querySelector("[data-verdict]");
const further = document.querySelector("[data-to-transfers] a");
const places = new Map([...document.querySelectorAll("[data-place]")].map((place) => [place.dataset.place, place]));
const plain = further?.href;

for (const name of FIELDS) {
  for (const [code, place] of places) form.elements[name].add(new Option(place.textContent, code));
}
form.dataset.ready = "";
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  const query = new URLSearchParams(FIELDS.map((name) => [name, form.elements[name].value]));
  history.replaceState(history.state, "", `?${query}${location.hash}`);
  show();
});
read();

/* Take the two States from the address, where it names them. */
function read() {
  const query = new URLSearchParams(location.search);
  for (const name of FIELDS) form.elements[name].value = places.has(query.get(name)) ? query.get(name) : "";
  show();
}

function show() {
  const codes = FIELDS.map((name) => form.elements[name].value);
  const chosen = codes.every(Boolean);
  const two = chosen && codes[0] !== codes[1];
  verdict.className = "";
  verdict.replaceChildren(...(two ? answer(codes) : []));
  if (chosen && !two) verdict.append(element("p", form.dataset.same));
  if (!further) return;
  const path = location.pathname.replace(/index\.html$/, "").split("/").filter(Boolean);
  const query = new URLSearchParams({ from: codes[0], to: codes[1], instrument: path.at(-1) });
  further.href = two ? `${plain}?${query}` : plain;
}

/* The worst of both decides; what the table remarks of each follows. */
function answer(codes) {
  const both = codes.map((code) => places.get(code));
  const status = ["out", "unknown", "special", "in"].find((one) => both.some((place) => place.dataset.status === one));
  verdict.className = LOOK[status];
  return [element("p", form.dataset[status]), ...both.map(remark).filter(Boolean)];
}

function remark(place) {
  const found = place.closest("tr").querySelector(".kb-remark");
  if (!found?.textContent.trim()) return null;
  const copy = found.cloneNode(true);
  for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
  const line = element("p");
  line.append(element("strong", `${place.textContent}: `), copy);
  return line;
}
