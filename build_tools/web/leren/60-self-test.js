// zelftest: how many are right, in words beside every option. It may be tried again; attempts are kept.

function isNumber(control) {
  return control.type === "number" || control.type === "range";
}

/** Give the questions of a self-test: those controls for which something is right. */
function questionsOf(form) {
  return [...controlsOf(form).values()].filter((controls) =>
    controls.some((control) => control.hasAttribute("data-goed") || control.hasAttribute("data-antwoord-waarde")));
}

function isFilledIn(controls) {
  return readControls(controls)[0].length > 0;
}

function isRightOption(control) {
  return control.checked === control.hasAttribute("data-goed");
}

function distance(control) {
  return Number(control.value) - Number(control.dataset.antwoordWaarde);
}

function isRightField(control) {
  if (!isNumber(control)) {
    return control.value === control.dataset.antwoordWaarde;
  }
  // Half a hundred-thousandth: 0.1 + 0.2 is not 0.3 to a computer.
  return Math.abs(distance(control)) <= Number(control.dataset.marge || 0) + 0.000005;
}

function isRight(controls) {
  return isChoice(controls[0]) ? controls.every(isRightOption) : isFilledIn(controls) && isRightField(controls[0]);
}

function mark(control, outcome, words) {
  const place = partBeside(control, "[data-oordeel]");
  if (place) {
    place.dataset.uitslag = outcome;
    place.textContent = words;
  }
}

function markOption(control) {
  const good = control.hasAttribute("data-goed");
  const outcome = control.checked ? (good ? "goed" : "fout") : good ? "gemist" : "terecht";
  mark(control, outcome, WORDS.verdict[outcome]);
}

/** Say what the right answer of a field is. */
function rightText(control) {
  if (isNumber(control)) {
    return withUnit(control, Number(control.dataset.antwoordWaarde));
  }
  const options = control.tagName === "SELECT" ? [...control.options] : [];
  const option = options.find((candidate) => candidate.value === control.dataset.antwoordWaarde);
  return option ? plainText(option) : control.dataset.antwoordWaarde;
}

function markField(control, controls) {
  const right = isRight(controls);
  const words = right ? WORDS.fieldRight : isFilledIn(controls) ? WORDS.fieldWrong : WORDS.fieldEmpty;
  mark(control, right ? "goed" : "fout", filled(words, { echt: rightText(control) }));
}

function markAll(form) {
  questionsOf(form).forEach((controls) => {
    controls.forEach((control) => (isChoice(control) ? markOption(control) : markField(control, controls)));
  });
}

function unmarkAll(form) {
  form.querySelectorAll("[data-oordeel]").forEach((place) => {
    delete place.dataset.uitslag;
    place.textContent = "";
  });
}

function wordsOfSeveral(controls) {
  const chosen = controls.filter((control) => control.checked);
  const good = controls.filter((control) => control.hasAttribute("data-goed"));
  const hits = chosen.filter((control) => control.hasAttribute("data-goed")).length;
  const wrong = chosen.length - hits;
  const more = wrong ? filled(wrong === 1 ? WORDS.severalWrong : WORDS.severalMoreWrong, { aantal: wrong }) : "";
  return isRight(controls)
    ? WORDS.severalRight
    : filled(WORDS.several, { goed: hits, totaal: good.length, fout: more });
}

function wordsOfEstimate(control) {
  const off = distance(control);
  const verdict = !off ? WORDS.exact : isRightField(control) ? WORDS.close : off < 0 ? WORDS.tooLow : WORDS.tooHigh;
  return filled(WORDS.estimate, {
    jij: withUnit(control, Number(control.value)),
    echt: rightText(control),
    oordeel: verdict
  });
}

function wordsOfResult(form) {
  const questions = questionsOf(form);
  const first = questions[0][0];
  if (questions.length > 1) {
    return filled(WORDS.count, { goed: questions.filter(isRight).length, totaal: questions.length });
  }
  if (first.type === "radio") {
    return isRight(questions[0]) ? WORDS.right : WORDS.wrong;
  }
  if (first.type === "checkbox") {
    return wordsOfSeveral(questions[0]);
  }
  return isNumber(first) ? wordsOfEstimate(first) : isRight(questions[0]) ? WORDS.right : WORDS.wrong;
}

function showChecked(one, checked) {
  one.checked = checked;
  const again = one.form.querySelector("[data-opnieuw]");
  if (again) {
    again.hidden = !checked;
  }
  if (checked) {
    markAll(one.form);
  } else {
    unmarkAll(one.form);
  }
}

function tryAgain(one) {
  const names = [...controlsOf(one.form).keys()];
  const answer = one.form.querySelector("details[data-antwoord]");
  one.aside = one.aside || one.checked;
  showChecked(one, false);
  controlsOf(one.form).forEach(emptyControls);
  if (answer) {
    answer.open = false;
  }
  names.forEach((name) => one.dirty.add(name));
  one.spoken = WORDS.again;
  keepNow(one);
  questionsOf(one.form)[0][0].focus();
}

KINDS.zelftest = {
  setUp(one) {
    showChecked(one, false);
    const again = one.form.querySelector("[data-opnieuw]");
    if (again) {
      again.addEventListener("click", () => tryAgain(one));
    }
    one.form.querySelectorAll("input[type=range]").forEach(showStand);
  },
  restored(one) {
    const result = one.kept && one.kept.velden.some((field) => field.naam === RESULT_FIELD);
    showChecked(one, Boolean(result) && questionsOf(one.form).some(isFilledIn));
  },
  changed(one) {
    // The attempt that was looked at stays, among the earlier ones.
    one.aside = one.aside || one.checked;
    showChecked(one, false);
  },
  submitted(one) {
    const questions = questionsOf(one.form);
    if (!questions.some(isFilledIn)) {
      one.spoken = questions.length && isNumber(questions[0][0]) ? WORDS.numberFirst : WORDS.chooseFirst;
      return false;
    }
    showChecked(one, true);
    one.spoken = [wordsOfResult(one.form), questions.every(isRight) ? "" : WORDS.readOn].join(" ").trim();
    return true;
  },
  result(one) {
    if (!one.checked) {
      return undefined;
    }
    const questions = questionsOf(one.form);
    return {
      value: questions.filter(isRight).length + "/" + questions.length,
      text: wordsOfResult(one.form)
    };
  }
};
