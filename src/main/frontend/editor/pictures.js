// Chooses pictures: from the device, or from the library by their words.

import { insert } from "./commands.js";
import { asked, labelled, make } from "./dom.js";
import { schema } from "./schema.js";
import { imgOf } from "./uploads.js";

const { nodes } = schema;
const PAUSE_MS = 250;

export class PictureDialog {
  constructor(editor) {
    this.editor = editor;
    this.files = make("input", { type: "file", accept: "image/*", multiple: true, onchange: () => this.bring() });
    this.search = make("input", { type: "search", autocomplete: "off", dir: "auto" });
    this.state = make("p", { class: "hint", role: "status" });
    this.found = make("ul", { class: "shelf", "aria-label": "Pictures" });
    this.element = make("dialog", { class: "ask ask--wide", "aria-label": "Picture" },
      make("div", { class: "form" },
        labelled("From this device", this.files, "They can be dragged or pasted into the text as well."),
        labelled("From the library", this.search), this.state, this.found,
        make("div", { class: "ask__deeds" }, make("button", { type: "button", class: "quiet", onclick: () => this.element.close() }, "Cancel"))));
    this.element.addEventListener("close", () => editor.view.focus());
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look(), PAUSE_MS);
    });
  }

  open() {
    this.files.value = "";
    this.element.showModal();
    this.look();
  }

  bring() {
    const files = [...this.files.files];
    this.element.close();
    this.editor.uploads.add(files, this.editor.view.state.selection.from);
  }

  async look() {
    const wanted = this.search.value.trim();
    try {
      const { pictures } = await asked(`/newsroom/pictures/pick?q=${encodeURIComponent(wanted)}`);
      if (wanted !== this.search.value.trim()) return;
      this.state.textContent = pictures.length ? "" : wanted ? "No picture with these words." : "There are no pictures yet.";
      this.found.replaceChildren(...pictures.map(picture => this.one(picture)));
    } catch (trouble) {
      this.state.textContent = trouble.message;
      this.found.replaceChildren();
    }
  }

  one(picture) {
    const words = picture.alt || picture.caption || picture.name || "Without words";
    const take = () => {
      const { view } = this.editor;
      const caption = nodes.figcaption.create(null, picture.caption ? schema.text(picture.caption) : null);
      this.element.close();
      insert(nodes.figure.create({ img: imgOf(picture) }, caption))(view.state, view.dispatch, view);
    };
    return make("li", {}, make("button", { type: "button", class: "shelf__one", title: words, onclick: take },
      make("img", { src: picture.small ?? picture.address, alt: words, loading: "lazy" })));
  }
}
