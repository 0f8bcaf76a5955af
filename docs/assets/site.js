/* Small helpers on top of plain HTML: search, copy a section's link, keep the section on a language switch. */
"use strict";

(() => {
/* Language switch: carry the section id along. Without scripts the page itself is kept. */
for (const link of document.querySelectorAll(".lang-switch a[hreflang]")) {
  link.addEventListener("click", () => {
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

/* Search */
const dialog = document.getElementById("kb-search");
const input = document.getElementById("kb-search-input");
const list = document.getElementById("kb-search-results");
const count = dialog.querySelector(".kb-search__count");
const opener = document.querySelector("[data-search-open]");
let engine;
let asked = 0;

opener.hidden = false;
opener.addEventListener("click", openSearch);
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => opener.focus());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !dialog.open && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    openSearch();
  }
});
dialog.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
input.addEventListener("input", () => search(input.value));
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [input, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
const wanted = new URLSearchParams(location.search).get("q");
if (wanted) openSearch().then(() => search((input.value = wanted)));

async function openSearch() {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
  try {
    engine ??= await load();
  } catch {
    count.textContent = dialog.dataset.failed;
  }
}

async function load() {
  const bundle = new URL(dialog.dataset.bundle, location.href);
  const module = await import(new URL("pagefind.js", bundle));
  await module.options({ bundlePath: bundle.pathname, baseUrl: new URL("..", bundle).pathname, excerptLength: 22 });
  await module.init();
  return module;
}

async function search(text) {
  const turn = ++asked;
  const query = text.trim();
  if (query.length < 2) {
    show([], ""); // one letter finds half the site
    return;
  }
  if (!engine) {
    try {
      engine = await load();
    } catch {
      count.textContent = dialog.dataset.failed;
      return;
    }
  }
  const { results } = await engine.search(query);
  if (turn !== asked) return; // a later keystroke has overtaken this one
  const first = (await Promise.all(results.slice(0, 5).map((result) => result.data()))).filter((section) => fits(section, query));
  if (turn !== asked) return;
  const total = first.length ? results.length : 0;
  const { none, one, many } = dialog.dataset;
  const message = total === 0 ? none : total === 1 ? one : many.replace("%(count)s", total);
  show(first, message); // paint the first five, then fetch the next
  if (!total) return;
  const rest = await Promise.all(results.slice(5, 10).map((result) => result.data()));
  if (turn === asked && rest.length) show([...first, ...rest.filter((section) => fits(section, query))], message);
}

/* For a word that it does not know, Pagefind looks for ever shorter beginnings, down to one letter. That is no answer. */
function fits(section, query) {
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const starts = fold(query).split(/[\s/]+/).map((word) => word.slice(0, 3));
  const marked = [...section.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => fold(match[1]));
  return !marked.length || marked.some((word) => starts.some((start) => word.includes(start)));
}

/* Each result is a section: its page and heading, and the words around the hit. */
function show(sections, message) {
  count.textContent = message;
  list.replaceChildren(
    ...sections.map((section) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const title = document.createElement("span");
      const text = document.createElement("span");
      link.href = section.url.replace(/([^/]+)\.html$/, "#$1"); // a record is named after its section
      title.className = "kb-search__title";
      title.textContent = section.meta.title;
      text.className = "kb-search__excerpt";
      text.innerHTML = section.excerpt;
      link.append(title, text);
      link.addEventListener("click", () => dialog.close());
      item.append(link);
      return item;
    }),
  );
}
})();
