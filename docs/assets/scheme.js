/* The one script that runs before the first paint: the colours that the reader once chose, unlike the device's; and
   whether the address names the two States of a case, for which other scripts change the page. */
if (/\/(ask|to)\/.*[?&]from=[a-z]|[?&]from=[a-z].*[?&]to=[a-z]/.test(location.href)) {
  document.documentElement.dataset.case = "";
}
try {
  const chosen = localStorage.getItem("kb-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  /* storage is forbidden: the device decides */
}
