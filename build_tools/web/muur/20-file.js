// Reading a back-up of Mijn leerboek. What is a good one there (50-backup.js) is a good one here;
// tests/wall/test_files.py holds both to the same files.

const FILE_KIND = "mijn-leerboek";
const FILE_VERSION = 1;
const RECORD_VERSION = 1;
const LARGEST_FILE = 20000000;
const RECORD_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const FILE_WRONG = {
  damaged: "is beschadigd: het is niet te lezen. Vraag de deelnemer om een nieuwe reservekopie.",
  short: "is beschadigd: er ontbreken antwoorden. Vraag de deelnemer om een nieuwe reservekopie.",
  other: "is geen reservekopie van Mijn leerboek.",
  newer: "komt uit een nieuwere versie van het boek. Open de muur van die nieuwere versie.",
  large: "is te groot voor een reservekopie van Mijn leerboek.",
  empty: "is een reservekopie waar nog geen antwoorden in staan.",
};

function plainText(value) {
  return typeof value === "string" ? value : "";
}

/** Return `{wrong}`, or `{records, unreadable}`. */
function readFile(text) {
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { wrong: text.includes(FILE_KIND) ? "damaged" : "other" };
  }
  if (!file || file.soort !== FILE_KIND || !Number.isInteger(file.versie) || file.versie < 0) {
    return { wrong: "other" };
  }
  return file.versie > FILE_VERSION ? { wrong: "newer" } : readRecords(file);
}

/** A file of version 0 had no earlier answers; they do not come on the wall anyway. */
function readRecords(file) {
  const found = Array.isArray(file.records) ? file.records : [];
  if (file.aantal !== undefined && file.aantal !== found.length) {
    return { wrong: "short" };
  }
  const good = found.map(recordFrom).filter(Boolean);
  const byId = new Map();
  good.forEach((one) => {
    if (!byId.has(one.id) || byId.get(one.id).changed < one.changed) {
      byId.set(one.id, one);
    }
  });
  const records = [...byId.values()].filter((one) => one.parts.length);
  const unreadable = found.length - good.length;
  return records.length ? { records, unreadable } : { wrong: unreadable ? "damaged" : "empty" };
}

/** Return what the wall shows of a record, or nothing if it is none. */
function recordFrom(raw) {
  const fine = raw && typeof raw === "object" && typeof raw.id === "string" && raw.id.length <= 120 &&
    RECORD_ID.test(raw.id) && !(raw.versie > RECORD_VERSION) && areFields(raw.velden) &&
    MOMENT.test(plainText(raw.gewijzigd)) && !Number.isNaN(Date.parse(raw.gewijzigd));
  return fine ? {
    id: raw.id,
    kind: plainText(raw.soort),
    question: plainText(raw.vraag),
    began: plainText(raw.gemaakt) || raw.gewijzigd,
    changed: raw.gewijzigd,
    parts: raw.velden
      .map((one) => ({ label: plainText(one.label), text: plainText(one.tekst) }))
      .filter((one) => one.text.trim()),
  } : undefined;
}

function areFields(fields) {
  return Array.isArray(fields) && fields.every((one) => one && typeof one.naam === "string");
}
