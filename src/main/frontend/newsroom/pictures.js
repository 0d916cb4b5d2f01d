// The library: many files at once, each with its progress, and the point of a picture that stays in sight.

import { make } from "./dom.js";

const UPLOAD = "/newsroom/pictures/upload";
const AT_ONCE = 2;

/** Sends what is chosen or dropped file by file: one that is refused does not keep the others back. */
class Uploads extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    this.waiting = [];
    this.running = 0;
    this.list = make("ul", { className: "rows arrivals" });
    this.state = make("p", { className: "hint" });
    this.state.setAttribute("role", "status");
    this.append(this.list, this.state);
    const input = form.querySelector("input[type=file]");
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.take(input.files);
      form.reset();
    });
    this.addEventListener("dragover", event => {
      event.preventDefault();
      form.classList.add("uploads--over");
    });
    this.addEventListener("dragleave", () => form.classList.remove("uploads--over"));
    this.addEventListener("drop", event => {
      event.preventDefault();
      form.classList.remove("uploads--over");
      this.take(event.dataTransfer.files);
    });
    addEventListener("beforeunload", event => {
      if (this.running) event.preventDefault();
    });
  }

  take(files) {
    for (const file of files) {
      const row = make("li", { className: "row arrival" });
      row.append(make("span", { className: "row__headline", textContent: file.name }));
      this.list.append(row);
      this.waiting.push({ file, row });
    }
    this.next();
  }

  next() {
    while (this.running < AT_ONCE && this.waiting.length) this.send(this.waiting.shift());
    if (!this.running) this.sum();
  }

  send({ file, row }) {
    this.running++;
    const progress = make("progress", { max: 1, value: 0 });
    progress.setAttribute("aria-label", `${file.name} is being sent`);
    row.append(progress);
    const request = new XMLHttpRequest();
    const data = new FormData();
    data.append("file", file, file.name);
    request.open("POST", UPLOAD);
    request.responseType = "json";
    request.upload.onprogress = event => {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    };
    request.onloadend = () => {
      progress.remove();
      this.running--;
      const { status, response } = request;
      if (status >= 200 && status < 300 && response?.id) this.arrived(row, response);
      else this.refused(row, file, this.why(request));
      this.next();
    };
    request.send(data);
  }

  why({ status, response, responseURL }) {
    if (response?.detail) return response.detail;
    if (responseURL.includes("/sign-in")) return "You were signed out meanwhile. Sign in in another tab, then try again.";
    return status ? `It was not taken (${status}).` : "The newsroom cannot be reached.";
  }

  arrived(row, answer) {
    const link = make("a", { className: "row__headline", href: answer.screen, textContent: answer.name });
    row.firstChild.replaceWith(link);
    row.append(
      make("span", { className: "stage stage--published", textContent: answer.isKnown ? "Known" : "In the library" }),
      make("span", { className: "row__facts", textContent: answer.isKnown ? "The library has this very file already: nothing was added." : "" }),
    );
  }

  refused(row, file, words) {
    const again = make("button", { type: "button", textContent: "Try again" });
    const notes = [make("span", { className: "stage stage--withdrawn", textContent: "Not taken" }), make("span", { className: "row__facts", textContent: words }), again];
    again.addEventListener("click", () => {
      for (const note of notes) note.remove();
      this.waiting.push({ file, row });
      this.next();
    });
    row.append(...notes);
  }

  sum() {
    const rows = this.list.children.length;
    const refused = this.list.querySelectorAll(".stage--withdrawn").length;
    if (!rows) return;
    this.state.textContent = `${rows - refused} of ${rows} ${rows === 1 ? "file is" : "files are"} in the library. `;
    this.state.append(make("a", { href: "/newsroom/pictures", textContent: "Show the library as it is now" }));
  }
}

/** The most important point is set by a click or by arrow keys on the picture; the fields stay in step. */
class Focus extends HTMLElement {
  connectedCallback() {
    const picture = this.querySelector(".focus img");
    const [x, y] = this.querySelectorAll(".point input");
    if (!picture || !x) return;
    const mark = make("span", { className: "focus__mark" });
    const frame = make("button", { type: "button", className: "focus__frame" });
    frame.setAttribute("aria-label", "The most important point: arrow keys move it");
    picture.replaceWith(frame);
    frame.append(picture, mark);
    const within = value => Math.min(100, Math.max(0, Math.round(value)));
    const show = () => {
      mark.style.left = `${within(x.value)}%`;
      mark.style.top = `${within(y.value)}%`;
    };
    const set = (left, top) => {
      x.value = within(left);
      y.value = within(top);
      show();
    };
    frame.addEventListener("click", event => {
      if (!event.detail) return;
      const box = picture.getBoundingClientRect();
      set((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100);
    });
    frame.addEventListener("keydown", event => {
      const step = event.shiftKey ? 10 : 1;
      const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (!move) return;
      event.preventDefault();
      set(Number(x.value) + move[0], Number(y.value) + move[1]);
    });
    for (const field of [x, y]) field.addEventListener("input", show);
    show();
  }
}

customElements.define("linecaster-uploads", Uploads);
customElements.define("linecaster-focus", Focus);
