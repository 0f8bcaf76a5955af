/* One limit in the list of dates.js: where it starts, its last day in words, and its entry in a calendar. */
import { plus } from "./lib/calendar.js";
import { dayIn } from "./lib/day.js";
import { element } from "./lib/dom.js";
import { endOf, remark } from "./lib/limit.js";
import { fill } from "./lib/words.js";

export class Limit {
  constructor(item, words, changed) {
    Object.assign(this, { item, words, id: item.dataset.limit, day: "" });
    const { number, unit, receipt, after, noStart } = item.dataset;
    this.length = { number: Number(number), unit, firstDay: "firstDay" in item.dataset };
    this.counts = Boolean(number) && noStart === undefined;
    this.box = element("p", "", "kb-limits__day");
    item.prepend(this.box);
    const own = this.counts && unit !== "hours" && receipt === undefined && !after && this.id !== "national";
    if (own) this.input = this.ask(changed);
  }

  /* A field for the day of an event other than the receipt. */
  ask(changed) {
    const label = element("label", fill(this.words.event, { event: this.said("start") }), "kb-limits__event");
    const input = element("input");
    Object.assign(input, { type: "date", min: "2000-01-01", max: "2099-12-31", autocomplete: "off" });
    input.addEventListener("input", changed);
    label.append(" ", input);
    this.box.after(label);
    return input;
  }

  said(part) {
    return this.item.querySelector(`[data-${part}]`)?.textContent.trim() ?? "";
  }

  /* The State that must act, where the limit names one. */
  state(to, from) {
    const { only, by } = this.item.dataset;
    return only ?? { receiver: to, sender: from }[by] ?? "";
  }

  /* Whether the limit is one for these States. */
  concerns({ to, from }) {
    const { only, receipt } = this.item.dataset;
    return !only || (receipt === undefined ? [to, from] : [to]).includes(only);
  }

  start({ receipt, all }) {
    const { after } = this.item.dataset;
    if (after) return all.get(after)?.last ?? "";
    if (this.input) return this.input.validity.valid ? this.input.value : "";
    return "receipt" in this.item.dataset ? receipt : "";
  }

  show(possible, given) {
    this.day = this.last = this.latest = "";
    this.item.hidden = !this.concerns(given);
    this.box.replaceChildren();
    if (!possible || !this.counts || this.item.hidden) return;
    if (this.length.unit === "hours") this.box.append(this.words.hours);
    else if (this.id === "national" && this.item.dataset.receipt === undefined) this.box.append(this.words.hand);
    else this.workOut(this.start(given), given);
    this.box.hidden = !this.box.childNodes.length;
  }

  workOut(event, { holidays, state }) {
    if (!event) return;
    const { by, only, rule } = this.item.dataset;
    const found = endOf(event, this.length, rule, holidays);
    const written = dayIn(document.documentElement.lang, "full");
    [this.last, this.day] = [found.last, found.day];
    this.latest = found.certain ? found.day : found.other || found.day;
    this.remark = remark(found, this.words, { state, single: Boolean(by || only) }, written);
    if (this.day) this.box.append(element("strong", `${fill(this.words.last, { day: written(this.day) })}.`), " ");
    this.box.append(this.remark);
  }

  /* The entries of a calendar: what ends, and with what it can be checked; for a decision also the day to chase it. */
  events(instrument, url) {
    const counted = [this.said("length"), this.said("start")].filter(Boolean).join(" – ");
    const law = `${instrument}. ${this.said("article")}`;
    const lines = [this.said("what"), counted, law, this.remark, this.said("passed")];
    const description = [...lines, `${this.words.page} ${url}`].filter(Boolean).join("\n");
    const last = fill(this.words.last, { day: this.said("what") });
    const end = { day: this.day, summary: last, description, alarms: [14, 3] };
    if (this.id !== "decide") return [end];
    const summary = fill(this.words.chase, { what: this.said("what") });
    return [end, { day: plus(this.latest, 1), summary, description, alarms: [0] }];
  }
}
