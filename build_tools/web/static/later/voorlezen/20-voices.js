// Which voice reads: one of the device itself, in the language of the edition.

var PATIENCE_MS = 1500;

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
