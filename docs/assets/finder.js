/* The finder of the home page: its link leads where the choices say. Nothing is sent. */
const finder = document.querySelector("[data-finder]");
const [wish, from, to] = finder.querySelectorAll("select");
const go = finder.querySelector("[data-go]");
const status = finder.querySelector("[data-status]");

const kept = new URLSearchParams(location.search); // the two States, where the address has them
for (const [name, field] of [["from", from], ["to", to]]) {
  if ([...field.options].some((option) => option.value === kept.get(name))) field.value = kept.get(name);
}
finder.addEventListener("change", lead);
addEventListener("pageshow", lead); // the browser may have kept the choices of a former visit
go.addEventListener("click", (event) => {
  if (same()) event.preventDefault();
  status.textContent = same() ? finder.dataset.same : "";
});
lead();

function same() {
  return from.value !== "" && from.value === to.value;
}

function lead() {
  const { instrument } = wish.selectedOptions[0].dataset;
  const [page, section] = instrument ? ["transfers/", ""] : wish.value.split("#");
  const chosen = Object.entries({ from: from.value, to: to.value, instrument });
  const query = new URLSearchParams(chosen.filter(([, value]) => value));
  go.href = page + (from.value || to.value ? `?${query}` : "") + (section && `#${section}`);
  if (!same()) status.textContent = "";
}
