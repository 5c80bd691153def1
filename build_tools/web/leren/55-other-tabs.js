// What another tab kept: shown, except in a field that the reader is writing in.

function isWriting(one, name) {
  const active = document.activeElement;
  const here = document.hasFocus() && active && active.form === one.form && active.name === name;
  return one.dirty.has(name) || (here && !isChoice(active));
}

function valueIn(record, name) {
  const field = record && record.velden.find((candidate) => candidate.naam === name);
  return JSON.stringify(field ? field.waarde : "");
}

/** Give the names of the fields that differ between two versions. */
function changedNames(before, after) {
  const all = [...(before ? before.velden : []), ...(after ? after.velden : [])].map((field) => field.naam);
  return [...new Set(all)].filter((name) => valueIn(before, name) !== valueIn(after, name));
}

/**
 * Take over a version of another tab.
 *
 * When it changed a field that the reader is writing in, the form is not based on it: the store then keeps both.
 */
function takeOver(one, record) {
  if (one.coming && !one.dirty.size) {
    one.coming = false;
    take(one, record);
    showAll(one);
    enterReturn(one);
    return;
  }
  const changed = changedNames(one.kept, record);
  const here = controlsOf(one.form);
  const clash = changed.some((name) => isWriting(one, name));
  changed.filter((name) => here.has(name) && !isWriting(one, name)).forEach((name) => {
    const field = record && record.velden.find((candidate) => candidate.naam === name);
    emptyControls(here.get(name));
    if (field) {
      putBack(here.get(name), field.waarde);
    }
  });
  if (clash) {
    return;
  }
  take(one, record);
  if (one.does.restored) {
    one.does.restored(one);
  }
  showEarlier(one);
  if (changed.length) {
    one.spoken = "";
    speak(one, WORDS.shownFromElsewhere);
  }
}

/** Follow what other tabs do, and what happened while this page was out of sight. */
function followOthers(all, store) {
  async function look(one) {
    const found = await store.bekijk(one.id);
    const same = found.record && one.versions.has(found.record.gewijzigd);
    if (!same && (found.record || one.kept)) {
      takeOver(one, found.record);
    }
  }
  store.bijWijziging((id, elsewhere) => {
    if (elsewhere) {
      all.filter((one) => !id || one.id === id).forEach(look);
    }
  });
  window.addEventListener("pageshow", (event) => event.persisted && all.forEach(look));
}
