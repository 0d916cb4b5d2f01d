// A field for the number of a picture becomes one in which a picture is looked for, or brought.

class PortraitField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.picture = this.querySelector(".portrait__picture");
    this.querySelector(".field").classList.add("hidden--scripted");
    const deeds = this.appendChild(element("div", "portrait__deeds"));
    this.choose = deeds.appendChild(button("Choose a picture"));
    this.none = deeds.appendChild(button("No picture"));
    this.choose.addEventListener("click", () => this.open());
    this.none.addEventListener("click", () => this.take(null));
    this.none.hidden = this.input.value === "";
  }

  open() {
    this.dialog ??= this.made();
    this.dialog.showModal();
    this.look("");
  }

  made() {
    const dialog = this.appendChild(element("dialog", "picker"));
    dialog.setAttribute("aria-label", "Choose a picture");
    const bar = dialog.appendChild(element("div", "picker__bar"));
    const search = bar.appendChild(element("input"));
    search.type = "search";
    search.placeholder = "Words";
    search.setAttribute("aria-label", "Words of the picture");
    search.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.look(search.value), 250);
    });
    search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    const bring = bar.appendChild(element("label", "button"));
    bring.append("Bring one from this device ");
    const file = bring.appendChild(element("input"));
    file.type = "file";
    file.accept = "image/*";
    file.className = "hidden";
    file.addEventListener("change", () => this.bring(file));
    bar.appendChild(button("Close")).addEventListener("click", () => dialog.close());
    this.words = dialog.appendChild(element("p", "hint"));
    this.words.setAttribute("role", "status");
    this.found = dialog.appendChild(element("ul", "picker__found"));
    return dialog;
  }

  async look(words) {
    const asked = (this.asked = words);
    const answer = await fetch(`/newsroom/pictures/pick?q=${encodeURIComponent(words)}`).catch(() => null);
    if (asked !== this.asked) return;
    if (!answer?.ok) return this.say("The library does not answer. Please try again.");
    const { pictures } = await answer.json();
    this.say(pictures.length === 0 ? "No picture is like that." : "");
    this.found.replaceChildren(...pictures.filter((each) => each.small).map((each) => this.item(each)));
  }

  item(picture) {
    const item = element("li");
    const choice = item.appendChild(button(""));
    choice.className = "picker__choice";
    const image = choice.appendChild(element("img"));
    image.src = picture.small;
    image.alt = picture.alt || picture.name;
    image.loading = "lazy";
    choice.addEventListener("click", () => this.take(picture));
    return item;
  }

  async bring(file) {
    if (!file.files[0]) return;
    this.say("It is on its way…");
    const form = new FormData();
    form.append("file", file.files[0]);
    const answer = await fetch("/newsroom/pictures/upload", { method: "POST", body: form }).catch(() => null);
    file.value = "";
    if (answer?.ok) return this.take(await answer.json());
    const problem = await answer?.json().catch(() => null);
    this.say(problem?.detail ?? "It did not arrive. Please try again.");
  }

  take(picture) {
    this.input.value = picture?.id ?? "";
    this.picture.replaceChildren();
    if (picture?.small) {
      const image = this.picture.appendChild(element("img"));
      image.src = picture.small;
      image.alt = picture.alt || picture.name;
    }
    this.none.hidden = !picture;
    this.dialog?.close();
    this.choose.focus();
  }

  say(words) {
    this.words.textContent = words;
  }
}

function element(name, className = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function button(words) {
  const made = element("button");
  made.type = "button";
  made.textContent = words;
  return made;
}

customElements.define("portrait-field", PortraitField);
