// Opens a book in epub.js, as a reader does, and pages to its end.

// It makes a large picture as wide as the page instead of the text: this much of it is cut off.
const MARGIN = 25;
const PATIENCE = 20_000; // milliseconds; many times what a page takes
let book = null;
let rendition = null;
const documents = new Map();

const flat = (items) => (items || []).flatMap((item) => [[item.title, item.href], ...flat(item.children)]);

/** Do something and wait until the engine says where the reader is now. */
async function arriving(move) {
  const moved = new Promise((resolve, reject) => {
    rendition.once("relocated", resolve);
    setTimeout(() => reject(new Error("the page never came")), PATIENCE);
  });
  await Promise.all([move(), moved]);
}

function current() {
  const { document: doc } = rendition.getContents()[0];
  const index = rendition.location.start.index;
  if (!documents.has(index) || documents.get(index).doc !== doc) {
    documents.set(index, new Seen(doc, MARGIN));
  }
  return documents.get(index);
}

/** The address in the package of an address that the engine made of it. */
function named(href) {
  const [page, fragment] = (href || "").split("#");
  const found = book.spine.find((one) => one.href === page);
  return found ? [found.source, fragment].filter(Boolean).join("#") : href;
}

window.lezer = {
  async open(address) {
    book = await ePub(address);
    rendition = book.renderTo("boek", { width: "100%", height: "100%", spread: "none" });
    await arriving(() => rendition.display());
  },
  book: () => ({
    contents: flat(book.toc).map(([label, href]) => [label, named(href)]),
    spine: book.spine.map((one) => one.source),
  }),
  /** Turn every page to the end; give the pages and what each document showed. */
  async walk(limit) {
    let pages = 1;
    current().look();
    while (!rendition.location.atEnd && pages < limit) {
      await arriving(() => rendition.next());
      current().look();
      pages += 1;
    }
    return {
      pages,
      ended: Boolean(rendition.location.atEnd),
      documents: [...documents].map(([index, one]) => ({ name: book.spine[index].source, ...one.said() })),
    };
  },
  /** Go to every note that a document has a mark of; give its words on the page where that leads.
      By its address: for a mark that is pressed, this version looks for a part named `#…`. */
  async notes(name) {
    const { href } = book.spine.find((one) => one.source === name);
    const notes = [];
    for (let at = 0; ; at += 1) {
      await arriving(() => rendition.display(href));
      const marks = rendition.getContents()[0].document.querySelectorAll('[role="doc-noteref"]');
      if (at >= marks.length) {
        return notes;
      }
      const target = marks[at].getAttribute("href").split("#")[1];
      await arriving(() => rendition.display(`${href}#${target}`));
      const { document: doc } = rendition.getContents()[0];
      const page = new Seen(doc);
      page.look();
      const note = doc.getElementById(target);
      const seen = page.words.filter((one) => one.seen && note && note.contains(one.range.startContainer));
      notes.push(seen.map((one) => one.text).join(" "));
    }
  },
};
