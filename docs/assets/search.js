/* The search dialog: results as they are typed, kinds to filter by, the address that links a search. */
import { Index } from "./search-engine.js";

const FIRST = 10;
const FURTHER = 20;
const WORDS = 26; // of an excerpt
const LONGEST = 200; // letters of a query, also where a link or a script brings more

const SILENT = { referrerPolicy: "no-referrer" };

/* `linked`: the page's address says what is searched for. */
export async function start(dialog, linked) {
  const part = (selector) => dialog.querySelector(selector);
  const input = part("input");
  const list = part("ol");
  const count = part(".kb-search__count");
  const status = part("[data-search-status]");
  const none = part(".kb-search__none");
  const kinds = part(".kb-search__kinds");
  const buttons = [...kinds.querySelectorAll("button")];
  const names = buttons.map((button) => button.dataset.one);
  const further = part(".kb-search__further");
  const home = new URL(dialog.dataset.home, location.href);
  const texts = new Map(); // number of a file -> promise of the texts in it
  let index;
  let found = [];
  let kind = -1;
  let shown = FIRST;
  let later;
  let section = ""; // what stood after the "#" before the words that are typed

  const wanted = linked && typed();
  if (wanted && !input.value) input.value = wanted;

  part("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    clearTimeout(later);
    keepAddress("");
  });
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  input.addEventListener("input", () => search());
  for (const button of buttons) {
    button.addEventListener("click", () => {
      kind = kind === +button.dataset.kind ? -1 : +button.dataset.kind;
      shown = FIRST;
      show();
    });
  }
  further.firstElementChild.addEventListener("click", () => {
    const before = list.children.length;
    shown += FURTHER;
    show();
    list.children[before]?.firstElementChild.focus();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && new URL(link.href).pathname === location.pathname) dialog.close(); // another page: Back leads to the results
  });

  const answer = await fetch(new URL("index.json", new URL(dialog.dataset.index, location.href)), SILENT);
  if (!answer.ok) throw new Error(`search index: ${answer.status}`);
  index = new Index(await answer.json());
  search();

  function search() {
    if (!index) return;
    found = index.search(input.value);
    shown = FIRST;
    show();
  }

  function show() {
    const query = input.value.trim().slice(0, LONGEST);
    const asked = query.length > 1;
    const counts = names.map(() => 0);
    for (const { place } of asked ? found : []) counts[index.kindOf(place)]++;
    if (kind >= 0 && !counts[kind]) kind = -1;
    const kept = !asked ? [] : kind < 0 ? found : found.filter(({ place }) => index.kindOf(place) === kind);
    buttons.forEach((button, n) => {
      button.lastElementChild.textContent = counts[n];
      button.disabled = !counts[n];
      button.setAttribute("aria-pressed", n === kind);
    });
    kinds.hidden = !asked || !found.length;
    const { none: nothing, one, many } = dialog.dataset;
    count.textContent = !asked ? "" : !kept.length ? nothing : kept.length === 1 ? one : many.replace("%(count)s", kept.length);
    none.hidden = !asked || kept.length > 0;
    if (!none.hidden) {
      for (const link of none.querySelectorAll("[data-search-other]")) link.hash = new URLSearchParams({ q: query });
    }
    further.hidden = kept.length <= shown;
    const places = kept.slice(0, shown).map(({ place }) => place);
    list.replaceChildren(...places.map((place) => item(index.result(place))));
    clearTimeout(later);
    later = setTimeout(() => {
      status.textContent = count.textContent;
      keepAddress(asked ? query : "");
      if (asked) excerpts(places, query);
    }, 200); // when the typing pauses
  }

  /* A result: its section, its page and kind; the words around the hit follow. */
  function item({ url, title, heading, kind: number }) {
    const link = document.createElement("a");
    link.href = new URL(url, home);
    link.append(line("title", heading || title), line("page", `${names[number]}${heading ? ` · ${title}` : ""}`), line("excerpt", ""));
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  async function excerpts(places, query) {
    const marked = index.marked(query);
    await Promise.all(
      places.map(async (place, n) => {
        const target = list.children[n]?.querySelector(".kb-search__excerpt");
        const [file, section] = index.textAt(place);
        const text = (await textsOf(file))[section];
        if (target && text) target.append(...excerpt(text, marked));
      }),
    );
  }

  function textsOf(file) {
    if (!texts.has(file)) {
      const url = new URL(`${file}.json`, new URL(dialog.dataset.index, location.href));
      texts.set(file, fetch(url, SILENT).then((response) => (response.ok ? response.json() : [])).catch(() => []));
    }
    return texts.get(file);
  }

  /* The part of a text with most of the words, those marked. */
  function excerpt(text, marked) {
    const words = text.split(" ");
    const hit = words.map((word) => marked(word));
    let best = 0;
    let most = -1;
    let now = 0;
    for (let n = 0; n < words.length; n++) {
      now += hit[n] - (n >= WORDS ? hit[n - WORDS] : 0);
      if (now > most) [most, best] = [now, n];
    }
    const first = hit.indexOf(true, Math.max(0, best - WORDS + 1));
    const start = Math.max(0, Math.min(first < 0 ? 0 : first - 3, words.length - WORDS));
    const nodes = words.slice(start, start + WORDS).flatMap((word, n) => {
      if (!hit[start + n]) return [`${word} `];
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [mark, " "];
    });
    return [start ? "… " : "", ...nodes, start + WORDS < words.length ? "…" : ""];
  }

  function keepAddress(query) {
    const before = typed();
    if (!linked || before === query) return;
    if (!before) section = location.hash;
    const hash = query ? `#${new URLSearchParams({ q: query })}` : section;
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }
}

/* What the address asks for. It stands after the "#", so that no request carries it. */
function typed() {
  return (new URLSearchParams(location.hash.slice(1)).get("q") || "").slice(0, LONGEST);
}

function line(name, text) {
  const node = document.createElement("span");
  node.className = `kb-search__${name}`;
  node.textContent = text;
  return node;
}
