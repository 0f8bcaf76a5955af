/* "Does it work between two States?" on a mechanism's page: answered from the table of who takes part, which stands on
   the page. The choice is kept in the address (?from=lv&to=nl), nowhere else. */
import { element } from "./lib/dom.js";
import { STATES, choiceOf, keepChoice, queryOf, readChoice } from "./lib/pair.js";

const LOOK = { in: "kb-yes", out: "kb-stop", special: "kb-ask", unknown: "kb-ask" };

const form = document.querySelector("[data-between]");
const verdict = form.querySelector("[data-verdict]");
const further = [...document.querySelectorAll("[data-further] a")]; // pages that say more of the two States
const places = new Map([...document.querySelectorAll("[data-place]")].map((place) => [place.dataset.place, place]));
const plain = further.map((link) => link.href.split("#")[0]);

for (const name of STATES) {
  for (const [code, place] of places) form.elements[name].add(new Option(place.textContent, code));
}
keepChoice(form, show);
readChoice(form);
show();

function show() {
  const codes = choiceOf(form);
  const chosen = codes.every(Boolean);
  const two = chosen && codes[0] !== codes[1];
  verdict.className = "";
  verdict.replaceChildren(...(two ? answer(codes) : []));
  if (chosen && !two) verdict.append(element("p", form.dataset.same));
  further.forEach((link, place) => {
    link.href = two ? pageOf(plain[place], link.parentElement.dataset.further, codes) : plain[place];
  });
}

/* The page of two States: what one asks of the other, or the dossier of the mechanism. */
function pageOf(address, wish, [from, to]) {
  if (wish) return `${address.replace("index.html", "")}${to}/?from=${from}#${wish}`;
  const query = queryOf(form);
  query.set("instrument", location.pathname.replace(/index\.html$/, "").split("/").findLast(Boolean));
  return `${address}?${query}`;
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
