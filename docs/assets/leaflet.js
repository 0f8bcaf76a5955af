/* A leaflet prints as one sheet to fold, or in large type, page after page (leaflets.css). */
const leaflet = document.querySelector(".kb-leaflet");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    leaflet.dataset.type = button.dataset.print;
    print();
  });
}
addEventListener("afterprint", () => delete leaflet.dataset.type);
