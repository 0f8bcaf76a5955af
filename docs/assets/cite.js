/* Each answer gets a button that copies its sentence with date and address. Without scripts the "#" beside the question
   links to it. */
import { element } from "./lib/dom.js";

const words = document.getElementById("kb-quote-words").dataset;
const address = document.querySelector("link[rel=canonical]").href;

for (const answer of document.querySelectorAll("p.kb-state")) {
  const button = element("button", words.copy, "kb-quote");
  button.type = "button";
  button.addEventListener("click", async () => {
    const sentence = answer.querySelector("strong").textContent;
    try {
      await navigator.clipboard.writeText(`${sentence} (${words.line}, ${address}#${answer.dataset.of})`);
      button.textContent = words.copied;
    } catch {
      location.hash = answer.dataset.of; // no permission: the address bar has the link
    }
  });
  answer.append(button);
}
