// Elements in one line.

/** @param children nodes or words */
export const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value == null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
};

let ids = 0;

export const freshId = name => `${name}-${++ids}`;

/** A field with its label. */
export const labelled = (label, field, hint) => {
  field.id ||= freshId("field");
  const words = hint ? [make("p", { class: "hint", id: `${field.id}-hint` }, hint)] : [];
  if (hint) field.setAttribute("aria-describedby", `${field.id}-hint`);
  return make("div", { class: "field" }, make("label", { for: field.id }, label), ...words, field);
};

/** Answers as JSON; throws what to say otherwise. */
export const asked = async (address, options = {}) => {
  let answer;
  try {
    answer = await fetch(address, { redirect: "manual", ...options });
  } catch {
    throw new Error("The newsroom cannot be reached. Nothing was lost; please try again.");
  }
  if (answer.type === "opaqueredirect" || answer.status === 401)
    throw new Error("You were signed out meanwhile. Sign in in another tab, then try again here.");
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(body?.detail ?? `That did not work (${answer.status}).`);
  return body;
};
