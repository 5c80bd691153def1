// The small pieces that all parts of Mijn leerboek use. What a reader typed goes into the page as
// text only: nothing here, or in the files after it, makes HTML from a string.

const { van: isoDay, inWoorden: dayInWords } = leerboek.dagen;
const SVG = "http://www.w3.org/2000/svg";

/** Return an element; `true` as a value gives an attribute without one, `false` gives none. */
function element(tag, given, ...children) {
  return filled(document.createElement(tag), given, children);
}

function drawing(tag, given, ...children) {
  return filled(document.createElementNS(SVG, tag), given, children);
}

function filled(made, given, children) {
  Object.entries(given || {}).forEach(([name, value]) => {
    if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  });
  made.append(...children.flat().filter((child) => child || child === 0));
  return made;
}

function button(words, act, given) {
  const made = element("button", { type: "button", class: "button button-quiet", ...given }, words);
  made.addEventListener("click", () => act(made));
  return made;
}

function part(name) {
  return document.querySelector(`[data-mijn="${name}"]`);
}

/** Put a sentence in the live region of the page, or of the part that is named. */
function say(words, where) {
  const region = part(where || "melding");
  region.textContent = "";
  region.textContent = words;
}

/** The day of a moment, in words. */
function shownDay(moment) {
  return dayInWords(moment instanceof Date ? moment.toISOString() : String(moment));
}

function counted(number, one, several) {
  return `${number} ${number === 1 ? one : several}`;
}

/** Paragraphs of what somebody typed: an empty line parts them, a line end stays a line end. */
function paragraphs(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n\s*/)
    .map((lines) => lines.replace(/^\n+|\s+$/g, "").split("\n"))
    .filter((lines) => lines.join("").trim());
}

/** The same paragraphs as elements, each in the direction of its own first letter. */
function shownText(text) {
  return paragraphs(text).map((lines) =>
    element("p", { class: "mijn-tekst", dir: "auto" },
      lines.flatMap((line, at) => (at ? [element("br"), line] : [line]))));
}
