// What is still missing, or does not fit together: told beside the question and in one list.

const MAIL = /^[^@\s]+@[^@\s]+$/;

const FITTING = {
  "deelnemer.mail": (file) => !MAIL.test(file.deelnemer.mail) &&
    "Dit lijkt geen e-mailadres. Kijk het na: er hoort een @ in, en geen spatie.",
  "foto.beschrijving": (file) => file.foto.mee === YES && !file.foto.beschrijving &&
    "Beschrijf in één zin wat er op de foto te zien is.",
  "anderen.foto": (file) => file.foto.mee === YES && !file.anderen.foto &&
    "Kies of er op de foto iemand anders te herkennen is.",
  "toestemming.foto": (file) => file.toestemming.foto === YES && file.foto.mee !== YES &&
    "Je zegt ja tegen een foto, maar bij deel 3 staat dat je er geen meestuurt.",
  "toestemming.getoonde_naam": (file) => nameTrouble(file.toestemming),
};

function nameTrouble(agreed) {
  if (agreed.naamvorm === "anoniem") {
    return agreed.getoonde_naam && "Je vulde een naam in, maar je koos voor geen naam. Kies welke naam het is, of maak dit leeg.";
  }
  return !agreed.getoonde_naam && "Vul in hoe we de naam schrijven.";
}

function lengthTrouble(field) {
  const most = Number(field.dataset.langst || 0);
  const length = [...field.value.trim()].length;
  return most && length > most && `Maak dit korter: er passen ${most} tekens in, en nu zijn het er ${length}.`;
}

function troubleWith(name, file) {
  const [first] = groups.get(name);
  const given = answerOf(name);
  if (first.dataset.nodig && !given.length) {
    return first.dataset.nodig;
  }
  return lengthTrouble(first) || (FITTING[name] && FITTING[name](file));
}

/** Show what is wrong with one question, or that nothing is. */
function mark(name, words) {
  const [first] = groups.get(name);
  const line = questionOf(name).querySelector(".fout");
  if (line) {
    line.textContent = words || "";
    line.hidden = !words;
    questionOf(name).classList.toggle("mis", Boolean(words));
    if (first.type !== "radio" && !isList(first)) {
      first.setAttribute("aria-invalid", String(Boolean(words)));
    }
  }
}

/** Return whether everything is there; if not, say what is wrong and go there. */
function isComplete(file) {
  const found = [];
  groups.forEach((fields, name) => {
    const words = troubleWith(name, file);
    mark(name, words);
    if (words) {
      found.push(element("li", {}, element("a", { href: `#${fields[0].id}` }, behind(wordsOf(name), words))));
    }
  });
  part("fouten").querySelector("ul").replaceChildren(...found);
  part("fouten-kop").textContent = found.length === 1 ? "Kijk nog naar één vraag" : `Kijk nog naar ${found.length} vragen`;
  part("fouten").hidden = !found.length;
  if (found.length) {
    part("fouten").focus();
  }
  return !found.length;
}

/** The question and what is wrong with its answer, in one sentence or two. */
function behind(question, words) {
  const name = question[0].toUpperCase() + question.slice(1);
  return name.endsWith("?") ? `${name} ${words}` : `${name}: ${words[0].toLowerCase()}${words.slice(1)}`;
}
