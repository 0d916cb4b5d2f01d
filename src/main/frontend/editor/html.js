// From the HTML of a body to a document and back, without losing anything of it. A block that nobody has touched is
// written exactly as it was read.

import { DOMParser as Reader } from "prosemirror-model";
import { schema } from "./schema.js";
import { attributesOf, isBlock } from "./vocabulary.js";
import { written } from "./write.js";

const reader = Reader.fromSchema(schema);

/** The HTML that a block was read from. Nodes never change, so whatever is changed is another one. */
const origins = new WeakMap();

/** To HTML, a space that does not break is no space. */
const isBlank = text => !/[^ \t\n\r\f]/.test(text);
const stripped = text => text.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, "");

const CONTAINERS = new Set(["blockquote", "aside", "li", "td", "th"]);
const KEPT = new Set(["dl", "details"]);
const KEPT_IN_LINE = new Set(["ruby", "audio", "video"]);
const BESIDE = new Set(["a", "ins", "del", "audio", "video"]);

/** A document from an element or fragment that holds the HTML of a body; what it holds is used up. */
export const documentOf = root => {
  const blocks = [];
  wrapWords(root);
  for (const element of [...root.children]) {
    const html = element.hasAttribute("data-bare") ? `<p>${stripped(element.innerHTML)}</p>` : element.outerHTML;
    const around = root.ownerDocument.createElement("div");
    around.append(element);
    prepare(around);
    const read = reader.parse(around);
    if (read.childCount === 1) origins.set(read.firstChild, html);
    read.forEach(block => blocks.push(block));
  }
  return schema.node("doc", null, blocks.length ? blocks : [schema.node("paragraph")]);
};

/** The HTML of a document. */
export const htmlOf = doc => {
  const blocks = [];
  doc.forEach(block => {
    if (!origins.has(block)) origins.set(block, written(block, doc));
    const html = origins.get(block);
    if (html) blocks.push(html);
  });
  return blocks.join("\n\n");
};

/** All of it written anew, as if each block had been touched. */
export const htmlWrittenAnew = doc => {
  const blocks = [];
  doc.forEach(block => blocks.push(written(block, doc)));
  return blocks.filter(html => html).join("\n\n");
};

/** Makes a tree of the vocabulary such that the schema can read it. */
export const prepare = root => {
  for (const element of [...root.children]) prepareOne(element);
};

const prepareOne = element => {
  const name = element.localName;
  if (name.startsWith("lc-")) return;
  if (KEPT.has(name) || isList(name) && !element.children.length || BESIDE.has(name) && holdsBlock(element)) return keep(element, "lc-kept");
  if (name === "figure") return figure(element);
  if (name === "table" && !table(element)) return keep(element, "lc-kept");
  if (KEPT_IN_LINE.has(name) || isInvisible(element)) return keep(element, "lc-kept-inline");
  if (CONTAINERS.has(name)) wrapWords(element);
  if (!isBlock(name)) setApart(element);
  prepare(element);
};

const isList = name => name === "ul" || name === "ol";

const holdsBlock = element => [...element.querySelectorAll("*")].some(each => isBlock(each.localName));

/** An element in a line that has nothing in it, but is the place that something leads to, or says something else. */
const isInvisible = element =>
  !isBlock(element.localName) && !["img", "br", "wbr"].includes(element.localName)
  && isBlank(element.textContent) && !element.querySelector("img, br, wbr, audio, video, ruby")
  && element.attributes.length > 0;

const keep = (element, name) => {
  const kept = element.ownerDocument.createElement(name);
  kept.setAttribute("data-html", element.outerHTML);
  element.replaceWith(kept);
};

/** Puts words that stand beside blocks into a paragraph that knows it was none. */
const wrapWords = parent => {
  let bare = null;
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) {
      child.remove();
    } else if (isOfALine(child)) {
      if (!bare && child.nodeType === Node.TEXT_NODE && isBlank(child.data)) continue;
      if (!bare) {
        bare = parent.ownerDocument.createElement("p");
        bare.setAttribute("data-bare", "");
        child.before(bare);
      }
      bare.append(child);
    } else bare = null;
  }
  if (!parent.children.length && parent.localName && CONTAINERS.has(parent.localName)) {
    bare = parent.ownerDocument.createElement("p");
    bare.setAttribute("data-bare", "");
    parent.append(bare);
  }
};

const isOfALine = node => node.nodeType === Node.TEXT_NODE
  || node.nodeType === Node.ELEMENT_NODE && !isBlock(node.localName) && node.localName !== "lc-kept"
    && !/^lc-(figure|gallery|embed)$/.test(node.localName) && !(BESIDE.has(node.localName) && holdsBlock(node));

/** Marks that touch or stand in each other would become one. */
const setApart = element => {
  const name = element.localName;
  const before = element.previousSibling;
  if (before?.nodeType === Node.ELEMENT_NODE && before.localName === name)
    element.setAttribute("data-n", Number(before.getAttribute("data-n") ?? 0) + 1);
  const around = element.parentElement?.closest(name);
  if (around) element.setAttribute("data-n", Number(around.getAttribute("data-n") ?? 0) + 1000);
};

const figure = element => {
  const made = gallery(element) ?? embed(element) ?? picture(element);
  if (made) element.replaceWith(made);
  else keep(element, "lc-kept");
};

/** The parts of a figure; none where there are words beside them, or a caption that is not in its place. */
const parts = element => {
  const all = [...element.childNodes].filter(node => node.nodeType !== Node.TEXT_NODE || !isBlank(node.data));
  if (!all.every(node => node.nodeType === Node.ELEMENT_NODE)) return null;
  const caption = all.at(-1)?.localName === "figcaption" ? all.pop() : null;
  if (all.some(each => each.localName === "figcaption")) return null;
  return caption && holdsBlock(caption) ? null : { all, caption };
};

const made = (element, name, caption) => {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  const words = caption ?? element.ownerDocument.createElement("figcaption");
  prepare(words);
  other.append(words);
  return other;
};

const gallery = element => {
  if (element.className !== "gallery") return null;
  const found = parts(element);
  if (!found?.all.length || !found.all.every(each => each.localName === "figure")) return null;
  const pictures = found.all.map(each => picture(each));
  if (pictures.includes(null)) return null;
  const other = made(element, "lc-gallery", found.caption);
  other.prepend(...pictures);
  return other;
};

const embed = element => {
  const address = element.getAttribute("data-embed");
  if (element.className !== "embed" || !address) return null;
  const found = parts(element);
  const link = found?.all.length === 1 ? found.all[0] : null;
  if (link?.localName !== "a" || link.children.length || link.getAttribute("href") !== address) return null;
  if ([...link.attributes].some(each => !["href", "rel"].includes(each.name))) return null;
  const other = made(element, "lc-embed", found.caption);
  other.setAttribute("data-words", link.textContent);
  return other;
};

const picture = element => {
  const found = parts(element);
  if (element.className || found?.all.length !== 1) return null;
  const link = found.all[0].localName === "a" ? found.all[0] : null;
  const img = link && link.childNodes.length === 1 ? link.firstChild : found.all[0];
  if (img.localName !== "img") return null;
  const other = made(element, "lc-figure", found.caption);
  other.setAttribute("data-img", JSON.stringify(attributes(img)));
  if (link) other.setAttribute("data-link", JSON.stringify(attributes(link)));
  return other;
};

const attributes = element => Object.fromEntries(
  attributesOf(element.localName).filter(each => element.hasAttribute(each)).map(each => [each, element.getAttribute(each)]));

/** Says of each row where it stands. False for a table of another shape. */
const table = element => {
  const rows = [];
  let caption = null;
  for (const part of [...element.children]) {
    if (part.localName === "caption" && !rows.length && !caption && !part.attributes.length) caption = part;
    else if (!["thead", "tbody", "tfoot"].includes(part.localName) || part.attributes.length || !part.children.length) return false;
    else for (const row of part.children) rows.push([row, part.localName, row === part.firstElementChild]);
  }
  if (!rows.length) return false;
  if (caption) {
    element.setAttribute("data-caption", caption.innerHTML);
    caption.remove();
  }
  for (const [row, section, begins] of rows) {
    row.setAttribute("data-section", section);
    if (begins) row.setAttribute("data-begins", "");
  }
  return true;
};
