// Where this page stands, and building what is shown. Text only ever becomes text.

const SCRIPT = document.currentScript;
/** The root of the edition: this script stands one folder below it. */
const ROOT = new URL(SCRIPT && SCRIPT.src ? "../" : "./", SCRIPT && SCRIPT.src ? SCRIPT.src : location.href);
const EDITION = (SCRIPT && SCRIPT.dataset.editie) || decodeURIComponent(ROOT.pathname.split("/").slice(-2)[0] || "");

function plainText(element) {
  return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
}

/** Give the text of an element without what the script or the reader put in it. */
function ownText(element) {
  if (!element) {
    return "";
  }
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[data-oordeel], [data-stand], select, textarea, input, button, output, .headerlink")
    .forEach((part) => part.remove());
  return plainText(copy);
}

/** Say which page this is: its title, and its address from the edition's root. */
function thisPage() {
  const path = location.pathname;
  const inside = path.startsWith(ROOT.pathname);
  return {
    titel: ownText(document.querySelector("h1")) || document.title,
    adres: decodeURI(inside ? path.slice(ROOT.pathname.length) : path.split("/").pop()) || "index.html"
  };
}

/** Make an element; a string among its children becomes text. */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** Make a paragraph of a reader's words, on as many lines as they were written. */
function readersWords(words) {
  const lines = words.split("\n").flatMap((line, at) => (at ? [make("br"), line] : [line]));
  return make("p", { class: "eigen-woorden", dir: "auto" }, ...lines);
}

/** Show fields: the words alone when there is one, with their labels when there are more. */
function shownFields(fields) {
  if (fields.length === 1) {
    return [readersWords(fields[0].tekst)];
  }
  const list = fields.flatMap((field) =>
    [make("dt", {}, field.label || field.naam), make("dd", {}, readersWords(field.tekst))]);
  return list.length ? [make("dl", {}, ...list)] : [];
}

/** Write in a live region; the same words again are not written, because they would be said again. */
function say(line, words) {
  if (line && line.textContent !== words) {
    line.textContent = words;
  }
}

/** Offer a file to the reader. */
function offerFile(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = make("a", { href: address, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
