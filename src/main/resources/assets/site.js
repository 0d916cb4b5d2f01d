// Every page works without this. What each part does is in docs/architecture.md.

// The menu
for (const drawer of document.querySelectorAll("details.drawer")) {
  const handle = drawer.querySelector("summary");
  const rest = [...document.querySelectorAll("body > :not(.masthead), .masthead > :not(.masthead__bar), .masthead__bar > :not(.drawer)")];
  const settle = () => {
    for (const part of rest) part.inert = drawer.open;
    document.documentElement.classList.toggle("is-behind", drawer.open);
  };
  drawer.addEventListener("toggle", () => {
    settle();
    if (drawer.open) drawer.querySelector(".drawer__panel a")?.focus();
  });
  drawer.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.open) return;
    drawer.open = false;
    settle(); // the event comes later, and the next key may be faster
    handle.focus();
  });
}

// Subsections
const lists = [...document.querySelectorAll("details.bar__toggle")];
if (lists.length) {
  const close = () => lists.filter(list => list.open).forEach(list => { list.open = false; });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const open = lists.find(list => list.open);
    close();
    if (open && open.parentElement.contains(document.activeElement)) open.querySelector("summary").focus();
    const item = document.activeElement?.closest(".bar__item") ?? document.querySelector(".bar__item:hover");
    if (!item) return;
    item.classList.add("is-dismissed");
    item.addEventListener("pointerleave", () => item.classList.remove("is-dismissed"), { once: true });
  });
  document.addEventListener("pointerdown", event => { if (!event.target.closest(".bar__item")) close(); });
}

// Searching
const search = document.querySelector("[data-search]");
let early = null; // what is typed before there is a field to type in
const openSearch = event => {
  event.preventDefault();
  early ??= "";
  import(search.dataset.search).then(part => part.open(search, () => early)).catch(() => { location.href = search.href; }).finally(() => { early = null; });
};
search?.addEventListener("click", event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openSearch(event); });
search && document.addEventListener("keydown", event => {
  const isCommand = event.ctrlKey || event.metaKey;
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  const isEarly = early !== null && !isCommand && !event.altKey && !isTyping;
  if (isEarly && (event.key.length === 1 || event.key === "Backspace")) {
    event.preventDefault();
    early = event.key === "Backspace" ? early.slice(0, -1) : early + event.key;
  } else if (!event.altKey && (isCommand ? event.key === "k" : event.key === "/" && !isTyping)) openSearch(event);
});

// Sharing
for (const share of document.querySelectorAll("details.share")) {
  share.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !share.open) return;
    share.open = false;
    share.querySelector("summary").focus();
  });
  document.addEventListener("pointerdown", event => { if (!share.contains(event.target)) share.open = false; });
}
for (const sharing of document.querySelectorAll("[data-share]")) {
  const story = { title: sharing.dataset.title, url: sharing.dataset.address };
  const device = sharing.querySelector(".sharing__device");
  if (navigator.share) {
    device.hidden = false;
    device.querySelector("button").addEventListener("click", () => navigator.share(story).catch(() => {}));
  }
  const copy = sharing.querySelector(".sharing__copy a");
  const said = Object.assign(document.createElement("span"), { className: "sharing__said" });
  said.setAttribute("role", "status");
  copy.after(said);
  copy.addEventListener("click", event => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(story.url).then(
      () => { said.textContent = copy.dataset.done; },
      () => { location.href = story.url; });
  });
}

// Players
for (const card of document.querySelectorAll("a.embed__card[data-player]")) {
  card.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const player = document.createElement("iframe");
    player.src = card.dataset.player;
    player.title = card.dataset.title;
    player.className = "embed__player" + (card.dataset.shape ? " embed__player--" + card.dataset.shape : "");
    player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    player.referrerPolicy = "strict-origin-when-cross-origin";
    card.replaceWith(player);
    player.focus();
  });
}

// Replies
const respond = document.querySelector(".respond");
if (respond) {
  const home = document.createComment("");
  const title = respond.querySelector("h3");
  const words = title.textContent;
  const parent = Object.assign(document.createElement("input"), { type: "hidden", name: "parent" });
  const cancel = Object.assign(document.createElement("button"), { type: "button", className: "respond__cancel", textContent: respond.dataset.cancel });
  let asked;
  const goHome = () => {
    home.replaceWith(respond);
    cancel.remove();
    parent.remove();
    title.textContent = words;
    asked.focus();
  };
  cancel.addEventListener("click", goHome);
  respond.addEventListener("keydown", event => { if (event.key === "Escape" && parent.isConnected) goHome(); });
  for (const reply of document.querySelectorAll("a[data-reply-to]")) {
    reply.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      asked = reply;
      if (!home.isConnected) respond.before(home);
      reply.after(respond);
      title.textContent = reply.getAttribute("aria-label");
      title.after(cancel);
      parent.value = reply.dataset.replyTo;
      respond.querySelector("form").prepend(parent);
      respond.querySelector("textarea").focus();
    });
  }
}

// Reads, where the server does not see them
const read = document.querySelector("[data-read]");
if (read) {
  let waiting;
  const tell = () => {
    document.removeEventListener("visibilitychange", look);
    navigator.sendBeacon(read.dataset.read);
  };
  const look = () => {
    clearTimeout(waiting);
    if (!document.prerendering && document.visibilityState === "visible") waiting = setTimeout(tell, 4000);
  };
  document.addEventListener("visibilitychange", look);
  document.addEventListener("prerenderingchange", look);
  look();
}
