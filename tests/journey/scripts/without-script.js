// What a page without scripts shows and hides.
() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const main = document.querySelector("main");
  const words = (one) => one.textContent.replace(/\s+/g, " ").trim().slice(0, 80);
  // A button works without script when it sends a form to an address, or opens what the browser itself opens.
  const works = (one) => one.hasAttribute("popovertarget") || (one.type === "submit" && one.form && one.form.hasAttribute("action"));
  // What may be out of sight: what only a script can do, work sheets, a word's explanation (its link leads to the list),
  // answers that open by themselves, the menus around the text, a word above a story that its address line says too,
  // what is heard of a drawing and never painted, and what is seen only while one card is printed.
  const allowed = "[data-met-script], .op-papier, .begrip-uitleg, details:not([open]) > :not(summary), [data-vinden], "
    + "[data-eigen-paren], script, template, [data-mijn], [data-muur], .share, .page-tools, .zoeken-knop, .pagina-verhaal .eyebrow, .on-this-page, dialog, "
    + "svg > title, svg > desc, .kaart-herkomst, .kaart-klaar";
  const hidden = [...main.querySelectorAll("*")].filter((one) =>
    !shown(one) && words(one) && !one.closest(allowed) && one.localName !== "option" && one.localName !== "optgroup");
  return {
    dead: [...document.querySelectorAll("button, [role=button], input[type=submit]")]
      .filter((one) => shown(one) && !works(one)).map((one) => one.outerHTML.slice(0, 120)),
    nowhere: [...document.querySelectorAll('a[href="#"], a[href^="javascript:"], main a:not([href])')]
      .filter(shown).map((one) => one.outerHTML.slice(0, 120)),
    hidden: hidden.map((one) => one.outerHTML.slice(0, 120)),
    questions: [...document.querySelectorAll("form[data-activiteit]")].filter((form) =>
      !shown(form.querySelector("[data-vraag]")) || ![...form.elements].filter((control) => control.name).every(shown)
    ).map((form) => form.dataset.activiteit),
    answers: [...document.querySelectorAll("details[data-antwoord]")].map((one) => one.closest("form").dataset.activiteit),
    unreachable: [...document.querySelectorAll("details[data-antwoord]")]
      .filter((one) => !shown(one.querySelector("summary"))).map((one) => one.closest("form").dataset.activiteit),
    forms: document.querySelectorAll("form[data-activiteit]").length,
    wide: document.documentElement.scrollWidth - innerWidth,
    words: main.innerText.length
  };
}
