// Deciding about comments by keyboard. Keys act only while the list has the focus, so that nobody decides by accident
// (WCAG 2.1.4); the buttons do the same.

const DEEDS = { a: "APPROVED", r: "REMOVED", s: "SPAM" };
const BY_KEYBOARD = "linecaster comments by keyboard";

class CommentQueue extends HTMLElement {
  connectedCallback() {
    this.items = [...this.querySelectorAll(".saying")];
    for (const item of this.items) item.tabIndex = -1;
    this.querySelector(".queue__keys").hidden = false;
    this.querySelector(".queue__start").addEventListener("click", () => this.look(0));
    this.addEventListener("keydown", event => this.act(event));
    this.tickAll();
    if (sessionStorage.getItem(BY_KEYBOARD)) this.look(Number(sessionStorage.getItem(BY_KEYBOARD)));
    sessionStorage.removeItem(BY_KEYBOARD);
  }

  look(place) {
    const item = this.items[Math.max(0, Math.min(place, this.items.length - 1))];
    if (item) item.focus();
  }

  act(event) {
    const item = event.target.closest(".saying");
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = this.items.indexOf(item);
    const key = event.key.toLowerCase();
    if (key === "j") this.look(place + 1);
    else if (key === "k") this.look(place - 1);
    else if (key === "x") item.querySelector("[name=id]").click();
    else if (key === "o") item.querySelector(".saying__open").click();
    else if (DEEDS[key]) this.decide(item, place, DEEDS[key]);
    else return;
    event.preventDefault();
  }

  // The next one stands in the same place when the list comes back.
  decide(item, place, state) {
    const button = item.querySelector(`button[value$=" ${state}"]`);
    if (!button) return;
    sessionStorage.setItem(BY_KEYBOARD, String(place));
    button.click();
  }

  tickAll() {
    const all = this.querySelector(".queue__tick");
    const ticks = [...this.querySelectorAll("[name=id]")];
    all.closest("label").hidden = false;
    all.addEventListener("change", () => { for (const tick of ticks) tick.checked = all.checked; });
    this.addEventListener("change", () => {
      all.checked = ticks.every(tick => tick.checked);
      all.indeterminate = !all.checked && ticks.some(tick => tick.checked);
    });
  }
}

customElements.define("comment-queue", CommentQueue);
