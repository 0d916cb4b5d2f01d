// How blocks look while they are edited that are more than text: pictures with their words, embeds, and what is kept as
// it is.

import { make } from "./dom.js";
import { GalleryView, placeOf, reorder } from "./gallery.js";
import { show } from "./vocabulary.js";

/** Where a picture of the library is shown from. */
const shownAt = img => img["data-media"] ? `/newsroom/media/${encodeURIComponent(img["data-media"])}` : img.src;

export const nodeViews = editor => ({
  figure: (node, view, getPos) => new FigureView(node, view, getPos, editor),
  embed: node => new EmbedView(node),
  gallery: (_node, view, getPos) => new GalleryView(view, getPos, editor),
  kept: node => new KeptView(node, "div", "Kept as it is"),
  kept_inline: node => new KeptView(node, "span", ""),
  image: node => new ImageView(node),
});

class FigureView {
  constructor(node, view, getPos, editor) {
    Object.assign(this, { node, view, getPos, editor });
    this.contentDOM = make("div", { class: "figure__caption", "data-empty": "Caption" });
    this.picture = make("div", { class: "figure__picture", contenteditable: "false" });
    this.words = make("div", { class: "figure__words", contenteditable: "false" });
    this.order = make("div", { class: "figure__order", contenteditable: "false" });
    if (view.editable) this.order.append(this.mover(-1, "earlier", "← Earlier"), this.mover(1, "later", "Later →"));
    this.dom = make("figure", { class: "figure" }, this.picture, this.contentDOM, this.words, this.order);
    this.draw();
  }

  /** Shown in galleries alone. */
  mover(by, name, words) {
    return make("button", { type: "button", class: `quiet figure__${name}`, onclick: () => this.move(by) }, words);
  }

  /** Whoever goes on by keyboard finds the same button again, or at an end the other one. */
  move(by) {
    const { view, editor } = this;
    const at = reorder(view, this.getPos(), by);
    if (at === null) return;
    const { index, count } = placeOf(view.state.doc, at);
    const isAtEnd = by < 0 ? index === 0 : index === count - 1;
    view.nodeDOM(at).querySelector((by < 0) === isAtEnd ? ".figure__later" : ".figure__earlier").focus();
    editor.say(`The picture is number ${index + 1} of ${count} now.`);
  }

  draw() {
    const upload = this.node.attrs.upload === null ? null : this.editor.uploads.get(this.node.attrs.upload);
    if (this.node.attrs.upload === null) this.drawPicture();
    else if (upload) {
      upload.show = () => this.drawUpload(upload);
      this.drawUpload(upload);
    } else this.drawLost();
  }

  drawPicture() {
    const { img } = this.node.attrs;
    const address = shownAt(img);
    if (this.image?.getAttribute("src") !== address) {
      this.image = make("img", { src: address, alt: img.alt ?? "", draggable: "false" });
      this.image.addEventListener("error", () => this.picture.replaceChildren(
        make("p", { class: "hint" }, "The picture cannot be shown here. It stays in the text.")));
      this.picture.replaceChildren(this.image);
    }
    this.image.alt = img.alt ?? "";
    if (!this.alt) this.drawWords();
    if (this.alt.value !== (img.alt ?? "")) this.alt.value = img.alt ?? "";
    this.decorative.checked = img.role === "presentation";
    this.alt.disabled = this.decorative.checked || !this.view.editable;
    this.hint.hidden = Boolean(img.alt) || this.decorative.checked;
  }

  drawWords() {
    this.alt = make("input", { type: "text", maxlength: "2000", dir: "auto", form: "", onchange: () => this.set({ alt: this.alt.value.trim() }), onkeydown: event => this.key(event) });
    this.decorative = make("input", { type: "checkbox", form: "", disabled: !this.view.editable,
      onchange: () => this.set(this.decorative.checked ? { alt: "", role: "presentation" } : { role: undefined }) });
    this.hint = make("p", { class: "figure__hint" }, "Nobody who cannot see the picture knows what it shows yet.");
    this.words.replaceChildren(
      make("label", { class: "figure__alt" }, "What it shows, for those who cannot see it", this.alt), this.hint,
      make("label", { class: "check" }, this.decorative, "Decoration only: it says nothing"));
    if (this.view.editable) this.words.append(make("button", { type: "button", class: "quiet", onclick: () => this.remove() }, "Remove the picture"));
  }

  drawUpload(upload) {
    const percent = Math.round(upload.share * 100);
    if (upload.state !== "failed") {
      this.progress ??= make("progress", { max: "100", "aria-label": `Uploading ${upload.file.name}` });
      this.progress.value = percent;
      if (!this.progress.isConnected) this.picture.replaceChildren(make("p", {}, `Uploading ${upload.file.name} `), this.progress);
      this.words.replaceChildren(make("button", { type: "button", class: "quiet", onclick: () => this.remove() }, "Cancel"));
      return;
    }
    this.progress = null;
    this.picture.replaceChildren(make("p", { role: "alert" }, `${upload.file.name} was not uploaded. ${upload.words}`));
    this.words.replaceChildren(
      make("button", { type: "button", onclick: () => this.editor.uploads.send(upload.number) }, "Try again"),
      make("button", { type: "button", class: "quiet", onclick: () => this.remove() }, "Remove"));
  }

  drawLost() {
    this.picture.replaceChildren(make("p", {}, "This picture was not uploaded."));
    this.words.replaceChildren(make("button", { type: "button", class: "quiet", onclick: () => this.remove() }, "Remove"));
  }

  key(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.set({ alt: this.alt.value.trim() });
    this.view.focus();
  }

  set(changed) {
    const { attrs } = this.node;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(this.getPos(), null, { ...attrs, img: { ...attrs.img, ...changed } }));
  }

  remove() {
    if (this.node.attrs.upload !== null) this.editor.uploads.remove(this.node.attrs.upload);
    const pos = this.getPos();
    const $pos = this.view.state.doc.resolve(pos);
    const isLastOfGallery = $pos.parent.type.name === "gallery" && $pos.parent.childCount === 2;
    const [from, to] = isLastOfGallery ? [$pos.before(), $pos.after()] : [pos, pos + this.node.nodeSize];
    this.view.dispatch(this.view.state.tr.delete(from, to));
    this.view.focus();
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    const wasUpload = this.node.attrs.upload;
    this.node = node;
    if (wasUpload !== node.attrs.upload) [this.alt, this.image, this.progress] = [null, null, null];
    this.draw();
    this.contentDOM.classList.toggle("is-empty", !node.firstChild.content.size);
    return true;
  }

  stopEvent(event) {
    return this.words.contains(event.target) || this.order.contains(event.target) || event.target === this.progress;
  }

  ignoreMutation(mutation) {
    return !this.contentDOM.contains(mutation.target);
  }
}

class EmbedView {
  constructor(node) {
    this.contentDOM = make("div", { class: "figure__caption", "data-empty": "Caption" });
    const address = node.attrs["data-embed"];
    this.dom = make("figure", { class: "figure figure--embed" },
      make("p", { class: "figure__picture", contenteditable: "false" }, "Embedded: ", make("span", { class: "address" }, address)), this.contentDOM);
  }

  ignoreMutation(mutation) {
    return !this.contentDOM.contains(mutation.target);
  }
}

class KeptView {
  constructor(node, name, words) {
    this.dom = make(name, { class: name === "div" ? "kept-block" : "kept-inline", contenteditable: "false", title: "Kept as it is" });
    if (words) this.dom.append(make("p", { class: "kept-block__note" }, words));
    const content = make(name, { class: "kept__content" });
    show(node.attrs.html, content);
    for (const img of content.querySelectorAll("img")) img.src = shownAt({ "data-media": img.dataset.media, src: img.getAttribute("src") });
    this.dom.append(content);
  }

  ignoreMutation() {
    return true;
  }
}

class ImageView {
  constructor(node) {
    this.dom = make("img", { src: shownAt(node.attrs), alt: node.attrs.alt ?? "", class: "image" });
  }
}
