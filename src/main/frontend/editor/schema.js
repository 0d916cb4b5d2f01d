// What the editor knows of the HTML of bodies. What it does not know (lists of terms, ruby, players, figures of other
// shapes) it keeps as it is, as a block or in the line: seen, moved and deleted as one, and written again unchanged.

import { Schema } from "prosemirror-model";
import { MARKS, attributesOf, cleanedHtml, isAddress } from "./vocabulary.js";

/** An attribute for each that an element may carry; null for one that it does not. */
const carried = name => Object.fromEntries(attributesOf(name).map(each => [each, { default: null }]));

/** Ids are kept beside, since pages of the newsroom have ids of their own. */
export const read = (dom, name) => Object.fromEntries(
  attributesOf(name).map(each => [each, dom.getAttribute(each) ?? (each === "id" ? dom.getAttribute("data-id") : null)]));

const shown = (attributes, name) => Object.fromEntries(
  attributesOf(name).filter(each => attributes[each] != null).map(each => [each === "id" ? "data-id" : each, attributes[each]]));

const container = (name, content, more = {}) => ({
  content,
  group: "block",
  defining: true,
  attrs: carried(name),
  parseDOM: [{ tag: name, getAttrs: dom => read(dom, name) }],
  toDOM: node => [name, shown(node.attrs, name), 0],
  ...more,
});

/** A paragraph is bare where its words stand in something else without one around them, as in most items of lists.
 * Null lets that follow from where it stands. */
const paragraph = {
  content: "inline*",
  group: "block",
  attrs: { bare: { default: null }, ...carried("p") },
  parseDOM: [{
    tag: "p",
    getAttrs: dom => ({ ...read(dom, "p"), bare: dom.hasAttribute("data-bare") ? bareness(dom) : false }),
  }],
  toDOM: node => ["p", { ...shown(node.attrs, "p"), "data-bare": node.attrs.bare === false ? null : String(node.attrs.bare) }, 0],
};

const bareness = dom => dom.getAttribute("data-bare") === "null" ? null : true;

const heading = {
  content: "inline*",
  group: "block",
  defining: true,
  attrs: { level: { default: 2 }, ...carried("h2") },
  parseDOM: [2, 3, 4].map(level => ({ tag: `h${level}`, getAttrs: dom => ({ level, ...read(dom, "h2") }) })),
  toDOM: node => [`h${node.attrs.level}`, shown(node.attrs, "h2"), 0],
};

const pre = {
  content: "inline*",
  group: "block",
  code: true,
  whitespace: "pre",
  defining: true,
  attrs: carried("pre"),
  parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: dom => read(dom, "pre") }],
  toDOM: node => ["pre", shown(node.attrs, "pre"), 0],
};

const cell = name => ({
  content: "block+",
  tableRole: name === "th" ? "header_cell" : "cell",
  isolating: true,
  attrs: { ...carried(name), colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  parseDOM: [{
    tag: name,
    getAttrs: dom => ({ ...read(dom, name), colspan: span(dom, "colspan"), rowspan: span(dom, "rowspan") }),
  }],
  toDOM: node => [name, spans(shown(node.attrs, name)), 0],
});

const span = (dom, attribute) => Math.min(1000, Math.max(1, Number(dom.getAttribute(attribute)) || 1));

const spans = attributes => {
  if (attributes.colspan === 1) delete attributes.colspan;
  if (attributes.rowspan === 1) delete attributes.rowspan;
  return attributes;
};

/** A caption above, and rows, each of which says whether it is in the head, the body or the foot, and whether a new one
 * of these begins with it. */
const table = {
  content: "table_row+",
  tableRole: "table",
  isolating: true,
  group: "block",
  attrs: { caption: { default: null }, ...carried("table") },
  parseDOM: [{
    tag: "table",
    getAttrs: dom => ({ ...read(dom, "table"), caption: dom.getAttribute("data-caption") }),
  }],
  toDOM: node => ["table", { ...shown(node.attrs, "table"), "data-caption": node.attrs.caption }, ["tbody", 0]],
};

const row = {
  content: "(table_cell | table_header)*",
  tableRole: "row",
  attrs: { section: { default: "tbody" }, begins: { default: false }, ...carried("tr") },
  parseDOM: [{
    tag: "tr",
    getAttrs: dom => ({
      ...read(dom, "tr"),
      section: dom.getAttribute("data-section") ?? "tbody",
      begins: dom.hasAttribute("data-begins"),
    }),
  }],
  toDOM: node => ["tr", { ...shown(node.attrs, "tr"), "data-section": node.attrs.section, "data-begins": node.attrs.begins ? "" : null }, 0],
};

const json = (dom, name) => {
  try {
    return JSON.parse(dom.getAttribute(name));
  } catch {
    return null; // pasted from elsewhere
  }
};

/** A picture with its caption.
 * `upload` is the number of one that is still on its way; such a figure is not part of the body yet. */
const figure = {
  content: "figcaption",
  group: "block",
  draggable: true,
  isolating: true,
  attrs: { img: { default: {} }, link: { default: null }, upload: { default: null }, ...carried("figure") },
  parseDOM: [{
    tag: "lc-figure",
    getAttrs: dom => {
      const img = json(dom, "data-img");
      const link = json(dom, "data-link");
      if (!img) return false;
      return { ...read(dom, "figure"), img, link: link?.href && isAddress(link.href) ? link : null };
    },
  }],
  toDOM: node => ["lc-figure", {
    ...shown(node.attrs, "figure"),
    "data-img": JSON.stringify(node.attrs.img),
    "data-link": node.attrs.link && JSON.stringify(node.attrs.link),
  }, 0],
};

const gallery = {
  content: "figure+ figcaption",
  group: "block",
  isolating: true,
  attrs: carried("figure"),
  parseDOM: [{ tag: "lc-gallery", getAttrs: dom => read(dom, "figure") }],
  toDOM: node => ["lc-gallery", shown(node.attrs, "figure"), 0],
};

const embed = {
  content: "figcaption",
  group: "block",
  draggable: true,
  isolating: true,
  attrs: { words: { default: null }, ...carried("figure") },
  parseDOM: [{
    tag: "lc-embed",
    getAttrs: dom => ({ ...read(dom, "figure"), words: dom.getAttribute("data-words") }),
  }],
  toDOM: node => ["lc-embed", { ...shown(node.attrs, "figure"), "data-words": node.attrs.words }, 0],
};

const figcaption = {
  content: "inline*",
  attrs: carried("figcaption"),
  parseDOM: [{ tag: "figcaption", getAttrs: dom => read(dom, "figcaption") }],
  toDOM: node => ["figcaption", shown(node.attrs, "figcaption"), 0],
};

const kept = (name, isInline) => ({
  atom: true,
  inline: isInline,
  group: isInline ? "inline" : "block",
  draggable: true,
  attrs: { html: { default: "" } },
  parseDOM: [{ tag: name, getAttrs: dom => ({ html: cleanedHtml(dom.getAttribute("data-html") ?? "") }) }],
  toDOM: node => [name, { "data-html": node.attrs.html }],
});

const single = (name, more = {}) => ({
  inline: true,
  group: "inline",
  selectable: false,
  attrs: carried(name),
  parseDOM: [{ tag: name, getAttrs: dom => read(dom, name) }],
  toDOM: node => [name, shown(node.attrs, name)],
  ...more,
});

const nodes = {
  doc: { content: "block+" },
  paragraph,
  heading,
  blockquote: container("blockquote", "block+"),
  aside: container("aside", "block+"),
  bullet_list: container("ul", "list_item+", { defining: false }),
  ordered_list: container("ol", "list_item+", { defining: false }),
  list_item: container("li", "block+", { group: "" }),
  pre,
  horizontal_rule: { ...single("hr"), inline: false, group: "block", selectable: true },
  table,
  table_row: row,
  table_cell: cell("td"),
  table_header: cell("th"),
  figure,
  gallery,
  embed,
  figcaption,
  kept: kept("lc-kept", false),
  kept_inline: kept("lc-kept-inline", true),
  text: { group: "inline" },
  image: single("img", { selectable: true, draggable: true, parseDOM: [{ tag: "img[data-media]", getAttrs: dom => read(dom, "img") }, { tag: "img[src^='/']", getAttrs: dom => read(dom, "img") }] }),
  hard_break: single("br", { linebreakReplacement: true }),
  word_break: single("wbr"),
};

/** Marks of one kind may stand in each other where HTML lets them; `n` keeps those apart that touch. */
const mark = name => ({
  attrs: { ...carried(name), n: { default: null } },
  inclusive: name !== "a",
  ...(name === "a" || name === "code" ? {} : { excludes: "" }),
  parseDOM: [{
    tag: name === "a" ? "a[href], a[id]" : name,
    getAttrs: dom => {
      if (dom.hasAttribute("href") && !isAddress(dom.getAttribute("href"))) return false;
      return { ...read(dom, name), n: dom.getAttribute("data-n") };
    },
  }],
  toDOM: each => [name, { ...shown(each.attrs, name), "data-n": each.attrs.n }, 0],
});

export const schema = new Schema({ nodes, marks: Object.fromEntries(MARKS.map(name => [name, mark(name)])) });
