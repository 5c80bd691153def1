// From the text of a page and the places of the hits to a short piece of it. Pure, no DOM.

// One token that nobody sees. It holds the place of a word inside the compound before it
// (build_tools/search/marking.py, docs/adr/0007-search-compounds.md).
const SHADOW = "\u2060";

const LENGTH = 30;
const LEAD = 6;

const ENDS_SENTENCE = /[.!?:…]["'’”)]*$/u;

/** Give the place of a hit, or of the word before it when the hit is a shadow. */
function wordPlace(tokens, location) {
  let at = location;
  while (at > 0 && tokens[at] === SHADOW) {
    at -= 1;
  }
  return at;
}

/** Give the score of each place that has a hit. */
function scoredPlaces(tokens, hits) {
  const scores = new Map();
  for (const { location, balanced_score: score } of hits) {
    const at = wordPlace(tokens, location);
    scores.set(at, (scores.get(at) ?? 0) + score);
  }
  return scores;
}

/** Give where the body starts: the title stands above the excerpt already. */
function afterTitle(content, title) {
  return title && content.startsWith(title) ? title.split(" ").length : 0;
}

/** Give the hit with which the best window begins. */
function bestHit(places, scores) {
  let best = { at: 0, sum: -1 };
  for (const at of places) {
    const sum = places
      .filter((place) => place >= at && place < at + LENGTH - LEAD)
      .reduce((total, place) => total + scores.get(place), 0);
    if (sum > best.sum) {
      best = { at, sum };
    }
  }
  return best.at;
}

/** Give where the excerpt starts: at a sentence if one starts shortly before the hit. */
function startBefore(tokens, hit, floor) {
  const earliest = Math.max(floor, hit - LEAD);
  for (let at = earliest; at < hit; at += 1) {
    if (at === floor || ENDS_SENTENCE.test(tokens[at - 1])) {
      return at;
    }
  }
  return earliest;
}

/** Split a token into what stands around the word and the word: only the word is marked. */
function markedToken(token) {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token);
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ].filter((part) => part.text);
}

/** Put neighbours of one kind together, so that the page gets few nodes. */
function joined(parts) {
  const result = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && last.marked === part.marked) {
      last.text += part.text;
    } else {
      result.push({ ...part });
    }
  }
  return result;
}

/**
 * Give the piece of a text that shows most of what was found.
 *
 * @param {string} content tokens parted by one space.
 * @param {{location: number, balanced_score: number}[]} hits places counted in tokens, from 0.
 * @param {string} title the title of the page, which may be the beginning of the content.
 * @returns {{text: string, marked: boolean}[]} read one after the other, the excerpt.
 */
export function excerpt(content, hits, title) {
  const tokens = content.split(" ");
  const scores = scoredPlaces(tokens, hits);
  const floor = afterTitle(content, title);
  const places = [...scores.keys()].filter((at) => at >= floor).sort((one, two) => one - two);
  const start = places.length ? startBefore(tokens, bestHit(places, scores), floor) : floor;
  const end = Math.min(tokens.length, start + LENGTH);
  const parts = [{ text: start > floor ? "… " : "", marked: false }];
  for (let at = start; at < end; at += 1) {
    if (tokens[at] !== SHADOW) {
      parts.push(...(scores.has(at) ? markedToken(tokens[at]) : [{ text: tokens[at], marked: false }]));
      parts.push({ text: " ", marked: false });
    }
  }
  parts.push({ text: end < tokens.length ? "…" : "", marked: false });
  return joined(parts.filter((part) => part.text));
}

/** Give the words of a text that stand at the given places. */
export function wordsAt(content, locations) {
  const tokens = content.split(" ");
  return locations.map((location) => tokens[wordPlace(tokens, location)] ?? "");
}
