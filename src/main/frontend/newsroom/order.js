// Lists of which several can be chosen: how many are, and all at once.

class ChosenCount {
  constructor(form) {
    this.form = form;
    this.boxes = [...form.querySelectorAll(".pick input")];
    this.count = form.querySelector(".chosen__count");
    this.all = this.addAll(form.querySelector(".chosen__deeds"));
    form.addEventListener("change", (event) => {
      if (event.target === this.all) for (const box of this.boxes) box.checked = this.all.checked;
      this.tell();
    });
    this.tell();
  }

  addAll(deeds) {
    const label = document.createElement("label");
    label.className = "check";
    const all = document.createElement("input");
    all.type = "checkbox";
    label.append(all, " All on this page");
    deeds.prepend(label);
    return all;
  }

  tell() {
    const chosen = this.boxes.filter((box) => box.checked).length;
    this.all.checked = chosen > 0 && chosen === this.boxes.length;
    this.all.indeterminate = chosen > 0 && chosen < this.boxes.length;
    this.count.textContent = chosen === 0 ? "" : `${chosen} chosen`;
  }
}

for (const form of document.querySelectorAll("form[data-choose]")) new ChosenCount(form);

// After a step in the tree, the same button is at hand again.
const step = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (step && step.matches("button.step")) {
  const at = step.disabled ? step.closest(".tree__steps").querySelector("button:not(:disabled)") : step;
  at?.focus();
}
