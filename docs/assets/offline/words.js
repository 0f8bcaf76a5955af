/* The sentences about kept pages. They stand on the page that lists what is kept, so that no other page is heavier. */
import { fetchPage } from "../lib/document.js";
import { fill } from "../lib/words.js";

const home = new URL(document.getElementById("kb-words").dataset.home, location.href);
export const LIST = new URL("about/offline/", home);
let coming;

export async function words() {
  const here = document.getElementById("kb-offline-words");
  coming ??= here ? document : fetchPage(LIST);
  return (await coming).getElementById("kb-offline-words").dataset;
}

/* The sentence for what went wrong when a page was to be kept; what is not known is told as a matter of the
   connection. */
export function failure(error, said) {
  return { QuotaExceededError: said.full, Foreign: said.foreign }[error.name] || said.failed;
}

/* A sentence with a day in it. */
export function dated(sentence, date) {
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" }).format(new Date(date));
  return fill(sentence, { date: day });
}
