// Several pictures side by side: made of those that were chosen together, added to, and put in order.

import { insert } from "./commands.js";
import { make } from "./dom.js";
import { schema } from "./schema.js";

const { nodes } = schema;

export const galleryOf = figures => nodes.gallery.create({ class: "gallery" }, [...figures, nodes.figcaption.create()]);

/** Puts pictures at the end of the gallery at a position; makes one of them where none is there any more. */
export const add = (figures, pos) => (state, dispatch, view) => {
  const gallery = pos === undefined ? null : state.doc.nodeAt(pos);
  if (gallery?.type !== nodes.gallery) return insert(galleryOf(figures))(state, dispatch, view);
  const end = pos + gallery.nodeSize - 1 - gallery.lastChild.nodeSize;
  dispatch?.(state.tr.insert(end, figures).scrollIntoView());
  return true;
};

/** The figure at a position as one of its gallery: which, of how many; null where it is in none. */
export const placeOf = (doc, pos) => {
  const $pos = doc.resolve(pos);
  return $pos.parent.type === nodes.gallery ? { index: $pos.index(), count: $pos.parent.childCount - 1, gallery: $pos.parent } : null;
};

/** Moves a picture of a gallery one place on or back.
 * @returns where it is then; null where it stays */
export const reorder = (view, pos, by) => {
  const place = placeOf(view.state.doc, pos);
  const to = place && place.index + by;
  if (!place || to < 0 || to >= place.count) return null;
  const figure = place.gallery.child(place.index);
  const at = by < 0 ? pos - place.gallery.child(to).nodeSize : pos + place.gallery.child(to).nodeSize;
  view.dispatch(view.state.tr.delete(pos, pos + figure.nodeSize).insert(at, figure));
  return at;
};

export class GalleryView {
  constructor(view, getPos, editor) {
    this.contentDOM = make("div", { class: "gallery__pictures" });
    this.head = make("div", { class: "gallery__head", contenteditable: "false" }, make("span", {}, "Gallery"));
    if (view.editable) this.head.append(
      make("button", { type: "button", class: "quiet", onclick: () => editor.pictures.open(true, getPos) }, "Add pictures"),
      make("button", { type: "button", class: "quiet", onclick: () => this.remove(view, getPos(), editor) }, "Remove the gallery"));
    this.dom = make("div", { class: "gallery", role: "group", "aria-label": "Gallery" }, this.head, this.contentDOM);
  }

  remove(view, pos, editor) {
    const gallery = view.state.doc.nodeAt(pos);
    gallery.forEach(({ attrs }) => { if (attrs.upload != null) editor.uploads.remove(attrs.upload); });
    view.dispatch(view.state.tr.delete(pos, pos + gallery.nodeSize));
    view.focus();
  }

  stopEvent(event) {
    return this.head.contains(event.target);
  }

  ignoreMutation(mutation) {
    return !this.contentDOM.contains(mutation.target);
  }
}
