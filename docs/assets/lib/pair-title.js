/* The title of a case: two places, the border between them, and an arrow that crosses it or stops at it. */
import { element } from "./dom.js";

/* `said`: what a title in words has after each of the two names, a line each: " → ", ": supervision". `sides` and
   `names` are those of the State that sends and of the one that receives. */
export function pairTitle(said, sides, names, stopped = false) {
  const [between, after] = said.split("\n");
  const [here, there] = names.map((name, n) => {
    const place = element("span", name);
    place.dataset.side = sides[n];
    return place;
  });
  there.append(element("i", after, "kb-visually-hidden"));
  return [here, element("i", between, "kb-visually-hidden"), there, arrow(stopped)];
}

function arrow(stopped) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 64 38");
  drawing.setAttribute("aria-hidden", "true");
  for (const shape of ["M4 19h25", stopped ? "M32 4v30" : "M36 19h24M48 7l12 12-12 12"]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", shape);
    drawing.append(path);
  }
  return drawing;
}
