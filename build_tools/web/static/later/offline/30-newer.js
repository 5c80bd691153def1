// What is newer, and what is gone.

var LATER = "leerboek.niet-nu";
var GONE = [404, 410];

// The reader asked: this page is loaded again as soon as the newer worker is at work.
async function renew(opener) {
  var registration = await registered(opener);
  navigator.serviceWorker.addEventListener("controllerchange", function () {
    location.reload();
  }, { once: true });
  registration.waiting.postMessage({ leerboek: "werk-bij" });
}

function notNow() {
  try {
    return sessionStorage.getItem(LATER) === "ja";
  } catch (error) {
    return false;
  }
}

function offer(opener) {
  if (document.querySelector(".offline-offer") || notNow()) {
    return;
  }
  var bar = element("section", "", "aloud offline-offer");
  bar.setAttribute("aria-label", "Nieuwe versie");
  var words = element("p", "Er is een nieuwe versie van dit boek." + WITHOUT);
  words.setAttribute("role", "status");
  bar.append(words, button("Werk de kopie bij", function () {
    renew(opener);
  }), button("Niet nu", function () {
    bar.remove();
    try {
      sessionStorage.setItem(LATER, "ja");
    } catch (error) { /* then it is asked again on the next page */ }
  }));
  document.body.append(bar);
}

function watch(opener, registration) {
  function look() {
    if (registration.waiting && navigator.serviceWorker.controller) {
      offer(opener);
    }
  }
  registration.addEventListener("updatefound", function () {
    registration.installing.addEventListener("statechange", look);
  });
  look();
}

// An edition that is not there any more leaves the device too.
async function contact(opener) {
  var registration = await registered(opener);
  if (!registration) {
    return;
  }
  var answer = await fetch(absolute(opener.dataset.worker), { method: "HEAD", cache: "no-store" });
  if (GONE.includes(answer.status)) {
    await remove(opener);
  } else {
    await registration.update();
  }
}

leerboek.offline = function (opener) {
  leerboek.shelf = leerboek.shelf || Shelf(opener);
  leerboek.shelf.open();
};

leerboek.offlineContact = async function (opener) {
  function look() {
    contact(opener).catch(function () { /* no internet: next time */ });
  }
  var registration = await registered(opener);
  if (registration) {
    watch(opener, registration);
    window.addEventListener("online", look);
    look();
  }
};
