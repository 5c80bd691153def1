// What is kept of one activity (ADR 0009): reading what is there, and bringing two versions together. No DOM.

const RECORD_VERSION = 1;
const RESULT_FIELD = "uitslag";
const LONG_AGO = "1970-01-01T00:00:00.000Z";

function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOr(value, other) {
  return typeof value === "string" ? value : other;
}

function momentOr(value, other) {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : other;
}

function cleanValue(value) {
  return Array.isArray(value) ? value.map(String) : String(value === undefined || value === null ? "" : value);
}

function cleanFields(fields) {
  return (Array.isArray(fields) ? fields : [])
    .filter((field) => isPlain(field) && typeof field.naam === "string")
    .map((field) => {
      const value = cleanValue(field.waarde);
      return { ...field, label: textOr(field.label, ""), waarde: value, tekst: textOr(field.tekst, String(value)) };
    });
}

function cleanEarlier(list) {
  return (Array.isArray(list) ? list : [])
    .filter((one) => isPlain(one) && Array.isArray(one.velden))
    .map((one) => ({ ...one, velden: cleanFields(one.velden), gewijzigd: momentOr(one.gewijzigd, LONG_AGO) }));
}

function cleanReturns(list) {
  return (Array.isArray(list) ? list : []).filter((one) => isPlain(one) && /^\d{4}-\d{2}-\d{2}$/.test(one.op));
}

/** Give a record with everything that a record has; what we do not know is left as it is. */
function cleanRecord(raw, id) {
  const page = isPlain(raw.pagina) ? raw.pagina : {};
  const changed = momentOr(raw.gewijzigd, LONG_AGO);
  return {
    ...raw,
    versie: RECORD_VERSION,
    id,
    soort: textOr(raw.soort, ""),
    vraag: textOr(raw.vraag, ""),
    pagina: { titel: textOr(page.titel, ""), adres: textOr(page.adres, "") },
    editie: textOr(raw.editie, ""),
    velden: cleanFields(raw.velden),
    gemaakt: momentOr(raw.gemaakt, changed),
    gewijzigd: changed,
    eerder: cleanEarlier(raw.eerder),
    terug: cleanReturns(raw.terug)
  };
}

/**
 * Tell what was found under an id.
 *
 * @returns {{record: ?object, state: string, fields: object[]}} state: "leeg", "goed", "nieuwer" or "beschadigd";
 *   fields: what can be shown of a record that is not "goed".
 */
function understood(raw, id) {
  if (raw === undefined) {
    return { record: undefined, state: "leeg", fields: [] };
  }
  const version = isPlain(raw) && (raw.versie === undefined ? 0 : raw.versie);
  if (typeof version !== "number" || !Array.isArray(raw.velden)) {
    return { record: undefined, state: "beschadigd", fields: [] };
  }
  if (version > RECORD_VERSION) {
    return { record: undefined, state: "nieuwer", fields: cleanFields(raw.velden) };
  }
  return { record: cleanRecord(raw, id), state: "goed", fields: [] };
}

function valuesIn(fields) {
  const pairs = fields.map((field) => [field.naam, field.waarde]);
  return JSON.stringify(pairs.sort((one, two) => (one[0] < two[0] ? -1 : 1)));
}

function sameFields(one, two) {
  return valuesIn(one) === valuesIn(two);
}

/** Give what a version looks like among the earlier ones. */
function asEarlier(record) {
  return { velden: record.velden, gewijzigd: record.gewijzigd };
}

function withoutDoubles(list, keyOf) {
  const known = new Map(list.map((one) => [keyOf(one), one]));
  return [...known.values()];
}

function earlierTogether(lists, current) {
  const all = withoutDoubles(lists.flat(), (one) => one.gewijzigd + valuesIn(one.velden));
  return all
    .filter((one) => one.velden.length && !(one.gewijzigd === current.gewijzigd && sameFields(one.velden, current.velden)))
    .sort((one, two) => (one.gewijzigd < two.gewijzigd ? -1 : 1));
}

function returnsTogether(one, two) {
  return withoutDoubles([...one.terug, ...two.terug], (reminder) => reminder.op)
    .sort((left, right) => (left.op < right.op ? -1 : 1));
}

/** Bring two versions together: the newest wins, the other stands among the earlier ones. */
function merged(mine, other) {
  const [winner, loser] = other.gewijzigd > mine.gewijzigd ? [other, mine] : [mine, other];
  const lost = sameFields(winner.velden, loser.velden) ? [] : [asEarlier(loser)];
  return {
    ...winner,
    gemaakt: winner.gemaakt < loser.gemaakt ? winner.gemaakt : loser.gemaakt,
    eerder: earlierTogether([winner.eerder, loser.eerder, lost], winner),
    terug: returnsTogether(loser, winner)
  };
}

/** Give the next version of what is kept.  Earlier versions and days to come back are never dropped. */
function nextOf(old, given) {
  return {
    ...given,
    eerder: earlierTogether([old.eerder, given.eerder], given),
    terug: returnsTogether(old, given)
  };
}

/**
 * Give what must be kept.
 *
 * @param old what is kept now, or undefined.
 * @param {string[]} known the versions (``gewijzigd``) that the writer had in front of them.
 */
function settled(old, given, known) {
  if (!old) {
    return given;
  }
  const nextStep = known.includes(old.gewijzigd) && given.gewijzigd >= old.gewijzigd;
  return nextStep ? nextOf(old, given) : merged(given, old);
}
