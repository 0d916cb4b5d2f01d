// The part of a picture that is shown: its frame is dragged by its middle or its edges, or moved by arrow keys; the
// fields stay in step and are what is sent.

import { make } from "./dom.js";

const LEAST = 2;
const EDGES = { left: "Left edge", right: "Right edge", top: "Upper edge", bottom: "Lower edge" };
const OPPOSITE = { left: "right", right: "left", top: "bottom", bottom: "top" };

const rounded = value => Math.round(value * 10) / 10;
const isUpright = edge => edge === "left" || edge === "right";

class Crop extends HTMLElement {
  connectedCallback() {
    const picture = this.querySelector(".focus img");
    this.fields = Object.fromEntries(Object.keys(EDGES).map(edge => [edge, this.querySelector(`[name=${edge}]`)]));
    this.stage = make("div", { className: "crop" });
    this.frame = make("button", { type: "button", className: "crop__frame" });
    this.frame.setAttribute("aria-label", "What is shown: arrow keys move it");
    picture.replaceWith(this.stage);
    this.handles = Object.entries(EDGES).map(([edge, words]) => this.handle(edge, words));
    const within = make("div", { className: "crop__within" }, this.frame);
    this.stage.append(picture, within, ...this.handles);
    picture.draggable = false;
    this.frame.addEventListener("keydown", event => this.pressed(event, (x, y) => this.move(x, y)));
    this.follow(this.frame, () => {
      const { left, top } = this.cut();
      return (x, y) => {
        const now = this.cut();
        this.move(left + x - now.left, top + y - now.top);
      };
    });
    for (const field of Object.values(this.fields)) field.addEventListener("input", () => this.show());
    this.show();
  }

  handle(edge, words) {
    const handle = make("div", { className: `crop__edge crop__edge--${edge}`, tabIndex: 0 });
    handle.setAttribute("role", "slider");
    handle.setAttribute("aria-label", `${words}: per cent cut off`);
    handle.setAttribute("aria-orientation", isUpright(edge) ? "horizontal" : "vertical");
    handle.setAttribute("aria-valuemin", "0");
    const inwards = (x, y) => (edge === "left" ? x : edge === "right" ? -x : edge === "top" ? y : -y);
    handle.addEventListener("keydown", event =>
      this.pressed(event, (x, y) => this.set(edge, this.cut()[edge] + inwards(x, y))));
    this.follow(handle, () => {
      const start = this.cut()[edge];
      return (x, y) => this.set(edge, start + inwards(x, y));
    });
    handle.edge = edge;
    return handle;
  }

  /** Calls what `begun` gives with the way of the pointer since then, in per cent of the picture. */
  follow(element, begun) {
    element.addEventListener("pointerdown", event => {
      if (event.button) return;
      event.preventDefault();
      element.focus();
      element.setPointerCapture(event.pointerId);
      const box = this.stage.getBoundingClientRect();
      const moved = begun();
      const move = now => moved((now.clientX - event.clientX) / box.width * 100, (now.clientY - event.clientY) / box.height * 100);
      const end = () => {
        element.removeEventListener("pointermove", move);
        element.removeEventListener("lostpointercapture", end);
      };
      element.addEventListener("pointermove", move);
      element.addEventListener("lostpointercapture", end);
    });
  }

  pressed(event, act) {
    const step = event.shiftKey ? 10 : 1;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) return;
    event.preventDefault();
    act(...way);
  }

  /** What is cut off at each edge by now; nonsense counts as nothing until the server says what is wrong with it. */
  cut() {
    return Object.fromEntries(Object.entries(this.fields).map(([edge, field]) => {
      const value = Number(field.value.replace(",", "."));
      return [edge, value >= 0 && value <= 100 - LEAST ? value : 0];
    }));
  }

  set(edge, value) {
    const most = 100 - LEAST - this.cut()[OPPOSITE[edge]];
    this.fields[edge].value = rounded(Math.min(Math.max(0, most), Math.max(0, value)));
    this.show();
  }

  move(x, y) {
    const { left, right, top, bottom } = this.cut();
    const along = Math.min(right, Math.max(-left, x));
    const down = Math.min(bottom, Math.max(-top, y));
    this.fields.left.value = rounded(left + along);
    this.fields.right.value = rounded(right - along);
    this.fields.top.value = rounded(top + down);
    this.fields.bottom.value = rounded(bottom - down);
    this.show();
  }

  show() {
    const cut = this.cut();
    for (const edge of Object.keys(EDGES)) this.frame.style[edge] = `${cut[edge]}%`;
    for (const handle of this.handles) {
      const edge = handle.edge;
      handle.style[edge] = `${cut[edge]}%`;
      const [start, end] = isUpright(edge) ? ["top", "bottom"] : ["left", "right"];
      handle.style[start] = `${(cut[start] + 100 - cut[end]) / 2}%`;
      handle.setAttribute("aria-valuemax", String(100 - LEAST - cut[OPPOSITE[edge]]));
      handle.setAttribute("aria-valuenow", String(cut[edge]));
    }
  }
}

customElements.define("linecaster-crop", Crop);
