// The back-up: a file with all records, and what is in such a file beside what is here already.
// Nothing is overwritten: where two answers differ, the newest stands in front and the other
// among the earlier ones.

const BACKUP_KIND = "mijn-leerboek";
const BACKUP_VERSION = 1;
const RECORD_VERSION = 1;
const LARGEST_BACKUP = 20000000;
const RECORD_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const BACKUP_WRONG = {
  damaged: "Dit bestand is beschadigd: het is niet te lezen. Er is niets veranderd. Heb je nog een andere reservekopie? Probeer die dan.",
  short: "Dit bestand is beschadigd: er ontbreken antwoorden. Er is niets veranderd.",
  other: "Dit bestand is geen reservekopie van Mijn leerboek. Er is niets veranderd.",
  newer: "Deze reservekopie komt uit een nieuwere versie van het boek. Er is niets veranderd. Ververs deze bladzijde en probeer het dan nog eens.",
  large: "Dit bestand is te groot voor een reservekopie van Mijn leerboek. Er is niets veranderd.",
};

/** What turns a file of one version into a file of the next. */
const UPGRADES = {
  // Version 0 had no earlier answers and no reminders.
  0: (file) => ({
    ...file,
    versie: 1,
    records: listed(file.records).map((one) => ({ eerder: [], terug: [], versie: 1, ...one })),
  }),
};

function listed(value) {
  return Array.isArray(value) ? value : [];
}

/** `unreadable`: what the store could not read; nobody can restore it, but it is not lost. */
function asBackup(records, unreadable, moment) {
  const file = {
    soort: BACKUP_KIND,
    versie: BACKUP_VERSION,
    gemaakt: utcSecond(moment),
    boek: bookTitle(),
    aantal: records.length,
    records,
    ...(unreadable.length ? { onleesbaar: unreadable } : {}),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Return `{wrong}`, or `{records, unreadable, older, made}`. */
function readBackup(text) {
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { wrong: text.includes(BACKUP_KIND) ? "damaged" : "other" };
  }
  if (!file || file.soort !== BACKUP_KIND || !Number.isInteger(file.versie) || file.versie < 0) {
    return { wrong: "other" };
  }
  if (file.versie > BACKUP_VERSION) {
    return { wrong: "newer" };
  }
  return readRecords(file);
}

function readRecords(file) {
  const older = file.versie < BACKUP_VERSION;
  let upgraded = file;
  while (upgraded.versie < BACKUP_VERSION) {
    upgraded = UPGRADES[upgraded.versie](upgraded);
  }
  const found = listed(upgraded.records);
  if (upgraded.aantal !== undefined && upgraded.aantal !== found.length) {
    return { wrong: "short" };
  }
  const good = found.map(recordFrom).filter(Boolean);
  const byId = new Map();
  good.forEach((one) => byId.set(one.id, byId.has(one.id) ? merged(byId.get(one.id), one) : one));
  return {
    records: [...byId.values()],
    unreadable: found.length - good.length,
    older,
    made: shownDay(upgraded.gemaakt),
  };
}

/** Return a record with exactly the parts of a record, or nothing if it is none. */
function recordFrom(raw) {
  const fine = raw && typeof raw === "object" && typeof raw.id === "string" &&
    raw.id.length <= 120 && RECORD_ID.test(raw.id) && fieldsFrom(raw.velden) && isMoment(raw.gewijzigd) &&
    !(raw.versie > RECORD_VERSION);
  if (!fine) {
    return undefined;
  }
  const page = raw.pagina || {};
  return {
    ...raw,
    versie: RECORD_VERSION,
    soort: words(raw.soort),
    vraag: words(raw.vraag),
    pagina: { titel: words(page.titel), adres: words(page.adres) },
    editie: words(raw.editie),
    velden: fieldsFrom(raw.velden),
    gemaakt: isMoment(raw.gemaakt) ? raw.gemaakt : raw.gewijzigd,
    gewijzigd: raw.gewijzigd,
    eerder: listed(raw.eerder)
      .filter((one) => one && fieldsFrom(one.velden) && isMoment(one.gewijzigd))
      .map((one) => ({ ...one, velden: fieldsFrom(one.velden) })),
    terug: listed(raw.terug)
      .filter((one) => one && /^\d{4}-\d\d-\d\d$/.test(one.op)).map(({ op }) => ({ op })),
  };
}

function words(value) {
  return typeof value === "string" ? value : "";
}

function isMoment(value) {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

function fieldsFrom(fields) {
  if (!Array.isArray(fields) || !fields.every((one) => one && typeof one.naam === "string")) {
    return undefined;
  }
  return fields.map((one) => ({
    ...one, label: words(one.label), waarde: plainValue(one.waarde), tekst: words(one.tekst),
  }));
}

function plainValue(value) {
  return Array.isArray(value) ? value.map(words) : words(value);
}

/** What counts when two answers are compared: what was filled in, not when. */
function content(fields) {
  return JSON.stringify(fields.map((one) => [one.naam, one.waarde, one.tekst]).sort());
}

/** Both records in one: the newest answer in front, every other one among the earlier. */
function merged(own, other) {
  const [front, back] = other.gewijzigd > own.gewijzigd ? [other, own] : [own, other];
  const seen = new Set([content(front.velden)]);
  const loser = { velden: back.velden, gewijzigd: back.gewijzigd };
  const earlier = [loser, ...own.eerder, ...other.eerder]
    .filter((one) => parts(one.velden).length)
    .filter((one) => !seen.has(content(one.velden)) && seen.add(content(one.velden)))
    .sort((one, two) => (one.gewijzigd < two.gewijzigd ? -1 : 1));
  const days = [...new Set([...own.terug, ...other.terug].map((one) => one.op))].sort();
  return {
    ...front,
    gemaakt: own.gemaakt < other.gemaakt ? own.gemaakt : other.gemaakt,
    eerder: earlier,
    terug: days.map((op) => ({ op })),
  };
}

function sameRecord(one, two) {
  const key = (record) => JSON.stringify([
    content(record.velden),
    record.eerder.map((earlier) => content(earlier.velden)).sort(),
    record.terug.map((day) => day.op).sort(),
  ]);
  return key(one) === key(two);
}

/** What a file has beside what is here: new, equal, and different with both sides. */
function compared(own, found) {
  const byId = new Map(own.map((record) => [record.id, record]));
  const outcome = { fresh: [], equal: [], different: [] };
  found.forEach((record) => {
    const here = byId.get(record.id);
    const both = here && merged(here, record);
    if (!here) {
      outcome.fresh.push(record);
    } else if (sameRecord(here, both)) {
      outcome.equal.push(record);
    } else {
      outcome.different.push({ here, record, both });
    }
  });
  return outcome;
}

function isFull(result) {
  return !result.bewaard && result.reden === "vol";
}

/**
 * Write what is new and what is different; give "all", "none" or "some".
 *
 * What was here is never taken away to make room: when it does not fit, what was new goes out again.
 */
async function putAll(outcome) {
  const added = [];
  for (const record of outcome.fresh) {
    added.push(record.id);
    if (isFull(await store.voegToe(record))) {
      await takenOut(added);
      return "none";
    }
  }
  for (const [at, { here, both }] of outcome.different.entries()) {
    if (isFull(await store.zetNa(both, [here.gewijzigd]))) {
      await takenOut(added);
      return at ? "some" : "none";
    }
  }
  return "all";
}

async function takenOut(ids) {
  for (const id of ids) {
    await store.verwijder(id);
  }
}
