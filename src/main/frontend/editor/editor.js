// The editor of bodies: takes the place of a plain field, and gives that field the HTML of what is written. Without this
// script the field is what it is.

import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, Plugin, TextSelection } from "prosemirror-state";
import { fixTables, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { around } from "./commands.js";
import { Embeds } from "./embeds.js";
import { Find, finding } from "./find.js";
import { documentOf, htmlOf, htmlWrittenAnew } from "./html.js";
import { keys } from "./keys.js";
import { htmlOfText } from "./markdown.js";
import { LinkDialog } from "./links.js";
import { pasting } from "./paste.js";
import { PictureDialog } from "./pictures.js";
import { typing } from "./rules.js";
import { schema } from "./schema.js";
import { slash } from "./slash.js";
import { Toolbar } from "./toolbar.js";
import { Uploads } from "./uploads.js";
import { nodeViews } from "./views.js";

export { documentOf, htmlOf, htmlWrittenAnew };

/** After the last key, before the field gets what was typed. */
const PAUSE_MS = 250;

export class LinecasterEditor extends HTMLElement {
  connectedCallback() {
    if (this.view) return;
    this.field = this.querySelector("textarea");
    this.plain = this.field.value;
    const source = this.querySelector("template").content.cloneNode(true);
    this.format = this.querySelector("[name=body-format]");
    this.build(source);
    this.field.hidden = true;
    this.addEventListener("click", event => { if (event.target === this.mount) this.view.focus(); });
    this.field.form?.addEventListener("submit", event => this.submitted(event), { capture: true });
    this.field.labels[0]?.addEventListener("click", () => this.view.focus());
    addEventListener("pagehide", () => this.flush());
  }

  disconnectedCallback() {
    this.flush();
    this.links?.element.remove();
    this.pictures?.element.remove();
  }

  /** What can be opened from the keyboard, by name. */
  open(name) {
    if (name === "toolbar") this.toolbar.focus();
    else if (name === "full") this.toggleFull();
    else if (name === "find") this.find.open();
    else if (name === "link") this.links.open();
    else if (name === "pictures") this.pictures.open();
    else if (name === "gallery") this.openGallery();
    return true;
  }

  /** For more pictures of the gallery around the cursor, or for a new one. */
  openGallery() {
    const found = around(this.view.state, schema.nodes.gallery);
    this.pictures.open(true, () => found?.pos);
  }

  build(source) {
    const open = name => this.open(name);
    this.uploads = new Uploads(this);
    this.embeds = new Embeds(this);
    this.plugins = [
      slash(this),
      typing(),
      ...keys(open),
      pasting(this),
      finding(),
      history(),
      dropCursor({ class: "dropping", color: false, width: 3 }),
      gapCursor(),
      tableEditing({ allowTableNodeSelection: true }),
      placeholder(this.getAttribute("placeholder") ?? ""),
    ];
    this.mount = Object.assign(document.createElement("div"), { className: "writing__text" });
    this.frame = Object.assign(document.createElement("div"), { className: "writing" });
    this.append(this.frame);
    this.initial = null;
    this.view = new EditorView(this.mount, {
      state: this.stateOf(source),
      editable: () => !this.field.readOnly,
      nodeViews: nodeViews(this),
      attributes: () => this.attributesOfText(),
      dispatchTransaction: transaction => this.apply(transaction),
    });
    this.initial = htmlOf(this.view.state.doc);
    if (this.field.readOnly) return this.frame.append(this.mount);
    this.toolbar = new Toolbar(this);
    this.find = new Find(this);
    this.trouble = Object.assign(document.createElement("p"), { className: "trouble", role: "alert", hidden: true });
    this.links = new LinkDialog(this);
    this.pictures = new PictureDialog(this);
    this.frame.append(this.toolbar.element, this.find.element, this.mount, this.trouble, this.embeds.element);
    document.body.append(this.links.element, this.pictures.element);
  }

  stateOf(source) {
    return EditorState.create({ doc: documentOf(source), plugins: this.plugins });
  }

  attributesOfText() {
    const label = this.field.labels[0];
    if (label && !label.id) label.id = `${this.field.id}-label`;
    return {
      class: "prose",
      role: "textbox",
      "aria-multiline": "true",
      "aria-readonly": String(this.field.readOnly),
      "aria-labelledby": label?.id ?? "",
      "aria-describedby": this.field.getAttribute("aria-describedby") ?? "",
      spellcheck: "true",
      dir: "auto",
      tabindex: "0",
    };
  }

  apply(transaction) {
    const before = this.view.state;
    let state = before.apply(transaction);
    if (transaction.docChanged) {
      const fixed = fixTables(state, before);
      if (fixed) state = state.apply(fixed.setMeta("addToHistory", false));
    }
    this.view.updateState(state);
    this.toolbar?.update();
    if (this.trouble && !this.trouble.hidden && !this.uploads.trouble()) this.trouble.hidden = true;
    if (state.doc.eq(before.doc)) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Gives the field what is written. What nobody has touched is sent as it came. */
  flush() {
    clearTimeout(this.soon);
    if (!this.view || this.field.readOnly) return;
    const html = htmlOf(this.view.state.doc);
    const isTouched = html !== this.initial;
    const value = isTouched ? html : this.plain;
    if (this.field.value === value) return;
    this.field.value = value;
    if (this.format) this.format.value = isTouched ? "html" : "";
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Takes what the field has been given in place of what is there; undo brings that back. */
  put(value) {
    if (value === this.plain) return;
    const html = this.format?.value === "html" ? value : htmlOfBlocks(value);
    const holder = new DOMParser().parseFromString(`<body>${html}`, "text/html").body;
    const { state } = this.view;
    this.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, documentOf(holder).content));
    this.flush();
  }

  submitted(event) {
    this.flush();
    const words = this.uploads.trouble();
    if (!words) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.trouble.textContent = words;
    this.trouble.hidden = false;
  }

  /** Says something where the state of the article stands. */
  say(words) {
    const state = this.field.form?.querySelector(".state");
    if (state) state.textContent = words;
  }

  /**
   * Selects words of the text.
   * @param found gives the match in the whole text, blocks with a space between them, from some letter on first
   * @param paragraph the block, from 0, in or after which they are looked for first
   * @returns whether they stand there
   */
  show(found, paragraph) {
    const { doc } = this.view.state;
    const blocks = [];
    let text = "";
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      if (blocks.length) text += " ";
      blocks.push({ from: text.length, pos: pos + 1 });
      text += node.textBetween(0, node.content.size, null, "\ufffc");
      return false;
    });
    let start = 0;
    for (let index = 0; index < Math.min(paragraph, doc.childCount); index++) start += doc.child(index).nodeSize;
    const match = found(text, blocks.find(block => block.pos > start)?.from ?? 0);
    if (!match) return false;
    const at = place => {
      const block = blocks.findLast(each => each.from <= place);
      return block.pos + place - block.from;
    };
    const selection = TextSelection.between(doc.resolve(at(match.index)), doc.resolve(at(match.index + match[0].length)));
    this.view.dispatch(this.view.state.tr.setSelection(selection).scrollIntoView());
    this.view.focus();
    return true;
  }

  toggleFull() {
    const isFull = this.frame.classList.toggle("writing--full");
    document.documentElement.classList.toggle("behind", isFull);
    this.toolbar.update();
    this.view.focus();
  }
}

/** What was written in the plain field: blocks with an empty line between them, words or HTML. */
const htmlOfBlocks = text => text.split(/\n[ \t]*\n+/)
  .map(block => block.trim().startsWith("<") ? block : htmlOfText(block, true)).join("\n");

/** Says in an empty text what can be done there. */
const placeholder = words => new Plugin({
  props: {
    attributes: ({ doc }) => {
      const isEmpty = doc.childCount === 1 && doc.firstChild.isTextblock && !doc.firstChild.content.size;
      return isEmpty && words ? { "data-placeholder": words, class: "prose--empty" } : {};
    },
  },
});

customElements.define("linecaster-editor", LinecasterEditor);
