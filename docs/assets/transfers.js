/* /transfers/: two States and an instrument are chosen; their page is /to/<code>/ (pair-page.js). An address of old
   that names both leads there. */
import { choosePair } from "./lib/pair.js";

const address = choosePair(document.querySelector("[data-transfers]"));
if (address) location.replace(address);
