// The files of participants: chosen, refused one by one, given a role, and taken away.

async function onChosen(input) {
  const chosen = [...input.files];
  const told = [];
  for (const file of chosen) {
    told.push(await added(file));
  }
  input.value = "";
  part("melding").replaceChildren(...told.map(([name, words]) =>
    element("p", {}, element("bdi", {}, name), ` ${words}`)));
  showQuestions();
  show();
}

/** Take in one file; give its name, and what happened to it. */
async function added(file) {
  const found = file.size > LARGEST_FILE ? { wrong: "large" } : readFile(await textOf(file));
  if (found.wrong) {
    return [file.name, FILE_WRONG[found.wrong]];
  }
  const content = JSON.stringify(found.records.sort((one, two) => (one.id < two.id ? -1 : 1)));
  const twin = wall.files.find((one) => one.content === content);
  if (twin) {
    return [file.name, `staat er al: er staat precies hetzelfde in als in ${twin.name}.`];
  }
  const like = wall.files.find((one) => samePerson(one.records, found.records));
  wall.made += 1;
  const own = { number: wall.made, name: file.name, content, records: found.records, role: "", shown: "" };
  wall.files.push(own);
  part("deelnemers").append(participantShown(own));
  return [file.name, [
    `ligt op de muur: ${counted(own.records.length, "antwoord", "antwoorden")}.`,
    found.unreadable ? `${counted(found.unreadable, "antwoord is", "antwoorden zijn")} beschadigd en niet te lezen.` : "",
    like ? `Het lijkt van dezelfde deelnemer als ${like.name}. Haal er dan een weg.` : "",
  ].filter(Boolean).join(" ")];
}

/** Whether two files have an answer that was begun at the same thousandth of a second. */
function samePerson(one, two) {
  const began = new Set(one.map((record) => `${record.id} ${record.began}`));
  return two.some((record) => began.has(`${record.id} ${record.began}`));
}

async function textOf(file) {
  try {
    return await file.text();
  } catch (error) {
    return "";
  }
}

function participantShown(file) {
  const role = element("select", {},
    element("option", { value: "" }, "Niet gekozen"),
    book.rollen.map((one) => element("option", { value: one }, one)));
  const name = element("input", { type: "text", maxlength: "80", dir: "auto" });
  role.addEventListener("change", () => {
    file.role = role.value;
    show();
  });
  name.addEventListener("change", () => {
    file.shown = name.value.trim();
    show();
  });
  const shell = element("li", {}, element("fieldset", {},
    element("legend", {}, element("bdi", {}, file.name)),
    element("label", { class: "muur-veld" }, element("span", {}, "Rol"), role),
    element("label", { class: "muur-veld" }, element("span", {}, "Naam op de kaarten (mag leeg blijven)"), name),
    quietButton("Haal weg", () => takeAway(file, shell))));
  return shell;
}

function takeAway(file, shell) {
  wall.files = wall.files.filter((one) => one !== file);
  wall.hidden = new Set([...wall.hidden].filter((key) => !key.startsWith(`${file.number}-`)));
  shell.remove();
  part("melding").replaceChildren(element("p", {}, element("bdi", {}, file.name), " is van de muur."));
  showQuestions();
  show();
  part("kies").focus();
}

function readyFiles() {
  part("kies").addEventListener("change", (event) => onChosen(event.target));
}
