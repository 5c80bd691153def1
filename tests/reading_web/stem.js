// A voice for tests: Chromium without a sound card has none. It speaks when the test says so.
(function () {
  "use strict";
  var voices = window.testVoices || [{ name: "Proef", lang: "nl_NL", localService: true }];
  var voice = window.voice = { said: [], current: null, cancelled: 0 };
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
  function take() {
    var current = voice.current;
    voice.current = null;
    return current;
  }
  voice.end = function () {
    take().onend({});
  };
  voice.fail = function () {
    take().onerror({ error: "synthesis-failed" });
  };
  voice.at = function (word) {
    var utterance = voice.current;
    utterance.onboundary({ name: "word", charIndex: utterance.text.indexOf(word), charLength: word.length });
  };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      addEventListener: function () {},
      getVoices: function () { return voices; },
      speak: function (utterance) {
        voice.said.push(utterance.text.trim());
        voice.current = utterance;
      },
      // As browsers do: who is cut off hears of it, late.
      cancel: function () {
        var current = take();
        voice.cancelled += 1;
        if (current) {
          setTimeout(function () { current.onerror({ error: "interrupted" }); });
        }
      }
    }
  });
})();
