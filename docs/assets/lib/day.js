/* Days in words, as the site writes them; with `dateStyle` "full" the weekday too. A day is text, 2026-12-31. */

/* Today where the reader is, as a field writes it. */
export function today() {
  return new Intl.DateTimeFormat("sv").format();
}

export function dayIn(language, dateStyle = "long") {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle, timeZone: "UTC" });
  return (day) => format.format(new Date(day)).replace(/ del (?=\d{4}$)/, " de ");
}
