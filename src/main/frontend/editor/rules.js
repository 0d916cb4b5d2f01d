// What is typed as in Markdown becomes what it means.

import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";
import { isAddress } from "./vocabulary.js";

const { nodes, marks } = schema;

/** Words between two signs get a mark. Typing goes on without it. */
const marked = (pattern, type) => new InputRule(pattern, (state, match, start, end) => {
  const [all, before, sign, words] = match;
  const from = start + before.length;
  if (state.doc.rangeHasMark(from, end, marks.code)) return null;
  const tr = state.tr;
  const wordsFrom = from + sign.length;
  const wordsTo = wordsFrom + words.length;
  if (wordsTo < end) tr.delete(wordsTo, end);
  tr.delete(from, wordsFrom);
  return all && tr.addMark(from, from + words.length, type.create()).removeStoredMark(type);
});

const link = new InputRule(/\[([^\][]+)\]\(([^\s()]+)\)$/, (state, match, start, end) => {
  const [, words, address] = match;
  if (!isAddress(address)) return null;
  const tr = state.tr.replaceWith(start, end, schema.text(words, [marks.a.create({ href: address })]));
  return tr.removeStoredMark(marks.a);
});

const ruled = new InputRule(/^(?:---|\*\*\*|___)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph || !$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), nodes.horizontal_rule)) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [nodes.horizontal_rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
});

const numbered = wrappingInputRule(
  /^(\d{1,4})[.)]\s$/,
  nodes.ordered_list,
  match => ({ start: match[1] === "1" ? null : match[1] }),
  (match, node) => node.childCount + Number(node.attrs.start ?? 1) === Number(match[1]));

export const typing = () => inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,4})\s$/, nodes.heading, match => ({ level: Math.max(2, match[1].length) })),
    wrappingInputRule(/^\s*[-*+]\s$/, nodes.bullet_list),
    numbered,
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^```\s$/, nodes.pre),
    ruled,
    link,
    marked(/(^|[^*])(\*\*)([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
    marked(/(^|[^\p{L}\p{N}_])(__)([^_\s](?:[^_]*[^_\s])?)__$/u, marks.strong),
    marked(/(^|[^*])(\*)([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em),
    marked(/(^|[^\p{L}\p{N}_])(_)([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em),
    marked(/(^|[^~])(~~)([^~\s](?:[^~]*[^~\s])?)~~$/, marks.s),
    marked(/(^|[^`])(`)([^`]+)`$/, marks.code),
  ],
});
