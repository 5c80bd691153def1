// The reader's own book: the records of the store put in the order of the edition.

const KINDS = {
  reflectie: "Reflectie",
  zelftest: "Zelftest",
  stelling: "Stelling",
  vertaling: "Vertaling",
  actieplan: "Actieplan",
  afvinklijst: "Afvinklijst",
  vertaalwoordenboek: "Vertaalwoordenboek",
  leeropbrengst: "Wat je meeneemt",
};
// What is kept of these is shown, but nobody has to do them.
const EXTRA = ["vertaalwoordenboek"];
const PLAN = "actieplan";
const TAKE_AWAY = "leeropbrengst";
const store = leerboek.bewaren;

const edition = JSON.parse(document.getElementById("boekgegevens").textContent);
const placeOf = new Map(edition.activiteiten.map((activity) => [activity.id, activity]));
const titleOf = new Map(edition.hoofdstukken.map((chapter) => [chapter.adres, chapter.titel]));
// The ticks of a pillar are kept together: list to the values that it can hold.
const takeAwayLists = new Map();
edition.opbrengsten.forEach((one) => listsOf(one).forEach((id) =>
  takeAwayLists.set(id, new Set([...(takeAwayLists.get(id) || []), one.waarde]))));

/** The records that may hold a tick: of the whole pillar, or of one kind of it (take_aways.py). */
function listsOf(one) {
  return [one.lijst, `${one.lijst}-${one.soort}`];
}

function tickedValues(record) {
  return record ? record.velden.flatMap((field) => (Array.isArray(field.waarde) ? field.waarde : [])) : [];
}

/** Whether a record is a list of take-aways of this edition, with nothing in it of an older text. */
function isTakeAwayList(record) {
  const known = takeAwayLists.get(record.id);
  return Boolean(known) && tickedValues(record).every((value) => known.has(value));
}

function parts(fields) {
  return fields
    .filter((field) => String(field.tekst || "").trim())
    .map((field) => ({ label: String(field.label || ""), text: String(field.tekst) }));
}

function answered(record) {
  return parts(record.velden).length > 0 || record.eerder.some((one) => parts(one.velden).length);
}

/** The address that stays, also when the activity moves; none in a book on a disk without a home. */
function lastingAddress(id) {
  const root = edition.adres || leerboek.wortel;
  return root.startsWith("http") ? new URL(`a/${encodeURIComponent(id)}.html`, root).href : "";
}

/** One answer as it is shown and exported; the same for every form. */
function entryOf(record) {
  const place = placeOf.get(record.id);
  return {
    id: record.id,
    record,
    kind: KINDS[record.soort] || "Opdracht",
    plan: record.soort === PLAN,
    question: record.vraag || (place && place.titel) || "Zonder vraag",
    page: (place && titleOf.get(place.hoofdstuk)) || record.pagina.titel,
    address: place ? place.adres : "",
    lasting: place ? lastingAddress(record.id) : "",
    date: shownDay(record.gewijzigd),
    parts: parts(record.velden),
    earlier: record.eerder
      .map((one) => ({ date: shownDay(one.gewijzigd), parts: parts(one.velden) }))
      .filter((one) => one.parts.length)
      .reverse(),
  };
}

/** What the reader wrote in the order of the book, and apart what this edition does not have. */
function arranged(records) {
  const byId = new Map(records.filter(answered).map((record) => [record.id, record]));
  const chapters = edition.hoofdstukken.map((chapter) => {
    const all = edition.activiteiten.filter((one) => one.hoofdstuk === chapter.adres);
    const filledIn = all.filter((one) => byId.has(one.id));
    const counts = (one) => !EXTRA.includes(one.soort);
    return {
      ...chapter,
      activities: all.filter(counts),
      done: filledIn.filter(counts),
      entries: filledIn.map((one) => entryOf(byId.get(one.id))),
    };
  });
  const known = (record) => placeOf.has(record.id) || isTakeAwayList(record);
  const ticked = (one) => listsOf(one).some((id) => tickedValues(byId.get(id)).includes(one.waarde));
  return {
    chapters,
    gone: [...byId.values()].filter((record) => !known(record)).map(entryOf),
    takeAways: edition.opbrengsten.map((one) => ({ ...one, ticked: ticked(one) })),
    last: newest([...byId.values()].filter((record) => placeOf.has(record.id))),
    any: byId.size > 0,
  };
}

function newest(records) {
  return records.reduce(
    (found, record) => (!found || record.gewijzigd > found.gewijzigd ? record : found), undefined);
}

/** The title of the reader's own book, as exports show it. */
function bookTitle() {
  return `${edition.editie.titel} – ${edition.editie.naam}`;
}

function writtenChapters(book) {
  return book.chapters.filter((chapter) => chapter.entries.length);
}

/** The take-aways that were ticked, below their pillars. */
function tickedByPillar(book) {
  return edition.pijlers
    .map((pillar) => ({
      title: `Pijler ${pillar.nummer}: ${pillar.titel}`,
      items: book.takeAways.filter((one) => one.pijler === pillar.nummer && one.ticked),
    }))
    .filter((pillar) => pillar.items.length);
}
