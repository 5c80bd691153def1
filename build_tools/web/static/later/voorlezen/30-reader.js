// Reading aloud with a voice of the device itself. Fetched when a reader presses the button.
// Each sentence is one utterance: browsers cut long ones off, and a pause that does not exist on
// every system becomes: stop, and begin this sentence again.

var SENTENCE = "voorlees-zin";
var WORD = "voorlees-woord";
var BLOCK = "aloud-here";
var SPEEDS = [50, 75, 100, 125, 150, 200];
var marks = window.CSS && CSS.highlights && window.Highlight ? CSS.highlights : null;

function element(tagName, text) {
  var made = document.createElement(tagName);
  made.textContent = text;
  if (tagName === "button") {
    made.type = "button";
  }
  return made;
}

function speedChoice(percent) {
  var label = element("label", "Snelheid ");
  var choice = document.createElement("select");
  SPEEDS.forEach(function (speed) {
    var option = element("option", speed === 100 ? "gewoon" : String(speed / 100).replace(".", ",") + " keer");
    option.value = speed;
    option.selected = speed === percent;
    choice.append(option);
  });
  label.append(choice);
  return { label: label, choice: choice };
}

function Reader(opener, voice, synth) {
  var language = opener.dataset.language;
  var sentences = sentencesOf(document.querySelector("main .text"), language);
  var bar = element("section", "");
  var pause = element("button", "Pauze");
  var before = element("button", "Vorige zin");
  var after = element("button", "Volgende zin");
  var stop = element("button", "Stop");
  var speed = speedChoice(leerboek.stored().speed);
  var here = 0;
  var current = null;
  var shown = null;

  function unmark() {
    if (marks) {
      marks.delete(SENTENCE);
      marks.delete(WORD);
    }
    document.querySelectorAll("." + BLOCK).forEach(function (block) {
      block.classList.remove(BLOCK);
    });
  }

  function inView(range) {
    var box = range.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight - bar.offsetHeight;
  }

  // Who scrolls away is not pulled back.
  function follow(range) {
    var away = shown && !inView(shown);
    shown = range;
    if (!away && !inView(range)) {
      scrollBy(0, range.getBoundingClientRect().top - innerHeight / 4);
    }
  }

  function mark(sentence) {
    var range = trimmed(sentence);
    follow(range);
    unmark();
    if (marks) {
      marks.set(SENTENCE, new Highlight(range));
    } else {
      sentence.block.element.classList.add(BLOCK);
    }
  }

  function markWord(sentence, event) {
    if (!marks || event.name === "sentence" || event.charIndex >= sentence.places.length) {
      return;
    }
    var rest = sentence.text.slice(event.charIndex);
    var length = event.charLength || rest.match(/^\S*/)[0].length;
    var last = Math.min(event.charIndex + length, sentence.places.length) - 1;
    if (last >= event.charIndex) {
      marks.set(WORD, new Highlight(
        rangeOf(sentence.block, sentence.places[event.charIndex], sentence.places[last] + 1)
      ));
    }
  }

  function silence() {
    current = null;
    synth.cancel();
    pause.textContent = "Verder";
  }

  function close(words) {
    silence();
    unmark();
    var focused = bar.contains(document.activeElement);
    bar.remove();
    document.documentElement.classList.remove("aloud-open");
    leerboek.reader = null;
    opener.parentNode.querySelector("[role=status]").textContent = words || "";
    if (focused) {
      opener.focus();
    }
  }

  function speak() {
    if (here >= sentences.length) {
      close(opener.dataset.end);
      return;
    }
    var sentence = sentences[here];
    var utterance = new SpeechSynthesisUtterance(sentence.text);
    synth.cancel();
    current = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = leerboek.stored().speed / 100;
    utterance.onboundary = function (event) {
      if (current === utterance) {
        markWord(sentence, event);
      }
    };
    utterance.onend = function () {
      if (current === utterance) {
        here += 1;
        speak();
      }
    };
    utterance.onerror = function () {
      if (current === utterance) {
        close(opener.dataset.broken);
      }
    };
    pause.textContent = "Pauze";
    mark(sentence);
    synth.speak(utterance);
  }

  function move(by) {
    here = Math.max(0, Math.min(sentences.length - 1, here + by));
    speak();
  }

  function toggle() {
    if (current) {
      silence();
    } else {
      speak();
    }
  }

  // Where the reader has selected something, reading begins there.
  function begin() {
    var chosen = getSelection();
    if (chosen && !chosen.isCollapsed) {
      var at = chosen.getRangeAt(0);
      var found = sentences.findIndex(function (sentence) {
        return trimmed(sentence).compareBoundaryPoints(Range.START_TO_END, at) > 0;
      });
      here = Math.max(0, found);
      chosen.removeAllRanges();
    }
    speak();
  }

  bar.className = "aloud";
  bar.setAttribute("aria-label", "Voorlezen");
  bar.append(pause, before, after, speed.label, stop);
  document.body.append(bar);
  document.documentElement.classList.add("aloud-open");
  pause.addEventListener("click", toggle);
  before.addEventListener("click", function () { move(-1); });
  after.addEventListener("click", function () { move(1); });
  stop.addEventListener("click", function () { close(); });
  bar.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      close();
    }
  });
  speed.choice.addEventListener("change", function () {
    leerboek.changed("speed", Number(speed.choice.value));
    if (current) {
      speak();
    }
  });
  pause.focus({ preventScroll: true });
  begin();
  return { toggle: toggle, close: close };
}

leerboek.aloud = function (opener) {
  var status = opener.parentNode.querySelector("[role=status]");
  var synth = window.speechSynthesis;
  if (leerboek.reader) {
    leerboek.reader.toggle();
    return;
  }
  if (!synth || !window.SpeechSynthesisUtterance) {
    status.textContent = opener.dataset.never;
    return;
  }
  status.textContent = opener.dataset.wait;
  withVoices(synth, function (voices) {
    var voice = bestVoice(voices, opener.dataset.language);
    status.textContent = voice ? "" : opener.dataset[voices.some(isDutch) ? "far" : "none"];
    if (voice && !leerboek.reader) {
      leerboek.reader = Reader(opener, voice, synth);
    }
  });
};

// A voice goes on when its page has gone.
window.addEventListener("pagehide", function () {
  if (leerboek.reader) {
    leerboek.reader.close();
  }
});
