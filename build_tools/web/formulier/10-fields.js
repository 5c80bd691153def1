// The questions and their answers. Nothing is stored or sent here; what somebody typed goes into the
// page as text only.

const form = document.getElementById("formulier");
const YES = "ja";
const NO = "nee";
const groups = new Map();

[...form.elements].filter((one) => one.name).forEach((one) => {
  groups.set(one.name, [...(groups.get(one.name) || []), one]);
});

function part(id) {
  return document.getElementById(id);
}

function element(tag, given, ...children) {
  const made = document.createElement(tag);
  Object.entries(given).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

/** The part of the page that one question stands in. */
function questionOf(name) {
  return form.querySelector(`[data-vraag="${name}"]`);
}

function wordsOf(name) {
  return questionOf(name).querySelector(".vraag-tekst").textContent;
}

function isList(field) {
  return field.type === "checkbox" && field.value !== YES;
}

/** The answer to a question, as it stands in the file. */
function answerOf(name) {
  const fields = groups.get(name);
  const [first] = fields;
  if (first.type === "radio") {
    const chosen = fields.find((one) => one.checked);
    return (chosen ? chosen.value : "") || questionOf(name).dataset.anders || "";
  }
  if (isList(first)) {
    return fields.filter((one) => one.checked).map((one) => Number(one.value));
  }
  return first.type === "checkbox" ? (first.checked ? YES : NO) : first.value.trim();
}

/** Put an answer from a file in its question; what does not fit is left out. */
function answer(name, given) {
  groups.get(name).forEach((one) => {
    if (one.type === "radio") {
      one.checked = one.value === given;
    } else if (isList(one)) {
      one.checked = Array.isArray(given) && given.includes(Number(one.value));
    } else if (one.type === "checkbox") {
      one.checked = given === YES;
    } else if (one.type !== "hidden") {
      one.value = typeof given === "string" ? given : "";
    }
  });
}

/** Today, by the clock of whoever fills it in. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Everything that was filled in. */
function fileOf(kind) {
  const file = {
    soort: kind,
    versie: Number(form.dataset.versie),
    formulier: form.dataset.formulier,
    ingevuld: today(),
  };
  groups.forEach((_fields, name) => {
    const [home, key] = name.split(".");
    file[home] = { ...file[home], [key]: answerOf(name) };
  });
  return file;
}
