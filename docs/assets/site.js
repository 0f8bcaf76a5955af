/* Small helpers on top of plain HTML: opening the search, copy a section's link, keep section and choice on a language switch. */
"use strict";

(() => {
/* Language switch: carry the section id along, and on pages where the address says what is shown, that choice;
   never ?q=, which holds words of one language. Without scripts the page itself is kept. */
const choice = document.querySelector("article :is([data-transfers], [data-compare])");
for (const link of document.querySelectorAll(".lang-switch a[hreflang]")) {
  link.addEventListener("click", () => {
    const query = new URLSearchParams(choice ? location.search : "");
    query.delete("q");
    link.search = query.toString().replaceAll("%2C", ",");
    link.hash = location.hash;
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
const words = document.getElementById("kb-words").dataset;
for (const heading of document.querySelectorAll("article h2#checklist, article h2#handout")) {
  const sheet = [heading];
  for (let node = heading.nextElementSibling; node && node.tagName !== "H2"; node = node.nextElementSibling) sheet.push(node);
  heading.after(printButton(words.print, sheet));
}
const overview = [...document.querySelectorAll("article [data-overview]")];
if (overview.length) document.querySelector("article .page-meta").after(printButton(words.overview, overview));
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
    if (location.hash) report.searchParams.set("body", `${words.section}: ${location.hash}\n${report.searchParams.get("body")}`);
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
const filtered = document.querySelector("article [name=q], article [data-filter]"); // that page's own filter has the ?q=
if (new URLSearchParams(location.search).get("q") && !filtered) openSearch();

async function openSearch() {
  const before = document.activeElement;
  if (!dialog.open) {
    dialog.showModal();
    dialog.addEventListener("close", () => (before === document.body ? opener : before).focus(), { once: true });
  }
  const input = document.getElementById("kb-search-input");
  input.focus();
  input.select();
  try {
    await (loading ??= import(new URL(dialog.dataset.script, location.href)).then((module) => module.start(dialog, !filtered)));
  } catch {
    loading = undefined; // a later opening tries again
    dialog.querySelector(".kb-search__count").textContent = dialog.dataset.failed;
  }
}
})();
