// A slash at the beginning of an empty line opens a list of what can be put there; what is typed after it narrows it.

import { Plugin } from "prosemirror-state";
import { make, freshId } from "./dom.js";
import { schema } from "./schema.js";
import { tools } from "./toolbar.js";

const MOST = 8;

const ASIDES = { strong: true, em: true, s: true, u: true, mark: true, sup: true, sub: true, code: true, link: true };

export const slash = editor => new Plugin({
  view: view => (editor.slash = new Menu(view, editor)),
  props: {
    handleKeyDown: (_view, event) => editor.slash?.key(event) ?? false,
    handleDOMEvents: { blur: () => { editor.slash?.close(); return false; } },
  },
});

class Menu {
  constructor(view, editor) {
    this.view = view;
    this.editor = editor;
    this.id = freshId("slash");
    this.element = make("ul", { class: "slash", role: "listbox", "aria-label": "Put here", id: this.id, hidden: true });
    this.dismissed = null;
    this.shown = [];
    editor.frame.append(this.element);
  }

  update(view) {
    const typed = this.typed(view.state);
    if (typed === null) {
      this.dismissed = null;
      return this.close();
    }
    if (this.dismissed !== null) return;
    const wanted = typed.toLowerCase();
    this.shown = tools()
      .filter(tool => !ASIDES[tool.icon] && tool.words.toLowerCase().includes(wanted) && (!tool.run || tool.run(view.state)))
      .slice(0, MOST);
    if (!this.shown.length) return this.close();
    this.chosen = 0;
    this.show();
  }

  /** What stands after the slash; null where there is none at the beginning of a paragraph. */
  typed(state) {
    const { $from, empty } = state.selection;
    if (!empty || $from.parent.type !== schema.nodes.paragraph || !this.view.hasFocus()) return null;
    const text = $from.parent.textContent;
    return text.startsWith("/") && $from.parentOffset === text.length && !/\s\s|^\/\s/.test(text) ? text.slice(1) : null;
  }

  show() {
    this.element.replaceChildren(...this.shown.map((tool, index) => make("li", {
      role: "option",
      id: `${this.id}-${index}`,
      "aria-selected": String(index === this.chosen),
      onmousedown: event => { event.preventDefault(); this.chosen = index; this.take(); },
    }, tool.words)));
    this.element.hidden = false;
    const at = this.view.coordsAtPos(this.view.state.selection.from);
    const frame = this.editor.frame.getBoundingClientRect();
    this.element.style.top = `${at.bottom - frame.top + this.editor.frame.scrollTop + 4}px`;
    this.element.style.insetInlineStart = `${Math.max(0, Math.min(at.left - frame.left, frame.width - 240))}px`;
    this.tell();
  }

  tell() {
    const { dom } = this.view;
    dom.setAttribute("aria-controls", this.id);
    dom.setAttribute("aria-activedescendant", `${this.id}-${this.chosen}`);
    this.element.children[this.chosen]?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (this.element.hidden) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.element.children[this.chosen].setAttribute("aria-selected", "false");
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : -1) + this.shown.length) % this.shown.length;
      this.element.children[this.chosen].setAttribute("aria-selected", "true");
      this.tell();
      return true;
    }
    if (event.key === "Enter" || event.key === "Tab") return this.take();
    if (event.key === "Escape") {
      this.dismissed = true;
      this.close();
      return true;
    }
    return false;
  }

  take() {
    const tool = this.shown[this.chosen];
    const { view } = this;
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.delete($from.start(), $from.end()));
    this.close();
    if (tool.opens) this.editor.open(tool.opens);
    else tool.run(view.state, view.dispatch, view);
    return true;
  }

  close() {
    this.element.hidden = true;
    this.view.dom.removeAttribute("aria-activedescendant");
    this.view.dom.removeAttribute("aria-controls");
  }

  destroy() {
    this.element.remove();
  }
}
