/* Where a worker is: whether this page is a kept copy, or is kept and the copy is older. site.js loads this. */
import { element } from "../lib/dom.js";
import { isOlder, plain, record } from "./store.js";
import { LIST, dated, words } from "./words.js";

/* `keepAnew`: what the button "Keep this page" does. */
export async function start(status, keepAnew) {
  navigator.serviceWorker.addEventListener("message", ({ data }) => show(data)); // a part of it came from a kept copy
  navigator.serviceWorker.startMessages();
  const copy = document.documentElement.dataset.kept;
  const kept = await record(plain(location.href));
  if (copy) await show(copy);
  else if (kept) await compare(kept, status, keepAnew);
}

async function show(date) {
  const { copy } = await words();
  if (!document.querySelector("[data-kept-note]")) note(copy, date);
}

async function compare(kept, status, keepAnew) {
  const said = await words();
  status.replaceChildren(dated(said.kept, kept.date), " ", link(said.list));
  const older = await isOlder(kept).catch(() => false); // no network: nobody can say
  if (!older) return;
  const button = element("button", said.again, "kb-keep__button");
  button.type = "button";
  const line = note(said.newer, kept.date);
  line.append(" ", button);
  button.addEventListener("click", async () => {
    await keepAnew();
    line.remove();
  });
}

function note(sentence, date) {
  const line = element("p", dated(sentence, date), "kb-kept");
  line.dataset.keptNote = "";
  line.setAttribute("role", "status");
  document.querySelector("article").prepend(line);
  return line;
}

function link(text) {
  return Object.assign(document.createElement("a"), { href: LIST, textContent: text });
}
