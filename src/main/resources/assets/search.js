// Searching. Loaded when somebody wants to, with `words` in the language of the paper before it.

const PAUSE = 120;
let count = 0;

// A field knows what may be meant (ARIA Authoring Practices, combobox with a list of its own)
const suggest = form => {
  const field = form.querySelector("input[name=q]");
  const list = Object.assign(document.createElement("ul"), { className: "ask__list", id: "may-be-meant-" + ++count, hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.suggestions);
  const said = Object.assign(document.createElement("p"), { className: "ask__said" });
  said.setAttribute("role", "status");
  form.append(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) field.setAttribute(name, value);

  const known = new Map();
  let asked = "";
  let timer;
  let quietUntil = 0;
  let chosen = -1;

  const choose = at => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = list.children[at];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  };
  const close = () => {
    choose(-1);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
  };
  const go = (option, event) => {
    if (event.ctrlKey || event.metaKey) window.open(option.dataset.address, "_blank", "noopener");
    else location.href = option.dataset.address;
  };
  const show = suggestions => {
    close();
    list.replaceChildren(...suggestions.map((suggestion, at) => {
      const option = Object.assign(document.createElement("li"), { id: list.id + "-" + at, className: "ask__option" });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = suggestion.address;
      const text = Object.assign(document.createElement("span"), { dir: "auto" });
      for (const [part, isHit] of suggestion.text) {
        if (isHit) text.append(Object.assign(document.createElement("mark"), { textContent: part }));
        else text.append(part);
      }
      option.append(text);
      if (suggestion.kind) option.append(" ", Object.assign(document.createElement("span"), { className: "ask__kind", textContent: suggestion.kind }));
      return option;
    }));
    if (suggestions.length) {
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
    }
    said.textContent = suggestions.length ? words.suggestions + ": " + suggestions.length : words.none;
  };
  const ask = async typed => {
    if (known.has(typed)) return show(known.get(typed));
    if (Date.now() < quietUntil) return;
    try {
      const answer = await fetch("/-/suggest?q=" + encodeURIComponent(typed));
      if (!answer.ok) {
        quietUntil = Date.now() + 1000 * (Number(answer.headers.get("Retry-After")) || 5);
        return;
      }
      const { suggestions } = await answer.json();
      known.set(typed, suggestions);
      if (typed === asked) show(suggestions); // else a later answer was faster
    } catch {
      quietUntil = Date.now() + 5000;
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    asked = field.value.trim().slice(0, 100);
    if (asked) timer = setTimeout(ask, known.has(asked) ? 0 : PAUSE, asked);
    else {
      close();
      said.textContent = "";
    }
  });
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.children.length) {
      event.preventDefault();
      if (list.hidden) {
        list.hidden = false;
        field.setAttribute("aria-expanded", "true");
      }
      const places = list.children.length + 1; // one of them is the field
      choose((chosen + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(list.children[chosen], event);
    } else if (event.key === "Escape" && !list.hidden && !form.closest("dialog")) {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", event => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) go(option, event);
  });
  form.addEventListener("submit", close);
};

for (const form of document.querySelectorAll("form.ask")) {
  suggest(form);
  // where nothing is, what was looked for may be found by its words
  const field = form.querySelector("input[name=q]");
  if ("fromPath" in form.dataset && !field.value) {
    let path = location.pathname;
    try { path = decodeURIComponent(path); } catch { /* as it is */ }
    field.value = path.replace(/\.[a-z0-9]{2,5}$/i, "").split(/[^\p{L}\p{N}\p{M}]+/u).filter(word => /\p{L}/u.test(word)).join(" ").slice(0, 100);
  }
}

let dialog;

const make = async opener => {
  if (![...document.styleSheets].some(sheet => sheet.href?.endsWith(opener.dataset.css))) {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: opener.dataset.css });
    await new Promise(ready => {
      style.onload = style.onerror = ready;
      document.head.append(style);
    });
  }
  const made = Object.assign(document.createElement("dialog"), { className: "overlay" });
  made.setAttribute("aria-label", words.search);
  const form = Object.assign(document.createElement("form"), { className: "ask ask--over", action: opener.href });
  form.setAttribute("role", "search");
  const field = Object.assign(document.createElement("input"), { className: "ask__words", type: "text", name: "q", maxLength: 200, dir: "auto", autocomplete: "off", autocapitalize: "none", spellcheck: false, enterKeyHint: "search" });
  field.setAttribute("aria-label", words.label);
  field.setAttribute("aria-describedby", "search-keys");
  const send = Object.assign(document.createElement("button"), { className: "ask__button", textContent: words.search });
  const end = Object.assign(document.createElement("button"), { className: "overlay__close", type: "button" });
  end.setAttribute("aria-label", words.close);
  form.append(opener.querySelector("svg").cloneNode(true), field, send);
  const keys = Object.assign(document.createElement("p"), { className: "overlay__keys", id: "search-keys", textContent: words.hint });
  suggest(form);
  form.querySelector(".ask__list").before(keys);
  made.append(form, end);
  end.addEventListener("click", () => made.close());
  made.addEventListener("pointerdown", event => { if (event.target === made) made.close(); });
  made.addEventListener("close", () => opener.focus({ preventScroll: true }));
  document.body.append(made);
  return made;
};

export const open = async (opener, early) => {
  dialog ??= make(opener);
  const made = await dialog;
  if (!made.open) made.showModal();
  const field = made.querySelector("input");
  field.focus();
  field.select();
  if (early()) {
    field.value = early();
    field.dispatchEvent(new Event("input"));
  }
};
