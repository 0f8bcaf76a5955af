/* On every page, on top of plain HTML: opening the search, keeping section and choice on a language switch, copying a
   section's link. */
import { SILENT, hashOf, replaceAddress, section, target, typed } from "./lib/address.js";

/* Links of old have what is typed in their "?": it is brought behind the "#" at once. */
const query = new URLSearchParams(location.search);
if (query.has("q")) {
  const words = query.get("q");
  query.delete("q");
  const rest = query.toString().replaceAll("%2C", ",");
  replaceAddress(rest && `?${rest}`, hashOf(words, location.hash));
}

/* The two States of a case go along (case.js), where the address has them or a form of the page chooses them
   (data-two-states). */
const labels = document.getElementById("kb-words").dataset;
let states = () => null;
if (/[?&](from|to)=/.test(location.search) || document.querySelector("article [data-two-states]")) keepStates();
async function keepStates() {
  const { start, statesOf } = await import("./case.js");
  states = statesOf;
  start(labels);
}

/* Language switch: carry the section id along, the two States, and on pages where the address says what is shown, that
   choice; never what is typed, which is of one language. Without scripts the page itself is kept. */
const choice = document.querySelector("article :is([data-two-states], [data-compare], [data-session])");
for (const link of document.querySelectorAll(".lang-switch a[hreflang]")) {
  link.addEventListener("click", () => {
    link.search = choice ? location.search : states(labels) || "";
    link.hash = section();
  });
}

/* Menus close on Esc and on a click elsewhere. */
for (const list of document.querySelectorAll("details.kb-menu-list")) {
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !list.open) return;
    list.open = false;
    list.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!list.contains(event.target)) list.open = false;
  });
}

/* The menu of a phone: its button ticks the box that without scripts a label ticks. */
const menu = document.querySelector("[data-menu]");
const drawer = document.getElementById("__drawer");
const tellMenu = () => menu.setAttribute("aria-expanded", drawer.checked);
menu.hidden = false;
menu.addEventListener("click", () => {
  drawer.checked = !drawer.checked;
  tellMenu();
});
document.getElementById("kb-menus").addEventListener("click", (event) => {
  if (event.target.closest("a")) drawer.checked = false; // a link to a section of this page
  tellMenu();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drawer.checked) return;
  drawer.checked = false;
  tellMenu();
  menu.focus();
});

/* Colours: as the device says, until the reader chooses the others. Only that choice is kept (scheme.js reads it). */
const colours = document.querySelector("[data-scheme-switch]");
const darkDevice = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;
const isDark = () => (root.dataset.scheme || (darkDevice.matches ? "dark" : "light")) === "dark";
const tellColours = () => colours.setAttribute("aria-pressed", isDark());
colours.hidden = false;
colours.addEventListener("click", () => {
  const wanted = isDark() ? "light" : "dark";
  const asDevice = (wanted === "dark") === darkDevice.matches;
  if (asDevice) delete root.dataset.scheme;
  else root.dataset.scheme = wanted;
  try {
    if (asDevice) localStorage.removeItem("kb-scheme");
    else localStorage.setItem("kb-scheme", wanted);
  } catch {
    /* storage is forbidden: the choice holds for this page */
  }
  tellColours();
});
darkDevice.addEventListener("change", tellColours);
tellColours();

/* A link to what stands in a closed part opens it. */
const openTarget = () => {
  const wanted = target();
  const parts = [...document.querySelectorAll("article details:not([open])")];
  const closed = parts.filter((part) => wanted && part.contains(wanted));
  for (const part of closed) part.open = true;
  if (closed.length) wanted.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

/* On paper the closed parts of a list are open (styles/print.css): in a browser that cannot do that by style. */
if (!CSS.supports("selector(details::details-content)")) {
  addEventListener("beforeprint", () => {
    const parts = [...document.querySelectorAll("article details:is(:not(.kb-more), .kb-on-paper):not([open])")];
    for (const part of parts) part.open = true;
    addEventListener("afterprint", () => parts.forEach((part) => (part.open = false)), { once: true });
  });
}

/* Where nothing hovers, a heading that is touched shows its "#". */
document.querySelector("article")?.addEventListener("click", ({ target: touched }) => {
  const heading = touched.closest("h2, h3, h4");
  if (heading) heading.toggleAttribute("data-linked", true);
});

/* Copy the link of a section: the "#" beside each heading still works as a plain link. */
for (const anchor of document.querySelectorAll("a.headerlink")) {
  anchor.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(anchor.href);
      anchor.dataset.copied = "true";
      setTimeout(() => delete anchor.dataset.copied, 1500);
    } catch {
      /* no permission: the address bar has the link */
    }
  });
}

/* The mark of a note shows its source while the pointer rests on it. */
document.addEventListener("pointerover", (event) => {
  const mark = event.target.closest("a.footnote-ref:not([title])");
  const note = mark && document.getElementById(mark.hash.slice(1))?.cloneNode(true);
  if (!note) return;
  for (const back of note.querySelectorAll(".footnote-backref")) back.remove();
  mark.title = note.textContent.replace(/\s+/g, " ").trim();
});

/* A checklist, a hand-out or an overview prints alone. */
if (document.querySelector("article :is(#checklist, #handout, [data-overview])")) {
  import("./sheet.js").then(({ start }) => start(labels));
}

/* A report names the section that the reader is in. */
for (const link of document.querySelectorAll("a[data-report]")) {
  const address = link.href;
  link.addEventListener("click", () => {
    const report = new URL(address);
    const where = section() && `${labels.section}: ${section()}\n`;
    report.searchParams.set("body", where + report.searchParams.get("body"));
    link.href = report;
  });
}

/* Keep this page for when there is no network: its script comes when it is asked for, or where one was kept. */
const keeper = document.querySelector("[data-keep]");
if (keeper && navigator.serviceWorker) {
  const told = keeper.nextElementSibling;
  const keep = async () => {
    try {
      await (await import("./offline/keep.js")).keep(keeper, told);
    } catch {
      told.textContent = told.dataset.failed;
    }
  };
  keeper.hidden = false;
  keeper.addEventListener("click", keep);
  if (navigator.serviceWorker.controller) import("./offline/kept.js").then(({ start }) => start(told, keep));
}

/* Search: the dialog opens at once; its script and the index come when it is first opened. */
const dialog = document.getElementById("kb-search");
const input = document.getElementById("kb-search-input");
const opener = document.querySelector("[data-search-open]");
const filtered = document.querySelector("article :is([data-compare], [data-filter])"); // its own filter has the #q=
let loading;

for (const one of document.querySelectorAll("[data-search-open]")) {
  one.hidden = false;
  one.addEventListener("click", () => openSearch());
}
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  openSearch();
});
addEventListener("hashchange", () => {
  if (filtered) return;
  if (typed()) openSearch(typed());
  else if (dialog.open) dialog.close();
});
if (typed() && !filtered) openSearch();

async function openSearch(words) {
  const before = document.activeElement;
  if (!dialog.open) {
    dialog.showModal();
    dialog.addEventListener("close", () => (before === document.body ? opener : before).focus(), { once: true });
  }
  if (words) input.value = words;
  input.focus();
  input.select();
  const told = dialog.querySelector(".kb-search__count");
  if (!loading) told.textContent = dialog.dataset.loading;
  try {
    await (loading ??= loadSearch());
    if (words) input.dispatchEvent(new Event("input"));
  } catch {
    loading = undefined; // a later opening tries again
    told.textContent = dialog.dataset.failed;
  }
}

/* The index, which is the most of it, is asked for before the scripts have come. */
async function loadSearch() {
  const answer = fetch(new URL(`${dialog.dataset.index}index.json`, location.href), SILENT);
  const { start } = await import("./search/dialog.js");
  await start(dialog, !filtered, answer);
}
