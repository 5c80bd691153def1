// What was written before: answers whose place is gone, earlier versions, and the question 'what has changed?'.

const KINDS_TO_RETURN_TO = ["reflectie", "actieplan"];

function block(one, name) {
  return one.form.querySelector(":scope > ." + name);
}

function putAfterTitle(one, made) {
  const title = one.form.querySelector("[data-vraag]");
  if (title && title.parentElement === one.form) {
    title.after(made);
  } else {
    one.form.prepend(made);
  }
}

/** Show what has no place in the form any more, as text. */
function showLost(one, fields) {
  const before = block(one, "toen");
  if (before) {
    before.remove();
  }
  if (fields.length) {
    const rows = fields.map((field) => {
      const label = field.label && fields.length > 1 ? filled(WORDS.thenTo, field) : WORDS.then;
      return make("p", { dir: "auto" }, label + ": " + field.tekst);
    });
    putAfterTitle(one, make("div", { class: "toen" }, ...rows));
  }
}

/** Show earlier versions, newest first, in a block that opens. */
function showEarlier(one) {
  const before = block(one, "eerder");
  const list = one.kept ? one.kept.eerder : [];
  const versions = list.map((version) => version.gewijzigd).join(" ");
  if (one.earlierShown === versions) {
    return;
  }
  one.earlierShown = versions;
  const rows = [...list].reverse().flatMap((version) => [
    make("p", { class: "eerder-dag" }, filled(WORDS.answerOf, { dag: dayInWords(version.gewijzigd) })),
    ...shownFields(version.velden)
  ]);
  const made = make("details", { class: "eerder" },
    make("summary", {}, filled(WORDS.earlier, { aantal: list.length })), ...rows);
  const held = before && before.contains(document.activeElement);
  if (before) {
    made.open = before.open;
    before.remove();
  }
  if (list.length) {
    one.line.before(made);
  }
  if (list.length && held) {
    made.querySelector("summary").focus();
  }
}

function isDue(one) {
  const today = dayOf(new Date());
  const written = dayOf(new Date(one.kept.gewijzigd));
  return one.kept.terug.some((reminder) => reminder.op <= today && written < reminder.op);
}

function isAskedFor(one) {
  return location.hash === "#terug-" + one.id;
}

function canReturn(one) {
  const kind = KINDS_TO_RETURN_TO.includes(one.kind) || one.form.querySelector("[data-terugkomvraag]");
  return kind && one.kept && one.kept.velden.length && !one.dirty.size && !one.coming;
}

/** Show the earlier answer beside an empty field, when the reader asked for that or the day has come. */
function enterReturn(one) {
  if (!canReturn(one) || !(isAskedFor(one) || isDue(one))) {
    return;
  }
  const head = filled(WORDS.answerOf, { dag: dayInWords(one.kept.gewijzigd) });
  showLost(one, []);
  const made = make("div", { class: "toen", tabindex: "-1", role: "group", "aria-label": head },
    make("p", { class: "toen-kop" }, head),
    ...shownFields(one.kept.velden.filter((field) => field.naam !== RESULT_FIELD)),
    make("p", { class: "toen-vraag" }, WORDS.changed));
  putAfterTitle(one, made);
  controlsOf(one.form).forEach(emptyControls);
  one.coming = true;
  if (isAskedFor(one)) {
    (one.form.closest("section") || one.form).scrollIntoView();
    made.focus({ preventScroll: true });
  }
}

/** When the new answer is kept, loading the page again does not begin once more. */
function leaveReturn(one) {
  if (isAskedFor(one)) {
    try {
      history.replaceState(null, "", "#doe-" + one.id);
    } catch (error) { /* from disk some browsers refuse; then it begins once more, and nothing is lost */ }
  }
}
