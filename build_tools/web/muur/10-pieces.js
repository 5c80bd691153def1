// The small pieces of the wall. What participants wrote goes into the page as text only: nothing here,
// or in the files after it, makes HTML from a string. Nothing is stored and nothing is sent.

/** Return an element; `true` as a value gives an attribute without one, `false` gives none. */
function element(tag, given, ...children) {
  const made = document.createElement(tag);
  Object.entries(given || {}).forEach(([name, value]) => {
    if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  });
  made.append(...children.flat(Infinity).filter(Boolean));
  return made;
}

function quietButton(words, act, given) {
  const made = element("button", { type: "button", class: "button button-quiet", ...given }, words);
  made.addEventListener("click", () => act(made));
  return made;
}

function part(name) {
  return document.querySelector(`[data-muur="${name}"]`);
}

function counted(number, one, several) {
  return `${number} ${number === 1 ? one : several}`;
}

/** What somebody typed as paragraphs, each in the direction of its own first letter. */
function shownText(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n\s*/)
    .filter((lines) => lines.trim())
    .map((lines) => element("p", { class: "muur-tekst", dir: "auto" }, lines.replace(/^\n+|\s+$/g, "")));
}
