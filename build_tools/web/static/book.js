// The reading settings, and menus that close when you leave them. Everything else works without.
// Settings are kept in localStorage under one key; where that is refused, in the name of the
// window, which lasts as long as the visit. before-paint.js reads both before a page is drawn.

(function () {
  "use strict";

  var KEY = "leerboek.lezen";
  // Percent of the browser's own size; hundredths of an em.
  var STEPS = {
    text: { least: 80, most: 250, by: 10, normal: 100 },
    letters: { least: 0, most: 24, by: 2, normal: 0 }
  };
  var COLOURS = { light: true, dark: true };
  var root = document.documentElement;

  function within(name, value) {
    var range = STEPS[name];
    return value >= range.least && value <= range.most ? value : range.normal;
  }

  function checked(found) {
    return {
      text: within("text", Number(found.text)),
      letters: within("letters", Number(found.letters)),
      colour: COLOURS[found.colour] ? found.colour : "auto"
    };
  }

  function stored() {
    var text = null;
    try {
      text = localStorage.getItem(KEY);
    } catch (error) { /* refused: the window's name is left */ }
    if (!text && window.name.indexOf(KEY + "=") === 0) {
      text = window.name.slice(KEY.length + 1);
    }
    try {
      return checked(JSON.parse(text) || {});
    } catch (error) {
      return checked({});
    }
  }

  function keep(settings) {
    var text = JSON.stringify(settings);
    try {
      localStorage.setItem(KEY, text);
    } catch (error) {
      window.name = KEY + "=" + text;
    }
  }

  function apply(settings) {
    root.style.setProperty("--reader-text", settings.text / 100);
    root.style.setProperty("--reader-letters", settings.letters ? settings.letters / 100 + "em" : "normal");
    if (settings.colour === "auto") {
      root.removeAttribute("data-colour");
    } else {
      root.setAttribute("data-colour", settings.colour);
    }
  }

  function settingsDialog(dialog, opener) {
    var status = dialog.querySelector("[role=status]");
    var steps = Array.prototype.slice.call(dialog.querySelectorAll("[data-step]"));
    var colours = Array.prototype.slice.call(dialog.querySelectorAll("[name=colour]"));
    var settings = stored();

    function atEnd(button) {
      var range = STEPS[button.dataset.step];
      var value = settings[button.dataset.step];
      return button.dataset.by > 0 ? value >= range.most : value <= range.least;
    }

    function words() {
      var letters = settings.letters
        ? dialog.dataset.wider.replace("{stap}", settings.letters / STEPS.letters.by)
        : dialog.dataset.plain;
      return dialog.dataset.status.replace("{tekst}", settings.text).replace("{letter}", letters);
    }

    function show(note) {
      apply(settings);
      steps.forEach(function (button) {
        button.setAttribute("aria-disabled", String(atEnd(button)));
      });
      colours.forEach(function (choice) {
        choice.checked = choice.value === settings.colour;
      });
      status.textContent = note ? words() + " " + note : words();
    }

    function change(next, note) {
      settings = checked(next);
      keep(settings);
      show(note);
    }

    function step(button) {
      var name = button.dataset.step;
      var next = { text: settings.text, letters: settings.letters, colour: settings.colour };
      if (atEnd(button)) {
        show(button.dataset.by > 0 ? dialog.dataset.most : dialog.dataset.least);
        return;
      }
      next[name] += STEPS[name].by * button.dataset.by;
      change(next);
    }

    opener.addEventListener("click", function () {
      settings = stored();
      show();
      dialog.showModal();
    });
    dialog.querySelector("[data-close]").addEventListener("click", function () {
      dialog.close();
    });
    dialog.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (event.target === dialog) {
        dialog.close();
      } else if (button && button.dataset.step) {
        step(button);
      } else if (button && button.hasAttribute("data-reset")) {
        change({});
      }
    });
    dialog.addEventListener("change", function (event) {
      change({ text: settings.text, letters: settings.letters, colour: event.target.value });
    });
    // A page that comes back from the browser's memory, or stands in another tab.
    window.addEventListener("pageshow", function () {
      settings = stored();
      show();
    });
    window.addEventListener("storage", function () {
      settings = stored();
      show();
    });
  }

  // Without a clipboard (an old browser, a page from disk) the reader is told where the address is.
  function sharing(block) {
    var status = block.querySelector("[role=status]");
    var copy = block.querySelector("[data-share-copy]");
    var address = location.href.split("#")[0];
    block.querySelector("[data-share-mail]").href = "mailto:?subject=" +
      encodeURIComponent(block.dataset.share) + "&body=" + encodeURIComponent(address);
    copy.addEventListener("click", function () {
      function say(word) {
        status.textContent = copy.dataset[word];
      }
      if (!navigator.clipboard) {
        say("failed");
        return;
      }
      navigator.clipboard.writeText(address).then(function () {
        say("done");
      }, function () {
        say("failed");
      });
    });
  }

  function closesWhenLeft(details) {
    document.addEventListener("click", function (event) {
      if (!details.contains(event.target)) {
        details.open = false;
      }
    });
    details.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && details.open) {
        details.open = false;
        details.querySelector("summary").focus();
      }
    });
  }

  function bringIntoView(contents) {
    var here = contents.querySelector("[aria-current]");
    if (here && contents.scrollHeight > contents.clientHeight) {
      contents.scrollTop = here.offsetTop - contents.clientHeight / 3;
    }
  }

  var dialog = document.getElementById("leesinstellingen");
  if (dialog && dialog.showModal) {
    settingsDialog(dialog, document.getElementById("leesknop"));
  }
  Array.prototype.forEach.call(document.querySelectorAll("details.editions"), closesWhenLeft);
  Array.prototype.forEach.call(document.querySelectorAll("[data-share]"), sharing);
  bringIntoView(document.getElementById("inhoud"));
})();
