// What the keys do. Mod is Command on a Mac and Ctrl elsewhere.

import { baseKeymap, chainCommands, exitCode, selectParentNode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import { goToNextCell } from "prosemirror-tables";
import { block, deeper, fenced, frame, leaveCaption, lineEnd, list, plain, rule, shallower, toggle } from "./commands.js";
import { schema } from "./schema.js";

const { nodes } = schema;

const lineOfCode = (state, dispatch) => {
  if (state.selection.$head.parent.type !== nodes.pre) return false;
  dispatch?.(state.tr.insertText("\n").scrollIntoView());
  return true;
};

/** @param open says what opens the dialogs, by name */
export const keys = open => [
  keymap({
    "Mod-b": toggle("strong"),
    "Mod-i": toggle("em"),
    "Mod-u": toggle("u"),
    "Mod-e": toggle("code"),
    "Mod-Shift-x": toggle("s"),
    "Mod-.": toggle("sup"),
    "Mod-,": toggle("sub"),
    "Mod-\\": plain,
    "Mod-k": () => open("link"),
    "Mod-f": () => open("find"),
    "Mod-Alt-0": block(nodes.paragraph),
    "Mod-Alt-2": block(nodes.heading, { level: 2 }),
    "Mod-Alt-3": block(nodes.heading, { level: 3 }),
    "Mod-Alt-4": block(nodes.heading, { level: 4 }),
    "Mod-Alt-c": block(nodes.pre),
    "Mod-Alt-q": frame(nodes.blockquote),
    "Mod-Shift-7": list(nodes.ordered_list),
    "Mod-Shift-8": list(nodes.bullet_list),
    "Mod-Shift-9": frame(nodes.blockquote),
    "Mod-Alt-r": rule,
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Alt-F10": () => open("toolbar"),
    "Mod-Shift-f": () => open("full"),
    "Backspace": undoInputRule,
    "Enter": chainCommands(leaveCaption, fenced, splitListItem(nodes.list_item)),
    "Mod-Enter": chainCommands(leaveCaption, exitCode),
    "Shift-Enter": chainCommands(lineOfCode, lineEnd),
    "Tab": chainCommands(goToNextCell(1), deeper),
    "Shift-Tab": chainCommands(goToNextCell(-1), shallower),
    "Mod-]": deeper,
    "Mod-[": shallower,
    "Mod-Escape": selectParentNode,
  }),
  keymap(baseKeymap),
];
