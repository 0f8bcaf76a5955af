/* The closed part of a dossier and of a State's page: what it needs comes when it is opened. */

export function watch(root) {
  for (const part of root.querySelectorAll("[data-dates-of]:not([data-watched])")) {
    part.dataset.watched = "";
    if (part.open) open(part); // a quick reader was first
    else part.addEventListener("toggle", () => open(part), { once: true });
  }
}

async function open(part) {
  const { startPart } = await import("./dates.js");
  await startPart(part);
}

watch(document);
