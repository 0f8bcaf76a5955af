/* "Keep this page", pressed: this page is kept, with the pages and files that it needs. site.js loads this then. */
import { plain, save } from "./store.js";
import { LIST, dated, failure, words } from "./words.js";

const LEADING = '[data-dossier] :is(.kb-dossier__more a, [data-dates-of] a[href*="/dates/"])';

/* Keep this page, and say so beside the button. */
export async function keep(button, status) {
  const busy = button;
  busy.disabled = true;
  try {
    const { date } = await save({ address: plain(location.href), title: title(), ...further() });
    tell(status, dated((await words()).kept, date), (await words()).list);
  } catch (error) {
    const said = await words().catch(() => status.dataset); // without a network the sentences do not come
    tell(status, failure(error, said));
  }
  busy.disabled = false;
}

function tell(status, sentence, list = "") {
  const link = Object.assign(document.createElement("a"), { href: LIST, textContent: list });
  status.replaceChildren(sentence, ...(list ? [" ", link] : []));
}

function title() {
  const dossier = document.querySelector("[data-dossier]:not([hidden]) h1");
  return (dossier || document.querySelector("h1")).textContent.replace(/#$/, "").trim();
}

/* Pages that this page's scripts fetched, that a dossier leads to or takes its dates from, and those of the finder;
   and the files that came. */
function further() {
  const { index } = document.getElementById("kb-search").dataset;
  const search = new URL(index, location.href).href; // which of its files came may tell what was typed
  const came = performance.getEntriesByType("resource").filter(({ name }) => {
    return name.startsWith(location.origin) && !name.startsWith(search);
  });
  const names = came.map(({ name }) => name.replace(/[?#].*/, ""));
  const links = [...document.querySelectorAll(`${LEADING}, [data-finder] :is(.kb-finder__links ul a, [data-go])`)];
  return {
    pages: [...names.filter((name) => name.endsWith("/")), ...links.map(({ href }) => href)],
    files: names.filter((name) => !name.endsWith("/")),
  };
}
