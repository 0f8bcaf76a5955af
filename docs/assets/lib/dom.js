/* Small things to do with a page's elements. */

export function element(name, text = "", className = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/* What stands below a heading, up to the next of its rank or of a higher one. */
export function below(heading) {
  const nodes = [];
  const ends = (node) => /^H[1-6]$/.test(node.tagName) && node.tagName <= heading.tagName;
  for (let node = heading?.nextElementSibling; node && !ends(node); node = node.nextElementSibling) nodes.push(node);
  return nodes;
}

/* The same with its heading. */
export function sectionOf(heading) {
  return [heading].concat(below(heading));
}
