// A clock for a method to work with. It counts from the time of day, so that a sleeping tab goes on right.

const MINUTE = 60000;
const SECOND = 1000;

function clockWords(left) {
  const seconds = Math.ceil(left / SECOND);
  return Math.floor(seconds / 60) + ":" + twoDigits(seconds % 60);
}

/** Say a length of time: "7 minuten en 30 seconden". */
function timeInWords(left) {
  const seconds = Math.ceil(left / SECOND);
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    whole && (whole === 1 ? WORDS.oneMinute : filled(WORDS.minutes, { aantal: whole })),
    rest && (rest === 1 ? WORDS.oneSecond : filled(WORDS.seconds, { aantal: rest }))
  ];
  return parts.filter(Boolean).join(" en ");
}

/** Give what is said when the time left goes from one to another; only the last that was passed. */
function clockSays(total, before, left) {
  const passed = (moment) => before > moment && left <= moment;
  if (passed(0)) {
    return WORDS.end;
  }
  if (total > MINUTE && passed(MINUTE)) {
    return WORDS.lastMinute;
  }
  return passed(total / 2) ? filled(WORDS.half, { tijd: timeInWords(left) }) : "";
}

function startClock(element) {
  const total = Number(element.dataset.minuten) * MINUTE;
  const shown = element.querySelector("[data-klok-tijd]");
  const button = element.querySelector("[data-klok-start]");
  const line = element.querySelector("[data-melding]");
  let left = total;
  let endsAt = 0;
  let ticking = 0;

  function show(label) {
    shown.textContent = clockWords(left);
    button.textContent = label;
  }

  function halt() {
    clearInterval(ticking);
    ticking = 0;
  }

  function tick() {
    const before = left;
    left = Math.max(0, endsAt - Date.now());
    const words = clockSays(total, before, left);
    if (words) {
      say(line, words);
    }
    if (!left) {
      halt();
    }
    show(left ? WORDS.pause : WORDS.start);
  }

  function run() {
    if (left === total || !left) {
      left = total;
      say(line, filled(WORDS.started, { tijd: timeInWords(total) }));
    }
    endsAt = Date.now() + left;
    ticking = setInterval(tick, SECOND / 4);
    show(WORDS.pause);
  }

  function pause() {
    tick();
    if (ticking) {
      halt();
      show(WORDS.goOn);
    }
  }

  button.addEventListener("click", () => (ticking ? pause() : run()));
  element.querySelector("[data-klok-opnieuw]").addEventListener("click", () => {
    halt();
    left = total;
    say(line, "");
    show(WORDS.start);
  });
  document.addEventListener("visibilitychange", () => ticking && tick());
  show(WORDS.start);
}
