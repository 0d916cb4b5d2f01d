// Keeps what is typed into an article until it is saved: in this browser at once, and on the server as a working copy
// after each pause.

const form = document.querySelector("form[data-draft]");

/** After the last key, before a working copy goes to the server; and at most, while somebody types on. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 10_000;
const AGAIN_MS = 15_000;

class Draft {
  constructor() {
    this.address = form.dataset.draft;
    this.key = `linecaster ${this.address}`;
    this.state = form.querySelector(".state");
    this.body = form.querySelector("#body");
    this.count = form.querySelector(".count");
    this.revision = Number(form.dataset.revision);
    this.isPageUnsaved = Boolean(form.dataset.unsaved);
    // The page may show what was refused or never saved, and so is not what the article is.
    this.saved = this.isPageUnsaved ? "" : this.text();
    this.onServer = form.dataset.unsaved && form.dataset.keptAt ? this.text() : null;
    this.mayKeep = Boolean(form.querySelector("button.main"));
    this.listen();
    this.words();
    this.offer();
  }

  listen() {
    form.addEventListener("input", () => this.typed());
    form.addEventListener("submit", () => this.sending());
    addEventListener("online", () => this.keep());
    document.addEventListener("visibilitychange", () => this.keep());
    addEventListener("beforeunload", event => {
      if (!this.isSent && this.isChanged() && this.onServer !== this.text()) event.preventDefault();
    });
    addEventListener("keydown", event => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s" || !this.mayKeep) return;
      event.preventDefault();
      form.requestSubmit();
    });
    // What is typed and not saved would not go out with it.
    for (const other of document.querySelectorAll(".editor__side form"))
      other.addEventListener("submit", event => {
        if (!this.isChanged()) return;
        event.preventDefault();
        this.say("Please save first: what you typed is not part of it yet.");
        form.querySelector("button.main").focus();
      });
    // A headline is one line, however long.
    form.querySelector("#headline").addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  }

  fields() {
    return [...form.querySelectorAll("input:not([type=hidden]), textarea, select, [name=body-format]")].filter(field => field.name);
  }

  text() {
    const value = field => field.type === "checkbox" ? field.checked : field.multiple ? [...field.selectedOptions].map(each => each.value) : field.value;
    return JSON.stringify(this.fields().map(field => [field.name, value(field)]));
  }

  isChanged() {
    return this.text() !== this.saved;
  }

  say(words) {
    if (this.state) this.state.textContent = words;
  }

  words() {
    const found = this.body.value.replace(/<[^>]*>/g, " ").replace(/&[a-z]+;/g, " ").match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu);
    const number = found ? found.length : 0;
    this.count.textContent = `${number} words, ${Math.max(1, Math.round(number / 230))} min read.`;
  }

  typed() {
    this.words();
    if (!this.isChanged()) {
      localStorage.removeItem(this.key);
      this.say("");
      if (this.onServer) this.soon(); // so that the copy goes too
      return;
    }
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), revision: this.revision, text: this.text() }));
      if (!this.isAway) this.say("Not saved yet; kept in this browser.");
    } catch {
      this.say("Not saved yet."); // more than a browser keeps; the server does
    }
    this.soon();
  }

  soon() {
    if (!this.mayKeep) return;
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.max(0, Math.min(PAUSE_MS, this.since + LONGEST_MS - Date.now())));
  }

  /** Sends a working copy, if there is anything that the server does not have. */
  async keep() {
    const text = this.text();
    if (!this.mayKeep || this.isSent || this.isKeeping || text === this.onServer || !this.isChanged() && !this.onServer) return;
    clearTimeout(this.timer);
    this.since = null;
    this.isKeeping = true;
    let words = null;
    try {
      const answer = await fetch(`${this.address}/autosave`, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401) words = "You were signed out; what you type is kept in this browser. Sign in in another tab, then go on here.";
      else if (!answer.ok) words = `Kept in this browser only. ${(await answer.json().catch(() => null))?.detail ?? ""}`;
      else await this.kept(text, answer);
    } catch {
      words = "Offline: kept in this browser.";
    }
    this.isKeeping = false;
    this.isAway = Boolean(words);
    if (this.isSent) return;
    if (words) {
      this.say(words);
      this.timer = setTimeout(() => this.keep(), AGAIN_MS);
    } else if (this.text() !== text) this.soon();
  }

  async kept(text, answer) {
    const { at } = await answer.json();
    this.onServer = at ? text : null;
    if (this.text() !== text) return;
    localStorage.removeItem(this.key);
    const clock = new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    this.say(at ? `Saved as a working copy ${clock}. Others do not see it yet.` : "");
  }

  sending() {
    this.isSent = true;
    clearTimeout(this.timer);
    try {
      if (this.isChanged()) localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), revision: this.revision, text: this.text(), sent: true }));
    } catch {
      // more than a browser keeps
    }
    this.say("Saving …");
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null; // nothing, or nothing of ours
    }
  }

  /** What was typed and never arrived anywhere, because the line or the browser went away. */
  offer() {
    const kept = this.read();
    if (!kept || this.isPageUnsaved) return;
    const isOld = kept.at < Number(form.dataset.keptAt ?? 0) || kept.sent && this.revision > kept.revision;
    if (kept.text === this.saved || isOld) return localStorage.removeItem(this.key);
    const note = form.querySelector(".kept");
    const button = (words, className, onclick) => Object.assign(document.createElement("button"), { type: "button", textContent: words, className, onclick });
    note.append(`There is text in this browser that was typed on ${new Date(kept.at).toLocaleString()} and not saved. `,
      button("Take it", "", () => { this.put(kept.text); note.hidden = true; }), " ",
      button("Leave it", "quiet", () => { localStorage.removeItem(this.key); note.hidden = true; }));
    note.hidden = false;
  }

  put(text) {
    for (const [name, value] of JSON.parse(text)) {
      const field = this.fields().find(each => each.name === name);
      if (!field) continue;
      if (field.type === "checkbox") field.checked = value;
      else if (field.multiple) for (const option of field.options) option.selected = value.includes(option.value);
      else field.value = value;
    }
    form.querySelector("linecaster-editor")?.put?.(this.body.value);
    form.dispatchEvent(new Event("input"));
  }
}

if (form) new Draft();
