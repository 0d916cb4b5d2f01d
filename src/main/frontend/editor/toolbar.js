// The bar of tools: one stop for the Tab key, arrows within. It says of each tool whether it is on.

import { redo, undo } from "prosemirror-history";
import {
  addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderRow,
} from "prosemirror-tables";
import { around, block, deeper, frame, hasMark, insert, linkAround, list, plain, rule, shallower, table, toggle } from "./commands.js";
import { make } from "./dom.js";
import { ICONS } from "./icons.js";
import { schema } from "./schema.js";

const { nodes } = schema;
const isMac = /Mac|iP/.test(navigator.platform);
const keyed = keys => keys && keys.replace("Mod", isMac ? "⌘" : "Ctrl").replace("Alt", isMac ? "⌥" : "Alt");

const inBlock = (type, attributes = {}) => state => {
  const { parent } = state.selection.$from;
  return parent.type === type && Object.entries(attributes).every(([name, value]) => parent.attrs[name] === value);
};

const within = (type, attributes = {}) => state => {
  const found = around(state, type);
  return Boolean(found) && Object.entries(attributes).every(([name, value]) => found.node.attrs[name] === value);
};

const mark = (name, words, keys) => ({ icon: name, words, keys, run: toggle(name), isOn: state => hasMark(state, name) });
const heading = (level, words, keys) => ({
  icon: `h${level}`, words, keys, run: block(nodes.heading, { level }), isOn: inBlock(nodes.heading, { level }),
});

const opens = (name, words, keys) => ({ icon: name, words, keys, opens: name });

/** What the tools are, in groups. Those that are needed less often stand in a second row, which one of them opens. */
const FIRST = [
  [heading(2, "Heading", "Mod-Alt-2"), heading(3, "Smaller heading", "Mod-Alt-3")],
  [mark("strong", "Strong", "Mod-B"), mark("em", "Emphasis", "Mod-I"),
    { ...opens("link", "Link", "Mod-K"), isOn: state => Boolean(linkAround(state).mark) }],
  [
    { icon: "ul", words: "List", keys: "Mod-Shift-8", run: list(nodes.bullet_list), isOn: within(nodes.bullet_list) },
    { icon: "ol", words: "Numbered list", keys: "Mod-Shift-7", run: list(nodes.ordered_list), isOn: within(nodes.ordered_list) },
    { icon: "blockquote", words: "Quotation", keys: "Mod-Alt-Q", run: frame(nodes.blockquote), isOn: within(nodes.blockquote) },
  ],
  [opens("pictures", "Picture"), { ...opens("gallery", "Gallery"), isOn: within(nodes.gallery) }, { icon: "table", words: "Table", run: table() }],
  [{ icon: "undo", words: "Undo", keys: "Mod-Z", run: undo }, { icon: "redo", words: "Redo", keys: "Mod-Y", run: redo }],
  [opens("find", "Find and replace", "Mod-F"), { ...opens("full", "Full screen", "Mod-Shift-F"), isOn: (_state, editor) => editor.frame.classList.contains("writing--full") },
    opens("more", "More tools")],
];

const MORE = [
  [heading(4, "Smallest heading", "Mod-Alt-4"),
    { icon: "pullquote", words: "Pull quote", run: frame(nodes.aside, { class: "pullquote" }), isOn: within(nodes.aside, { class: "pullquote" }) },
    { icon: "note", words: "Note", run: frame(nodes.aside, { class: "note" }), isOn: within(nodes.aside, { class: "note" }) }],
  [mark("s", "Struck through"), mark("u", "Underlined", "Mod-U"), mark("mark", "Marked"), mark("sup", "Above the line"),
    mark("sub", "Below the line"), mark("code", "Code", "Mod-E")],
  [
    { icon: "pre", words: "Lines of code", keys: "Mod-Alt-C", run: block(nodes.pre, { class: null }), isOn: inBlock(nodes.pre, { class: null }) },
    { icon: "verse", words: "Poem", run: block(nodes.pre, { class: "verse" }), isOn: inBlock(nodes.pre, { class: "verse" }) },
    { icon: "hr", words: "Rule", run: rule },
  ],
  [{ icon: "deeper", words: "Deeper in the list", keys: "Tab", run: deeper }, { icon: "shallower", words: "Less deep", run: shallower },
    { icon: "plain", words: "Without formatting", keys: "Mod-\\", run: plain }],
];

const TABLE = [[
  { text: "Row", words: "Add a row below", icon: "plus", run: addRowAfter },
  { text: "Row", words: "Delete the row", icon: "minus", run: deleteRow },
  { text: "Column", words: "Add a column after", icon: "plus", run: addColumnAfter },
  { text: "Column", words: "Delete the column", icon: "minus", run: deleteColumn },
  { text: "Head", words: "First row is a head", icon: "toggle", run: toggleHeaderRow },
  { text: "Merge", words: "Make one cell of those selected", icon: "merge", run: mergeCells },
  { text: "Split", words: "Split the cell", icon: "split", run: splitCell },
  { text: "Table", words: "Delete the table", icon: "minus", run: deleteTable },
]];

/** The same tools for who types a slash. */
export const tools = () => [...FIRST.flat(), ...MORE.flat()].filter(tool =>
  tool.run ? !["undo", "redo", "plain", "deeper", "shallower"].includes(tool.icon) : ["pictures", "gallery"].includes(tool.opens));

export class Toolbar {
  constructor(editor) {
    this.editor = editor;
    this.buttons = [];
    this.more = this.row(MORE);
    this.table = this.row(TABLE);
    this.more.hidden = this.table.hidden = true;
    this.element = make("div", { class: "tools", role: "toolbar", "aria-label": "Formatting", onkeydown: event => this.key(event) },
      this.row(FIRST), this.more, this.table);
    this.buttons.sort((one, other) => one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    this.stop(this.buttons[0].element);
    this.update();
  }

  row(groups) {
    return make("div", { class: "tools__row" }, ...groups.map(group => make("div", { class: "tools__group" }, ...group.map(tool => this.button(tool)))));
  }

  button(tool) {
    const title = tool.keys ? `${tool.words} (${keyed(tool.keys)})` : tool.words;
    const element = make("button", { type: "button", class: "tool", title, "aria-label": tool.words, tabindex: "-1", onmousedown: event => event.preventDefault(), onclick: () => this.run(tool, element) },
      ...(tool.text ? [tool.text] : []), icon(tool.icon));
    if (tool.opens === "more") element.setAttribute("aria-expanded", "false");
    this.buttons.push({ tool, element });
    return element;
  }

  run(tool, element) {
    if (element.getAttribute("aria-disabled") === "true") return;
    const { view } = this.editor;
    this.stop(element);
    if (tool.opens === "more") {
      this.more.hidden = !this.more.hidden;
      element.setAttribute("aria-expanded", String(!this.more.hidden));
    } else if (tool.opens) this.editor.open(tool.opens);
    else {
      tool.run(view.state, view.dispatch, view);
      view.focus();
    }
  }

  update() {
    const { editor } = this;
    const { state } = editor.view;
    this.table.hidden = !isInTable(state);
    for (const { tool, element } of this.buttons) {
      if (tool.isOn) element.setAttribute("aria-pressed", String(tool.isOn(state, editor)));
      if (tool.run) element.setAttribute("aria-disabled", String(!tool.run(state)));
    }
    if (this.current?.closest("[hidden]")) this.stop(this.buttons[0].element);
  }

  focus() {
    this.current.focus();
  }

  /** The one button at which the Tab key stops. */
  stop(element) {
    this.current?.setAttribute("tabindex", "-1");
    this.current = element;
    element.setAttribute("tabindex", "0");
  }

  key(event) {
    const shown = this.buttons.map(each => each.element).filter(each => !each.closest("[hidden]"));
    const at = shown.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === "Escape") this.editor.view.focus();
    if (next === undefined) return;
    event.preventDefault();
    const button = shown[(next + shown.length) % shown.length];
    this.stop(button);
    button.focus();
  }
}

const icon = name => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
};
