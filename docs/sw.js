/* The service worker of one language. Where the network fails it answers with what the reader chose to keep; it keeps
   nothing by itself (assets/offline/store.js does, when the reader asks for it). */
const PREFIX = "kb-kept "; // of the names of our stores; the address of the page that was kept follows

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event));
});

async function answer({ request, clientId }) {
  const fresh = await fetch(request).catch(() => null);
  if (fresh && fresh.status < 500) return fresh;
  const client = clientId && (await self.clients.get(clientId));
  const kept = await find(request.url, client ? client.url : request.url);
  if (kept) {
    const part = client && kept.headers.get("content-type")?.includes("html"); // of a page, as those of a dossier
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have one
    if (part) client.postMessage(kept.headers.get("kb-kept"));
    return kept;
  }
  if (!fresh && request.mode === "navigate") return toTheList();
  return fresh || Response.error();
}

/* First what was kept with that page, then what was kept with any other. */
async function find(address, page) {
  const names = await ours();
  const own = PREFIX + page.replace(/#.*/, "");
  const order = names.includes(own) ? [own, ...names.filter((name) => name !== own)] : names;
  const answers = await Promise.all(order.map(async (name) => (await caches.open(name)).match(address, LOOSE)));
  return answers.find(Boolean);
}

const LOOSE = { ignoreSearch: true, ignoreVary: true };

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/* What was not kept: the page that lists what was. */
async function toTheList() {
  const list = new URL("about/offline/", registration.scope);
  return (await find(list.href, "")) ? Response.redirect(`${list.href}#not-kept`) : Response.error();
}
