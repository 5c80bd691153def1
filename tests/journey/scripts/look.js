// What has the focus, and the keys that a reader would press there: a field is filled in, a test is checked.
() => {
  const here = document.activeElement;
  const inside = Boolean(here.closest("main"));
  const form = here.closest("form[data-activiteit]");
  const seen = {
    past: !inside || Boolean(here.closest(".share")),
    id: form ? form.dataset.activiteit : "",
    label: here.textContent,
    kind: "",
    keys: []
  };
  if (here.matches("a[data-begrip]")) {
    seen.kind = "term";
  } else if (here.matches("[data-klok-start]")) {
    seen.kind = "clock";
  } else if (here.matches("[data-terugkomvraag]")) {
    seen.kind = "later";
  } else if (form) {
    seen.keys = keysFor();
  }
  return seen;

  function keysFor() {
    const done = form.hasAttribute("data-walked-" + (here.name || here.type || here.tagName) + (here.type === "checkbox" ? here.value : ""));
    form.setAttribute("data-walked-" + (here.name || here.type || here.tagName) + (here.type === "checkbox" ? here.value : ""), "");
    if (done) {
      return [];
    }
    if (here.matches("button[type=submit]")) {
      return ["Enter"];
    }
    if (here.matches("summary") && here.parentElement.matches("[data-antwoord]:not([open])")) {
      return ["Enter"];
    }
    const byType = { checkbox: ["Space"], date: ["day"], range: ["ArrowRight", "ArrowRight", "ArrowRight"], number: ["7"] };
    if (here.type === "radio") {
      return [here.name === "daarna" ? "ArrowDown" : "Space"];
    }
    if (here.tagName === "SELECT") {
      return ["ArrowDown"];
    }
    if (here.tagName === "TEXTAREA" || here.type === "text") {
      return ["text"];
    }
    return byType[here.type] || [];
  }
}
