// Putting a back-up back: first what is in it, then, only if the reader wants that, the merging.

const NO_ROOM = {
  none: "De opslag van je browser is vol. Er is niets veranderd. Maak ruimte en probeer het nog eens; je reservekopie blijft goed.",
  some: "De opslag van je browser is vol. Niet alles is teruggezet, en wat je hier had, staat er nog. Maak ruimte en zet dezelfde reservekopie nog eens terug.",
};

async function onBackupChosen(input) {
  const [file] = input.files;
  part("terug-keuze").hidden = true;
  if (!file) {
    return;
  }
  const found = file.size > LARGEST_BACKUP ? { wrong: "large" } : readBackup(await textOf(file));
  input.value = "";
  if (found.wrong) {
    say(BACKUP_WRONG[found.wrong], "terug-melding");
    return;
  }
  showComparison(found, compared(await store.alles(), found.records));
}

async function textOf(file) {
  try {
    return await file.text();
  } catch (error) {
    return "";
  }
}

function comparisonLines(found, outcome) {
  return [
    `${counted(outcome.fresh.length, "antwoord is", "antwoorden zijn")} nieuw.`,
    `${counted(outcome.equal.length, "antwoord is", "antwoorden zijn")} hetzelfde als hier.`,
    `${counted(outcome.different.length, "antwoord is", "antwoorden zijn")} anders dan hier.`,
    found.unreadable
      ? `${counted(found.unreadable, "antwoord is", "antwoorden zijn")} beschadigd en niet te lezen.` : "",
    found.older ? "De reservekopie komt uit een oudere versie van het boek. We hebben haar omgezet." : "",
  ].filter(Boolean);
}

function differenceShown({ here, record }) {
  const side = (title, one) => [
    element("p", { class: "mijn-label" }, `${title}, ${shownDay(one.gewijzigd)}`), ...partsShown(parts(one.velden)),
  ];
  return element("li", {}, element("p", { dir: "auto" }, element("strong", {}, record.vraag || record.id)),
    side("Hier", here), side("In de reservekopie", record));
}

function showComparison(found, outcome) {
  const todo = outcome.fresh.length + outcome.different.length;
  const names = outcome.fresh.map((record) => element("li", { dir: "auto" }, record.vraag || record.id));
  part("terug-uitkomst").replaceChildren(
    element("ul", {}, comparisonLines(found, outcome).map((line) => element("li", {}, line))),
    names.length ? element("details", {}, element("summary", {}, "Wat er nieuw is"), element("ul", {}, names)) : "",
    outcome.different.length ? element("details", {},
      element("summary", {}, "Wat er anders is"),
      element("p", {}, "We houden allebei. Het nieuwste komt vooraan, het andere bij wat je eerder schreef."),
      element("ul", {}, outcome.different.map(differenceShown))) : "",
    todo ? element("p", { class: "mijn-knoppen" },
      button("Zet terug", () => restore(outcome), { class: "button" }),
      button("Laat het zoals het is", () => endRestore("Er is niets veranderd."))) : "");
  part("terug-keuze").hidden = false;
  say(todo ? "" : "Alles uit deze reservekopie staat hier al.", "terug-melding");
  document.getElementById("terug-kop").focus();
}

function endRestore(words) {
  part("terug-keuze").hidden = true;
  say(words, "terug-melding");
  part("terug-bestand").focus();
}

async function restore(outcome) {
  const all = outcome.fresh.length + outcome.different.length;
  const came = await putAll(outcome);
  await show();
  if (came !== "all") {
    endRestore(NO_ROOM[came]);
    return;
  }
  const words = `Teruggezet: ${counted(all, "antwoord", "antwoorden")}.`;
  endRestore(store.blijvend ? words : `${words} Je browser bewaart ze alleen zolang dit venster open is.`);
}

function readyRestore() {
  part("terug-bestand").addEventListener("change", (event) => onBackupChosen(event.target));
}
