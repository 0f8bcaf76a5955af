/* What the reader keeps for when there is no network: a store (Cache) for each page, named by its address, with the
   pages and files that it needs and a record of them. sw.js reads the stores. Nothing typed comes in here. */
import { SILENT } from "../lib/address.js";
import { needs } from "./needs.js";

const PREFIX = "kb-kept "; // as in sw.js
const home = new URL(document.getElementById("kb-words").dataset.home, location.href);
const RECORD = new URL("kept-record.json", home).href; // stands in each store; no page has this address

/* The address of a page without what is typed: of the query only what is chosen from lists, in one order. */
export function plain(address) {
  const found = new URL(address, location.href);
  const query = new URLSearchParams();
  for (const name of ["from", "to", "instrument"]) {
    const value = found.searchParams.get(name);
    if (value && /^[a-z0-9-]{2,40}$/.test(value)) query.set(name, value);
  }
  found.hash = "";
  found.search = /\/(transfers|letters\/[a-z0-9-]+)\/$/.test(found.pathname) ? query : "";
  return found.href;
}

/* Keep a page: {address, title, pages, files}. All of it or nothing. */
export async function save(page) {
  const date = new Date().toISOString();
  const pages = [...new Set([page.address, ...page.pages, new URL("about/offline/", home).href].map(bare))];
  const found = new Map(); // address -> answer
  await Promise.all(pages.map(async (address) => found.set(address, await get(address))));
  const texts = await Promise.all(pages.map((address) => found.get(address).body.text()));
  await gather([...page.files, ...pages.flatMap((address, n) => needs(address, texts[n]))], found);
  const bytes = [...found.values()].reduce((sum, { body }) => sum + body.size, 0);
  await remove(page.address);
  const store = await caches.open(PREFIX + page.address);
  pages.forEach((address, n) => {
    found.get(address).body = texts[n].replace("<html", `<html data-kept="${date}"`);
  });
  const put = ([address, { body, headers }]) => {
    headers.set("kb-kept", date);
    return store.put(address, new Response(body, { headers }));
  };
  await Promise.all([...found].map(put));
  const made = { ...page, pages, date, bytes };
  await store.put(RECORD, new Response(JSON.stringify(made)));
  await work();
  return made;
}

/* Fetch files, then what they ask for. */
async function gather(addresses, found) {
  const fresh = [...new Set(addresses)].filter((address) => address.startsWith(location.origin) && !found.has(address));
  for (const address of fresh) found.set(address, null);
  const further = await Promise.all(
    fresh.map(async (address) => {
      const answer = await get(address);
      found.set(address, answer);
      return /javascript|css/.test(answer.headers.get("content-type")) ? needs(address, await answer.body.text()) : [];
    }),
  );
  if (fresh.length) await gather(further.flat(), found);
}

async function get(address) {
  const response = await fetch(address, { ...SILENT, cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  return { body: await response.blob(), headers };
}

/* The records of all that is kept of this site, newest first. */
export async function all() {
  const site = new URL("..", home).href;
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX + site));
  const records = await Promise.all(names.map((name) => record(name.slice(PREFIX.length))));
  return records.filter(Boolean).sort((a, b) => b.date.localeCompare(a.date));
}

/* The record of a kept page; nothing where it is not kept. */
export async function record(address) {
  if (!(await caches.has(PREFIX + address))) return null;
  const kept = await (await caches.open(PREFIX + address)).match(RECORD);
  return kept ? kept.json().catch(() => null) : null;
}

/* Whether the site has another text of a kept page than the one that was kept. */
export async function isOlder({ address, pages }) {
  const store = await caches.open(PREFIX + address);
  const differs = await Promise.all(
    pages.map(async (one) => {
      const [kept, now] = await Promise.all([store.match(one), get(one)]);
      return article(await kept.text()) !== article(await now.body.text());
    }),
  );
  return differs.includes(true);
}

function article(text) {
  return text.slice(text.indexOf("<article"), text.lastIndexOf("</article>"));
}

/* Delete what was kept with a page. With the last one the workers go too. */
export async function remove(address) {
  await caches.delete(PREFIX + address);
  if ((await all()).length) return;
  const site = new URL("..", home).href;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.filter(({ scope }) => scope.startsWith(site)).map((worker) => worker.unregister()));
}

/* Start the worker of this language. Its address is the only one that this policy lets through. */
async function work() {
  const own = new URL("sw.js", home).href;
  const policy = globalThis.trustedTypes?.createPolicy("kb-worker", { createScriptURL: () => own });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : own, { scope: home.href });
  await navigator.serviceWorker.ready;
}

function bare(address) {
  return address.replace(/[?#].*/, "");
}
