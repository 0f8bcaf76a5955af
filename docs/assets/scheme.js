/* The one script that runs before the first paint: the colours that the reader once chose, unlike the device's. */
try {
  const chosen = localStorage.getItem("kb-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  /* storage is forbidden: the device decides */
}
