// A screen that comes back with mistakes opens at the first of them, however far down it stands.

const field = document.querySelector("main [aria-invalid=true]");
if (field) {
  for (let around = field.closest("details:not([open])"); around; around = around.closest("details:not([open])")) around.open = true;
  history.scrollRestoration = "manual";
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}
