/* The service worker of one language. Where the network fails it answers with what the reader chose to keep; it keeps
   nothing by itself (assets/offline/store.js does, when the reader asks for it). */
const PREFIX = "kb-kept "; // of the names of our stores; the address of the page that was kept follows
const ASKED_ANEW = { cache: "no-cache", referrerPolicy: "no-referrer" };

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  const fresh = await fetch(request, isText(request) ? ASKED_ANEW : {}).catch(() => null);
  if (fresh && fresh.status < 500) return fresh;
  const client = await self.clients.get(event.clientId);
  const kept = await find(request.url, (client || request).url);
  if (kept && client && isText(request)) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have one
    client.postMessage(kept.headers.get("kb-kept")); // a part of a page, as those of a dossier
  }
  return kept || fresh || (request.mode === "navigate" ? toTheList() : Response.error());
}

/* A page, which must never be an old one without a word. */
function isText({ mode, url }) {
  return mode === "navigate" || new URL(url).pathname.endsWith("/");
}

/* First what was kept with that page, then what was kept with any other, the newest first. */
async function find(address, page) {
  const own = PREFIX + page.replace(/#.*/, "");
  const names = await ours();
  const isOwn = (name) => name === own || name.startsWith(`${own} `);
  const order = [...names.filter(isOwn), ...names.filter((name) => !isOwn(name))];
  const answers = await Promise.all(order.map(async (name) => (await caches.open(name)).match(address, LOOSE)));
  return answers.find(Boolean);
}

const RECORD = new URL("kept-record.json", registration.scope).href; // as in assets/offline/store.js
const LOOSE = { ignoreSearch: true, ignoreVary: true };

/* The finished stores: each has its record, put in last. */
async function ours() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  const whole = await Promise.all(names.map(async (name) => ((await (await caches.open(name)).match(RECORD)) ? name : "")));
  return whole.filter(Boolean);
}

/* What was not kept: the page that lists what was. */
async function toTheList() {
  const list = new URL("about/offline/", registration.scope);
  return (await find(list.href, "")) ? Response.redirect(`${list.href}#not-kept`) : Response.error();
}
