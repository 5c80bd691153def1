// One activity: put back what was kept, and keep what the reader does. What a kind does more stands in KINDS.

// Milliseconds: how long the reader stops before it is kept, and how long it may wait when they do not stop.
const PAUSE = 500;
const LONGEST = 5000;
const KINDS = {};

/**
 * Make what is known of one activity on this page.
 *
 * ``kept``: the record that the form is based on; ``versions``: every version of it that this form has had.
 * ``dirty``: names of fields that are not kept yet; ``flying``: the record that is being kept at this moment.
 * ``aside``: the kept version goes to the earlier ones at the next keeping; ``coming``: the reader has come back to the
 * question, and the fields are empty.
 */
function makeActivity(form, store) {
  return {
    form,
    store,
    id: form.dataset.activiteit,
    kind: form.dataset.soort,
    does: KINDS[form.dataset.soort] || {},
    line: lineOf(form),
    kept: undefined,
    versions: new Set(),
    dirty: new Set(),
    ready: Promise.resolve(),
    flying: undefined,
    aside: false,
    coming: false,
    timer: 0,
    since: 0,
    spoken: "",
    toldOf: ""
  };
}

/** Find where the script speaks; a clock and a film in a form have their own place. */
function lineOf(form) {
  const lines = [...form.querySelectorAll("[data-melding]")];
  const own = lines.find((line) => !line.closest("[data-klok], [data-film]"));
  return own || form.appendChild(make("p", { class: "melding", role: "status", "data-melding": "" }));
}

/** Give the fields that are kept but have no control on this page any more. */
function fieldsWithoutControl(one) {
  const here = controlsOf(one.form);
  const kept = one.kept ? one.kept.velden : [];
  return kept.filter((field) => field.naam !== RESULT_FIELD && !here.has(field.naam));
}

function resultField(one) {
  const found = one.does.result ? one.does.result(one) : undefined;
  return found ? [{ naam: RESULT_FIELD, label: WORDS.result, waarde: found.value, tekst: found.text }] : [];
}

/** Give the record of what stands in the form now. */
function composed(one) {
  const now = new Date().toISOString();
  const before = one.kept || { gemaakt: now, eerder: [], terug: [] };
  const untouched = one.coming && !one.dirty.size;
  const earlier = one.aside && before.velden.length ? [...before.eerder, asEarlier(before)] : before.eerder;
  return {
    ...before,
    versie: RECORD_VERSION,
    id: one.id,
    soort: one.kind,
    vraag: ownText(one.form.querySelector("[data-vraag]")),
    pagina: thisPage(),
    editie: EDITION,
    velden: untouched ? before.velden : [...readFields(one.form), ...fieldsWithoutControl(one), ...resultField(one)],
    gewijzigd: now,
    eerder: earlier
  };
}

/** Give what there is to say about the keeping itself. */
function wordsOfKeeping(one, outcome, wasElsewhere) {
  if (wasElsewhere) {
    return WORDS.elsewhere;
  }
  if (outcome.bewaard) {
    one.toldOf = "";
    return outcome.eerste ? WORDS.firstKept : WORDS.kept;
  }
  const told = one.toldOf === outcome.reden;
  one.toldOf = outcome.reden;
  return told ? WORDS.stillNotKept : outcome.reden === "vol" ? WORDS.full : WORDS.refused;
}

function speak(one, words) {
  say(one.line, [one.spoken, words].filter(Boolean).join(" "));
}

/** Keep a record that was made from this form, and say how that went. */
async function keepRecord(one, record) {
  const known = [...one.versions];
  one.versions.add(record.gewijzigd);
  one.kept = record;
  one.flying = record;
  const outcome = await one.store.zetNa(record, known);
  const theirs = outcome.record.gewijzigd > record.gewijzigd;
  const others = theirs || outcome.record.eerder.length > record.eerder.length;
  one.versions.add(outcome.record.gewijzigd);
  one.flying = one.flying === record ? undefined : one.flying;
  one.kept = one.kept === record ? outcome.record : one.kept;
  // The form shows ours; theirs stays too when the reader goes on.
  one.aside = one.aside || theirs;
  showEarlier(one);
  speak(one, wordsOfKeeping(one, outcome, others));
}

/** Keep what is not kept yet; ``force``: also when nothing was changed. */
function keepNow(one, force) {
  clearTimeout(one.timer);
  one.timer = 0;
  if (!one.dirty.size && !force) {
    return Promise.resolve();
  }
  return keepComposed(one, composed(one));
}

/** Keep a record of what stands in the form; nothing was ever filled in: then there is nothing to keep. */
function keepComposed(one, record) {
  if (!one.kept && !record.velden.length && !record.terug.length) {
    one.dirty.clear();
    speak(one, "");
    return Promise.resolve();
  }
  if (one.dirty.size) {
    one.coming = false;
    one.aside = false;
    one.dirty.clear();
    leaveReturn(one);
  }
  return keepRecord(one, record);
}

/** Write down what is not kept yet before the page goes: there may be no time for a database. */
function keepInHaste(one) {
  const record = one.dirty.size ? composed(one) : one.flying;
  if (record && (one.kept || record.velden.length)) {
    one.store.haast(record, [...one.versions]);
  }
  keepNow(one);
}

function onEdit(one, event) {
  const control = event.target;
  if (!control.name) {
    return;
  }
  moved.add(control);
  one.dirty.add(control.name);
  one.spoken = "";
  // A reader who comes back to a question writes beside what stood there, not over it.
  one.aside = one.aside || one.coming;
  grow(control);
  showStand(control);
  if (one.does.changed) {
    one.does.changed(one, control);
  }
  keepSoon(one, isChoice(control) || control.tagName === "SELECT" ? 0 : PAUSE);
}

function keepSoon(one, pause) {
  const now = Date.now();
  one.since = one.timer ? one.since : now;
  clearTimeout(one.timer);
  one.timer = setTimeout(() => one.ready.then(() => keepNow(one)), Math.min(pause, one.since + LONGEST - now));
}

function onSubmit(one, event) {
  event.preventDefault();
  if (one.does.submitted && !one.does.submitted(one)) {
    speak(one, "");
    return;
  }
  const answer = one.form.querySelector("details[data-antwoord]");
  if (answer) {
    answer.open = true;
  }
  keepNow(one, Boolean(one.kept) || one.dirty.size > 0);
}

/** Put what is kept in the form, but not where the reader wrote in the meantime. */
function showKept(one) {
  const here = controlsOf(one.form);
  const fields = new Map(one.kept.velden.map((field) => [field.naam, field]));
  const lost = fieldsWithoutControl(one);
  here.forEach((controls, name) => {
    const field = fields.get(name);
    if (one.dirty.has(name)) {
      return;
    }
    if (!field) {
      emptyControls(controls);
    } else if (putBack(controls, field.waarde)) {
      lost.push(field);
    }
  });
  // What has no place any more would be gone at the next keeping: it then moves to the earlier versions.
  one.aside = one.aside || lost.some((field) => here.has(field.naam));
  showLost(one, lost);
}

function showAll(one) {
  if (one.kept) {
    showKept(one);
  } else {
    controlsOf(one.form).forEach((controls, name) => one.dirty.has(name) || emptyControls(controls));
    showLost(one, []);
  }
  if (one.does.restored) {
    one.does.restored(one);
  }
  showEarlier(one);
}

function take(one, record) {
  one.kept = record;
  if (record) {
    one.versions.add(record.gewijzigd);
  }
}

/** Read what is kept and show it; called once.  ``first``: the first on the page says what is wrong with the storage. */
async function restore(one, first) {
  const found = await one.store.bekijk(one.id);
  take(one, found.record);
  one.aside = Boolean(one.dirty.size && found.record);
  showAll(one);
  // Who was told once on a page is only reminded after that.
  one.toldOf = one.store.reden;
  if (first && !one.store.blijvend) {
    speak(one, one.store.reden === "vol" ? WORDS.full : WORDS.refused);
  } else if (found.state === "beschadigd") {
    speak(one, WORDS.broken);
  } else if (found.state === "nieuwer") {
    showLost(one, found.fields);
    speak(one, WORDS.newer);
  }
  enterReturn(one);
}

function startActivity(form, store) {
  const one = makeActivity(form, store);
  if (one.does.setUp) {
    one.does.setUp(one);
  }
  form.addEventListener("input", (event) => onEdit(one, event));
  form.addEventListener("submit", (event) => onSubmit(one, event));
  return one;
}
