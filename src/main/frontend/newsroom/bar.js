// What opens from the bar closes again by Escape, and by a click anywhere else.
const groups = () => document.querySelectorAll(".bar__group[open]");
addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const group of groups()) {
    group.open = false;
    group.querySelector("summary").focus();
  }
});
addEventListener("click", event => {
  for (const group of groups()) if (!group.contains(event.target)) group.open = false;
});
