/* Small helpers on top of plain HTML: opening the search, copy a section's link, keep section and choice on a language switch. */
"use strict";

(() => {
/* What is typed stands after the "#" of the address, which no browser sends: #q=words. Links of old (?q=words) are
   brought there at once. A "#" with "=" in it is never a section. */
const address = new URL(location.href);
const words = address.searchParams.get("q");
if (words !== null) {
  address.searchParams.delete("q");
  if (words) address.hash = new URLSearchParams({ q: words });
  history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
}
const typed = () => new URLSearchParams(location.hash.slice(1)).get("q");
const section = () => (location.hash.includes("=") ? "" : location.hash);

/* Language switch: carry the section id along, and on pages where the address says what is shown, that choice;
   never what is typed, which is of one language. Without scripts the page itself is kept. */
const choice = document.querySelector("article :is([data-transfers], [data-compare])");
for (const link of document.querySelectorAll(".lang-switch a[hreflang]")) {
  link.addEventListener("click", () => {
    link.search = choice ? location.search : "";
    link.hash = section();
  });
}

/* Menus close on Esc and on a click elsewhere. */
for (const menu of document.querySelectorAll("details.kb-menu-list")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/* The menu button opens Material's drawer, which without scripts is a label and a checkbox. */
const menu = document.querySelector("[data-menu]");
const drawer = document.getElementById("__drawer");
menu.hidden = false;
menu.addEventListener("click", () => drawer.click());
drawer.addEventListener("change", () => menu.setAttribute("aria-expanded", drawer.checked));

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

/* A checklist, a hand-out or an overview prints alone. */
const labels = document.getElementById("kb-words").dataset;
for (const heading of document.querySelectorAll("article h2#checklist, article h2#handout")) {
  const sheet = [heading];
  for (let node = heading.nextElementSibling; node && node.tagName !== "H2"; node = node.nextElementSibling) sheet.push(node);
  heading.after(printButton(labels.print, sheet));
}
const overview = [...document.querySelectorAll("article [data-overview]")];
if (overview.length) document.querySelector("article .page-meta").after(printButton(labels.overview, overview));
addEventListener("afterprint", () => document.body.classList.remove("kb-one-sheet"));

function printButton(text, sheet) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "kb-print-sheet";
  button.textContent = text;
  button.addEventListener("click", () => {
    for (const node of document.querySelectorAll("[data-sheet]")) delete node.dataset.sheet;
    for (const node of sheet) node.dataset.sheet = "";
    document.body.classList.add("kb-one-sheet");
    print();
  });
  return button;
}

/* A report names the section that the reader is in. */
for (const link of document.querySelectorAll("a[data-report]")) {
  const address = link.href;
  link.addEventListener("click", () => {
    const report = new URL(address);
    if (section()) report.searchParams.set("body", `${labels.section}: ${section()}\n${report.searchParams.get("body")}`);
    link.href = report;
  });
}

/* Search: the dialog opens at once; its script and the index come when it is first opened. */
const dialog = document.getElementById("kb-search");
const opener = document.querySelector("[data-search-open]");
let loading;

opener.hidden = false;
opener.addEventListener("click", () => openSearch());
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !dialog.open && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    openSearch();
  }
});
const filtered = document.querySelector("article :is([data-compare], [data-filter])"); // that page's own filter has the #q=
if (typed() && !filtered) openSearch();
addEventListener("hashchange", () => {
  if (filtered) return;
  if (typed()) openSearch(typed());
  else if (dialog.open) dialog.close();
});

async function openSearch(text) {
  const before = document.activeElement;
  if (!dialog.open) {
    dialog.showModal();
    dialog.addEventListener("close", () => (before === document.body ? opener : before).focus(), { once: true });
  }
  const input = document.getElementById("kb-search-input");
  if (text) input.value = text;
  input.focus();
  input.select();
  try {
    await (loading ??= import(new URL(dialog.dataset.script, location.href)).then((module) => module.start(dialog, !filtered)));
    if (text) input.dispatchEvent(new Event("input"));
  } catch {
    loading = undefined; // a later opening tries again
    dialog.querySelector(".kb-search__count").textContent = dialog.dataset.failed;
  }
}
})();
