// The worker of the copy on a reader's device. Before this text stand Workbox and BOOK: the slug,
// and every address from the edition's root with a mark of its contents.
//
// Readers keep the copy they have until they ask for a newer one. One thing does not wait: what has
// been withdrawn. A newer worker, while it is being installed, removes from the cache every address
// that is not in its list, and everything that tells of one: pages that name it, and the search.

(function () {
  "use strict";

  workbox.setCacheNameDetails({ prefix: "leerboek", precache: "offline", suffix: BOOK.slug });

  var CACHE = workbox.cacheNames.precache;
  var MARK = "__WB_REVISION__";
  var SEARCH = "zoeken/";
  var total = Object.keys(BOOK.files).length;
  var done = 0;

  function tell(message) {
    return self.clients.matchAll({ includeUncontrolled: true, type: "window" }).then(function (all) {
      all.forEach(function (client) {
        client.postMessage(message);
      });
    });
  }

  var progress = {
    handlerDidComplete: function (given) {
      if (given.event.type === "install") {
        done += 1;
        tell({ leerboek: "voortgang", gedaan: done, totaal: total });
      }
    }
  };

  var controller = new workbox.PrecacheController({ cacheName: CACHE, plugins: [progress] });
  controller.addToCacheList(Object.keys(BOOK.files).map(function (address) {
    return { url: encodeURI(address), revision: BOOK.files[address] };
  }));

  // Address from the edition's root of what is asked for.
  function place(url) {
    var path = new URL(url).pathname.slice(new URL(self.registration.scope).pathname.length);
    return decodeURIComponent(path);
  }

  function isListed(address) {
    return Object.prototype.hasOwnProperty.call(BOOK.files, address);
  }

  function isNewest(key) {
    return new URL(key.url).searchParams.get(MARK) === BOOK.files[place(key.url)];
  }

  async function tells(cache, key, names) {
    var answer = await cache.match(key);
    if (!/html|json|xml|calendar/.test(answer.headers.get("Content-Type") || "")) {
      return false;
    }
    var text = await answer.text();
    return names.some(function (name) {
      return text.includes(name);
    });
  }

  async function withdraw() {
    var cache = await caches.open(CACHE);
    var keys = await cache.keys();
    var gone = keys.filter(function (key) {
      return !isListed(place(key.url));
    });
    var names = gone.map(function (key) {
      return place(key.url).split("/").pop();
    });
    await Promise.all(gone.map(function (key) {
      return cache.delete(key);
    }));
    for (var key of names.length ? await cache.keys() : []) {
      var old = !isNewest(key);
      if (old && (place(key.url).startsWith(SEARCH) || await tells(cache, key, names))) {
        await cache.delete(key);
      }
    }
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(withdraw().then(function () {
      return controller.install(event);
    }));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(controller.activate(event));
  });

  self.addEventListener("message", function (event) {
    if (event.data && event.data.leerboek === "werk-bij") {
      self.skipWaiting();
    }
  });

  // Whatever stands in the cache under an address, of whichever publication.
  async function kept(request) {
    var cache = await caches.open(CACHE);
    var url = new URL(request.url);
    if (url.pathname.endsWith("/")) {
      url.pathname += "index.html";
    }
    return cache.match(url.href, { ignoreSearch: true });
  }

  function inScope(given) {
    return given.url.href.startsWith(self.registration.scope);
  }

  workbox.registerRoute(new workbox.PrecacheRoute(controller, {
    ignoreURLParametersMatching: [/.*/]
  }));
  workbox.registerRoute(inScope, new workbox.NetworkOnly());
  workbox.setCatchHandler(async function (given) {
    var found = await kept(given.request);
    if (!found && given.request.mode === "navigate") {
      found = await kept(new Request(new URL("404.html", self.registration.scope)));
    }
    return found || Response.error();
  });
  workbox.clientsClaim();
})();
