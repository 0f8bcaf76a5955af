/* A sentence to quote gets a button that copies it with date and address; a finding one that copies its citation.
   Without scripts the "#" beside the heading links to it, and the citation can be selected. */
import { element } from "./lib/dom.js";

const address = document.querySelector("link[rel=canonical]").href;

function add(button, words, id, text) {
  button.type = "button";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = words.copied;
    } catch {
      location.hash = id; // no permission: the address bar has the link
    }
  });
}

const words = document.getElementById("kb-quote-words")?.dataset;
for (const answer of document.querySelectorAll("p.kb-state")) {
  const button = element("button", words.copy, "kb-quote");
  const { of: id } = answer.dataset;
  add(button, words, id, () => `${answer.querySelector("strong").textContent} (${words.line}, ${address}#${id})`);
  answer.append(button);
}

for (const citation of document.querySelectorAll("[data-cite]")) {
  const { cite: id } = citation.dataset;
  const button = element("button", citation.dataset.copy, "kb-quote");
  add(button, citation.dataset, id, () => {
    const text = citation.cloneNode(true);
    text.querySelector("a").textContent = `${address}#${id}`;
    return text.textContent.replace(/\s+/g, " ").trim();
  });
  citation.after(button);
}
