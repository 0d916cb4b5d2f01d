// An address that is pasted on a line of its own is a link at first, and can be made an embed.

import { make } from "./dom.js";
import { schema } from "./schema.js";

export class Embeds {
  constructor(editor) {
    this.editor = editor;
    this.words = make("span");
    this.element = make("div", { class: "offer", role: "status", hidden: true }, this.words,
      make("button", { type: "button", onclick: () => this.take() }, "Show it here"),
      make("button", { type: "button", class: "quiet", onclick: () => this.close() }, "Leave the link"));
  }

  /** @param address that stands alone in the paragraph of the cursor */
  offer(address) {
    this.address = address;
    this.words.textContent = `Show what is at ${new URL(address).host} in the story?`;
    this.element.hidden = false;
  }

  take() {
    const { view } = this.editor;
    const { nodes } = schema;
    let at = null;
    view.state.doc.descendants((node, pos, parent) => {
      if (node.type === nodes.paragraph && node.textContent === this.address
        && parent.canReplaceWith(0, 0, nodes.embed)) at ??= { node, pos };
      return at === null;
    });
    if (at) {
      const embed = nodes.embed.create({ class: "embed", "data-embed": this.address }, nodes.figcaption.create());
      view.dispatch(view.state.tr.replaceWith(at.pos, at.pos + at.node.nodeSize, embed).scrollIntoView());
    }
    this.close();
    view.focus();
  }

  close() {
    this.element.hidden = true;
  }
}
