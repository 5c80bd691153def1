// A reading app: it finds the catalogue from a page, and gets a book from it, with foliate-js.
import { REL, SYMBOL, getFeed, isOPDSCatalog } from "/foliate-js/opds.js";

const parsed = (text, type) => new DOMParser().parseFromString(text, type);

window.found = async (page) => {
  const answer = await fetch(page);
  const links = parsed(await answer.text(), "text/html").querySelectorAll("link[type]");
  const link = [...links].find((one) => isOPDSCatalog(one.getAttribute("type")));
  return new URL(link.getAttribute("href"), answer.url).href;
};

window.books = async (catalogue) => {
  const feed = getFeed(parsed(await (await fetch(catalogue)).text(), "application/xml"));
  const shown = await Promise.all(feed.publications.map((book) => shownOf(book, catalogue)));
  return { title: feed.metadata.title, books: shown };
};

async function shownOf({ metadata, links, images }, catalogue) {
  const link = links.find((one) => one.rel.some((rel) => rel.startsWith(REL.ACQ)));
  const bytes = await (await fetch(new URL(link.href, catalogue))).arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const cover = await createImageBitmap(await (await fetch(new URL(images[0].href, catalogue))).blob());
  return {
    title: metadata.title,
    authors: metadata.author.map((one) => one.name),
    language: metadata.language,
    identifier: metadata.identifier,
    published: metadata.published,
    subjects: metadata.subject.map((one) => one.code),
    about: metadata[SYMBOL.CONTENT].value,
    type: link.type,
    sha256: [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, "0")).join(""),
    cover: [cover.width, cover.height],
  };
}
window.ready = true;
