// From the text of a page and the places of the hits to a short piece of it. Pure, no DOM.

import { letters } from "./stem.js";

const LENGTH = 30;
const LEAD = 6;

const ENDS_SENTENCE = /[.!?:…]["'’”)]*$/u;

/** Give the score of each place that has a hit. */
function scoredPlaces(hits, floor) {
  const scores = new Map();
  for (const { location, balanced_score: score } of hits) {
    if (location >= floor) {
      scores.set(location, (scores.get(location) ?? 0) + score);
    }
  }
  return scores;
}

/** Give the hit with which the best window begins, or -1: most different words, then most score. */
function bestHit(tokens, scores) {
  const places = [...scores.keys()].sort((one, two) => one - two);
  let best = { at: -1, words: 0, sum: 0 };
  for (const at of places) {
    const near = places.filter((place) => place >= at && place < at + LENGTH - LEAD);
    const words = new Set(near.map((place) => letters(tokens[place]))).size;
    const sum = near.reduce((total, place) => total + scores.get(place), 0);
    if (words > best.words || (words === best.words && sum > best.sum)) {
      best = { at, words, sum };
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
  ];
}

/** Put neighbours of one kind together, so that the page gets few nodes. */
function joined(parts) {
  const result = [];
  for (const part of parts.filter(({ text }) => text)) {
    const last = result.at(-1);
    if (last && last.marked === part.marked) {
      last.text += part.text;
    } else {
      result.push({ ...part });
    }
  }
  return result;
}

/** Give the heading under which a place stands, or undefined. */
function headingOf(anchors, at) {
  return anchors.filter(({ location }) => location <= at).at(-1);
}

/**
 * Give the piece of a text that shows most of what was found.
 *
 * @param {{content: string, meta: {title: string}, anchors: object[],
 *   weighted_locations: {location: number, balanced_score: number}[]}} page the content begins
 *   with the title, one space parts its tokens, and places are counted in tokens, from 0.
 * @returns {{parts: {text: string, marked: boolean}[], heading: object | undefined}} the parts are
 *   read one after the other; the heading is the one above them.
 */
export function excerpt({ content, meta, anchors, weighted_locations: hits }) {
  const tokens = content.split(" ");
  const floor = meta.title ? meta.title.split(" ").length : 0;
  const scores = scoredPlaces(hits, floor);
  const best = bestHit(tokens, scores);
  const start = best < 0 ? floor : startBefore(tokens, best, floor);
  const end = Math.min(tokens.length, start + LENGTH);
  const parts = [{ text: start > floor ? "… " : "", marked: false }];
  for (let at = start; at < end; at += 1) {
    const plain = [{ text: tokens[at], marked: false }];
    parts.push(...(scores.has(at) ? markedToken(tokens[at]) : plain));
    parts.push({ text: at + 1 < end ? " " : "", marked: false });
  }
  parts.push({ text: end < tokens.length ? " …" : "", marked: false });
  return { parts: joined(parts), heading: headingOf(anchors, best) };
}

/** Give the words of a text that stand at the given places. */
export function wordsAt(content, locations) {
  const tokens = content.split(" ");
  return locations.map((location) => tokens[location] ?? "");
}
