// What the browser keeps for this visit only, when it keeps nothing longer; and what was written in the last moment
// before a page was left, when there is no time for a database. Both are small, and go as soon as they are kept well.
// Both hold by id { record, known }; known: the versions that the record was made from.

const LAST_MOMENT = "leerboek.nog-te-bewaren";
const THIS_VISIT = "leerboek.dit-bezoek";

/** Give the entries of a small storage; nothing when it is refused or damaged. */
function readSmall(storageName, key) {
  try {
    const found = JSON.parse(window[storageName].getItem(key));
    return isPlain(found) ? found : {};
  } catch (error) {
    return {};
  }
}

/** Write entries; tell whether that was possible. */
function writeSmall(storageName, key, entries) {
  try {
    if (Object.keys(entries).length) {
      window[storageName].setItem(key, JSON.stringify(entries));
    } else {
      window[storageName].removeItem(key);
    }
    return true;
  } catch (error) {
    return false;
  }
}

const lastMoment = Object.freeze({
  all: () => Object.values(readSmall("localStorage", LAST_MOMENT)),
  add(record, known) {
    const entries = readSmall("localStorage", LAST_MOMENT);
    entries[record.id] = { record, known };
    writeSmall("localStorage", LAST_MOMENT, entries);
  },
  /** Take away what is kept by now; a newer version of it stays. */
  done(record) {
    const entries = readSmall("localStorage", LAST_MOMENT);
    const waiting = entries[record.id];
    if (waiting && isPlain(waiting.record) && waiting.record.gewijzigd <= record.gewijzigd) {
      delete entries[record.id];
      writeSmall("localStorage", LAST_MOMENT, entries);
    }
  },
  remove(id) {
    const entries = readSmall("localStorage", LAST_MOMENT);
    if (id in entries) {
      delete entries[id];
      writeSmall("localStorage", LAST_MOMENT, entries);
    }
  },
  clear: () => writeSmall("localStorage", LAST_MOMENT, {})
});

const thisVisit = Object.freeze({
  all: () => Object.values(readSmall("sessionStorage", THIS_VISIT)),
  write: (entries) => writeSmall("sessionStorage", THIS_VISIT, Object.fromEntries(entries))
});

/** Give what tells other tabs that something changed: an id, or "" for everything. */
function makeBell(onRing) {
  const name = "leerboek.gewijzigd";
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event) => onRing(String(event.data));
    return (id) => channel.postMessage(id);
  } catch (error) { /* an old browser: a storage event does the same */ }
  window.addEventListener("storage", (event) => {
    if (event.key === name && event.newValue) {
      onRing(String(JSON.parse(event.newValue).id));
    }
  });
  return (id) => {
    writeSmall("localStorage", name, { id, at: Date.now() });
    writeSmall("localStorage", name, {});
  };
}
