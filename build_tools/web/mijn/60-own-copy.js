// Jouw exemplaar: the edition's own EPUB with the reader's own pages in it, made in the browser.
// Source: EPUB 3.3, 4 (container) and 5 (package document); Open Packaging Format 2.0.1 for the NCX.

const OWN_PREFIX = "mijn_";
const NAMES = {
  opf: "http://www.idpf.org/2007/opf",
  dc: "http://purl.org/dc/elements/1.1/",
  html: "http://www.w3.org/1999/xhtml",
  ops: "http://www.idpf.org/2007/ops",
  ncx: "http://www.daisy.org/z3986/2005/ncx/",
};
const NOT_CHECKED = "Dit is een persoonlijk exemplaar: de browser van de lezer heeft er eigen teksten van de lezer in gezet. Die heeft niemand nagekeken.";
const COPY_WRONG = {
  none: "Dit bestand is geen EPUB die we kunnen lezen.",
  other: "Dit is niet de EPUB van deze editie.",
  own: "Dit is al een eigen exemplaar. Kies het boek zoals je het downloadt.",
};

/** Return `{wrong}`, or `{bytes}` of the copy. */
function ownCopy(bytes, book, given) {
  let files;
  try {
    files = fflate.unzipSync(bytes);
    const copy = packageOf(files);
    const wrong = notThisEdition(copy, files);
    return wrong ? { wrong } : { bytes: woven(copy, files, book, given) };
  } catch (error) {
    return { wrong: "none" };
  }
}

function parsed(bytes) {
  const found = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "application/xml");
  if (found.querySelector("parsererror")) {
    throw new Error("not XML");
  }
  return found;
}

function written(found, doctype) {
  const head = `<?xml version="1.0" encoding="utf-8"?>\n${doctype || ""}`;
  return fflate.strToU8(`${head}${new XMLSerializer().serializeToString(found.documentElement)}\n`);
}

const HTML_TYPE = "<!DOCTYPE html>\n";

function packageOf(files) {
  const container = parsed(files["META-INF/container.xml"]);
  const path = container.querySelector("rootfile").getAttribute("full-path");
  const opf = parsed(files[path]);
  const items = [...opf.getElementsByTagNameNS(NAMES.opf, "item")];
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const nav = items.find((item) => ` ${item.getAttribute("properties")} `.includes(" nav "));
  return {
    path,
    opf,
    items,
    folder,
    nav: nav.getAttribute("href"),
    ncx: hrefOfType(items, "application/x-dtbncx+xml"),
    css: hrefOfType(items, "text/css"),
    title: opf.getElementsByTagNameNS(NAMES.dc, "title")[0].textContent,
    language: opf.getElementsByTagNameNS(NAMES.dc, "language")[0].textContent,
  };
}

function hrefOfType(items, type) {
  const found = items.find((item) => item.getAttribute("media-type") === type);
  return found ? found.getAttribute("href") : "";
}

function notThisEdition(copy, files) {
  if (Object.keys(files).some((name) => name.includes(OWN_PREFIX))) {
    return "own";
  }
  const pages = new Set(copy.items.map((item) => item.getAttribute("href")));
  const all = edition.hoofdstukken.every((chapter) => pages.has(inEpub(chapter.adres)));
  return all && copy.title.includes(edition.editie.naam) ? "" : "other";
}

/** The address in the package of a page of the web edition. */
function inEpub(address) {
  return address.replace(/\.html(?=#|$)/, ".xhtml");
}

/** Put the pages in and tell everybody about them; return the bytes of the package. */
function woven(copy, files, book, given) {
  const title = clean(`${copy.title} – ${given.name ? `exemplaar van ${given.name}` : "mijn exemplaar"}`);
  const own = ownPages({ ...copy, title, files }, book);
  const made = { ...files };
  own.forEach((page) => {
    made[copy.folder + page.href] = page.bytes;
  });
  const nav = parsed(files[copy.folder + copy.nav]);
  own.forEach((page) => intoNav(nav, page));
  made[copy.folder + copy.nav] = written(nav, HTML_TYPE);
  const identifier = `urn:uuid:${given.uuid}`;
  if (copy.ncx) {
    const ncx = parsed(files[copy.folder + copy.ncx]);
    own.forEach((page, at) => intoNcx(ncx, page, at));
    renumbered(ncx, identifier, title);
    made[copy.folder + copy.ncx] = written(ncx);
  }
  own.forEach((page, at) => intoPackage(copy, page, at));
  described(copy.opf, { title, identifier, moment: given.moment });
  made[copy.path] = written(copy.opf);
  return zipped(made);
}

/** The order of the container: `mimetype` first, and not compressed. */
function zipped(files) {
  const { mimetype, ...others } = files;
  return fflate.zipSync({ mimetype: [mimetype, { level: 0 }], ...others });
}

function intoPackage(copy, page, at) {
  const make = (tag, given) => filled(copy.opf.createElementNS(NAMES.opf, tag), given, []);
  const id = `mijn-bladzijde-${at + 1}`;
  copy.opf.getElementsByTagNameNS(NAMES.opf, "manifest")[0].append(
    make("item", { id, href: page.href, "media-type": "application/xhtml+xml" }));
  const spine = copy.opf.getElementsByTagNameNS(NAMES.opf, "spine")[0];
  const after = copy.items.find((item) => page.after && item.getAttribute("href") === page.after);
  const place = after && [...spine.children].find((one) => one.getAttribute("idref") === after.id);
  const line = make("itemref", { idref: id });
  if (place) {
    place.after(line);
  } else {
    spine.append(line);
  }
}

/** After its chapter, or at the end; a chapter with pages below it comes before all of those. */
function intoNav(nav, page) {
  const toc = [...nav.getElementsByTagNameNS(NAMES.html, "nav")]
    .find((one) => one.getAttributeNS(NAMES.ops, "type") === "toc");
  const make = (tag, given, ...inside) => filled(nav.createElementNS(NAMES.html, tag), given, inside);
  const line = make("li", {}, make("a", { href: page.href }, page.title));
  const link = [...toc.getElementsByTagNameNS(NAMES.html, "a")]
    .find((one) => page.after && one.getAttribute("href") === page.after);
  const below = link && link.parentNode.getElementsByTagNameNS(NAMES.html, "ol")[0];
  if (below) {
    below.prepend(line);
  } else if (link) {
    link.parentNode.after(line);
  } else {
    toc.getElementsByTagNameNS(NAMES.html, "ol")[0].append(line);
  }
}

function intoNcx(ncx, page, at) {
  const make = (tag, given, ...inside) => filled(ncx.createElementNS(NAMES.ncx, tag), given, inside);
  const point = make("navPoint", { id: `mijn-punt-${at + 1}` },
    make("navLabel", {}, make("text", {}, page.title)), make("content", { src: page.href }));
  const chapter = ncxPoints(ncx).filter((one) => page.after && sourceOf(one) === page.after).pop();
  const below = chapter && [...chapter.children].find((one) => one.localName === "navPoint");
  if (below) {
    below.before(point);
  } else if (chapter) {
    chapter.after(point);
  } else {
    ncx.getElementsByTagNameNS(NAMES.ncx, "navMap")[0].append(point);
  }
}

function ncxPoints(ncx) {
  return [...ncx.getElementsByTagNameNS(NAMES.ncx, "navPoint")];
}

function sourceOf(point) {
  return [...point.children].find((one) => one.localName === "content").getAttribute("src");
}

/** Lines that open the same place share their number; and the NCX names its package. */
function renumbered(ncx, identifier, title) {
  const order = new Map();
  ncxPoints(ncx).forEach((point) => {
    const source = sourceOf(point);
    order.set(source, order.get(source) || order.size + 1);
    point.setAttribute("playOrder", order.get(source));
  });
  [...ncx.getElementsByTagNameNS(NAMES.ncx, "meta")]
    .filter((meta) => meta.getAttribute("name") === "dtb:uid")
    .forEach((meta) => meta.setAttribute("content", identifier));
  ncx.getElementsByTagNameNS(NAMES.ncx, "docTitle")[0].firstElementChild.textContent = title;
}

/**
 * A publication of its own: own identifier, title and moment, and no claim that others made.
 *
 * The title of the book stays as the short one: the titles of its pages end with that.
 */
function described(opf, given) {
  const metadata = opf.getElementsByTagNameNS(NAMES.opf, "metadata")[0];
  const named = (property) => [...metadata.children].filter((one) => one.getAttribute("property") === property);
  const make = (property, words) => metadata.append(
    filled(opf.createElementNS(NAMES.opf, "meta"), { property }, [words]));
  const main = opf.getElementById(opf.documentElement.getAttribute("unique-identifier")) ||
    opf.getElementsByTagNameNS(NAMES.dc, "identifier")[0];
  make("dcterms:isVersionOf", main.textContent);
  main.textContent = given.identifier;
  const title = opf.getElementsByTagNameNS(NAMES.dc, "title")[0];
  const short = filled(opf.createElementNS(NAMES.dc, "dc:title"), { id: "mijn-titel" }, [title.textContent]);
  title.textContent = given.title;
  metadata.append(short, filled(opf.createElementNS(NAMES.opf, "meta"),
    { refines: "#mijn-titel", property: "title-type" }, ["short"]));
  named("dcterms:modified").forEach((one) => {
    one.textContent = utcSecond(given.moment);
  });
  const claims = [
    ...named("dcterms:conformsTo"),
    ...[...metadata.children].filter((one) => one.getAttribute("rel") === "dcterms:conformsTo"),
  ];
  claims.forEach((claim) => withdrawn(metadata, claim));
  named("schema:accessibilitySummary").forEach((one) => {
    one.textContent = claims.length ? NOT_CHECKED : `${one.textContent} ${NOT_CHECKED}`;
  });
}

/** Take a statement away, with everything that is said about it. */
function withdrawn(metadata, claim) {
  const id = claim.getAttribute("id");
  claim.remove();
  if (id) {
    [...metadata.children]
      .filter((one) => one.getAttribute("refines") === `#${id}`)
      .forEach((one) => withdrawn(metadata, one));
  }
}
