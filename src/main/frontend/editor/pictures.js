// Chooses pictures: from the device, or from the library by their words. One stands by itself; several that are chosen
// together are a gallery.

import { insert } from "./commands.js";
import { asked, labelled, make } from "./dom.js";
import { add } from "./gallery.js";
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
    this.take = make("button", { type: "button", class: "main", onclick: () => this.finish([]) });
    this.element = make("dialog", { class: "ask ask--wide", "aria-label": "Picture" },
      make("div", { class: "form" },
        labelled("From this device", this.files, "Several at once become a gallery. They can be dragged or pasted into the text as well."),
        labelled("From the library", this.search), this.state, this.found,
        make("div", { class: "ask__deeds" }, this.take, make("button", { type: "button", class: "quiet", onclick: () => this.element.close() }, "Cancel"))));
    this.element.addEventListener("close", () => editor.view.focus());
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look(), PAUSE_MS);
    });
  }

  /** @param into where the gallery is to which they are added; for a new one it says nothing */
  open(isGallery = false, into = () => undefined) {
    Object.assign(this, { isGallery, into, chosen: new Map() });
    this.files.value = "";
    this.element.setAttribute("aria-label", isGallery ? "Gallery" : "Picture");
    this.count();
    this.element.showModal();
    this.look();
  }

  bring() {
    const files = [...this.files.files];
    if (this.isGallery || files.length > 1) return this.finish(files);
    this.element.close();
    this.editor.uploads.add(files, this.editor.view.state.selection.from);
  }

  /** Those of the library first, then those that are still on their way. */
  finish(files) {
    const { view, uploads } = this.editor;
    this.element.close();
    const sent = uploads.figures(files);
    add([...[...this.chosen.values()].map(figureOf), ...sent], this.into())(view.state, view.dispatch, view);
    for (const figure of sent) uploads.send(figure.attrs.upload);
  }

  choose(picture, button) {
    if (!this.chosen.delete(picture.id)) this.chosen.set(picture.id, picture);
    button.setAttribute("aria-pressed", String(this.chosen.has(picture.id)));
    this.count();
  }

  count() {
    const count = this.chosen.size;
    this.take.hidden = !this.isGallery;
    this.take.disabled = !count;
    this.take.textContent = count ? `Put ${count === 1 ? "one picture" : `${count} pictures`} there` : "Choose pictures";
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
      if (this.isGallery) return this.choose(picture, button);
      this.element.close();
      insert(figureOf(picture))(view.state, view.dispatch, view);
    };
    const button = make("button", { type: "button", class: "shelf__one", title: words, onclick: take },
      make("img", { src: picture.small ?? picture.address, alt: words, loading: "lazy" }));
    if (this.isGallery) button.setAttribute("aria-pressed", String(this.chosen.has(picture.id)));
    return make("li", {}, button);
  }
}

const figureOf = picture => nodes.figure.create({ img: imgOf(picture) },
  nodes.figcaption.create(null, picture.caption ? schema.text(picture.caption) : null));
