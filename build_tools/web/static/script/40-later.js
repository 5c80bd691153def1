// What only some readers use is fetched when they ask for it. Not as a module: a browser refuses
// those when the book is read from disk.

var leerboek = window.leerboek = { stored: stored, changed: changed, reader: null };

function later(opener, name) {
  var asked = false;
  opener.addEventListener("click", function () {
    if (leerboek[name]) {
      leerboek[name](opener);
    } else if (!asked) {
      asked = true;
      fetchScript(opener, function () {
        leerboek[name](opener);
      }, function () {
        asked = false;
      });
    }
  });
}

function fetchScript(opener, then, failed) {
  var script = document.createElement("script");
  script.src = opener.dataset.script;
  script.addEventListener("load", then);
  script.addEventListener("error", function () {
    script.remove();
    opener.parentNode.querySelector("[role=status]").textContent = opener.dataset.failed;
    failed();
  });
  document.head.append(script);
}

Array.prototype.forEach.call(document.querySelectorAll("[data-aloud]"), function (opener) {
  later(opener, "aloud");
});
