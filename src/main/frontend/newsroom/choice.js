/** Says how many of a list are chosen and keeps what can be done with them in sight; Shift chooses all between two. */
class DeskChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", event => this.stretch(event));
    this.addEventListener("change", () => this.show());
    this.show(); // a browser that goes back keeps what was chosen
  }

  get boxes() {
    return [...this.querySelectorAll("input[name=article], input[name=picture]")];
  }

  stretch(event) {
    if (!this.boxes.includes(event.target)) return;
    const now = this.boxes.indexOf(event.target);
    if (event.shiftKey && this.last !== undefined)
      for (const box of this.boxes.slice(Math.min(now, this.last), Math.max(now, this.last) + 1)) box.checked = event.target.checked;
    this.last = now;
  }

  show() {
    const chosen = this.boxes.filter(box => box.checked).length;
    this.toggleAttribute("data-some", chosen > 0);
    this.querySelector(".bulk__count").textContent = chosen ? `(${chosen})` : "";
    for (const button of this.querySelectorAll("button[name=deed]")) button.disabled = chosen === 0;
  }
}
customElements.define("desk-choice", DeskChoice);
