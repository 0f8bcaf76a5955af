/* Starts the scripts of a page that is opened from a folder, where a browser loads neither modules nor data.
   scripts/build/offline/modules.py puts the modules in; what a script fetches is loaded as a script ("x.json.js"). */
// oxlint-disable unicorn/consistent-function-scoping -- a classic script: outside of the block all is global
"use strict";
{
  const { start, root, site } = document.currentScript.dataset;
  const folder = new URL(root, location.href);
  const address = (path) => new URL(path, folder).href;
  const modules = {
    /* modules */
  };

  const loaded = new Map(); // path -> what the module exports
  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, {});
      modules[path](load, loaded.get(path), later, address);
    }
    return loaded.get(path);
  };
  const later = async (path) => await load(path);

  /* Where a host's policy asks for it, what runs and what is read is let through here: files of this folder alone. */
  const plain = { createScriptURL: (href) => href, createHTML: (html) => html };
  const trusted = globalThis.trustedTypes?.createPolicy("kb-pack", plain) ?? plain;

  /* Each file calls this with its content. */
  globalThis.kbFile = (content) => {
    document.currentScript.kbContent = content;
  };
  const read = (asked) => {
    const href = new URL(asked, location.href).href.replace(site, folder.href); // what leads to the site is here
    if (!href.startsWith(folder.href)) return Promise.reject(new TypeError(`not in the pack: ${href}`));
    const script = document.createElement("script");
    script.src = trusted.createScriptURL(`${href.replace(/[?#].*/, "").replace(/\/$/, "/index.html")}.js`);
    return new Promise((resolve, reject) => {
      script.addEventListener("load", () => resolve(script.kbContent));
      script.addEventListener("error", () => reject(new TypeError(`not in the pack: ${href}`)));
      document.head.append(script);
    }).finally(() => script.remove());
  };
  globalThis.fetch = async (asked) => {
    const content = await read(asked);
    const text = () => (typeof content === "string" ? content : JSON.stringify(content));
    return { ok: true, status: 200, json: async () => await content, text: async () => await text() };
  };
  globalThis.XMLHttpRequest = class extends EventTarget {
    open(...method) {
      this.asked = new URL(method[1], location.href).href;
      this.status = 0;
    }

    async send() {
      try {
        const text = await read(this.asked);
        this.response = new DOMParser().parseFromString(trusted.createHTML(text), "text/html");
        for (const link of this.response.querySelectorAll("[href]:not([href^='#'])")) {
          link.setAttribute("href", new URL(link.getAttribute("href"), this.asked).href);
        }
        this.status = 200;
      } catch {
        this.response = null;
      }
      for (const name of [this.response ? "load" : "error", "loadend"]) this.dispatchEvent(new Event(name));
    }
  };

  /* A link that a script made leads to a folder; here it needs the name of the page. */
  const complete = (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  for (const name of ["pointerdown", "keydown", "click", "auxclick"]) addEventListener(name, complete, true);

  for (const path of start.split(" ")) {
    try {
      load(path);
    } catch (error) {
      reportError(error); // the others still start
    }
  }
}
