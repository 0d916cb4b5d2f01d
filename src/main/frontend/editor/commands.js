// What can be done to a text, as commands of ProseMirror: (state, dispatch, view) => whether it can be.

import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

/** Older words for the same, which imported texts have. */
const ALIKE = { strong: ["strong", "b"], em: ["em", "i"] };

export const alike = name => (ALIKE[name] ?? [name]).map(each => marks[each]);

/** Whether all of what is selected, or what is typed next, has a mark. */
export const hasMark = (state, name) => {
  const { from, $from, to, empty } = state.selection;
  return alike(name).some(type => empty
    ? type.isInSet(state.storedMarks ?? $from.marks())
    : state.doc.rangeHasMark(from, to, type));
};

export const toggle = name => (state, dispatch, view) => {
  const other = alike(name).find(type => type !== marks[name] && hasOnly(state, type));
  return toggleMark(other ?? marks[name])(state, dispatch, view);
};

const hasOnly = (state, type) => {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

/** Takes away all marks but links, and makes paragraphs of headings. */
export const plain = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  if (dispatch) {
    const tr = state.tr;
    for (const type of Object.values(marks)) if (type !== marks.a) tr.removeMark(from, to, type);
    dispatch(tr.setBlockType(from, to, nodes.paragraph).scrollIntoView());
  }
  return true;
};

export const block = (type, attributes = null) => (state, dispatch) => {
  const { $from } = state.selection;
  const isIt = $from.parent.hasMarkup(type, { ...$from.parent.attrs, ...attributes });
  return setBlockType(isIt ? nodes.paragraph : type, isIt ? null : attributes)(state, dispatch);
};

/** The innermost node of a type around the selection, with its depth; null for none. */
export const around = (state, type) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === type) return { node: $from.node(depth), depth, pos: $from.before(depth) };
  return null;
};

/** Puts a frame around what is selected, changes it into another of its kind, or takes it away. */
export const frame = (type, attributes = null) => (state, dispatch) => {
  const found = around(state, type);
  if (!found) return wrapIn(type, attributes)(state, dispatch);
  if (attributes && Object.keys(attributes).some(each => found.node.attrs[each] !== attributes[each])) {
    dispatch?.(state.tr.setNodeMarkup(found.pos, null, { ...found.node.attrs, ...attributes }));
    return true;
  }
  return lift(state, dispatch);
};

/** Makes a list, another kind of list, or none of it. */
export const list = type => (state, dispatch) => {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  const mine = around(state, type);
  const theirs = around(state, other);
  if (mine && (!theirs || theirs.depth < mine.depth)) return liftListItem(nodes.list_item)(state, dispatch);
  if (theirs) {
    dispatch?.(state.tr.setNodeMarkup(theirs.pos, type, idOf(theirs.node)));
    return true;
  }
  return wrapInList(type)(state, dispatch);
};

const idOf = ({ attrs: { id, lang, dir } }) => ({ id, lang, dir });

export const deeper = sinkListItem(nodes.list_item);
export const shallower = liftListItem(nodes.list_item);

/** Puts a block after the one in which the cursor is, or in its place where nothing stands in it, and a paragraph after
 * it where there is none. */
export const insert = (node, isInside = false) => (state, dispatch) => {
  const { $from } = state.selection;
  if (!dispatch) return true;
  const tr = state.tr;
  const isEmpty = $from.parent.type === nodes.paragraph && !$from.parent.content.size;
  let at = isEmpty ? $from.before() : outermostFit($from, node.type);
  if (isEmpty && fits($from.node(-1), $from.index(-1), node.type)) tr.replaceWith($from.before(), $from.after(), node);
  else {
    at = outermostFit($from, node.type);
    tr.insert(at, node);
  }
  const end = at + node.nodeSize;
  const $end = tr.doc.resolve(end);
  if (!$end.nodeAfter) tr.insert(end, nodes.paragraph.create());
  tr.setSelection(isInside ? Selection.near(tr.doc.resolve(at + 1), 1) : Selection.near(tr.doc.resolve(end), 1));
  dispatch(tr.scrollIntoView());
  return true;
};

const fits = (parent, index, type) => parent.canReplaceWith(index, index, type);

/** After the nearest block around the cursor beside which it may stand; never within a table or a caption. */
const outermostFit = ($from, type) => {
  if ($from.depth === 0) return $from.pos;
  for (let depth = $from.depth; depth > 0; depth--) {
    const parent = $from.node(depth - 1);
    if (parent.type.spec.tableRole || parent.type === nodes.list_item || parent.type === nodes.gallery) continue;
    if (fits(parent, $from.indexAfter(depth - 1), type)) return $from.after(depth);
  }
  return $from.after(1);
};

export const rule = insert(nodes.horizontal_rule.create());

const cells = (type, count) => Array.from({ length: count }, () => type.createAndFill());

export const table = (rows = 3, columns = 3) => insert(nodes.table.create(null, [
  nodes.table_row.create({ section: "thead" }, cells(nodes.table_header, columns)),
  ...Array.from({ length: rows - 1 }, () => nodes.table_row.create(null, cells(nodes.table_cell, columns))),
]), true);

/** A line end within code, or without a new paragraph. */
export const lineEnd = (state, dispatch) => {
  if (state.selection instanceof NodeSelection) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create(), true).scrollIntoView());
  return true;
};

/** Makes lines of code of a paragraph that has the three signs for them. */
export const fenced = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.paragraph || $from.parent.textContent !== "```") return false;
  dispatch?.(state.tr.delete($from.start(), $from.end()).setBlockType($from.start(), $from.start(), nodes.pre));
  return true;
};

/** From a caption to a paragraph after its figure. */
export const leaveCaption = (state, dispatch) => {
  const caption = around(state, nodes.figcaption);
  if (!caption) return false;
  if (dispatch) {
    const { $from } = state.selection;
    const gallery = around(state, nodes.gallery);
    const after = $from.after(gallery ? gallery.depth : caption.depth - 1);
    const tr = state.tr;
    if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView());
  }
  return true;
};

/** Whether the cursor is in a link; then all of it, else what is selected. */
export const linkAround = state => {
  const { $from, from, to } = state.selection;
  const at = $from.parent.childAfter($from.parentOffset);
  const before = $from.parent.childBefore($from.parentOffset);
  const found = [at, before].find(each => each.node && marks.a.isInSet(each.node.marks));
  if (!found) return { from, to, mark: null };
  const mark = marks.a.isInSet(found.node.marks);
  let [start, end] = [$from.start() + found.offset, $from.start() + found.offset + found.node.nodeSize];
  for (let index = found.index - 1; index >= 0 && mark.isInSet($from.parent.child(index).marks); index--)
    start -= $from.parent.child(index).nodeSize;
  for (let index = found.index + 1; index < $from.parent.childCount && mark.isInSet($from.parent.child(index).marks); index++)
    end += $from.parent.child(index).nodeSize;
  return { from: Math.min(start, from), to: Math.max(end, to), mark };
};
