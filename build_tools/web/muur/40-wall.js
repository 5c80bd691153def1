// The wall itself: groups of cards, and what of them is hidden.

function orderedBy() {
  return document.querySelector('input[name="per"]:checked').value;
}

function show() {
  const by = orderedBy();
  const questions = questionsFound();
  const groups = grouped(by, questions);
  part("muur").replaceChildren(...groups.map((group, at) => groupShown(group, at, by)));
  part("keuze").hidden = part("plek").hidden = !wall.files.length;
  sayCount();
}

function sayCount() {
  const cards = document.querySelectorAll(".muur-kaart").length;
  const hidden = wall.hidden.size;
  part("aantal").textContent = cards
    ? `${counted(cards, "kaart", "kaarten")} op de muur.`
    : "Er is geen kaart om te laten zien. Kies andere vragen.";
  part("toon").hidden = !hidden;
  part("toon").textContent = hidden === 1 ? "Toon de verborgen kaart weer" : `Toon de ${hidden} verborgen kaarten weer`;
  part("groot").disabled = part("druk-af").disabled = !cards;
}

function groupShown(group, at, by) {
  const name = `groep-${at}`;
  return element("section", { class: "muur-groep", "aria-labelledby": name },
    element("h3", { id: name, tabindex: "-1", dir: "auto" }, group.title),
    element("ul", { class: "muur-kaarten" }, group.cards.map((card) => cardShown(card, by))));
}

function cardShown(card, by) {
  const name = `kaart-${card.key}`;
  const who = [card.file.shown, by !== "rol" && card.file.role].filter(Boolean);
  return element("li", { class: "muur-kaart", id: name },
    by !== "vraag" && element("p", { class: "muur-vraag", dir: "auto" }, card.question.title),
    element("div", { id: `${name}-tekst` }, card.record.parts.map((one) => [
      card.record.parts.length > 1 && one.label && element("p", { class: "muur-label", dir: "auto" }, one.label),
      shownText(one.text),
    ])),
    who.length && element("p", { class: "muur-wie" },
      who.map((words, at) => [at && " · ", element("bdi", {}, words)])),
    quietButton("Verberg", () => hide(card), { class: "muur-verberg", "aria-describedby": `${name}-tekst` }));
}

/** Hide a card; who hid it goes on at the next one. */
function hide(card) {
  const all = [...document.querySelectorAll(".muur-verberg")];
  const here = document.getElementById(`kaart-${card.key}`);
  const at = all.indexOf(here.querySelector(".muur-verberg"));
  const next = all[at + 1] || all[at - 1];
  const group = here.closest("section");
  wall.hidden.add(card.key);
  here.remove();
  if (!group.querySelector(".muur-kaart")) {
    group.remove();
  }
  sayCount();
  (next || part("toon")).focus();
}

function showHidden() {
  wall.hidden.clear();
  show();
  part("groot").focus();
}

/** The questions to choose from; drawn anew when a file comes or goes. */
function showQuestions() {
  part("vragen").replaceChildren(...questionsFound().map((question) => {
    const box = element("input", { type: "checkbox", checked: isChosen(question) });
    box.addEventListener("change", () => {
      wall.chosen.set(question.id, box.checked);
      show();
    });
    const about = [question.kind, counted(question.count, "antwoord", "antwoorden")].filter(Boolean).join(", ");
    return element("label", { class: "muur-vinkje" }, box,
      element("span", {}, element("bdi", {}, question.title), ` (${about})`));
  }));
}

function readyWall() {
  document.querySelectorAll('input[name="per"]').forEach((one) => one.addEventListener("change", show));
  part("toon").addEventListener("click", showHidden);
  part("druk-af").addEventListener("click", () => window.print());
}
