// What was filled in, in words, before it becomes a file.

function chosenWords(name) {
  return groups.get(name).filter((one) => one.checked && one.value)
    .map((one) => one.closest(".keuze").querySelector(".keuze-naam").textContent);
}

/** The answer to a question as a reader says it. */
function readable(name) {
  const [first] = groups.get(name);
  if (first.type === "hidden") {
    return questionOf(name).querySelector(".vast").textContent;
  }
  if (first.type === "radio" || isList(first)) {
    return chosenWords(name).join("\n") || questionOf(name).dataset.anders || "";
  }
  return String(answerOf(name));
}

function shownQuestion(name) {
  const words = readable(name).replace(/^anoniem$/, "geen naam");
  const typed = groups.get(name)[0].matches("input:not([type=radio], [type=checkbox]), textarea");
  const look = words ? (typed ? "getypt" : "gekozen") : "gekozen leeg";
  return [element("dt", {}, wordsOf(name)), element("dd", { class: look }, words || "niet ingevuld")];
}

function shownPart(section) {
  const head = section.querySelector("h2").lastChild.textContent.trim();
  const names = [...section.querySelectorAll("[data-vraag]")].map((one) => one.dataset.vraag);
  return [element("h4", {}, head), element("dl", {}, ...names.flatMap(shownQuestion))];
}

/** What follows from the choices, in a sentence. */
function consequence(file) {
  const agreed = file.toestemming;
  if (agreed.web === NO && agreed.epub === NO) {
    return "Je zegt geen ja tegen de website en geen ja tegen het e-boek. Je verhaal komt dus niet in het boek. Dat mag: de redactie leest het dan alleen.";
  }
  const places = [agreed.web === YES && "op de website", agreed.epub === YES && "in het e-boek"].filter(Boolean);
  return `Je verhaal mag ${places.join(" en ")} staan, nadat jij de drukproef hebt goedgekeurd. Waar ‘nee’ staat, doen we het niet.`;
}

function showSummary(file) {
  part("antwoorden").replaceChildren(...[...form.querySelectorAll(".deel")]
    .filter((section) => section.querySelector("[data-vraag]")).flatMap(shownPart));
  part("gevolg").textContent = consequence(file);
  part("overzicht").hidden = false;
  part("overzicht-kop").focus();
}

function hideSummary() {
  part("overzicht").hidden = true;
  part("daarna").hidden = true;
  part("klaar").textContent = "";
}

function countWords() {
  const texts = ["dacht", "zag", "doe"].map((key) => answerOf(`verhaal.${key}`)).join(" ").trim();
  const number = texts ? texts.split(/\s+/).length : 0;
  part("teller").textContent = number ? `Samen ${number} ${number === 1 ? "woord" : "woorden"}.` : "";
}
