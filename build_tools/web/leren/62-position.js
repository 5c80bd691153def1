// stelling: where do you stand, once before and once after thinking; how far did you move?

function choiceNamed(form, name) {
  const controls = controlsOf(form).get(name) || [];
  const at = controls.findIndex((control) => control.checked);
  return { at, text: at < 0 ? "" : optionText(controls[at]) };
}

function showAfterChoice(one) {
  const chosen = choiceNamed(one.form, "eerst").at >= 0;
  one.form.querySelectorAll("[data-na-keuze]").forEach((part) => {
    part.hidden = !chosen;
  });
}

function wordsOfMove(form) {
  const [before, after] = [choiceNamed(form, "eerst"), choiceNamed(form, "daarna")];
  if (before.at < 0 || after.at < 0) {
    return "";
  }
  const steps = Math.abs(after.at - before.at);
  const words = steps > 1 ? WORDS.moved : steps ? WORDS.movedOne : WORDS.stayed;
  return filled(words, { aantal: steps, eerst: before.text, daarna: after.text });
}

KINDS.stelling = {
  setUp: showAfterChoice,
  restored: showAfterChoice,
  changed(one, control) {
    showAfterChoice(one);
    if (control.name === "eerst" || control.name === "daarna") {
      one.spoken = wordsOfMove(one.form) || WORDS.thenAgain;
    }
  },
  result(one) {
    const words = wordsOfMove(one.form);
    const steps = choiceNamed(one.form, "daarna").at - choiceNamed(one.form, "eerst").at;
    return words ? { value: String(steps), text: words } : undefined;
  }
};
