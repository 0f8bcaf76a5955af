/* The day on which a limit ends, and what must be said beside it: for /dates/, dossiers and letters. */
import { SILENT } from "./address.js";
import { Holidays, ends } from "./calendar.js";
import { fill } from "./words.js";

/* The public holidays of each State, by its code. */
export async function loadHolidays(address) {
  const answer = await fetch(address, SILENT);
  const { years, states } = await answer.json();
  const known = Object.entries(states).map(([code, days]) => [code, new Holidays(days, years)]);
  return Object.fromEntries(known);
}

/* `day`: the one to go by, empty where it is not known; `other`: the other one where the end moves to a working day,
   which is `certain` where a regulation of the EU sets the limit and doubtful elsewhere. */
export function endOf(event, length, rule, holidays = null) {
  const { last, moved } = ends(event, length, holidays);
  const moves = moved !== null && moved !== last;
  const certain = moves && rule === "regulation";
  const days = certain ? [moved, last] : [last, moves ? moved : ""];
  return { last, day: days[0] ?? "", other: days[1], certain, known: moved !== null };
}

/* Who must act, the other of the two days, and why one is not known. `words` are those of the page, `state` is the name
   of the State that must act, `single` whether a single State must. */
export function remark({ day, other, certain, known }, words, { state, single }, written) {
  if (!day) return state ? words.unknown : words.choose;
  const said = [state && fill(words.acts, { country: state })];
  if (other) said.push(fill(certain ? words.moved : words.later, { day: written(other) }));
  else if (!known && single) said.push(state ? words.beyond : words.choose);
  return said.filter(Boolean).join(" ");
}
