/* "Remember our service on this device": off until it is ticked. What is kept are the lines of the service itself, with
   its State, in this browser alone; nothing of a case is. A button deletes it. */
const KEY = "kb-service";
const STATE = "our_state";
const REMEMBERED = [
  "our_authority",
  "our_function",
  "our_contact",
  "our_email",
  "night_contact",
  "our_languages",
  "channel",
];

export class Memory {
  /* `fieldOf` gives the field of a blank, where the letter has it; `state` the State that writes, or "". */
  constructor(form, fieldOf, state) {
    this.box = form.querySelector("[data-remember]");
    this.button = form.querySelector("[data-forget]");
    this.fields = new Map(REMEMBERED.map((name) => [name, fieldOf(name)]).filter(([, field]) => field));
    this.state = state;
    this.kept = read();
    this.show();
    this.box.addEventListener("change", () => (this.box.checked ? this.keep() : this.forget()));
    this.button.addEventListener("click", () => {
      this.forget();
      this.box.focus();
    });
    form.addEventListener("input", ({ target }) => {
      if (this.kept && REMEMBERED.includes(target.dataset.fills)) this.keep();
    });
  }

  get keptState() {
    return this.kept?.[STATE] ?? "";
  }

  /* Fill in what was kept, where the letter is written in the same State; what is typed stays. */
  recall() {
    if (this.keptState !== this.state()) return;
    for (const [name, field] of this.fields) {
      const untouched = !field.value || field.value === field.dataset.given;
      if (untouched && this.kept?.[name]) field.value = this.kept[name];
    }
  }

  /* What this letter does not ask for stays as it was. */
  keep() {
    const now = [...this.fields].map(([name, field]) => [name, field.value.trim()]);
    this.kept = { ...this.kept, ...Object.fromEntries(now), [STATE]: this.state() };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      this.kept = null; // the browser keeps nothing
    }
    this.show();
  }

  forget() {
    this.kept = null;
    try {
      localStorage.removeItem(KEY);
    } catch {} // nothing was kept
    this.show();
  }

  show() {
    this.box.checked = Boolean(this.kept);
    this.button.hidden = !this.kept;
  }
}

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Object.values(kept).every((text) => typeof text === "string") ? kept : null;
  } catch {
    return null;
  }
}
