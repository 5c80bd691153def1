// Start everything that stands on this page, and put the one object on the window that other scripts may use.

const store = makeStore();

// The script of every page put its own things on it before.
window.leerboek = Object.assign(window.leerboek || {}, {
  bewaren: store,
  agenda: calendarFile,
  haalOp: offerFile,
  dagen: Object.freeze({ van: dayOf, later: dayLater, inWoorden: dayInWords }),
  wortel: ROOT.href,
  editie: EDITION
});

/** Start every part of a kind; one that is not made as docs/leren-html.md says does not stop the others. */
function startEach(selector, start) {
  document.querySelectorAll(selector).forEach((part) => {
    try {
      start(part);
    } catch (error) {
      console.error(selector, error);
    }
  });
}

function startPage() {
  const all = [];
  startEach("[data-met-script]", (part) => {
    part.hidden = false;
  });
  startEach("form[data-activiteit]", (form) => {
    const one = startActivity(form, store);
    startReminder(one);
    one.ready = restore(one, !all.length);
    all.push(one);
  });
  followOthers(all, store);
  window.addEventListener("hashchange", () => all.forEach(enterReturn));
  window.addEventListener("pagehide", () => all.forEach(keepInHaste));
  document.addEventListener("visibilitychange", () => document.hidden && all.forEach(keepInHaste));
  startEach("[data-klok]", startClock);
  startEach("[data-film]", startFilm);
  startEach("a[data-begrip]", startTerm);
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startPage);
} else {
  startPage();
}
