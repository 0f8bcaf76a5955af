/* When a time limit ends, counted as Regulation (EEC, Euratom) No 1182/71 counts. Days are text, 2026-12-31, and
   nothing here knows an hour or a time zone: a change to summer time moves no day. */

const DAY = 86_400_000;
const MONTHS = { months: 1, years: 12 };

export function plus(day, days) {
  return text(Date.parse(day) + days * DAY);
}

/* The same date some months on; where there is none, the last day of that month (Article 3(2)(c)). */
export function plusMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

export function isWeekend(day) {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/* The public holidays of a State; `years` says for which they are known. */
export class Holidays {
  constructor(days, years) {
    this.days = new Set(days);
    this.years = new Set(years);
  }

  knows(day) {
    return this.years.has(Number(day.slice(0, 4)));
  }

  isWorking(day) {
    return !isWeekend(day) && !this.days.has(day);
  }
}

/* The end of a limit of `number` `unit` after `event`: `last` as the calendar has it, and `moved`, its end under
   Article 3(4) and (5). Either is null where it depends on holidays that are not known. `firstDay`: the day of the
   event counts. */
export function ends(event, { number, unit, firstDay = false }, holidays = null) {
  const start = firstDay ? plus(event, -1) : event;
  if (unit === "working-days") {
    const last = holidays && workingDays(start, number, holidays);
    return { last, moved: last };
  }
  const last = calendarEnd(start, number, unit);
  return { last, moved: holidays && moved(start, last, holidays) };
}

function calendarEnd(start, number, unit) {
  if (unit in MONTHS) return plusMonths(start, number * MONTHS[unit]);
  return plus(start, number * (unit === "weeks" ? 7 : 1));
}

/* The last of so many working days after `start`; null once a year comes whose holidays are not known. */
function workingDays(start, number, holidays) {
  let day = start;
  for (let left = number; left > 0; ) {
    day = plus(day, 1);
    if (!holidays.knows(day)) return null;
    if (holidays.isWorking(day)) left -= 1;
  }
  return day;
}

/* The end moved to the next working day, and a period of two days or more made to hold two of them. */
function moved(start, last, holidays) {
  let wanted = last > plus(start, 1) ? 2 : 1;
  for (let day = plus(last, -1); wanted > 1 && day > start; day = plus(day, -1)) {
    if (!holidays.knows(day)) return null;
    if (holidays.isWorking(day)) wanted -= 1;
  }
  for (let day = last; ; day = plus(day, 1)) {
    if (!holidays.knows(day)) return null;
    if (holidays.isWorking(day)) wanted -= 1;
    if (wanted < 1) return day;
  }
}

function text(time) {
  return new Date(time).toISOString().slice(0, 10);
}
