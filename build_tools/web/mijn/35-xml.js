// XML from pieces: every value is escaped, unless it was made here itself.

// Source: XML 1.0, 2.2 Characters; and no C1 controls, which HTML does not allow.
const NOT_XML = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

class Xml {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

function escaped(value) {
  if (value instanceof Xml) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(escaped).join("");
  }
  return String(value).replace(NOT_XML, "").replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

/** A piece of XML: xml`<p>${anything}</p>`. */
function xml(strings, ...values) {
  return new Xml(strings.reduce((made, piece, at) => made + escaped(values[at - 1]) + piece));
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function xmlFile(content) {
  return fflate.strToU8(XML_HEAD + escaped(content));
}

/** Whether a text runs from right to left: its first letter decides, as `dir="auto"` does. */
function rightToLeft(text) {
  const letter = /\p{L}/u.exec(text);
  return Boolean(letter) &&
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u
      .test(letter[0]);
}
