// From files to cards in groups. No DOM, except for what the page says about the edition.

const book = JSON.parse(document.getElementById("muurgegevens").textContent);
const placeOf = new Map(book.vragen.map((one, at) => [one.id, { ...one, at }]));
// These are shown until the facilitator chooses otherwise.
const SHOWN_AT_FIRST = ["reflectie", "actieplan"];

// All that the wall knows; gone with the page.
const wall = { files: [], chosen: new Map(), hidden: new Set(), made: 0 };

/** The questions that were answered, in the order of the book; those of elsewhere at the end. */
function questionsFound() {
  const found = new Map();
  wall.files.forEach((file) => file.records.forEach((record) => {
    const known = found.get(record.id);
    const place = placeOf.get(record.id);
    found.set(record.id, known ? { ...known, count: known.count + 1 } : {
      id: record.id,
      kind: record.kind,
      title: record.question || (place && place.titel) || "Zonder vraag",
      pillar: place ? place.pijler : 0,
      at: place ? place.at : book.vragen.length,
      count: 1,
    });
  }));
  return [...found.values()].sort((one, two) => one.at - two.at || (one.id < two.id ? -1 : 1));
}

function isChosen(question) {
  return wall.chosen.has(question.id) ? wall.chosen.get(question.id) : SHOWN_AT_FIRST.includes(question.kind);
}

/** Every card that can be on the wall, in the order of the questions and then of the files. */
function cardsOf(questions) {
  const records = wall.files.map((file) => new Map(file.records.map((record) => [record.id, record])));
  return questions.filter(isChosen).flatMap((question) => wall.files.flatMap((file, at) => {
    const record = records[at].get(question.id);
    return record ? [{ key: `${file.number}-${record.id}`, question, file, record }] : [];
  }));
}

/** What can stand above a group, in order: the title, and which cards belong below it. */
const GROUPS = {
  pijler: () => [
    ...book.pijlers.map((one) => [`Pijler ${one.nummer}: ${one.titel}`, (card) => card.question.pillar === one.nummer]),
    ["Niet bij een pijler", (card) => !book.pijlers.some((one) => one.nummer === card.question.pillar)],
  ],
  rol: () => [
    ...book.rollen.map((role) => [role, (card) => card.file.role === role]),
    ["Rol niet gekozen", (card) => !card.file.role],
  ],
  vraag: (questions) => questions.map((one) => [one.title, (card) => card.question.id === one.id]),
};

function grouped(by, questions) {
  const cards = cardsOf(questions).filter((card) => !wall.hidden.has(card.key));
  return GROUPS[by](questions)
    .map(([title, belongs]) => ({ title, cards: cards.filter(belongs) }))
    .filter((group) => group.cards.length);
}
