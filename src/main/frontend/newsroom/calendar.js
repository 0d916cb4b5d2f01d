/** What is scheduled is dragged to another day and keeps its time, through the form that it has anyway. */
class DeskCalendar extends HTMLElement {
  connectedCallback() {
    for (const form of this.querySelectorAll(".event form")) form.closest(".event").draggable = true;
    this.addEventListener("dragstart", event => { this.taken = event.target.closest?.(".event:has(form)"); });
    this.addEventListener("dragend", () => this.mark(null));
    this.addEventListener("dragover", event => {
      const day = this.target(event);
      if (day) event.preventDefault();
      this.mark(day);
    });
    this.addEventListener("drop", event => {
      const day = this.target(event);
      if (!day) return;
      event.preventDefault();
      const field = this.taken.querySelector("input[type=datetime-local]");
      field.value = day.dataset.date + field.value.slice(10);
      field.form.requestSubmit();
    });
  }

  target(event) {
    const day = event.target.closest(".day");
    return this.taken && day !== this.taken.closest(".day") ? day : null;
  }

  mark(day) {
    for (const each of this.querySelectorAll(".day")) each.toggleAttribute("data-over", each === day);
  }
}
customElements.define("desk-calendar", DeskCalendar);
