/* A leaflet prints as one sheet to fold (leaflets.css). */
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
