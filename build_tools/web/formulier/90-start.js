// The buttons.

let unsaved = false;
let lookedAt;

function changed() {
  unsaved = true;
  hideSummary();
  countWords();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  if (event.target.name) {
    changed();
  }
});

part("kijk-na").addEventListener("click", () => {
  hideSummary();
  lookedAt = fileOf(form.dataset.soort);
  if (isComplete(lookedAt)) {
    showSummary(lookedAt);
  }
});

part("maak").addEventListener("click", () => {
  download(`${lookedAt.soort}.json`, lookedAt);
  unsaved = false;
  part("klaar").textContent = `Je bestand is klaar: ${lookedAt.soort}.json staat bij je downloads.`;
  part("daarna").hidden = false;
});

part("bewaar").addEventListener("click", () => {
  const file = fileOf(form.dataset.concept);
  download(`${file.soort}.json`, file);
  unsaved = false;
  part("melding").textContent = `Bewaard: ${file.soort}.json staat bij je downloads. Het is nog niet opgestuurd.`;
});

part("kies").addEventListener("click", () => part("open").click());

part("open").addEventListener("change", async (event) => {
  const [chosen] = event.target.files;
  if (!chosen || (unsaved && !window.confirm("Wat je nu hebt ingevuld, wordt vervangen door wat in het bestand staat. Ga je door?"))) {
    return;
  }
  const good = chosen.size <= LARGEST && take(await chosen.text());
  part("melding").textContent = good
    ? "Je antwoorden staan weer in het formulier. Je kunt verder."
    : "Dit bestand komt niet uit dit formulier, of het is beschadigd. Er is niets veranderd.";
  event.target.value = "";
  if (good) {
    changed();
    unsaved = false;
    part("fouten").hidden = true;
  }
});

part("druk-af").addEventListener("click", () => window.print());

// Where a text field does not grow with its text by itself, all of it must still come on paper.
window.addEventListener("beforeprint", () => {
  form.querySelectorAll("textarea").forEach((one) => {
    one.style.minHeight = `${one.scrollHeight + 4}px`;
  });
});

window.addEventListener("afterprint", () => {
  form.querySelectorAll("textarea").forEach((one) => {
    one.style.minHeight = "";
  });
});

window.addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

document.documentElement.classList.add("js");
