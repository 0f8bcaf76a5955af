/* What the reader keeps for when there is no network: a store (Cache) for each page, named by its address and the time,
   with the pages and files that it needs and, put in last, a record of them. A store without its record is unfinished:
   sw.js and this file pass over it. Nothing typed comes in here. */
import { SILENT } from "../lib/address.js";
import { needs } from "./needs.js";

const PREFIX = "kb-kept "; // as in sw.js
const home = new URL(document.getElementById("kb-words").dataset.home, location.href);
const LOCK = "kb-kept"; // held while stores are written or tidied
const RECORD = new URL("kept-record.json", home).href; // stands in each store; no page has this address

/* An answer that is not this site's: a login page of a network, a redirect to another place. */
class Foreign extends Error {
  name = "Foreign";
}

/* The address of a page without what is typed: of the query only what is chosen from lists, in one order. */
export function plain(address) {
  const found = new URL(address, location.href);
  const query = new URLSearchParams();
  for (const name of ["from", "to", "instrument", "side"]) {
    const value = found.searchParams.get(name);
    if (value && /^[a-z0-9-]{2,40}$/.test(value)) query.set(name, value);
  }
  found.hash = "";
  found.search = /\/(transfers|to\/[a-z]{2}|letters\/[a-z0-9-]+)\/$/.test(found.pathname) ? query : "";
  return found.href;
}

/* Keep a page: {address, title, pages, files}. All of it or nothing: an older copy goes when the new one is whole.
   Rejects with Foreign where an answer is not this site's, with the browser's QuotaExceededError where storage is
   full. */
export function save(page) {
  return navigator.locks.request(LOCK, () => saveAlone(page)); // one tab at a time
}

async function saveAlone(page) {
  const date = new Date().toISOString();
  const always = [home.href, new URL("about/offline/", home).href]; // the finder, and the list of what is kept
  const pages = [...new Set([page.address, ...page.pages, ...always].map(bare))];
  const found = new Map(); // address -> answer
  await Promise.all(pages.map(async (address) => found.set(address, await get(address))));
  const texts = await Promise.all(pages.map((address) => found.get(address).body.text()));
  await gather([...page.files, ...pages.flatMap((address, n) => needs(address, texts[n]))], found);
  const bytes = [...found.values()].reduce((sum, { body }) => sum + body.size, 0);
  pages.forEach((address, n) => {
    found.get(address).body = texts[n].replace("<html", `<html data-kept="${date}"`);
  });
  const older = (await stores()).filter((name) => addressOf(name) === page.address);
  const made = { ...page, pages, date, bytes };
  const name = `${PREFIX}${page.address} ${date}`;
  try {
    await fillStore(await caches.open(name), found, made);
    await work();
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await Promise.all(older.map((one) => caches.delete(one)));
  return made;
}

async function fillStore(store, found, made) {
  const put = ([address, { body, headers }]) => {
    headers.set("kb-kept", made.date);
    return store.put(address, new Response(body, { headers }));
  };
  await Promise.all([...found].map(put));
  await store.put(RECORD, new Response(JSON.stringify(made)));
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
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
  if (response.headers.has("kb-kept")) throw new Error(`${address}: no network, only the kept copy`);
  if (path(response.url) !== path(address)) throw new Foreign(address);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  const body = await response.blob();
  const isPage = address.endsWith("/");
  const foreign = isPage ? !isOurs(address, await body.text()) : /html/.test(headers.get("content-type"));
  if (foreign) throw new Foreign(address);
  return { body, headers };
}

/* Whether a text is the page of this address: a login page or a proxy's answers with 200 as well. */
function isOurs(address, text) {
  const canonical = text.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
  return Boolean(canonical) && path(canonical).endsWith(path(address).slice(path(new URL("..", home)).length - 1));
}

function path(address) {
  return new URL(address).pathname;
}

/* Names of the stores of this site, unfinished ones too. */
async function stores() {
  const site = new URL("..", home).href;
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX + site));
}

/* The address of the page that a store is for; addresses hold no space. */
function addressOf(name) {
  return name.slice(PREFIX.length).split(" ")[0];
}

/* The records of all that is kept of this site, newest first. */
export async function all() {
  const records = (await Promise.all((await stores()).map(recordIn))).filter(Boolean);
  const newest = new Map(records.sort(byDate).map((one) => [one.address, one])); // while one is replaced there are two
  return [...newest.values()].reverse();
}

/* The record of a kept page; nothing where it is not kept. */
export async function record(address) {
  return (await all()).find((one) => one.address === address) || null;
}

async function recordIn(name) {
  const kept = await (await caches.open(name)).match(RECORD);
  return kept ? { ...(await kept.json()), name } : null;
}

function byDate(a, b) {
  return a.date.localeCompare(b.date);
}

/* Delete what an interrupted visit left unfinished. */
export function tidy() {
  return navigator.locks.request(LOCK, async () => {
    for (const name of await stores()) if (!(await recordIn(name))) await caches.delete(name);
  });
}

/* Whether the site has another text of a kept page than the one that was kept. */
export async function isOlder({ name, pages }) {
  const store = await caches.open(name);
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
  const names = (await stores()).filter((name) => addressOf(name) === address);
  await Promise.all(names.map((name) => caches.delete(name)));
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
