// Pictures on their way to the library. Each has its place in the text from the beginning, and is part of the body once
// it has arrived.

import { schema } from "./schema.js";

const { nodes } = schema;
const ADDRESS = "/newsroom/pictures/upload";

export class Uploads {
  constructor(editor) {
    this.editor = editor;
    this.all = new Map();
    this.last = 0;
  }

  get(number) {
    return this.all.get(number);
  }

  figures(files) {
    return files.map(file => {
      const number = ++this.last;
      this.all.set(number, { number, file, state: "waiting", share: 0 });
      return nodes.figure.create({ upload: number, img: { alt: "" } }, nodes.figcaption.create());
    });
  }

  /** Puts pictures that were pasted or dropped, or one that was chosen, after the block at a position. */
  add(files, pos) {
    const { view } = this.editor;
    const figures = this.figures(files);
    const $pos = view.state.doc.resolve(pos);
    let at = $pos.depth ? $pos.after(1) : pos;
    const tr = view.state.tr;
    if ($pos.depth === 1 && $pos.parent.type === nodes.paragraph && !$pos.parent.content.size) tr.delete(at = $pos.before(1), $pos.after(1));
    tr.insert(at, figures);
    if (!tr.doc.resolve(tr.mapping.map(at, 1)).nodeAfter) tr.insert(tr.mapping.map(at, 1), nodes.paragraph.create());
    view.dispatch(tr.scrollIntoView());
    for (const figure of figures) this.send(figure.attrs.upload);
  }

  send(number) {
    const upload = this.all.get(number);
    const data = new FormData();
    data.append("file", upload.file, upload.file.name);
    const request = new XMLHttpRequest();
    upload.request = request;
    upload.state = "sending";
    upload.share = 0;
    request.open("POST", ADDRESS);
    request.responseType = "json";
    request.upload.onprogress = event => {
      upload.share = event.lengthComputable ? event.loaded / event.total : 0;
      upload.show?.();
    };
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300 && response?.id) this.arrived(upload, response);
      else this.failed(upload, response?.detail ?? (request.responseURL.includes("/sign-in")
        ? "You were signed out meanwhile. Sign in in another tab, then try again."
        : `It was not taken (${status}).`));
    };
    request.onerror = () => this.failed(upload, "The newsroom cannot be reached.");
    request.onabort = () => this.all.delete(number);
    request.send(data);
    upload.show?.();
  }

  failed(upload, words) {
    upload.state = "failed";
    upload.words = words;
    upload.show?.();
    this.editor.say(`A picture was not uploaded: ${words}`);
  }

  /** The place that it got may have moved, or be gone. It does not count as a change of its own to be undone. */
  arrived(upload, answer) {
    upload.state = "done";
    this.all.delete(upload.number);
    const { view } = this.editor;
    const found = this.places().find(each => each.node.attrs.upload === upload.number);
    if (!found) return;
    const { node, pos } = found;
    const tr = view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, upload: null, img: imgOf(answer, node.attrs.img.alt) });
    const words = answer.caption || "";
    if (words && !node.firstChild.content.size) tr.insert(pos + 2, schema.text(words));
    view.dispatch(tr.setMeta("addToHistory", false));
  }

  remove(number) {
    this.all.get(number)?.request?.abort();
    this.all.delete(number);
  }

  places() {
    const places = [];
    this.editor.view.state.doc.descendants((node, pos) => {
      if (node.type === nodes.figure && node.attrs.upload !== null) places.push({ node, pos });
      return !node.isTextblock;
    });
    return places;
  }

  /** Why the text cannot be sent yet; empty where it can. */
  trouble() {
    const places = this.places();
    if (!places.length) return "";
    const failed = places.filter(({ node }) => this.all.get(node.attrs.upload)?.state !== "sending");
    if (failed.length) return "Not saved yet: a picture was not uploaded. Try it again, or remove it from the text.";
    return "Not saved yet: a picture is still being uploaded. Save once it is there.";
  }
}

/** As a body names a picture of the library. */
export const imgOf = (picture, alt = "") => ({ "data-media": String(picture.id), alt: alt || picture.alt || "" });
