// The HTML of bodies as docs/body-vocabulary.md has it: which elements there are and what they may carry. The server
// cleans whatever comes; this is for what is shown and pasted here.

const OWN = {
  ol: "start reversed type",
  li: "value",
  blockquote: "cite",
  q: "cite",
  del: "cite datetime",
  ins: "cite datetime",
  figure: "data-embed data-columns class",
  img: "data-media src alt width height role",
  th: "scope colspan rowspan",
  td: "colspan rowspan",
  abbr: "title",
  time: "datetime",
  a: "href title rel class",
  audio: "data-media src controls",
  video: "data-media src width height controls",
  details: "open",
  aside: "class",
  pre: "class",
};

const words = text => text.split(" ");

const BLOCKS = new Set(words(
  "p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption table caption thead tbody tfoot tr th td pre hr aside details summary"));

export const MARKS = words(
  "a abbr q cite dfn time ins del mark small u s em i strong b sub sup bdi bdo var samp kbd code");

const ELEMENTS = new Set([...BLOCKS, ...MARKS, ...words("img audio video br wbr ruby rt rp")]);

const EVERYWHERE = words("id lang dir");

const LINKS = /^(https?:|mailto:|tel:|[^a-z]|[a-z0-9._~!$&'()*+,;=@-]*([/?#]|$))/i;

export const isKnown = name => ELEMENTS.has(name);

/** What an element may carry, its own first, in the order in which it is written. */
export const attributesOf = name => [...(OWN[name] ? words(OWN[name]) : []), ...EVERYWHERE];

export const isBlock = name => BLOCKS.has(name);

/** Whether a link may lead there. */
export const isAddress = href => LINKS.test(href.trim());

/** The HTML of an element, without anything that the vocabulary does not know. */
export const cleanedHtml = html => {
  const inert = new DOMParser().parseFromString(`<body>${html}`, "text/html").body;
  const clean = inert.ownerDocument.createElement("div");
  copy(inert, clean);
  return clean.innerHTML;
};

/** Shows HTML of the vocabulary, such as is kept as it is; ids stay out of the page around it. */
export const show = (html, into) => {
  const inert = new DOMParser().parseFromString(`<body>${html}`, "text/html").body;
  copy(inert, into);
  for (const each of into.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of into.querySelectorAll("a, summary, audio, video")) each.tabIndex = -1;
};

const copy = (from, into) => {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(child.data);
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    const name = child.localName;
    if (!ELEMENTS.has(name)) {
      copy(child, into);
      continue;
    }
    const made = into.ownerDocument.createElement(name);
    for (const attribute of attributesOf(name)) {
      const value = child.getAttribute(attribute);
      if (value === null || attribute === "href" && !isAddress(value)) continue;
      if (attribute === "src" && !/^\/(?!\/)/.test(value)) continue;
      made.setAttribute(attribute, value);
    }
    copy(child, made);
    into.append(made);
  }
};
