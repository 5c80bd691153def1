// Opens a book in foliate-js, as a reader does, and pages to its end.

import "./foliate-js/view.js";
import { FootnoteHandler } from "./foliate-js/footnotes.js";

const view = document.createElement("foliate-view");
let seen = null;
const documents = new Map();
document.body.append(view);

const flat = (items, depth = 1) =>
  (items || []).flatMap((item) => [[depth, item.label, item.href], ...flat(item.subitems, depth + 1)]);

function keep(detail) {
  seen = new Seen(detail.doc);
  documents.set(detail.index, seen);
}

/** Where an address leads: the text of its element, or null when it leads nowhere. */
async function target(href) {
  const found = await view.book.resolveHref(href);
  const section = found && view.book.sections[found.index];
  if (!section) {
    return null;
  }
  const doc = await section.createDocument();
  const place = href.includes("#") ? found.anchor(doc) : doc.body;
  return place ? place.textContent : null;
}

/** Press the mark of every note of a document; give what its window shows. */
async function notes(name) {
  const section = view.book.sections.find((one) => one.id === name);
  const links = [...(await section.createDocument()).querySelectorAll('[role="doc-noteref"]')];
  const found = [];
  for (const link of links) {
    found.push(await popUp(section, link));
  }
  return found;
}

/** What the engine shows in its window when a reader presses the mark of a note. */
function popUp(section, link) {
  const handler = new FootnoteHandler();
  const href = section.resolveHref(link.getAttribute("href"));
  const { promise, resolve, reject } = Promise.withResolvers();
  handler.addEventListener("before-render", ({ detail }) => {
    detail.view.style.blockSize = "10em";
    document.body.append(detail.view);
  });
  handler.addEventListener("render", ({ detail }) => {
    const { doc } = detail.view.renderer.getContents()[0];
    resolve(doc.body.textContent);
    setTimeout(() => detail.view.remove());
  });
  const press = new CustomEvent("link", { detail: { a: link, href }, cancelable: true });
  Promise.resolve(handler.handle(view.book, press)).catch(reject);
  return press.defaultPrevented ? promise : "";
}

window.lezer = {
  async open(address) {
    await view.open(address);
    view.addEventListener("load", ({ detail }) => keep(detail));
    await view.renderer.firstSection();
  },
  book: () => ({
    contents: flat(view.book.toc),
    landmarks: (view.book.landmarks || []).map((mark) => [mark.type.join(" "), mark.label, mark.href]),
    spine: view.book.sections.map((section) => section.id),
  }),
  /** Turn every page to the end; give the pages and what each document showed. */
  async walk(limit) {
    let pages = 1;
    seen.look();
    while (!view.renderer.atEnd && pages < limit) {
      await view.next();
      seen.look();
      pages += 1;
    }
    return {
      pages,
      ended: view.renderer.atEnd,
      documents: [...documents].map(([index, one]) => ({ name: view.book.sections[index].id, ...one.said() })),
    };
  },
  /** The texts to which addresses lead; null for one that leads nowhere. */
  targets: (addresses) => Promise.all(addresses.map(target)),
  notes,
  cover: async () => (await view.book.getCover())?.type ?? null,
};
