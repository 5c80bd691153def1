// What the reader did, in IndexedDB through idb-keyval. Where that is refused or full: in memory, for the visit.

const DATABASE = "burgermeesterleerboek";
const SHELF = "activiteiten";
// Keys of records that nobody can read: they are set apart, not overwritten.
const APART = "apart/";
const PATIENCE = 4000;

/** Reject when a promise takes longer than a reader waits; some browsers never answer. */
function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Keep a record in the database; what stood there is taken in, or set apart when nobody can read it. */
function putOnShelf(cupboard, given, known) {
  return cupboard("readwrite", (shelf) => new Promise((resolve, reject) => {
    const asked = shelf.get(given.id);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      try {
        const old = understood(asked.result, given.id);
        if (old.state === "beschadigd" || old.state === "nieuwer") {
          shelf.put(asked.result, APART + given.id + "/" + given.gewijzigd);
        }
        const kept = settled(old.record, given, known);
        shelf.put(kept, given.id);
        idbKeyval.promisifyRequest(shelf.transaction).then(() => resolve(kept), reject);
      } catch (error) {
        reject(error);
      }
    };
  }));
}

function makeStore() {
  const memory = new Map();
  const seen = new Map();
  const listeners = [];
  const ring = makeBell((id) => tell(id, true));
  let cupboard;
  let opening;
  let reason = "";
  let empty = false;

  function tell(id, elsewhere) {
    listeners.forEach((listener) => listener(id, elsewhere));
  }

  function failed(error) {
    reason = error && error.name === "QuotaExceededError" ? "vol" : "geweigerd";
  }

  async function start() {
    const left = [...thisVisit.all(), ...lastMoment.all()];
    try {
      cupboard = idbKeyval.createStore(DATABASE, SHELF);
      empty = !(await inTime(idbKeyval.keys(cupboard))).length;
    } catch (error) {
      cupboard = undefined;
      failed(error);
    }
    for (const one of left.filter((entry) => isPlain(entry) && isPlain(entry.record))) {
      const found = understood(one.record, one.record.id);
      if (found.record && typeof one.record.id === "string") {
        await keep(found.record, Array.isArray(one.known) ? one.known : []);
      }
    }
  }

  function open() {
    opening = opening || start();
    return opening;
  }

  /** Try again what did not fit before. */
  async function emptyMemory() {
    for (const [id, { record, known }] of [...memory]) {
      await putOnShelf(cupboard, record, known);
      memory.delete(id);
    }
  }

  async function raw(id) {
    try {
      return cupboard ? await idbKeyval.get(id, cupboard) : undefined;
    } catch (error) {
      return undefined;
    }
  }

  async function keepInMemory(given, known) {
    const before = memory.get(given.id);
    const old = before ? before.record : understood(await raw(given.id), given.id).record;
    const kept = settled(old, given, known);
    memory.set(given.id, { record: kept, known: [...new Set([...(before ? before.known : []), ...known])] });
    return kept;
  }

  /** Keep a record, well or for the visit; without telling anybody. */
  async function keep(given, known) {
    let kept;
    try {
      if (cupboard) {
        kept = await putOnShelf(cupboard, given, known);
        memory.delete(given.id);
        reason = "";
        await emptyMemory();
      }
    } catch (error) {
      failed(error);
    }
    if (!kept) {
      kept = await keepInMemory(given, known);
    }
    if (thisVisit.write(memory) || !memory.has(given.id)) {
      lastMoment.done(kept);
    }
    seen.set(kept.id, kept.gewijzigd);
    return kept;
  }

  function askToStay() {
    if (navigator.storage && navigator.storage.persist) {
      navigator.storage.persist().catch(() => undefined);
    }
  }

  async function zet(record, known) {
    await open();
    const given = cleanRecord(record, record.id);
    const kept = await keep(given, known || [seen.get(record.id)]);
    const well = !memory.has(record.id);
    const first = well && empty;
    if (first) {
      empty = false;
      askToStay();
    }
    tell(record.id, false);
    if (well) {
      ring(record.id);
    }
    return { bewaard: well, reden: well ? "" : reason, record: kept, eerste: first };
  }

  /** Take in a record from elsewhere; what cannot be read is not taken in. */
  async function voegToe(record) {
    const identified = isPlain(record) && typeof record.id === "string" && record.id;
    const found = identified ? understood(record, record.id) : { state: "beschadigd" };
    return found.record ? zet(found.record, []) : { bewaard: false, reden: found.state, record };
  }

  /** Give what there is of one activity, also when it cannot be read. */
  async function bekijk(id) {
    await open();
    const found = memory.has(id) ? understood(memory.get(id).record, id) : understood(await raw(id), id);
    if (found.record) {
      seen.set(id, found.record.gewijzigd);
    }
    return found;
  }

  async function entries() {
    await open();
    try {
      return cupboard ? await idbKeyval.entries(cupboard) : [];
    } catch (error) {
      return [];
    }
  }

  async function alles() {
    const records = new Map();
    for (const [key, value] of await entries()) {
      const found = String(key).startsWith(APART) ? {} : understood(value, key);
      if (found.record) {
        records.set(key, found.record);
      }
    }
    memory.forEach(({ record }, id) => records.set(id, record));
    records.forEach((record, id) => seen.set(id, record.gewijzigd));
    return [...records.values()].sort((one, two) => (one.id < two.id ? -1 : 1));
  }

  async function onleesbaar() {
    return (await entries())
      .filter(([key, value]) => String(key).startsWith(APART) || !understood(value, key).record)
      .map(([key, value]) => ({ sleutel: String(key), ruw: value }));
  }

  async function remove(id, work) {
    await open();
    if (cupboard) {
      await work(cupboard);
    }
    thisVisit.write(memory);
    tell(id, false);
    ring(id);
  }

  return Object.freeze({
    open,
    lees: (id) => bekijk(id).then((found) => found.record),
    bekijk,
    alles,
    onleesbaar,
    zet: (record) => zet(record),
    voegToe,
    /** Keep what an activity holds; ``known``: the versions that it was made from. */
    zetNa: (record, known) => zet(record, known),
    /** Write down at once what is about to be kept, because the page may be gone in a moment. */
    haast: (record, known) => lastMoment.add(record, known),
    verwijder(id) {
      memory.delete(id);
      seen.delete(id);
      lastMoment.remove(id);
      return remove(id, (shelf) => idbKeyval.del(id, shelf));
    },
    wis() {
      memory.clear();
      seen.clear();
      lastMoment.clear();
      return remove("", (shelf) => idbKeyval.clear(shelf)).then(() => {
        empty = Boolean(cupboard);
        reason = cupboard ? "" : reason;
      });
    },
    bijWijziging: (listener) => listeners.push(listener),
    get blijvend() {
      return !reason;
    },
    get reden() {
      return reason;
    }
  });
}
