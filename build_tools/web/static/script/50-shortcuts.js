// Shortcuts. WCAG 2.2, 2.1.4: they can be switched off, and they never work while somebody types or
// while a dialog is open. None of them is a letter, a digit, an arrow, Tab, Enter, Escape or the
// space bar: those are what NVDA, JAWS and VoiceOver use to walk through a page (h: next heading,
// 1-6: its level, k: next link), so a reader with a screen reader loses nothing and hears a list of
// keys that also work for them. A sign that needs AltGr (Belgium) or Shift counts as that sign.

function shortcuts(dialog) {
  var search = document.getElementById("zoekveld") || document.querySelector("[data-zoeken] [name=q]");
  var contents = document.getElementById("inhoud");
  var contentsButton = document.querySelector(".tool-contents");
  var aloud = document.querySelector("[data-aloud]");
  var box = dialog.querySelector("[data-keys]");

  function follow(selector) {
    var link = document.querySelector(selector);
    return link && function () {
      location.href = link.href;
    };
  }

  function showContents() {
    if (contentsButton.getClientRects().length) {
      contentsButton.click();
    }
    (contents.querySelector("[aria-current]") || contents.querySelector("a")).focus();
  }

  // Sign to what it does; nothing where a page has no such thing.
  var actions = {
    "/": search && function () { search.focus(); },
    "]": follow("a[rel=next]"),
    "[": follow("a[rel=prev]"),
    "\\": contents && showContents,
    "=": settingsOpener && function () { settingsOpener.click(); },
    "!": aloud && function () { aloud.click(); },
    "*": follow("a[href$='mijn-leerboek.html']"),
    "?": open
  };

  function open() {
    box.checked = stored().keys === "on";
    dialog.showModal();
  }

  function busy(event) {
    return event.defaultPrevented || event.isComposing || event.repeat || event.metaKey ||
      ((event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph")) ||
      event.target.closest("input, select, textarea, [contenteditable]") ||
      document.querySelector("dialog[open]");
  }

  document.addEventListener("keydown", function (event) {
    var action = Object.prototype.hasOwnProperty.call(actions, event.key) && actions[event.key];
    if (action && !busy(event) && stored().keys === "on") {
      event.preventDefault();
      action();
    }
  });
  Array.prototype.forEach.call(dialog.querySelectorAll("[data-sign]"), function (line) {
    line.hidden = !actions[line.dataset.sign];
  });
  box.addEventListener("change", function () {
    changed("keys", box.checked ? "on" : "off");
    dialog.querySelector("[role=status]").textContent = box.dataset[box.checked ? "on" : "off"];
  });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog || event.target.closest("[data-close]")) {
      dialog.close();
    }
  });
  document.querySelector("[data-shortcuts]").addEventListener("click", function () {
    settings.close();
    open();
  });
}

var keysDialog = document.getElementById("sneltoetsen");
if (keysDialog && keysDialog.showModal) {
  shortcuts(keysDialog);
}
