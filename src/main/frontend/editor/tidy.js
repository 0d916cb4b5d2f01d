// Reduces the HTML of word processors and web pages to the vocabulary of bodies: what something looks like becomes what
// it means, and the rest goes.

import { attributesOf, isAddress, isBlock, isKnown } from "./vocabulary.js";

const GONE = "script, style, template, noscript, iframe, object, embed, applet, meta, title, link, base, head, svg, math, "
  + "button, input, select, textarea, canvas, xml, source, track, [hidden]";

const RENAMED = { h1: "h2", h5: "h4", h6: "h4", strike: "s", tt: "code", acronym: "abbr", menu: "ul", dir: "ul", b: "strong", i: "em" };

/** Worth keeping of what comes from elsewhere; not its ids, languages and titles. */
const FOREIGN = new Set(["id", "lang", "title", "class", "data-media"]);

/** What an element looks like, by hand: where styles in a page are forbidden, browsers do not read them either. */
const looks = element => {
  const found = {};
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const [name, value = ""] = declaration.split(/:(.*)/s);
    found[name.trim().toLowerCase()] = value.trim().toLowerCase();
  }
  return property => found[property] ?? "";
};

const HEADING = /^h[1-6]$/;

export const tidy = root => {
  for (const each of root.querySelectorAll(GONE)) each.remove();
  removeComments(root);
  wordLists(root);
  clean(root);
  repairLists(root);
  tighten(root);
  removeEmpty(root);
};

const removeComments = root => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
};

/** Word writes items as paragraphs that say in their style how deep they stand, with their sign in front. */
const wordLists = root => {
  let open = [];
  let last = null;
  for (const paragraph of root.querySelectorAll("p[style*='mso-list'], p[class*='MsoListParagraph']")) {
    const level = Number(/level(\d)/.exec(paragraph.getAttribute("style") ?? "")?.[1] ?? 1);
    const sign = paragraph.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
    if (!sign) continue; // goes on in the item before, or is none
    const name = /^\s*\(?[\p{L}\p{N}]{1,4}[.)]/u.test(sign.textContent) ? "ol" : "ul";
    sign.remove();
    if (last?.parentElement !== paragraph.parentElement || nextElement(last) !== paragraph) open = [];
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = root.ownerDocument.createElement(name);
      const around = open.at(-1);
      if (around) (around.lastElementChild ?? around.appendChild(root.ownerDocument.createElement("li"))).append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = root.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1).append(item);
    paragraph.remove();
    last = open[0];
  }
};

const nextElement = node => node?.nextElementSibling;

const clean = parent => {
  for (const element of [...parent.children]) {
    clean(element);
    const name = RENAMED[element.localName] ?? element.localName;
    if (name === "img") picture(element);
    else if (isKnown(name)) rename(element, name);
    else if (isApart(element)) rename(element, "p");
    else unwrap(element);
  }
};

/** A block of another kind that holds words and no blocks is a paragraph. */
const isApart = element => /^(div|section|article|header|footer|main|nav|address|center|form|fieldset|dialog)$/.test(element.localName)
  && ![...element.querySelectorAll("*")].some(each => isBlock(each.localName));

const unwrap = element => element.replaceWith(...styled(element, [...element.childNodes]));

const rename = (element, name) => {
  const made = element.ownerDocument.createElement(name);
  for (const attribute of attributesOf(name)) {
    const value = element.getAttribute(attribute);
    if (value === null || FOREIGN.has(attribute) || attribute === "href" && !isAddress(value)) continue;
    if (attribute === "dir" && value !== "rtl") continue;
    made.setAttribute(attribute, value);
  }
  const isUnmeant = (name === "strong" && /normal|[1-4]00/.test(looks(element)("font-weight"))) || (name === "em" && looks(element)("font-style") === "normal");
  const content = [...element.childNodes];
  if (isUnmeant) return element.replaceWith(...content);
  if (name === "a" && !made.hasAttribute("href")) return element.replaceWith(...content);
  // What a heading or a cell of a head looks like goes without saying.
  made.append(...HEADING.test(name) || name === "th" || name === "a" ? content : styled(element, content));
  if (HEADING.test(name)) for (const each of made.querySelectorAll("strong, em, u")) each.replaceWith(...each.childNodes);
  element.replaceWith(made);
};

/** What styles say, as elements around the content. */
const styled = (element, content) => {
  const look = looks(element);
  if (!content.some(node => node.textContent.trim())) return content;
  if (content.some(node => node.nodeType === Node.ELEMENT_NODE && isBlock(node.localName))) return content;
  const names = [];
  if (/^(bold|bolder|[6-9]00)$/.test(look("font-weight")) && element.localName !== "strong") names.push("strong");
  if (/italic|oblique/.test(look("font-style")) && element.localName !== "em") names.push("em");
  if (/line-through/.test(look("text-decoration") + look("text-decoration-line"))) names.push("s");
  if (look("vertical-align") === "super") names.push("sup");
  if (look("vertical-align") === "sub") names.push("sub");
  return names.reduce((inner, name) => {
    if (element.closest(name)) return inner;
    const made = element.ownerDocument.createElement(name);
    made.append(...inner);
    return [made];
  }, content);
};

/** Pictures of other sites are not taken along: they would be links only. */
const picture = element => {
  const src = element.getAttribute("src") ?? "";
  if (!/^\/media\//.test(src)) element.remove();
};

/** A list that stands directly in another belongs to the item before. */
const repairLists = root => {
  for (const list of root.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    let item = list.previousElementSibling;
    if (item?.localName !== "li") {
      item = root.ownerDocument.createElement("li");
      list.before(item);
    }
    item.append(list);
  }
  for (const item of root.querySelectorAll("li"))
    if (!item.parentElement.matches("ul, ol")) item.replaceWith(...item.childNodes);
};

/** One paragraph in an item or a cell says no more than its words. */
const tighten = root => {
  for (const holder of root.querySelectorAll("li, td, th")) {
    const paragraphs = [...holder.children].filter(child => child.localName === "p");
    if (paragraphs.length === 1) paragraphs[0].setAttribute("data-bare", "null");
  }
};

/** Figures without their picture, and what word processors put between paragraphs for the look of it. */
const removeEmpty = root => {
  for (const figure of root.querySelectorAll("figure")) {
    if (figure.querySelector("img, audio, video, table, pre, blockquote")) continue;
    const caption = figure.querySelector("figcaption");
    const words = root.ownerDocument.createElement("p");
    words.append(...(caption ?? figure).childNodes);
    figure.replaceWith(words);
  }
  for (const each of root.querySelectorAll("br")) if ([...each.parentElement.children].some(beside => isBlock(beside.localName))) each.remove();
  for (const each of root.querySelectorAll("p, h2, h3, h4, strong, em, a, s, u, sup, sub, code, mark, small"))
    if (!/[^\s\u00a0]/.test(each.textContent) && !each.querySelector("img") && !each.closest("pre")) {
      if (isBlock(each.localName) && !each.parentElement.matches("td, th, li")) each.remove();
      else if (!isBlock(each.localName)) each.replaceWith(...each.childNodes);
    }
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.closest("pre")) text.data = text.data.replace(/(\S)\u00a0(?=\S)/g, keepsTogether).replace(/[\u00a0 ]{2,}/g, " ");
  }
};

/** A space that does not break stays where it stands between figures and signs, and is a plain one between words. */
const keepsTogether = (_all, before) => `${before}${/[\d\p{P}\p{S}]/u.test(before) ? "\u00a0" : " "}`;
