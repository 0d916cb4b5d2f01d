// Ctrl-K: everywhere that one can go and everything that can be done on this screen, by typing a part of its name.
// It offers what stands on the screen and does what a click would do, so it can never do more than the screen.

import { make } from "./dom.js";

const PAUSE_MS = 150;
const MOST = 12;

const name = element => (element.getAttribute("aria-label") || element.textContent).replace(/\s+/g, " ").trim();

const places = () => [...document.querySelectorAll(".bar__places a, .bar__me a")]
  .map(link => ({ title: name(link), note: "go", take: () => link.click() }));

const deeds = () => [...document.querySelectorAll("main button:not([disabled]), .bar__me button")]
  .filter(button => name(button) && !button.closest("dialog, .rows, [data-palette=no]") && button.checkVisibility())
  .map(button => ({ title: name(button), note: "do", take: () => button.click() }));

const fits = (entry, words) => words.every(word => entry.title.toLowerCase().includes(word));

class Palette {
  constructor() {
    this.field = make("input", { type: "search", autocomplete: "off", spellcheck: false });
    this.list = make("ul", { className: "palette__list", id: "palette-list" });
    this.state = make("p", { className: "palette__state" });
    for (const [key, value] of Object.entries({
      role: "combobox", "aria-expanded": "true", "aria-controls": "palette-list", "aria-autocomplete": "list", "aria-label": "Go to or do",
    })) this.field.setAttribute(key, value);
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "What there is");
    this.state.setAttribute("role", "status");
    this.element = make("dialog", { className: "palette" }, this.field, this.list, this.state);
    this.element.setAttribute("aria-label", "Go to or do");
    this.element.addEventListener("close", () => this.element.remove());
    this.field.addEventListener("input", () => this.look());
    this.field.addEventListener("keydown", event => this.key(event));
    this.element.addEventListener("click", event => { if (event.target === this.element) this.element.close(); });
  }

  open() {
    this.fixed = [...places(), ...deeds()];
    this.field.value = "";
    this.stories = [];
    document.body.append(this.element);
    this.element.showModal();
    this.look();
  }

  look() {
    const typed = this.field.value.trim().toLowerCase();
    this.show();
    clearTimeout(this.timer);
    if (typed.length > 1) this.timer = setTimeout(() => this.ask(typed), PAUSE_MS);
    else this.stories = [];
  }

  async ask(typed) {
    try {
      const answer = await fetch(`/newsroom/stories?for=editor&q=${encodeURIComponent(typed)}`, { headers: { accept: "application/json" } });
      if (!answer.ok || answer.redirected) return;
      const stories = await answer.json();
      if (typed !== this.field.value.trim().toLowerCase()) return; // typed on meanwhile
      this.stories = stories.map(story => ({ title: story.headline, note: story.note, take: () => location.assign(story.editor) }));
      this.show();
    } catch {
      this.state.textContent = "Stories cannot be looked up: the line is away.";
    }
  }

  show() {
    const words = this.field.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    this.entries = [...this.fixed.filter(entry => fits(entry, words)), ...this.stories].slice(0, MOST);
    this.list.replaceChildren(...this.entries.map((entry, index) => this.row(entry, index)));
    this.state.textContent = this.entries.length ? "" : "Nothing is called so.";
    this.choose(0);
  }

  row(entry, index) {
    const row = make("li", { id: `palette-${index}`, className: "palette__row", onclick: () => this.take(index) },
      make("span", { dir: "auto", textContent: entry.title }), make("small", { textContent: entry.note }));
    row.setAttribute("role", "option");
    return row;
  }

  choose(index) {
    this.chosen = this.entries.length ? (index + this.entries.length) % this.entries.length : -1;
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === this.chosen)));
    if (this.chosen < 0) return this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-activedescendant", `palette-${this.chosen}`);
    this.list.children[this.chosen].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (event.key === "ArrowDown") this.choose(this.chosen + 1);
    else if (event.key === "ArrowUp") this.choose(this.chosen - 1);
    else if (event.key === "Enter") this.take(this.chosen);
    else return;
    event.preventDefault();
  }

  take(index) {
    if (index < 0) return;
    this.element.close();
    this.entries[index].take();
  }
}

if (document.querySelector(".bar__places")) {
  const palette = new Palette();
  const open = () => { if (!document.querySelector("dialog[open]")) palette.open(); };
  addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k") return;
    if (event.defaultPrevented) return; // the editor makes a link by it
    event.preventDefault();
    open();
  });
  const button = make("button", { type: "button", className: "quiet bar__find", textContent: "Find", title: "Go to or do (Ctrl K)", onclick: open });
  button.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  document.querySelector(".bar__me").prepend(button);
}
