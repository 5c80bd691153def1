// The copy of an edition on the device of who asks for one. Fetched by who presses the button, and
// by who has a copy: then it looks for a newer publication, which is offered and never forced.

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
