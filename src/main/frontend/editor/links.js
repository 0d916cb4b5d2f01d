// Asks where a link leads: an address, or a story of the paper that is looked for by its headline.

import { linkAround } from "./commands.js";
import { asked, labelled, make } from "./dom.js";
import { schema } from "./schema.js";
import { isAddress } from "./vocabulary.js";

const PAUSE_MS = 200;

export class LinkDialog {
  constructor(editor) {
    this.editor = editor;
    this.address = make("input", { type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false" });
    this.words = make("input", { type: "text", autocomplete: "off", dir: "auto" });
    this.search = make("input", { type: "search", autocomplete: "off", dir: "auto" });
    this.found = make("ul", { class: "found", "aria-label": "Stories" });
    this.state = make("p", { class: "hint", role: "status" });
    this.trouble = make("p", { class: "trouble", role: "alert", hidden: true });
    this.remove = make("button", { type: "button", class: "quiet", onclick: () => this.unlink() }, "Remove the link");
    this.element = make("dialog", { class: "ask", "aria-label": "Link" },
      make("form", { method: "dialog", class: "form" },
        labelled("Leads to", this.address, "An address, or a path of the paper."), this.trouble,
        labelled("Words", this.words),
        labelled("Or a story of the paper", this.search), this.state, this.found,
        make("div", { class: "ask__deeds" },
          make("button", { class: "main", type: "submit" }, "Link"), this.remove,
          make("button", { type: "button", class: "quiet", onclick: () => this.element.close() }, "Cancel"))));
    this.element.addEventListener("keydown", event => this.key(event));
    this.element.querySelector("button.main").addEventListener("click", event => { event.preventDefault(); this.link(); });
    this.element.addEventListener("close", () => editor.view.focus());
    this.search.addEventListener("input", () => this.soon());
  }

  open() {
    const { state } = this.editor.view;
    this.target = linkAround(state);
    this.address.value = this.target.mark?.attrs.href ?? "";
    this.words.value = state.doc.textBetween(this.target.from, this.target.to, " ");
    this.words.closest(".field").hidden = Boolean(this.words.value);
    this.search.value = "";
    this.state.textContent = "";
    this.found.replaceChildren();
    this.trouble.hidden = true;
    this.remove.hidden = !this.target.mark;
    this.element.showModal();
    this.address.select();
  }

  key(event) {
    if (event.key !== "Enter" || event.target.localName === "button") return;
    event.preventDefault();
    if (event.target === this.search) this.found.querySelector("button")?.focus();
    else this.link();
  }

  link() {
    const href = complete(this.address.value.trim());
    if (!href || !isAddress(href)) {
      this.trouble.textContent = "This is no address. Write it as https://… or as a path that begins with /.";
      this.trouble.hidden = false;
      this.address.focus();
      return;
    }
    const { view } = this.editor;
    const { from, to, mark } = this.target;
    const type = schema.marks.a;
    const made = type.create({ ...mark?.attrs, href });
    const tr = view.state.tr;
    if (from === to) tr.insert(from, schema.text(this.words.value.trim() || href, [made]));
    else tr.removeMark(from, to, type).addMark(from, to, made);
    this.element.close();
    view.dispatch(tr.removeStoredMark(type).scrollIntoView());
  }

  unlink() {
    const { view } = this.editor;
    view.dispatch(view.state.tr.removeMark(this.target.from, this.target.to, schema.marks.a));
    this.element.close();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  }

  async look() {
    const wanted = this.search.value.trim();
    if (!wanted) return this.found.replaceChildren();
    try {
      const stories = await asked(`/newsroom/stories?q=${encodeURIComponent(wanted)}`);
      if (wanted !== this.search.value.trim()) return; // typed on meanwhile
      this.state.textContent = stories.length ? "" : "No story with these words.";
      this.found.replaceChildren(...stories.map(story => this.row(story)));
    } catch (trouble) {
      this.state.textContent = trouble.message;
    }
  }

  row(story) {
    const take = () => {
      this.address.value = story.address;
      if (!this.words.value) this.words.value = story.headline;
      this.link();
    };
    const button = make("button", { type: "button", class: "found__one", onclick: take },
      make("span", { dir: "auto" }, story.headline), make("small", {}, story.note));
    return make("li", {}, button);
  }
}

/** As people write addresses. */
export const complete = typed => {
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(typed)) return `https://${typed}`;
  return typed;
};
