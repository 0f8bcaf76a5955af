/* A calendar file (RFC 5545) of whole days, with alarms. */
import { plus } from "./calendar.js";

const LONGEST = 75; // bytes of a line

/* `events` are {day, summary, description, url, alarms}, alarms in days before. `stamp` is the moment of making. */
export function calendarFile(events, stamp = new Date()) {
  const made = stamp.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SOMEC knowledge base//Dates//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => entry(event, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function entry({ day, summary, description, url, alarms = [] }, made) {
  return [
    "BEGIN:VEVENT",
    `UID:${unique()}@somec-knowledge-base`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${plus(day, 1).replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    ...alarms.flatMap((days) => alarm(days, summary)),
    "END:VEVENT",
  ];
}

function alarm(days, summary) {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:-P${days}D`, `DESCRIPTION:${escaped(summary)}`, "END:VALARM"];
}

/* By chance, so that two cases never share an entry. crypto.randomUUID is missing on plain http. */
function unique() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/* In lines of at most 75 bytes; no letter is cut in two. */
function folded(line) {
  const bytes = new TextEncoder();
  let [found, length] = ["", 0];
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (length + size > LONGEST) {
      found += "\r\n ";
      length = 1;
    }
    found += letter;
    length += size;
  }
  return found;
}
