/* /about/offline/: what is kept on this device, each with its day, and a way to delete it. */
import { element } from "../lib/dom.js";
import { fill } from "../lib/words.js";
import { all, isOlder, remove, save, tidy } from "./store.js";
import { dated, failure, words } from "./words.js";

let failed = ""; // what went wrong when a page was to be kept anew
const place = document.querySelector("[data-kept-list]");
if (place && navigator.serviceWorker) {
  document.getElementById("not-kept").hidden = location.hash !== "#not-kept";
  tidy();
  show();
}

async function show() {
  const said = await words();
  const kept = await all();
  const list = element("ul");
  list.append(...kept.map((record) => item(record, said)));
  const empty = element("p", said.none);
  const told = failed ? [Object.assign(element("p", failed, "kb-kept"), { role: "status" })] : [];
  failed = "";
  const shown = kept.length ? [list, button(said.deleteAll, () => Promise.all(kept.map(drop)))] : [empty];
  place.replaceChildren(...told, ...shown);
}

function item(record, said) {
  const line = element("li");
  const link = Object.assign(element("a", record.title), { href: record.address });
  const about = fill(said.about, { count: record.pages.length, size: size(record.bytes) });
  line.append(link, ` (${about}). ${dated(said.day, record.date)} `);
  line.append(button(said.delete, () => drop(record), record.title));
  tellOlder(line, record, said);
  return line;
}

async function tellOlder(line, record, said) {
  const older = await isOlder(record).catch(() => false); // no network: nobody can say
  if (!older) return;
  const again = button(said.again, () => renew(record, said), record.title);
  line.append(" ", element("strong", said.newerExists), " ", again);
}

/* Keep a page anew; say why where that cannot be. The old copy stays then. */
async function renew(record, said) {
  try {
    await save(record);
  } catch (error) {
    failed = failure(error, said);
  }
}

function drop({ address }) {
  return remove(address);
}

function size(bytes) {
  const form = { style: "unit", unit: "megabyte", maximumFractionDigits: 1, minimumFractionDigits: 1 };
  return new Intl.NumberFormat(document.documentElement.lang, form).format(bytes / 1e6);
}

function button(text, act, of = "") {
  const made = element("button", text, "kb-keep__button");
  made.type = "button";
  if (of) made.setAttribute("aria-label", `${text}: ${of}`);
  made.addEventListener("click", async () => {
    made.disabled = true;
    await act();
    await show();
    place.focus();
  });
  return made;
}
