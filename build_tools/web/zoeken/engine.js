// Pagefind, loaded when the reader searches and not before. No DOM.

import { excerpt, wordsAt } from "./excerpt.js";
import { letters, stemmer } from "./stem.js";

const MOST_WORDS = 12;

let opening;

async function open() {
  const folder = new URL("./", import.meta.url);
  const [pagefind, facts] = await Promise.all([
    import("./pagefind.js"),
    fetch(new URL("paginas.json", folder)).then((answer) => answer.json()),
  ]);
  // Without a worker: the search takes milliseconds, and one policy then covers all scripts.
  const index = pagefind.createInstance({ basePath: folder.href, noWorker: true });
  await index.init();
  return {
    index,
    pages: facts.paginas,
    fillers: new Set(facts.vulwoorden),
    stem: stemmer(facts.stammen, facts.cijfers),
  };
}

/** Load the index, once; a failure may be tried again. */
function opened() {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Give the words of a query; signs that mean something to a search engine mean nothing here. */
export function queryWords(query) {
  return query
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}'’-]/gu, " ")
    .split(" ")
    .filter((word) => letters(word))
    .slice(0, MOST_WORDS);
}

/**
 * Tell whether a hit has next to nothing to do with the word.
 *
 * When no word of the book starts with the word, Pagefind takes the longest word of the book that
 * the word starts with. That forgives an ending, but may also be a single letter.
 */
function isMereBeginning(hit, word) {
  const [short, long] = [letters(hit), letters(word)];
  return long.startsWith(short) && short.length < long.length / 2;
}

/** Tell whether the book has a word that answers to this one. */
async function isKnown({ index, stem }, word) {
  const { results } = await index.search(stem(word));
  if (!results.length) {
    return false;
  }
  const [best] = results;
  const { content } = await best.data();
  const hits = wordsAt(content, best.words);
  return !hits.length || hits.some((hit) => !isMereBeginning(hit, word));
}

/** Give what the reader can filter by: the kinds and pillars that the pages of this index have. */
export async function choices() {
  const { pages } = await opened();
  const all = Object.values(pages);
  const kinds = new Set(all.map((page) => page.soort).filter(Boolean));
  const pillars = new Set(all.flatMap((page) => page.pijlers));
  return {
    kinds: [...kinds].sort((one, two) => one.localeCompare(two, "nl")),
    pillars: [...pillars].sort((one, two) => one - two),
  };
}

/** Give what is shown of one result. */
async function shown(result, facts, root) {
  const page = await result.data();
  const { parts, heading } = excerpt(page);
  const address = new URL(page.raw_url, root).href;
  return {
    address,
    title: page.meta.title,
    about: [facts.soort, facts.plek].filter(Boolean).join(" · "),
    parts,
    section: heading && { address: `${address}#${heading.id}`, title: heading.text },
  };
}

/** Give the words that say something, or all when none does. */
function tellingWords(words, fillers) {
  const telling = words.filter((word) => !fillers.has(letters(word)));
  return telling.length ? telling : words;
}

/** Give the pages with all words, those first that have the fillers between them too. */
async function ranked({ index, stem }, words, all) {
  const ask = async (asked) => (await index.search(asked.map(stem).join(" "))).results;
  const found = await ask(words);
  if (all.length === words.length) {
    return found;
  }
  const places = new Map((await ask(all)).map(({ id }, at) => [id, at]));
  const placeOf = ({ id }) => places.get(id) ?? places.size;
  return found.sort((one, two) => placeOf(one) - placeOf(two));
}

/** Put a page first whose title is just what the reader asked for. */
function titleFirst(found, pages, words) {
  const plain = (some) => some.map(letters).filter(Boolean).join(" ");
  const asked = plain(words);
  const isIt = ({ id }) => plain(pages[id].titel.split(" ")) === asked;
  return found.sort((one, two) => isIt(two) - isIt(one));
}

/**
 * Search.
 *
 * @param {string[]} words what ``queryWords`` gave, at least one.
 * @param {{kind: string, pillar: number}} wanted empty and 0 stand for all.
 * @returns known and unknown words, and for each page with all known words, best first, a
 *   function that gives what to show of it.
 */
export async function search(words, wanted) {
  const book = await opened();
  const telling = tellingWords(words, book.fillers);
  const answers = await Promise.all(telling.map((word) => isKnown(book, word)));
  const known = telling.filter((_, at) => answers[at]);
  const unknown = telling.filter((_, at) => !answers[at]);
  const all = words.filter((word) => !unknown.includes(word));
  const found = known.length ? titleFirst(await ranked(book, known, all), book.pages, words) : [];
  const root = new URL("../", import.meta.url);
  return {
    known: known.length ? all : [],
    unknown,
    pages: found
      .map((result) => ({ result, facts: book.pages[result.id] }))
      .filter(({ facts }) => !wanted.kind || facts.soort === wanted.kind)
      .filter(({ facts }) => !wanted.pillar || facts.pijlers.includes(wanted.pillar))
      .map(({ result, facts }) => () => shown(result, facts, root)),
  };
}
