/* "Keep this page", pressed: this page is kept, with the pages and files that it needs. site.js loads this then. */
import { plain, save } from "./store.js";
import { LIST, dated, words } from "./words.js";

/* Keep this page, and say so beside the button. */
export async function keep(button, status) {
  const busy = button;
  busy.disabled = true;
  try {
    const { date } = await save({ address: plain(location.href), title: title(), ...further() });
    tell(status, dated((await words()).kept, date), (await words()).list);
  } catch {
    tell(status, status.dataset.failed);
  }
  busy.disabled = false;
}

function tell(status, sentence, list = "") {
  const link = Object.assign(document.createElement("a"), { href: LIST, textContent: list });
  status.replaceChildren(sentence, ...(list ? [" ", link] : []));
}

function title() {
  const dossier = document.querySelector("[data-dossier]:not([hidden]) h2");
  return (dossier || document.querySelector("h1")).textContent.replace(/#$/, "").trim();
}

/* Pages and files that this page's scripts fetched, pages that a dossier leads to, and those of the finder. */
function further() {
  const { index } = document.getElementById("kb-search").dataset;
  const search = new URL(index, location.href).href; // which of its files came may tell what was typed
  const fetched = performance.getEntriesByType("resource").filter(({ initiatorType, name }) => {
    const byScript = ["fetch", "xmlhttprequest"].includes(initiatorType);
    return byScript && name.startsWith(location.origin) && !name.startsWith(search);
  });
  const came = fetched.map(({ name }) => name.replace(/[?#].*/, ""));
  const leading = "[data-dossier] .kb-dossier__more a, [data-finder] :is(.kb-finder__links ul a, [data-go])";
  const links = [...document.querySelectorAll(leading)];
  return {
    pages: [...came.filter((name) => name.endsWith("/")), ...links.map(({ href }) => href)],
    files: came.filter((name) => !name.endsWith("/")),
  };
}
