// Who has the article: the small beat of an open editor, and what it is told.

const BEAT_SEEN = 4_000;
const BEAT_UNSEEN = 30_000;

/**
 * Shows what the server says about who has the article, a part of the screen that it makes. Without it the article is
 * taken when the editor opens and lapses by itself; what two have saved is put together in any case.
 */
class Hold extends HTMLElement {
  #timer = 0;
  #shown = "";
  #isLeaving = false;
  #isTouched = false;

  connectedCallback() {
    this.#shown = this.innerHTML;
    for (const typing of ["input", "typed"])
      document.querySelector("#text")?.addEventListener(typing, () => { this.#isTouched = true; });
    addEventListener("submit", event => { if (!event.defaultPrevented && !event.target.closest("[data-quietly], linecaster-notes")) this.#isLeaving = true; });
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", event => { if (event.persisted) { this.#isLeaving = false; this.#beat(); } });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.#beat(); });
    this.addEventListener("submit", event => this.#quietly(event));
    this.#next();
  }

  disconnectedCallback() { clearTimeout(this.#timer); }

  get #isEditing() { return this.dataset.editing === "1"; }

  #next() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#beat(), document.hidden ? BEAT_UNSEEN : BEAT_SEEN);
  }

  async #beat() {
    try {
      const answer = await this.#post("beat");
      if (answer.ok && !answer.redirected) this.#show(await answer.text());
    } catch {
      // The line is away; what is typed is kept, and the next beat tries again.
    }
    this.#next();
  }

  #show(html) {
    if (html.trim() === this.#shown.trim()) return;
    this.#shown = html;
    this.innerHTML = html;
    const state = this.querySelector("[data-hold]")?.dataset.hold;
    // Nothing typed would go: the screen may become what it is by now.
    if (state === "given" || state === "lost" && !this.#isTouched) {
      this.#isLeaving = true;
      location.replace(this.dataset.address);
    }
  }

  /** Answers a request without leaving what is being typed. */
  async #quietly(event) {
    if (!event.target.matches("[data-quietly]")) return;
    event.preventDefault();
    try {
      await this.#post("keep");
    } finally {
      this.#beat();
    }
  }

  #leave() {
    if (this.#isLeaving || !this.#isEditing) return;
    navigator.sendBeacon(`${this.dataset.address}/lock/leave`, this.#fields());
  }

  #fields() { return new URLSearchParams({ opening: this.dataset.opening, editing: this.dataset.editing }); }

  #post(deed) { return fetch(`${this.dataset.address}/lock/${deed}`, { method: "POST", body: this.#fields() }); }
}

customElements.define("linecaster-hold", Hold);
