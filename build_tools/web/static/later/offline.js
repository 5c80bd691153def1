// The copy of an edition on the device of who asks for one. Fetched by who presses the button, and
// by who has a copy: then it looks for a newer publication, which is offered and never forced.

(function () {
  "use strict";

  var LATER = "leerboek.niet-nu";
  var GONE = [404, 410];
  var WITHOUT = " Wat je zelf schreef, staat ergens anders en blijft.";

  function element(tagName, text, name) {
    var made = document.createElement(tagName);
    made.textContent = text || "";
    if (name) {
      made.className = name;
    }
    if (tagName === "button") {
      made.type = "button";
    }
    return made;
  }

  function button(text, act, name) {
    var made = element("button", text, name);
    made.addEventListener("click", act);
    return made;
  }

  function absolute(address) {
    return new URL(address, document.baseURI).href;
  }

  function scopeOf(opener) {
    return absolute(opener.dataset.worker).replace(/[^/]*$/, "");
  }

  function cacheOf(opener) {
    return "leerboek-offline-" + opener.dataset.slug;
  }

  // What is registered for this edition, and not for something around it.
  async function registered(opener) {
    var found = await navigator.serviceWorker.getRegistration(scopeOf(opener));
    return found && found.scope === scopeOf(opener) ? found : null;
  }

  async function remove(opener) {
    var registration = await registered(opener);
    if (registration) {
      await registration.unregister();
    }
    await caches.delete(cacheOf(opener));
  }

  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1).replace(".", ",") + " MB";
  }

  function settled(worker) {
    return new Promise(function (resolve, reject) {
      function look() {
        if (worker.state === "installed" || worker.state === "activated") {
          resolve();
        } else if (worker.state === "redundant") {
          reject(new Error("redundant"));
        }
      }
      worker.addEventListener("statechange", look);
      look();
    });
  }

  async function register(opener) {
    var registration = await navigator.serviceWorker.register(absolute(opener.dataset.worker), {
      updateViaCache: "none"
    });
    if (!registration.active) {
      await settled(registration.installing || registration.waiting);
    }
  }

  function Shelf(opener) {
    var dialog = element("dialog", "", "settings");
    var title = element("h2", "Lezen zonder internet");
    var about = element("p");
    var status = element("p", "", "settings-status");
    var bar = document.createElement("progress");
    var keep = button("", keepIt);
    var update = button("Werk de kopie bij", function () { renew(opener); });
    var drop = button("Verwijder de kopie", dropIt);
    var end = element("p", "", "settings-end");
    var size = null;

    function onProgress(event) {
      var news = event.data || {};
      if (news.leerboek === "voortgang") {
        bar.max = news.totaal;
        bar.value = news.gedaan;
      }
    }

    async function show(words) {
      var registration = await registered(opener);
      var have = Boolean(registration && registration.active);
      keep.hidden = have;
      drop.hidden = !have;
      update.hidden = !(have && registration.waiting);
      bar.hidden = true;
      keep.textContent = "Bewaar dit boek op dit apparaat" + (size ? " (" + megabytes(size.bytes) + ")" : "");
      about.textContent = have
        ? "Je hebt " + opener.dataset.name + " op dit apparaat. Je kunt lezen en zoeken zonder internet."
        : "Je kunt " + opener.dataset.name + " op dit apparaat bewaren" +
          (size ? ": " + size.paginas + " pagina’s, " + megabytes(size.bytes) + "." : ".") +
          " Daarna kun je lezen en zoeken zonder internet. Wordt een verhaal ingetrokken, dan verdwijnt " +
          "het ook uit je kopie, zodra je weer internet hebt.";
      status.textContent = words || "";
    }

    async function keepIt() {
      keep.setAttribute("aria-disabled", "true");
      status.textContent = "Bezig met bewaren…";
      bar.removeAttribute("value");
      bar.hidden = false;
      navigator.serviceWorker.addEventListener("message", onProgress);
      try {
        await register(opener);
        await show("Klaar. Je kunt dit boek nu lezen zonder internet.");
        drop.focus();
      } catch (error) {
        await remove(opener).catch(function () {});
        await show("Het bewaren is niet gelukt. Is er internet, en is er nog plaats op je apparaat?");
      }
      navigator.serviceWorker.removeEventListener("message", onProgress);
      keep.removeAttribute("aria-disabled");
    }

    async function dropIt() {
      await remove(opener);
      await show("De kopie is verwijderd." + WITHOUT);
      keep.focus();
    }

    async function open() {
      dialog.showModal();
      try {
        size = size || await (await fetch(absolute(opener.dataset.size), { cache: "no-store" })).json();
      } catch (error) { /* without internet there is nothing to keep either */ }
      await show();
    }

    dialog.setAttribute("aria-labelledby", "offline-titel");
    title.id = "offline-titel";
    status.setAttribute("role", "status");
    bar.setAttribute("aria-label", "Hoe ver het bewaren is");
    end.append(keep, update, drop, button("Sluiten", function () { dialog.close(); }, "settings-done"));
    dialog.append(title, about, bar, status, end);
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    document.body.append(dialog);
    return { open: open };
  }

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
})();
