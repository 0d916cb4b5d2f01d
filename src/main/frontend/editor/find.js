// Finds words in the text and puts others in their place.

import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { labelled, make } from "./dom.js";

const key = new PluginKey("finding");
const MOST = 2_000;

const NOTHING = { wanted: "", isExact: false, places: [], at: -1 };

export const finding = () => new Plugin({
  key,
  state: {
    init: () => NOTHING,
    apply(tr, found, _before, state) {
      const asked = tr.getMeta(key);
      if (!asked && !tr.docChanged) return found;
      const next = { ...found, ...asked };
      if (!next.wanted) return NOTHING;
      const isSame = !tr.docChanged && next.wanted === found.wanted && next.isExact === found.isExact;
      const places = isSame ? found.places : placesOf(state.doc, next.wanted, next.isExact);
      return { ...next, places, at: Math.min(next.at, places.length - 1) };
    },
  },
  props: {
    decorations(state) {
      const { places, at } = key.getState(state);
      if (!places.length) return null;
      return DecorationSet.create(state.doc, places.map(({ from, to }, index) =>
        Decoration.inline(from, to, { class: index === at ? "hit hit--here" : "hit" })));
    },
  },
});

/** Within blocks, across marks. */
const placesOf = (doc, wanted, isExact) => {
  const places = [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s"), isExact ? "gu" : "giu");
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return places.length < MOST;
    const text = node.textBetween(0, node.content.size, null, "\ufffc");
    for (const match of text.matchAll(pattern))
      if (match[0]) places.push({ from: pos + 1 + match.index, to: pos + 1 + match.index + match[0].length });
    return false;
  });
  return places;
};

export class Find {
  constructor(editor) {
    this.editor = editor;
    this.wanted = make("input", { type: "search", autocomplete: "off", spellcheck: "false", dir: "auto" });
    this.other = make("input", { type: "text", autocomplete: "off", dir: "auto" });
    this.exact = make("input", { type: "checkbox" });
    this.count = make("span", { class: "hint", role: "status" });
    const button = (words, deed) => make("button", { type: "button", onclick: deed }, words);
    this.element = make("div", { class: "find", role: "search", "aria-label": "Find and replace in the text", hidden: true, onkeydown: event => this.key(event) },
      labelled("Find", this.wanted), labelled("Replace by", this.other),
      make("label", { class: "check" }, this.exact, "As written, large and small letters"), this.count,
      make("div", { class: "find__deeds" },
        button("Previous", () => this.step(-1)), button("Next", () => this.step(1)),
        button("Replace", () => this.replace()), button("Replace all", () => this.replaceAll()),
        make("button", { type: "button", class: "quiet", onclick: () => this.close() }, "Close")));
    for (const field of this.element.querySelectorAll("input")) field.setAttribute("form", "");
    this.element.addEventListener("input", event => { event.stopPropagation(); this.look(); });
  }

  get state() {
    return key.getState(this.editor.view.state);
  }

  open() {
    const { state } = this.editor.view;
    const { from, to } = state.selection;
    const chosen = state.doc.textBetween(from, to, " ");
    if (chosen && chosen.length < 100) this.wanted.value = chosen;
    this.element.hidden = false;
    this.wanted.select();
    this.look();
  }

  close() {
    this.element.hidden = true;
    this.ask({ wanted: "" });
    this.editor.view.focus();
  }

  key(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target.localName === "input") {
      event.preventDefault();
      if (event.target === this.other) this.replace();
      else this.step(event.shiftKey ? -1 : 1);
    } else return;
    event.stopPropagation();
  }

  look() {
    this.ask({ wanted: this.wanted.value, isExact: this.exact.checked, at: -1 });
    this.tell();
  }

  ask(what) {
    const { view } = this.editor;
    view.dispatch(view.state.tr.setMeta(key, what));
  }

  tell() {
    const { places, at, wanted } = this.state;
    this.count.textContent = !wanted ? "" : !places.length ? "Not found." : at < 0 ? `${places.length} found.` : `${at + 1} of ${places.length}.`;
  }

  step(by) {
    const { places, at } = this.state;
    if (!places.length) return;
    const { view } = this.editor;
    const from = view.state.selection.from;
    const next = at >= 0 ? at + by : by > 0 ? Math.max(0, places.findIndex(place => place.from >= from)) : places.length - 1;
    this.go((next + places.length) % places.length);
  }

  go(at) {
    const { view } = this.editor;
    const { from, to } = this.state.places[at];
    view.dispatch(view.state.tr.setMeta(key, { at }).setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
    this.tell();
  }

  replace() {
    const { places, at } = this.state;
    if (at < 0) return this.step(1);
    const { view } = this.editor;
    view.dispatch(this.put(view.state.tr, places[at]));
    const left = this.state.places;
    if (left.length) this.go(Math.min(at, left.length - 1));
    this.tell();
  }

  replaceAll() {
    const { places } = this.state;
    const { view } = this.editor;
    const tr = view.state.tr;
    for (const place of [...places].reverse()) this.put(tr, place);
    view.dispatch(tr);
    this.count.textContent = `${places.length} replaced. Undo takes all of it back.`;
  }

  put(tr, { from, to }) {
    const words = this.other.value;
    const { marks } = tr.doc.resolve(from).nodeAfter;
    return words ? tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks)) : tr.delete(from, to);
  }
}
