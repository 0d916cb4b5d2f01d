// What is pasted or dropped: HTML of word processors and web pages is reduced to what it says, plain text is read as
// Markdown where it looks like it, pictures are uploaded, and an address becomes a link.

import { DOMParser as Reader, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { linkAround } from "./commands.js";
import { prepare } from "./html.js";
import { htmlOfText } from "./markdown.js";
import { schema } from "./schema.js";
import { tidy } from "./tidy.js";

const { nodes, marks } = schema;
const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

export const pasting = editor => new Plugin({
  props: {
    transformPastedHTML(html) {
      if (html.includes("data-pm-slice=")) return html; // from this editor; the schema takes nothing else
      const body = new DOMParser().parseFromString(html, "text/html").body;
      tidy(body);
      prepare(body);
      return body.innerHTML;
    },
    clipboardTextParser(text, $context, isPlain) {
      const holder = new DOMParser().parseFromString(`<body>${htmlOfText(text, isPlain)}`, "text/html").body;
      prepare(holder);
      return Reader.fromSchema(schema).parseSlice(holder, { preserveWhitespace: true, context: $context });
    },
    handlePaste(view, event) {
      if (takeFiles(editor, event.clipboardData, view.state.selection.from)) return true;
      const text = event.clipboardData?.getData("text/plain").trim() ?? "";
      return ADDRESS.test(text) && pasteAddress(editor, view, text);
    },
    handleDrop(view, event) {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      return takeFiles(editor, event.dataTransfer, at?.pos ?? view.state.selection.from);
    },
    handleDOMEvents: {
      dragover(_view, event) {
        if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
        return false;
      },
    },
  },
});

/** Word and its like put a picture of the text beside its HTML; that is not meant. */
const takeFiles = (editor, data, pos) => {
  const files = [...(data?.files ?? [])].filter(file => file.type.startsWith("image/"));
  if (!files.length || data.getData("text/plain").trim()) return false;
  editor.uploads.add(files, pos);
  return true;
};

const pasteAddress = (editor, view, address) => {
  const { state } = view;
  const { $from, empty } = state.selection;
  if ($from.parent.type.spec.code) return false;
  const mark = marks.a.create({ href: address });
  if (!empty) {
    const { from, to } = linkAround(state);
    if (!state.selection.$from.sameParent(state.selection.$to)) return false;
    view.dispatch(state.tr.removeMark(from, to, marks.a).addMark(from, to, mark));
    return true;
  }
  const isAlone = $from.parent.type === nodes.paragraph && !$from.parent.content.size;
  view.dispatch(state.tr.replaceSelection(new Slice(schema.node("paragraph", null, schema.text(address, [mark])).content, 0, 0))
    .removeStoredMark(marks.a).scrollIntoView());
  if (isAlone) editor.embeds.offer(address);
  return true;
};
