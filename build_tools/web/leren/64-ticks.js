// afvinklijst and leeropbrengst: how many of them are ticked.

function tickedIn(form) {
  const boxes = [...form.elements].filter((control) => control.type === "checkbox" && control.name);
  return { aantal: boxes.filter((box) => box.checked).length, totaal: boxes.length };
}

function showCount(one) {
  one.form.querySelectorAll("[data-teller]").forEach((place) => {
    place.textContent = filled(WORDS.ticked, tickedIn(one.form));
  });
}

const TICKS = {
  setUp: showCount,
  restored: showCount,
  changed(one, control) {
    showCount(one);
    if (control.type === "checkbox") {
      one.spoken = filled(WORDS.ticked, tickedIn(one.form)) + ".";
    }
  },
  result(one) {
    const numbers = tickedIn(one.form);
    return numbers.aantal
      ? { value: numbers.aantal + "/" + numbers.totaal, text: filled(WORDS.ticked, numbers) }
      : undefined;
  }
};
KINDS.afvinklijst = TICKS;
KINDS.leeropbrengst = TICKS;
