// Terugkomvraag: a day in the reader's own calendar on which to read back and ask what has changed.

/** Give the address that always leads to an activity; none when the book is read from disk. */
function lastingAddress(id) {
  return ROOT.protocol.startsWith("http") ? new URL("a/" + encodeURIComponent(id) + ".html", ROOT).href : "";
}

function makeReminder(one, term) {
  const now = new Date();
  const day = dayLater(dayOf(now), term);
  const question = ownText(one.form.querySelector("[data-vraag]"));
  const file = calendarFile({
    id: one.id,
    titel: filled(WORDS.reminder, { vraag: question }),
    tekst: WORDS.reminderText,
    op: day,
    adres: lastingAddress(one.id),
    nu: now
  });
  offerFile("terugkomvraag-" + one.id + ".ics", "text/calendar;charset=utf-8", file);
  const record = composed(one);
  one.spoken = filled(WORDS.reminderMade, { dag: dayInWords(day) });
  return keepComposed(one, {
    ...record,
    terug: withoutDoubles([...record.terug, { op: day }], (reminder) => reminder.op)
  });
}

function startReminder(one) {
  const button = one.form.querySelector("[data-terugkomvraag]");
  if (!button) {
    return;
  }
  const name = "doe-" + one.id + "-wanneer";
  const terms = Object.keys(TERMS).map((term) => make("button", { type: "button", "data-over": term }, WORDS.inTime[term]));
  const group = make("div", { class: "knoppen wanneer", role: "group", "aria-labelledby": name },
    make("p", { id: name }, WORDS.when), ...terms);

  function show(open) {
    group.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  button.after(group);
  show(false);
  button.addEventListener("click", () => show(group.hidden));
  group.addEventListener("click", (event) => {
    const term = event.target.dataset.over;
    if (term) {
      makeReminder(one, term);
      show(false);
      button.focus();
    }
  });
  group.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      show(false);
      button.focus();
    }
  });
}
