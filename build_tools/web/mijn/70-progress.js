// How far the reader is: a drawing that says nothing by its colour alone, and the same in words.

const VOICE = "M1 12A11 11 0 1 1 12 23H1z";
const MOST_VOICES = 12;

/** One voice, filled from below; a dash across it when it is full. */
function voice(share, x, id) {
  const height = 22 * share;
  const clip = `vulling-${id}`;
  return drawing("g", { transform: `translate(${x} 0)` },
    drawing("clipPath", { id: clip }, drawing("rect", { x: 1, y: 23 - height, width: 22, height })),
    drawing("path", { d: VOICE, class: "mijn-vol", "clip-path": `url(#${clip})` }),
    drawing("path", { d: VOICE, class: "mijn-rand" }),
    share === 1 ? drawing("path", { d: "m7 12.5 3.5 3.5 6.5-7", class: "mijn-vink" }) : "");
}

function picture(width, voices) {
  return drawing("svg", {
    class: "mijn-beeld", viewBox: `0 0 ${width} 24`, width, height: 24, "aria-hidden": "true", focusable: "false",
  }, voices);
}

/** A voice for every activity, or one that fills up when there are many. */
function pictureOf(done, all, id) {
  if (all > MOST_VOICES) {
    return picture(24, [voice(done / all, 0, id)]);
  }
  const voices = Array.from({ length: all }, (one, at) => voice(at < done ? 1 : 0, at * 28, `${id}-${at}`));
  return picture(all * 28 - 4, voices);
}

function linkOr(address, words) {
  return address ? element("a", { href: address }, words) : words;
}

function doneWords(done, all) {
  return `${done} van de ${counted(all, "opdracht", "opdrachten")} gedaan`;
}

function chapterLine(chapter, at) {
  const [done, all] = [chapter.done.length, chapter.activities.length];
  return element("li", {},
    pictureOf(done, all, `h${at}`),
    element("p", {}, element("a", { href: chapter.adres }, chapter.titel), ` – ${doneWords(done, all)}`));
}

function pillarLine(pillar, book) {
  const chapters = book.chapters.filter((chapter) => chapter.pijler === pillar.nummer);
  const activities = chapters.flatMap((chapter) => chapter.activities);
  const done = chapters.flatMap((chapter) => chapter.done);
  const took = book.takeAways.filter((one) => one.pijler === pillar.nummer);
  const ticks = took.filter((one) => one.ticked).length;
  const all = activities.length + took.length;
  if (!all) {
    return "";
  }
  const said = [
    activities.length ? doneWords(done.length, activities.length) : "",
    took.length ? `${ticks} van de ${counted(took.length, "opbrengst", "opbrengsten")} afgevinkt` : "",
  ].filter(Boolean).join(", ");
  return element("li", {},
    picture(24, [voice((done.length + ticks) / all, 0, `p${pillar.nummer}`)]),
    element("p", {}, `Pijler ${pillar.nummer}: `, linkOr(pillar.adres, pillar.titel), ` – ${said}`));
}

function showProgress(book) {
  const chapters = book.chapters.filter((chapter) => chapter.activities.length);
  part("hoofdstukken").replaceChildren(...chapters.map(chapterLine));
  part("pijlers").replaceChildren(...edition.pijlers.map((pillar) => pillarLine(pillar, book)).filter(Boolean));
  showLast(book);
  showToDo(book);
}

function showLast(book) {
  const place = book.last && placeOf.get(book.last.id);
  part("verder").replaceChildren(...(place
    ? ["Verder lezen? Je was het laatst bij ",
      element("a", { href: place.adres }, place.titel || book.last.vraag),
      ` in ‘${book.last.pagina.titel}’, op ${shownDay(book.last.gewijzigd)}.`]
    : [edition.activiteiten.length
      ? "Je hebt in deze editie nog niets ingevuld. Begin waar je wilt."
      : "In deze editie staan nog geen opdrachten."]));
}

function showToDo(book) {
  const open = book.chapters
    .map((chapter) => ({
      ...chapter, left: chapter.activities.filter((one) => !chapter.done.includes(one)),
    }))
    .filter((chapter) => chapter.left.length);
  const left = open.reduce((sum, chapter) => sum + chapter.left.length, 0);
  part("klaar").hidden = left > 0 || !edition.activiteiten.length;
  part("nog-blok").hidden = !left;
  part("nog-aantal").textContent = `Nog te doen: ${counted(left, "opdracht", "opdrachten")}`;
  part("nog").replaceChildren(...open.map((chapter) => element("li", {}, chapter.titel,
    element("ul", {}, chapter.left.map((one) => element("li", {},
      `${KINDS[one.soort]}: `, element("a", { href: one.adres }, one.titel)))))));
}
