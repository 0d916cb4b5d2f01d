// What the screens do beyond forms. None needs it.

const form = document.querySelector("form[data-draft]");
if (form) {
  const key = "linecaster " + form.dataset.draft;
  const state = form.querySelector(".state");
  const body = form.querySelector("#body");
  const count = form.querySelector(".count");
  const fields = () => [...form.querySelectorAll("input:not([type=hidden]), textarea, [name=body-format]")].filter(field => field.name);
  const text = () => JSON.stringify(fields().map(field => [field.name, field.type === "checkbox" ? field.checked : field.value]));
  const revision = Number(form.dataset.revision);
  // The page may show what was refused, and so is not saved.
  const first = form.dataset.unsaved ? "" : text();
  let sent = false;

  const words = () => {
    const found = body.value.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu);
    const number = found ? found.length : 0;
    count.textContent = `${number} words, ${Math.max(1, Math.round(number / 230))} min read.`;
  };

  const put = kept => {
    for (const [name, value] of JSON.parse(kept)) {
      const field = fields().find(each => each.name === name);
      if (!field) continue;
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    form.querySelector("linecaster-editor")?.put?.(body.value);
    words();
  };

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // nothing, or nothing of ours
    }
  };

  // What was typed and never saved, because the line or the browser went away.
  const offer = () => {
    const kept = read();
    if (!kept || form.dataset.unsaved) return;
    if (kept.text === first || kept.sent && revision > kept.revision) return localStorage.removeItem(key);
    const note = form.querySelector(".kept");
    const take = Object.assign(document.createElement("button"), { type: "button", textContent: "Take it" });
    const leave = Object.assign(document.createElement("button"), { type: "button", textContent: "Leave it", className: "quiet" });
    note.append(`There is text in this browser that was typed on ${new Date(kept.at).toLocaleString()} and not saved. `, take, " ", leave);
    note.hidden = false;
    take.onclick = () => { put(kept.text); note.hidden = true; form.dispatchEvent(new Event("input")); };
    leave.onclick = () => { localStorage.removeItem(key); note.hidden = true; };
  };

  form.addEventListener("input", () => {
    const now = text();
    if (now === first) {
      localStorage.removeItem(key);
      if (state) state.textContent = "";
      return;
    }
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), revision, text: now }));
      if (state) state.textContent = "Not saved yet; kept in this browser.";
    } catch {
      if (state) state.textContent = "Not saved yet.";
    }
    words();
  });
  form.addEventListener("submit", () => {
    sent = true;
    const kept = read();
    if (kept) localStorage.setItem(key, JSON.stringify({ ...kept, sent }));
    if (state) state.textContent = "Saving …";
  });
  // What is typed and not saved would not go out with it.
  for (const other of document.querySelectorAll(".editor__side form"))
    other.addEventListener("submit", event => {
      if (text() === first) return;
      event.preventDefault();
      if (state) state.textContent = "Please save first: what you typed is not part of it yet.";
      form.querySelector("button.main").focus();
    });
  addEventListener("beforeunload", event => { if (!sent && text() !== first) event.preventDefault(); });
  addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && form.querySelector("button.main")) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  // A headline is one line, however long.
  form.querySelector("#headline").addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  words();
  offer();
}
