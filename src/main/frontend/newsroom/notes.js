// Notes beside the text: on words that are selected, kept without leaving what is being typed.

const field = () => document.querySelector("#text textarea[name=body]");
/** Where the text is written when the editor has taken the place of the field. */
const rich = () => document.querySelector("#text linecaster-editor .prose");
const spaced = text => text.replace(/[\s\p{Z}]+/gu, " ").trim();

/**
 * The words that are selected in the text, and which paragraph they begin in, from 0; null for none. Of the plain field
 * and of the rich editor.
 */
export function selection() {
  const inside = document.getSelection();
  const editor = rich();
  if (editor && inside.rangeCount && editor.contains(inside.anchorNode) && spaced(String(inside))) {
    const start = inside.getRangeAt(0).startContainer;
    return { words: String(inside), paragraph: [...editor.children].findIndex(block => block.contains(start)) };
  }
  const body = field();
  if (editor || !body || document.activeElement !== body) return null;
  const words = body.value.slice(body.selectionStart, body.selectionEnd);
  if (!spaced(words)) return null;
  return { words, paragraph: body.value.slice(0, body.selectionStart).split(/\n[ \t]*\n+/).length - 1 };
}

/** Selects words of the text, those in or after a paragraph first. @returns whether they stand there */
function show(words, paragraph) {
  const pattern = spaced(words).split(" ").map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s\\p{Z}]+");
  const found = (text, from) => {
    const all = [...text.matchAll(new RegExp(pattern, "gu"))];
    return all.find(match => match.index >= from) ?? all.at(-1);
  };
  const editor = document.querySelector("#text linecaster-editor");
  if (rich()) return editor.show(found, paragraph);
  const body = field();
  if (!body) return false;
  const before = body.value.split(/\n[ \t]*\n+/).slice(0, paragraph).join("\n\n").length;
  const match = found(body.value, before);
  if (!match) return false;
  body.focus();
  body.setSelectionRange(match.index, match.index + match[0].length);
  body.scrollIntoView({ block: "nearest" });
  return true;
}

/** The box of notes. Without it each form loads the screen again, and a link shows its passage in the preview. */
class Notes extends HTMLElement {
  #button;

  connectedCallback() {
    // Before those who hold back forms while something is not saved: a note does not need that.
    addEventListener("submit", event => { if (this.contains(event.target)) this.#send(event); }, { capture: true });
    this.addEventListener("click", event => {
      const link = event.target.closest("a[data-passage]");
      if (link && show(link.textContent, Number(link.dataset.passage))) event.preventDefault();
    });
    this.#button = Object.assign(document.createElement("button"), { type: "button", className: "note-here main", textContent: "Note on this", hidden: true });
    this.append(this.#button);
    this.#button.addEventListener("pointerdown", event => event.preventDefault()); // which would end the selection
    this.#button.addEventListener("click", () => this.#begin());
    document.addEventListener("selectionchange", () => { this.#button.hidden = !selection(); });
  }

  #begin() {
    const selected = selection();
    if (!selected) return;
    const form = this.querySelector(".notes__new");
    form.elements.quote.value = spaced(selected.words);
    form.elements.paragraph.value = selected.paragraph + 1;
    form.elements.words.focus();
    form.scrollIntoView({ block: "nearest" });
    this.#button.hidden = true;
  }

  async #send(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = event.target;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("part", "1");
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields });
      if (answer.redirected || ![200, 422].includes(answer.status)) throw new Error(`answered ${answer.status}`);
      const isOpen = this.querySelector(".threads__settled")?.open;
      this.querySelector(".notes").outerHTML = await answer.text();
      const settled = this.querySelector(".threads__settled");
      if (settled && isOpen) settled.open = true;
      (this.querySelector("[aria-invalid=true]") ?? this.querySelector("#note-words")).focus({ preventScroll: true });
    } catch {
      button.disabled = false;
      let said = form.querySelector(".notes__away");
      if (!said) form.append(said = Object.assign(document.createElement("p"), { className: "trouble notes__away" }));
      said.setAttribute("role", "alert");
      said.textContent = "This did not reach the newsroom. What you wrote is still here; please try again in a moment.";
    }
  }
}

customElements.define("linecaster-notes", Notes);
