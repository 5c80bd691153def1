// The search page: reads the form, shows what engine.js finds. All text goes in as text.

import { choices, queryWords, search } from "./engine.js";
import * as say from "./words.js";

const PAUSE_MS = 250;
const BUSY_AFTER_MS = 400;
const AT_ONCE = 10;

const page = document.querySelector("[data-zoeken]");
const part = (name) => page.querySelector(`[data-zoeken-${name}]`);

const form = page.querySelector("form");
const input = form.elements.namedItem("q");
const filters = part("filters");
const status = part("status");
const list = part("resultaten");
const more = part("meer");

let turn = 0;
let waiting = [];

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function linkTo({ address, title }, className) {
  const link = element("a", className, title);
  link.href = address;
  return link;
}

function resultItem(result) {
  const text = result.parts.map((part) =>
    part.marked ? element("mark", "zoeken-woord", part.text) : part.text,
  );
  const heading = element("h2", "zoeken-titel", linkTo(result, "zoeken-link"));
  const item = element("li", "zoeken-resultaat", heading);
  if (result.about) {
    item.append(element("p", "zoeken-soort", result.about));
  }
  item.append(element("p", "zoeken-fragment", ...text));
  if (result.section) {
    item.append(element("p", "zoeken-kop", say.UNDER, linkTo(result.section, "zoeken-koplink")));
  }
  return item;
}

function showMoreButton() {
  more.hidden = !waiting.length;
  more.textContent = say.more(Math.min(AT_ONCE, waiting.length));
}

/** Put the next results on the page, unless the reader asks for something else meanwhile. */
async function showNext(mine) {
  const items = await Promise.all(waiting.slice(0, AT_ONCE).map((load) => load().then(resultItem)));
  if (mine !== turn) {
    return undefined;
  }
  waiting = waiting.slice(AT_ONCE);
  list.append(...items);
  showMoreButton();
  return items[0];
}

function clear(message = "") {
  waiting = [];
  list.replaceChildren();
  showMoreButton();
  status.textContent = message;
}

/** Keep the query in the address, so that the Back button finds it; it is stored nowhere. */
function remember(query) {
  const address = new URL(location.href);
  address.search = query ? new URLSearchParams({ q: query }).toString() : "";
  history.replaceState(null, "", address);
}

function wanted() {
  const chosen = new FormData(form);
  return { kind: chosen.get("soort") ?? "", pillar: Number(chosen.get("pijler") ?? 0) };
}

async function answer(mine, words) {
  await addFilters();
  const filter = wanted();
  const { known, unknown, pages } = await search(words, filter);
  if (mine !== turn) {
    return;
  }
  clear();
  waiting = pages;
  await showNext(mine);
  if (mine === turn) {
    const filtered = Boolean(filter.kind || filter.pillar);
    status.textContent = say.found({ count: pages.length, known, unknown, filtered });
  }
}

async function run() {
  turn += 1;
  const mine = turn;
  const query = input.value.trim();
  remember(query);
  const words = queryWords(query);
  if (!words.length) {
    clear(query ? say.TOO_SHORT : "");
    return;
  }
  const busy = setTimeout(() => {
    status.textContent = mine === turn ? say.BUSY : status.textContent;
  }, BUSY_AFTER_MS);
  try {
    await answer(mine, words);
  } catch (error) {
    console.error(error);
    if (mine === turn) {
      clear(say.BROKEN);
    }
  } finally {
    clearTimeout(busy);
  }
}

function filterField(name, { label, all }, options) {
  const select = element("select", "zoeken-keuze", new Option(all, ""), ...options);
  select.name = name;
  return element("label", "zoeken-filter", `${label} `, select);
}

/** Offer the filters once the index is there, and only those that part the pages. */
async function addFilters() {
  if (filters.childElementCount) {
    return;
  }
  const { kinds, pillars } = await choices();
  if (filters.childElementCount) {
    return;
  }
  if (kinds.length > 1) {
    filters.append(filterField("soort", say.KINDS, kinds.map((kind) => new Option(kind, kind))));
  }
  if (pillars.length > 1) {
    const options = pillars.map((number) => new Option(say.PILLARS.one(number), number));
    filters.append(filterField("pijler", say.PILLARS, options));
  }
  filters.hidden = !filters.childElementCount;
}

const links = () => [...list.querySelectorAll(".zoeken-link")];

/** Move with the arrow keys between the field and the results. */
function step(event) {
  const stops = [input, ...links()];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (at >= 0 && next) {
    event.preventDefault();
    next.focus();
  }
}

/** From a result back to the field; in the field: empty it. */
function leave(event) {
  event.preventDefault();
  if (document.activeElement === input) {
    input.value = "";
    run();
  }
  input.focus();
  input.select();
}

function onKey(event) {
  if (event.key === "Escape") {
    leave(event);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    step(event);
  }
}

let pause;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  run();
});
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(run, PAUSE_MS);
});
page.addEventListener("keydown", onKey);
more.addEventListener("click", async () => {
  const first = await showNext(turn);
  first?.querySelector("a").focus();
});

input.value = new URLSearchParams(location.search).get("q") ?? "";
clear();
if (input.value) {
  run();
}
