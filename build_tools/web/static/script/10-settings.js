// The reading settings. They are kept in localStorage under one key; where that is refused, in the
// name of the window, which lasts as long as the visit. before-paint.js reads both before a page is
// drawn. The words are those of the Dutch interface of Thorium, the reader of the EPUB.

var KEY = "leerboek.lezen";
var root = document.documentElement;

// Text and lines: percent of the book's own. Letters and words: hundredths of an em.
var STEPS = {
  text: { least: 80, most: 250, by: 10, normal: 100, unit: "" },
  letters: { least: 0, most: 24, by: 2, normal: 0, unit: "em" },
  lines: { least: 80, most: 200, by: 10, normal: 100, unit: "" },
  words: { least: 0, most: 64, by: 8, normal: 0, unit: "em" }
};
// The first of each is what the book and the device do by themselves.
var CHOICES = {
  font: ["book", "system", "atkinson"],
  colour: ["auto", "light", "dark"],
  contrast: ["auto", "high"],
  keys: ["on", "off"]
};
var SPEEDS = { least: 50, most: 200, normal: 100 };

function within(range, value) {
  return value >= range.least && value <= range.most ? Number(value) : range.normal;
}

function checked(found) {
  var settings = { speed: within(SPEEDS, found.speed) };
  Object.keys(STEPS).forEach(function (name) {
    settings[name] = within(STEPS[name], found[name]);
  });
  Object.keys(CHOICES).forEach(function (name) {
    var known = CHOICES[name].indexOf(found[name]) > 0;
    settings[name] = known ? found[name] : CHOICES[name][0];
  });
  return settings;
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

// Returns the settings with one of them changed; what another tab changed meanwhile is kept.
function changed(name, value) {
  var next = stored();
  next[name] = value;
  next = checked(next);
  keep(next);
  return next;
}

function attribute(name, value) {
  if (value === null) {
    root.removeAttribute(name);
  } else {
    root.setAttribute(name, value);
  }
}

function apply(settings) {
  Object.keys(STEPS).forEach(function (name) {
    var range = STEPS[name];
    if (settings[name] === range.normal) {
      root.style.removeProperty("--reader-" + name);
    } else {
      root.style.setProperty("--reader-" + name, settings[name] / 100 + range.unit);
    }
  });
  attribute("data-lines", settings.lines === STEPS.lines.normal ? null : "");
  ["font", "colour", "contrast"].forEach(function (name) {
    attribute("data-" + name, settings[name] === CHOICES[name][0] ? null : settings[name]);
  });
}

function settingsDialog(dialog, opener) {
  var status = dialog.querySelector("[role=status]");
  var steps = Array.prototype.slice.call(dialog.querySelectorAll("[data-step]"));
  var radios = Array.prototype.slice.call(dialog.querySelectorAll("[type=radio]"));
  var settings = stored();

  function atEnd(button) {
    var range = STEPS[button.dataset.step];
    var value = settings[button.dataset.step];
    return button.dataset.by > 0 ? value >= range.most : value <= range.least;
  }

  function stepWords(name) {
    var range = STEPS[name];
    var value = settings[name];
    var form = range.unit ? "wider" : "percent";
    if (range.unit && value === range.normal) {
      form = "plain";
    }
    return dialog.dataset[form]
      .replace("{naam}", dialog.querySelector("[data-step=" + name + "]").dataset.name)
      .replace("{waarde}", range.unit ? value / range.by : value);
  }

  function choiceWords(radio) {
    var legend = radio.closest("fieldset").querySelector("legend");
    return legend.textContent + ": " + radio.parentNode.textContent.trim() + ".";
  }

  // Everything that is not as the book has it.
  function summary() {
    var words = Object.keys(STEPS).filter(function (name) {
      return settings[name] !== STEPS[name].normal;
    }).map(stepWords);
    radios.forEach(function (radio) {
      if (radio.checked && radio.value !== CHOICES[radio.name][0]) {
        words.push(choiceWords(radio));
      }
    });
    return words.length ? words.join(" ") : dialog.dataset.usual;
  }

  function show() {
    apply(settings);
    steps.forEach(function (button) {
      button.setAttribute("aria-disabled", String(atEnd(button)));
    });
    radios.forEach(function (radio) {
      radio.checked = radio.value === settings[radio.name];
    });
  }

  function refresh() {
    settings = stored();
    show();
    status.textContent = summary();
  }

  function step(button) {
    var name = button.dataset.step;
    if (atEnd(button)) {
      status.textContent = stepWords(name) + " " +
        (button.dataset.by > 0 ? dialog.dataset.most : dialog.dataset.least);
      return;
    }
    settings = changed(name, settings[name] + STEPS[name].by * button.dataset.by);
    show();
    status.textContent = stepWords(name);
  }

  // Only what this dialog sets: the speed of the voice and the shortcuts have their own place.
  function reset() {
    var before = stored();
    settings = checked({ keys: before.keys, speed: before.speed });
    keep(settings);
    show();
    status.textContent = dialog.dataset.usual;
  }

  opener.addEventListener("click", function () {
    refresh();
    dialog.showModal();
  });
  dialog.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (event.target === dialog) {
      dialog.close();
    } else if (button && button.dataset.step) {
      step(button);
    } else if (button && button.hasAttribute("data-reset")) {
      reset();
    } else if (button && button.hasAttribute("data-close")) {
      dialog.close();
    }
  });
  dialog.addEventListener("change", function (event) {
    settings = changed(event.target.name, event.target.value);
    show();
    status.textContent = choiceWords(event.target);
  });
  // A page that comes back from the browser's memory, or stands in another tab.
  window.addEventListener("pageshow", refresh);
  window.addEventListener("storage", refresh);
}

var settingsOpener = document.getElementById("leesknop");
var settings = document.getElementById("leesinstellingen");
if (settings && settings.showModal) {
  settingsDialog(settings, settingsOpener);
}
