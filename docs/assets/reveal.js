/* A link to a section whose heading stands before its closed part opens that part: who asks for the section wants to
   read it. (site.js opens the closed parts that a target stands in.) */
import { target } from "./lib/address.js";

addEventListener("hashchange", reveal);
reveal();

function reveal() {
  const heading = target();
  const part = heading && /^H[2-6]$/.test(heading.tagName) && firstBelow(heading);
  if (part) part.open = true;
}

/* The closed part right below a heading, save for the label of its kind. */
function firstBelow(heading) {
  let node = heading.nextElementSibling;
  if (node?.matches(".kind")) node = node.nextElementSibling;
  return node?.matches("details.kb-more") ? node : undefined;
}
