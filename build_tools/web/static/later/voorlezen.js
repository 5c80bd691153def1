// Reading aloud with a voice of the device itself. Fetched when a reader presses the button.
// Each sentence is one utterance: browsers cut long ones off, and a pause that does not exist on
// every system becomes: stop, and begin this sentence again.

(function () {
  "use strict";

  var SKIPPED = "nav, button, input, select, textarea, script, style, dialog, svg, [hidden], " +
    "[aria-hidden=true], [data-pagefind-ignore], .footnote-reference";
  var SENTENCE = "voorlees-zin";
  var WORD = "voorlees-woord";
  var BLOCK = "aloud-here";
  var PATIENCE_MS = 1500;
  var SPEEDS = [50, 75, 100, 125, 150, 200];
  var marks = window.CSS && CSS.highlights && window.Highlight ? CSS.highlights : null;

  function isInline(element) {
    return /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
  }

  function blockOf(node) {
    var element = node.parentElement;
    while (element.parentElement && isInline(element)) {
      element = element.parentElement;
    }
    return element;
  }

  // Text that stands loose in a closed "details" has a parent that is shown.
  function isFolded(element) {
    var details = element.closest("details:not([open])");
    return details && !element.closest("summary");
  }

  function isShown(element) {
    if (isFolded(element)) {
      return false;
    }
    return element.checkVisibility
      ? element.checkVisibility({ visibilityProperty: true })
      : element.getClientRects().length > 0;
  }

  // Returns the text of each block with the nodes that it is made of, in order.
  function blocksOf(text) {
    var walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    var blocks = [];
    var last = null;
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (node.parentElement.closest(SKIPPED) || !isShown(node.parentElement)) {
        continue;
      }
      var element = blockOf(node);
      if (!last || last.element !== element) {
        last = { element: element, text: "", pieces: [] };
        blocks.push(last);
      }
      last.pieces.push({ node: node, from: last.text.length });
      last.text += node.data;
    }
    return blocks;
  }

  function parts(text, language) {
    if (window.Intl && Intl.Segmenter) {
      var segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
      return Array.from(segmenter.segment(text), function (part) {
        return { from: part.index, to: part.index + part.segment.length };
      });
    }
    var found = [];
    text.replace(/[^.!?]+[.!?]*["'’”)]*\s*/g, function (part, from) {
      found.push({ from: from, to: from + part.length });
    });
    return found;
  }

  // Soft hyphens are for the eye; positions in what is spoken lead back to positions in the text.
  function spoken(block, part) {
    var text = "";
    var places = [];
    for (var at = part.from; at < part.to; at += 1) {
      if (block.text[at] !== "\u00ad") {
        text += block.text[at];
        places.push(at);
      }
    }
    return { block: block, from: part.from, to: part.to, text: text, places: places };
  }

  function sentencesOf(text, language) {
    var all = [];
    blocksOf(text).forEach(function (block) {
      parts(block.text, language).forEach(function (part) {
        var sentence = spoken(block, part);
        if (/[\p{L}\p{N}]/u.test(sentence.text)) {
          all.push(sentence);
        }
      });
    });
    return all;
  }

  function place(block, at) {
    var piece = block.pieces[0];
    block.pieces.forEach(function (one) {
      piece = one.from <= at ? one : piece;
    });
    return [piece.node, Math.min(at - piece.from, piece.node.length)];
  }

  function rangeOf(block, from, to) {
    var range = document.createRange();
    range.setStart.apply(range, place(block, from));
    var end = place(block, to - 1);
    range.setEnd(end[0], Math.min(end[1] + 1, end[0].length));
    return range;
  }

  function trimmed(sentence) {
    var text = sentence.block.text;
    var from = sentence.from;
    var to = sentence.to;
    while (/\s/.test(text[from])) { from += 1; }
    while (/\s/.test(text[to - 1])) { to -= 1; }
    return rangeOf(sentence.block, from, to);
  }

  // Voices come late in some browsers, and in some never.
  function withVoices(synth, then) {
    var done = false;
    function go() {
      if (!done && (synth.getVoices().length || this === "late")) {
        done = true;
        then(synth.getVoices());
      }
    }
    synth.addEventListener("voiceschanged", go);
    setTimeout(go.bind("late"), PATIENCE_MS);
    go();
  }

  function tag(voice) {
    return voice.lang.replace("_", "-").toLowerCase();
  }

  function isDutch(voice) {
    return tag(voice).split("-")[0] === "nl";
  }

  // A voice that is not on the device sends what you read to its maker: those are left out.
  function bestVoice(voices, language) {
    var known = voices.filter(function (voice) {
      return isDutch(voice) && voice.localService !== false;
    });
    var same = known.filter(function (voice) {
      return tag(voice) === language.toLowerCase();
    });
    return same[0] || known[0] || null;
  }

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
})();
