// Lets the entries of a list be dragged to another place; then the form asks the server for what comes of it, as the
// buttons for up and down do. Each entry holds its own fields, so their order is the order of the list.

class OrderedList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol, ul");
    for (const item of this.list.children) item.draggable = true;
    this.addEventListener("dragstart", event => this.hold(event));
    this.addEventListener("dragover", event => this.hover(event));
    this.addEventListener("drop", event => this.drop(event));
    this.addEventListener("dragend", () => this.leave());
  }

  item(event) {
    const item = event.target.closest?.("[data-move]");
    return item && item.parentElement === this.list ? item : null;
  }

  hold(event) {
    // Fields are there to be written in: what is selected in them is dragged as ever.
    if (event.target.closest?.("input, textarea")) return;
    this.held = this.item(event);
    if (!this.held) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.held.dataset.move);
    this.held.classList.add("pin--held");
  }

  hover(event) {
    const over = this.item(event);
    if (!this.held || !over || over === this.held) return;
    event.preventDefault();
    this.mark(over, this.isBefore(event, over));
  }

  drop(event) {
    const over = this.item(event);
    if (!this.held || !over || over === this.held) return;
    event.preventDefault();
    const block = this.block(this.held);
    if (block.includes(over)) return;
    if (this.isBefore(event, over)) over.before(...block);
    else this.block(over).at(-1).after(...block);
    this.closest("form").requestSubmit(this.closest("form").querySelector("button[hidden]"));
  }

  leave() {
    this.held?.classList.remove("pin--held");
    this.held = null;
    this.mark(null);
  }

  // An entry and what is nested in it.
  block(item) {
    const block = [item];
    const depth = each => Number(each.dataset.depth ?? 0);
    for (let next = item.nextElementSibling; next && depth(next) > depth(item); next = next.nextElementSibling) block.push(next);
    return block;
  }

  isBefore(event, over) {
    const box = over.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2;
  }

  mark(over, isBefore) {
    for (const item of this.list.children) {
      item.classList.toggle("pin--before", item === over && isBefore);
      item.classList.toggle("pin--behind", item === over && !isBefore);
    }
  }
}

customElements.define("ordered-list", OrderedList);
