/** Cards are dragged to another stage, or moved there by the keyboard: each through the form that the card has anyway. */
class DeskBoard extends HTMLElement {
  connectedCallback() {
    this.querySelector(".board__keys").hidden = false;
    for (const card of this.movable) card.draggable = true;
    this.addEventListener("dragstart", event => this.take(event));
    this.addEventListener("dragend", () => this.mark(null));
    this.addEventListener("dragover", event => this.over(event));
    this.addEventListener("drop", event => this.drop(event));
    this.addEventListener("keydown", event => this.key(event));
    // What was moved has the focus: once browsers have gone to the fragment, which takes it away from everything else.
    const settle = () => requestAnimationFrame(() => this.querySelector(location.hash)?.querySelector("a").focus());
    if (!location.hash.startsWith("#card-")) return;
    if (document.readyState === "complete") settle();
    else addEventListener("load", settle, { once: true });
  }

  get movable() {
    return [...this.querySelectorAll(".card:has(form)")];
  }

  take(event) {
    this.taken = event.target.closest?.(".card");
    if (this.taken) event.dataTransfer.effectAllowed = "move";
  }

  /** The column under the pointer, if the card can be put there. */
  target(event) {
    const column = event.target.closest(".column[data-takes]");
    return this.taken && column && column.dataset.takes !== this.taken.dataset.stage ? column : null;
  }

  over(event) {
    const column = this.target(event);
    if (column) event.preventDefault();
    this.mark(column);
  }

  mark(column) {
    for (const each of this.querySelectorAll(".column")) each.toggleAttribute("data-over", each === column);
  }

  drop(event) {
    const column = this.target(event);
    if (!column) return;
    event.preventDefault();
    this.move(this.taken, column.dataset.takes);
  }

  move(card, stage) {
    const form = card.querySelector("form");
    form.elements.stage.value = stage;
    card.toggleAttribute("data-going", true);
    form.requestSubmit();
  }

  key(event) {
    const card = event.target.closest(".card");
    if (!card || !event.target.matches("a") || event.ctrlKey || event.altKey || event.metaKey) return;
    const columns = [...this.querySelectorAll(".column")];
    const at = columns.indexOf(card.closest(".column"));
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (side && event.shiftKey) {
      const steps = columns.filter(column => column.dataset.takes || column === columns[at]);
      const next = steps[steps.indexOf(columns[at]) + side];
      event.preventDefault();
      if (next?.dataset.takes && card.querySelector("form")) this.move(card, next.dataset.takes);
    } else if (side) {
      const beyond = side < 0 ? columns.slice(0, at).reverse() : columns.slice(at + 1);
      const place = [...card.parentElement.children].indexOf(card);
      const cards = beyond.map(column => [...column.querySelectorAll(".card")]).find(all => all.length);
      if (cards) this.focusOn(event, cards[Math.min(place, cards.length - 1)]);
    } else if (event.key === "ArrowDown") this.focusOn(event, card.nextElementSibling);
    else if (event.key === "ArrowUp") this.focusOn(event, card.previousElementSibling);
  }

  focusOn(event, card) {
    event.preventDefault();
    card?.querySelector("a").focus();
  }
}
customElements.define("desk-board", DeskBoard);
