// Writes blocks of a document as the HTML of bodies.

import { attributesOf } from "./vocabulary.js";

const NAMES = {
  blockquote: "blockquote",
  aside: "aside",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
  table_cell: "td",
  table_header: "th",
};

/** Where words stand without a paragraph around them, as long as they are the only ones. */
const TIGHT = new Set(["list_item", "table_cell", "table_header"]);

const escaped = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The HTML of a block; empty for one that is nothing yet, as a paragraph in which nobody has typed. */
export const written = (node, parent, index = 0) => {
  const { attrs } = node;
  switch (node.type.name) {
    case "paragraph": return paragraph(node, parent, index);
    case "heading": return element(`h${attrs.level}`, attrs, inline(node), "h2");
    case "pre": return preformatted(node);
    case "horizontal_rule": return start("hr", attrs);
    case "table": return table(node);
    case "figure": return picture(node);
    case "gallery": {
      const pictures = children(node); // none while all of them are on their way
      return pictures && figure(attrs, pictures + figcaption(node.lastChild));
    }
    case "embed": return embed(node);
    case "kept": return attrs.html;
    case "figcaption": return "";
    default: return element(NAMES[node.type.name], attrs, children(node));
  }
};

const start = (name, attributes, like = name) => {
  let html = `<${name}`;
  for (const each of attributesOf(like)) if (attributes[each] != null) html += ` ${each}="${escaped(String(attributes[each]))}"`;
  return html + ">";
};

const element = (name, attributes, content, like) => `${start(name, attributes, like)}${content}</${name}>`;

const children = (node, end = "") => {
  let html = "";
  node.forEach((child, _offset, index) => { html += written(child, node, index); });
  return html + end;
};

const isTop = parent => parent.type.name === "doc";

const isBare = (node, parent) => {
  if (node.attrs.bare === false || isTop(parent)) return false;
  return node.attrs.bare === true || TIGHT.has(parent.type.name) && attributesOf("p").every(each => node.attrs[each] == null);
};

/** Of two in a row that have no tags the second gets them, or they would be one. */
const paragraph = (node, parent, index) => {
  const content = inline(node);
  if (!content && node.attrs.bare === null && (isTop(parent) || parent.childCount > 1)) return "";
  const before = index > 0 ? parent.child(index - 1) : null;
  const follows = before?.type === node.type && isBare(before, parent);
  return isBare(node, parent) && !follows ? content : element("p", node.attrs, content);
};

/** Browsers leave out a line end right after the tag. */
const preformatted = node => {
  const content = inline(node);
  return element("pre", node.attrs, content.startsWith("\n") ? "\n" + content : content);
};

const table = node => {
  let html = start("table", node.attrs);
  if (node.attrs.caption !== null) html += `<caption>${node.attrs.caption}</caption>`;
  let open = null;
  node.forEach(row => {
    const { section, begins } = row.attrs;
    if (open !== section || begins) {
      if (open) html += `</${open}>`;
      html += `<${section}>`;
      open = section;
    }
    html += element("tr", row.attrs, rowContent(row));
  });
  return `${html}</${open}></table>`;
};

const rowContent = row => {
  let html = "";
  row.forEach(cell => {
    const { colspan, rowspan } = cell.attrs;
    const attributes = { ...cell.attrs, colspan: colspan === 1 ? null : colspan, rowspan: rowspan === 1 ? null : rowspan };
    html += element(NAMES[cell.type.name], attributes, children(cell));
  });
  return html;
};

const figure = (attributes, content) => element("figure", attributes, content);

const figcaption = node => {
  const content = inline(node);
  return content || attributesOf("figcaption").some(each => node.attrs[each] != null) ? element("figcaption", node.attrs, content) : "";
};

const picture = node => {
  const { img, link, upload } = node.attrs;
  if (upload !== null) return "";
  const shown = start("img", { alt: "", ...img });
  return figure(node.attrs, (link ? element("a", link, shown) : shown) + figcaption(node.firstChild));
};

const embed = node => {
  const address = node.attrs["data-embed"];
  return figure(node.attrs, element("a", { href: address }, escaped(node.attrs.words ?? address)) + figcaption(node.firstChild));
};

const inline = node => {
  const nodes = [];
  node.forEach(child => nodes.push(child));
  return line(nodes, 0, nodes.length, []);
};

/** Of several marks that begin at one place, the one that goes on longest stands around the others. */
const line = (nodes, from, to, open) => {
  let html = "";
  for (let at = from; at < to;) {
    let longest = null;
    let end = at;
    for (const mark of nodes[at].marks) {
      if (mark.isInSet(open)) continue;
      let last = at + 1;
      while (last < to && mark.isInSet(nodes[last].marks)) last++;
      if (last > end) [longest, end] = [mark, last];
    }
    if (longest) {
      html += element(longest.type.name, longest.attrs, line(nodes, at, end, [...open, longest]));
      at = end;
    } else html += single(nodes[at++]);
  }
  return html;
};

const single = node => {
  switch (node.type.name) {
    case "text": return escaped(node.text);
    case "image": return start("img", { ...node.attrs, alt: node.attrs.alt ?? "" });
    case "hard_break": return start("br", node.attrs);
    case "word_break": return start("wbr", node.attrs);
    default: return node.attrs.html;
  }
};
