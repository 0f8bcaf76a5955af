/* A link into a closed part opens it. Browsers of today do so themselves; this is for those that do not, and for a link
   to a section whose heading stands before its closed part: who asks for the section wants to read it. */
import { section } from "./lib/address.js";

addEventListener("hashchange", reveal);
reveal();

function reveal() {
  const target = document.getElementById(decodeURIComponent(section().slice(1)));
  if (!target) return;
  const around = closedAround(target);
  const next = /^H[2-6]$/.test(target.tagName) && firstBelow(target);
  for (const part of next ? [...around, next] : around) part.open = true;
  if (around.length) target.scrollIntoView();
}

function closedAround(node) {
  const found = [];
  for (let part = node.closest("details"); part; part = part.parentElement.closest("details")) found.push(part);
  return found.filter((part) => !part.open);
}

/* The closed part right below a heading, save for the label of its kind. */
function firstBelow(heading) {
  let node = heading.nextElementSibling;
  if (node?.matches(".kind")) node = node.nextElementSibling;
  return node?.matches("details.kb-more") ? node : undefined;
}
