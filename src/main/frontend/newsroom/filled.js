// What a form says that it was filled with, as its `was-…` fields do, once what stands in it by now has been saved.

export function filledWith(form) {
  const fields = new FormData(form);
  const chosen = name => fields.getAll(name).filter(Boolean);
  const [main] = chosen("main");
  const sections = ordered(chosen("section"), fields.get("was-section"));
  return [
    ["was-slug", fields.get("slug")?.trim()],
    ["was-section", [...new Set(main ? [main, ...sections] : sections)].join(" ")],
    ["was-byline", ordered(chosen("byline"), fields.get("was-byline")).join(" ")],
    ["was-tags", fields.get("tags")?.trim()],
    ["was-comments", fields.has("comments") ? "1" : ""],
  ].map(([name, value]) => [name, value ?? ""]);
}

/** Browsers send what is chosen in the order of the list; those that were there keep theirs. */
function ordered(chosen, was) {
  const before = (was ?? "").split(" ").filter(id => chosen.includes(id));
  return [...before, ...chosen.filter(id => !before.includes(id))];
}
