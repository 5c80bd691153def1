// Start everything that stands on this page, and put the one object on the window that other scripts may use.

const store = makeStore();

window.leerboek = Object.freeze({
  bewaren: store,
  agenda: calendarFile,
  haalOp: offerFile,
  wortel: ROOT.href,
  editie: EDITION
});

function startPage() {
  document.querySelectorAll("[data-met-script]").forEach((part) => {
    part.hidden = false;
  });
  const all = [...document.querySelectorAll("form[data-activiteit]")].map((form) => startActivity(form, store));
  all.forEach((one, at) => {
    startReminder(one);
    one.ready = restore(one, !at);
  });
  document.querySelectorAll("[data-klok]").forEach(startClock);
  document.querySelectorAll("[data-film]").forEach(startFilm);
  document.querySelectorAll("a[data-begrip]").forEach(startTerm);
  followOthers(all, store);
  window.addEventListener("hashchange", () => all.forEach(enterReturn));
  window.addEventListener("pagehide", () => all.forEach(keepInHaste));
  document.addEventListener("visibilitychange", () => document.hidden && all.forEach(keepInHaste));
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startPage);
} else {
  startPage();
}
