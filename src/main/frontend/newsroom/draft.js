// Keeps what is typed into an article until it is saved: in this browser at once, and on the server as a working copy
// after each pause.

import { Copies, hasArrived } from "./copies.js";
import { make } from "./dom.js";
import { filledWith } from "./filled.js";

const form = document.querySelector("form[data-draft]");

/** After the last key, before a working copy goes to the server; and at most, while somebody types on. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 10_000;
const AGAIN_MS = 15_000;

/** As the screens say moments: in the paper's time zone, or this browser's where that is one which it does not know. */
const moment = (at, style) => {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: form.dataset.zone }).format(at);
  } catch {
    return new Intl.DateTimeFormat("en-GB", style).format(at);
  }
};

class Draft {
  constructor() {
    this.address = form.dataset.draft;
    this.copies = new Copies(`linecaster ${form.dataset.person} ${this.address}`);
    this.number = 0;
    this.sent = null;
    this.state = form.querySelector(".state");
    this.body = form.querySelector("#body");
    this.count = form.querySelector(".count");
    this.before = form.elements["typing-before"];
    this.isPageUnsaved = Boolean(form.dataset.unsaved);
    // The page may show what was refused or never saved, and so is not what the article is.
    this.saved = this.isPageUnsaved ? "" : this.text();
    this.onServer = this.isPageUnsaved && this.isCopyOfServer() ? this.text() : null;
    this.mayKeep = Boolean(form.querySelector("button.main"));
    this.listen();
    this.words();
    if (this.isPageUnsaved && this.mayKeep && this.onServer === null) this.typed();
    this.offer();
    this.openAtNotices();
  }

  /** What says that something is kept stands on top: a browser that goes back to where one was would hide it. */
  openAtNotices() {
    if (!this.copies.others().length && !document.querySelector("main .kept:not([hidden])")) return;
    history.scrollRestoration = "manual";
    scrollTo(0, 0);
  }

  listen() {
    form.addEventListener("input", () => { this.number++; this.typed(); });
    form.addEventListener("submit", () => this.sending());
    addEventListener("online", () => this.keep());
    document.addEventListener("visibilitychange", () => this.keep());
    addEventListener("pageshow", event => { if (event.persisted) this.backAgain(); });
    addEventListener("beforeunload", event => {
      if (!this.isSent() && this.isChanged() && this.onServer !== this.text()) event.preventDefault();
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
        this.askToSave(other);
      });
    // A headline is one line, however long.
    form.querySelector("#headline").addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  }

  /** Where they have pressed, and until they save: elsewhere it would not be seen. */
  askToSave(other) {
    let asked = other.querySelector(".unsaved");
    if (!asked) {
      const save = make("button", { type: "button", textContent: "Save now", onclick: () => form.requestSubmit() });
      asked = make("p", { className: "trouble unsaved" }, "Please save first: what you typed is not part of it yet. ", save);
      asked.setAttribute("role", "alert");
      other.append(asked);
    }
    asked.querySelector("button").focus();
  }

  /** Names what is typed here; the server gives it back once it has it. */
  typing() {
    return `${this.copies.page}.${this.number}`;
  }

  /** Whether the page shows just what the server keeps as a working copy. */
  isCopyOfServer() {
    return Boolean(form.dataset.kept) && this.before.value.split(" ")[0] === form.dataset.kept;
  }

  fields() {
    return [...form.querySelectorAll("input:not([type=hidden]), textarea, select, [name=body-format]")].filter(field => field.name);
  }

  text() {
    const value = field => field.type === "checkbox" ? field.checked : field.multiple ? [...field.selectedOptions].map(each => each.value) : field.value;
    return JSON.stringify(this.fields().map(field => [field.name, value(field)]));
  }

  /** What it was typed on. Of a clash that is the version before both, or the copy would pass over what others have saved. */
  basis() {
    return [...form.querySelectorAll("[name=based-on], [name^=was-]")]
      .map(field => [field.name, field.name === "based-on" && form.dataset.copyOf || field.value]);
  }

  isChanged() {
    return this.text() !== this.saved;
  }

  /** Whether just this is on its way to be saved. What is typed after that is not. */
  isSent() {
    return this.sent === this.text();
  }

  say(words) {
    if (this.state) this.state.textContent = words;
  }

  /** In a new tab, so that this one is not left for it; it tries again by itself. */
  sayWhereElse() {
    const link = Object.assign(document.createElement("a"), { href: this.address, target: "_blank", rel: "noopener", textContent: "Open the article again" });
    this.state?.append(link, " to take it or throw it away.");
  }

  words() {
    const found = this.body.value.replace(/<[^>]*>/g, " ").replace(/&[a-z]+;/g, " ").match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu);
    const number = found ? found.length : 0;
    this.count.textContent = `${number} words, ${Math.max(1, Math.round(number / 230))} min read.`;
  }

  typed() {
    this.words();
    if (!this.isChanged()) {
      this.copies.drop();
      this.say("");
      if (this.onServer) this.soon(); // so that the copy goes too
      return;
    }
    this.keepHere();
    if (!this.isAway) this.say(this.isKept ? "Not saved yet; kept in this browser." : "Not saved yet.");
    this.soon();
  }

  /** @returns whether just this is kept in the browser now */
  keepHere() {
    this.isKept = this.copies.keep({ typing: this.typing(), text: this.text(), basis: this.basis(), sent: this.sentBefore });
    return this.isKept;
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
    if (!this.mayKeep || this.isSent() || this.isKeeping || text === this.onServer || !this.isChanged() && !this.onServer) return;
    clearTimeout(this.timer);
    this.since = null;
    this.isKeeping = true;
    let words = null;
    let isElsewhere = false;
    try {
      const answer = await fetch(`${this.address}/autosave`, { method: "POST", body: this.copy(), redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401) words = "You were signed out; what you type is kept in this browser. Sign in in another tab, then go on here.";
      else if (answer.status === 409) [words, isElsewhere] = ["Kept in this browser only: you have typed something else here, in another window. ", true];
      else if (!answer.ok) words = `Kept in this browser only. ${(await answer.json().catch(() => null))?.detail ?? ""}`;
      else await this.kept(text, answer);
    } catch {
      words = "Offline: kept in this browser.";
    }
    this.isKeeping = false;
    this.isAway = Boolean(words);
    if (this.isSent()) return;
    if (words) {
      this.say(words);
      if (isElsewhere) this.sayWhereElse();
      this.timer = setTimeout(() => this.keep(), AGAIN_MS);
    } else if (this.text() !== text) this.soon();
  }

  copy() {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("typing", this.typing());
    for (const [name, value] of this.basis()) fields.set(name, value);
    return fields;
  }

  async kept(text, answer) {
    const { at } = await answer.json();
    this.onServer = at ? text : null;
    if (this.text() !== text) return;
    this.copies.drop();
    const clock = moment(at, { timeStyle: "short" });
    this.say(at ? `Saved as a working copy ${clock}. Others do not see it yet.` : "");
  }

  /** The copy stays until the next page knows that this has arrived. */
  sending() {
    form.elements.typing.value = this.typing();
    clearTimeout(this.timer);
    this.sentBefore = { typing: this.typing(), basis: filledWith(form) };
    this.isSentKept = this.isChanged() && this.keepHere();
    this.sent = this.text();
    this.say("Saving …");
  }

  /** By the browser's way back, after a saving of which it is not known here what became of it. */
  backAgain() {
    if (this.isSent() && this.isSentKept) location.reload(); // which offers it where it has not arrived
    this.sent = null;
  }

  /** What was typed and is not known to have arrived, because the line or the browser went away. */
  offer() {
    const isHere = this.isPageUnsaved && (this.onServer !== null || this.isKept);
    const done = new URLSearchParams(location.search);
    const arrived = [done.get("typing"), form.dataset.kept, isHere && this.before.value.split(" ")[0]];
    if (!this.isPageUnsaved) this.copies.adopt(`linecaster ${this.address}`, this.basis());
    const isNeeded = copy => copy.text !== this.saved && !arrived.some(name => hasArrived(copy.typing, name));
    for (const [key, copy] of this.copies.others()) {
      if (!isNeeded(copy)) this.copies.drop(key);
      else this.copies.onceLeft(key, left => { if (isNeeded(left)) this.offerOne(key, this.basedOnWhatArrived(left, done)); });
    }
  }

  /** Typed on while that was saved before it: then it is based on that version, whatever was saved since. */
  basedOnWhatArrived(copy, done) {
    if (!done.get("revision") || copy.sent?.typing !== done.get("typing")) return copy;
    return { ...copy, basis: [...copy.sent.basis, ["based-on", done.get("revision")]] };
  }

  offerOne(key, copy) {
    const note = form.querySelector(".kept");
    const line = document.createElement("p");
    const decided = () => { line.remove(); note.hidden = !note.children.length; };
    const drop = () => { this.copies.drop(key); decided(); };
    const button = (words, className, onclick) => Object.assign(document.createElement("button"), { type: "button", textContent: words, className, onclick });
    line.append(`There is text in this browser that was typed on ${moment(copy.at, { dateStyle: "medium", timeStyle: "short" })} and not saved. `);
    if (this.mayKeep) line.append(button("Take it", "", () => { if (this.take(copy)) drop(); }), " ", button("Throw it away", "quiet", drop));
    else line.append("It can be taken once this article is yours to change.");
    note.append(line);
    note.hidden = false;
    this.copies.onceDropped(key, decided);
  }

  /** @returns whether it is what is typed here by now, and so not needed any more as what it was */
  take(copy) {
    form.querySelector("linecaster-editor")?.flush?.();
    if (this.isChanged() && !this.putAside()) {
      this.say("This browser has no room to keep what you have typed here beside that. Please save this first.");
      return false;
    }
    this.sentBefore = undefined; // this does not go on with that
    this.put(JSON.parse(copy.text), copy.basis);
    this.before.value = `${copy.typing} ${this.before.value}`;
    return !this.isChanged() || this.isKept;
  }

  /** What stands here makes place for something else, and is offered in its turn. From then on this is another page. */
  putAside() {
    if (!this.keepHere()) return false;
    const aside = this.copies.own;
    this.before.value = `${this.typing()} ${this.before.value}`;
    this.copies.begin();
    this.offerOne(aside, this.copies.read(aside));
    return true;
  }

  put(fields, basis) {
    delete form.dataset.copyOf;
    for (const [name, value] of basis) if (form.elements[name]) form.elements[name].value = value;
    for (const [name, value] of fields) {
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
