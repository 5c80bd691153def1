// What the reader wrote, in the order of the book; changed in place where it was typed freely.

// The answer that is open to be changed: its record as it was when that began.
const editing = { id: "", known: "" };

// Kinds without choices; of the others only the reason is typed freely (docs/leren-html.md).
const FREE_KINDS = ["reflectie", "actieplan", "vertaling"];

/** Whether somebody typed this: a choice or a day has another text than its value. */
function isFree(record, field) {
  return typeof field.waarde === "string" && field.waarde === field.tekst &&
    (FREE_KINDS.includes(record.soort) || field.naam === "waarom");
}

function freeFields(record) {
  return record.velden.filter((field) => isFree(record, field));
}

function partsShown(found) {
  return found.flatMap((one) => [
    found.length > 1 && one.label ? element("p", { class: "mijn-label" }, one.label) : "",
    ...shownText(one.text),
  ]);
}

function aboutLine(entry) {
  return element("p", { class: "mijn-waar" }, `${entry.kind} · `,
    entry.page && entry.address ? element("a", { href: entry.address }, entry.page) : entry.page,
    entry.page && entry.date ? " · " : "", entry.date);
}

function earlierShown(entry) {
  if (!entry.earlier.length) {
    return "";
  }
  return element("details", { class: "mijn-eerder" },
    element("summary", {}, `Wat je eerder schreef (${entry.earlier.length})`),
    entry.earlier.flatMap((one) => [
      element("p", { class: "mijn-label" }, one.date), ...partsShown(one.parts),
    ]));
}

function entryShown(entry, heading) {
  const name = `vraag-${entry.id}`;
  const shell = element("article", { class: "mijn-antwoord", "aria-labelledby": name, "data-antwoord": entry.id });
  shell.append(
    element(heading, { id: name, dir: "auto" }, entry.question),
    aboutLine(entry),
    ...(editing.id === entry.id ? [editForm(entry)] : [...partsShown(entry.parts), buttonsOf(entry)]),
    earlierShown(entry),
    entry.address && RETURNS.includes(entry.record.soort) ? reminderOf(entry) : "");
  return shell;
}

function buttonsOf(entry) {
  const free = freeFields(entry.record).length > 0;
  return element("p", { class: "mijn-knoppen" },
    free ? button("Verander", () => beginEdit(entry), {
      id: `verander-${entry.id}`, "aria-describedby": `vraag-${entry.id}`,
    }) : "",
    !free && entry.address ? element("a", { href: entry.address }, "Verander het op de bladzijde zelf") : "");
}

const RETURNS = ["reflectie", "actieplan"];
const LATER = [["week", "Over 1 week"], ["maand", "Over 1 maand"], ["kwartaal", "Over 3 maanden"]];

function reminderOf(entry) {
  return element("details", { class: "mijn-later" },
    element("summary", { id: `later-${entry.id}`, "aria-describedby": `vraag-${entry.id}` }, "Vraag het me later nog eens"),
    element("p", { class: "mijn-knoppen" }, LATER.map(([term, words]) => button(words, () => remind(entry, term)))));
}

/** Give a file for the reader's own calendar; its link opens the answer beside 'wat is er veranderd?'. */
async function remind(entry, term) {
  const on = leerboek.dagen.later(isoDay(new Date()), term);
  const record = await store.lees(entry.id);
  const days = [...new Set([...record.terug.map((one) => one.op), on])].sort();
  await store.zet({ ...record, terug: days.map((op) => ({ op })) });
  leerboek.haalOp(`terugkomvraag-${entry.id}-${on}.ics`, "text/calendar", leerboek.agenda({
    id: entry.id,
    titel: `Terugkomvraag: ${entry.question}`,
    tekst: "Lees terug wat je schreef, en vraag je af: wat is er veranderd?",
    op: on,
    adres: entry.lasting,
    nu: new Date(),
  }));
  await show();
  document.getElementById(`later-${entry.id}`).focus();
  say(`De herinnering voor ${shownDay(on)} staat bij je downloads. Open het bestand, dan komt de dag in je agenda.`);
}

function beginEdit(entry) {
  editing.id = entry.id;
  editing.known = entry.record.gewijzigd;
  show().then(() => document.querySelector(`[data-antwoord="${entry.id}"] textarea`).focus());
}

function endEdit(id) {
  editing.id = "";
  return show().then(() => document.getElementById(`verander-${id}`).focus());
}

function editForm(entry) {
  const fields = freeFields(entry.record);
  const areas = fields.map((field) => {
    const area = element("textarea", { rows: 6, dir: "auto", name: field.naam });
    area.value = field.tekst;
    return area;
  });
  const form = element("form", { class: "mijn-bewerken" },
    fields.map((field, at) => element("label", {}, element("span", {}, field.label || "Jouw antwoord"), areas[at])),
    element("p", { class: "mijn-knoppen" },
      element("button", { type: "submit", class: "button" }, "Bewaar"),
      button("Laat zoals het was", () => endEdit(entry.id))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    saveEdit(entry, new Map(areas.map((area) => [area.name, area.value])));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      endEdit(entry.id);
    }
  });
  return form;
}

async function saveEdit(entry, texts) {
  const now = new Date().toISOString();
  const fields = entry.record.velden
    .map((field) => (isFree(entry.record, field) && texts.has(field.naam)
      ? { ...field, waarde: texts.get(field.naam), tekst: texts.get(field.naam) }
      : field))
    .filter((field) => field.waarde.length);
  const known = editing.known;
  const result = await store.zetNa({ ...entry.record, velden: fields, gewijzigd: now }, [known]);
  await endEdit(entry.id);
  say(result.bewaard ? "Bewaard." : notKept(result.reden));
}

function notKept(reason) {
  return reason === "vol"
    ? "De opslag van je browser is vol. Je tekst staat er nog zolang deze bladzijde open is. Maak nu een reservekopie."
    : "Je browser bewaart hier niets. Je tekst staat er nog zolang deze bladzijde open is. Maak nu een reservekopie.";
}

function showAnswers(book) {
  const chapters = writtenChapters(book);
  part("leeg").hidden = chapters.length > 0;
  part("antwoorden").replaceChildren(...chapters.map((chapter) => element("section", {},
    element("h3", {}, chapter.titel), chapter.entries.map((entry) => entryShown(entry, "h4")))));
  part("vroeger").hidden = !book.gone.length;
  part("vroeger-antwoorden").replaceChildren(...book.gone.map((entry) => entryShown(entry, "h3")));
}

function showTakeAways(book) {
  part("opbrengsten").replaceChildren(...edition.pijlers.map((pillar) => {
    const found = book.takeAways.filter((one) => one.pijler === pillar.nummer);
    return found.length ? element("fieldset", {},
      element("legend", {}, `Pijler ${pillar.nummer}: ${pillar.titel}`), found.map(takeAwayShown)) : "";
  }).filter(Boolean));
}

function takeAwayShown(one) {
  const box = element("input", { type: "checkbox", id: `vink-${one.id}`, checked: one.ticked });
  box.addEventListener("change", () => tick(one, box.checked));
  return element("label", { class: "mijn-vinkje" }, box, element("span", {}, one.tekst));
}

/** Tick it where its page does: what is ticked here is ticked there. */
async function tick(one, checked) {
  const found = (await Promise.all(listsOf(one).map((id) => store.lees(id)))).filter(Boolean);
  const changing = checked
    ? [found[0] || { id: one.lijst }]
    : found.filter((record) => tickedValues(record).includes(one.waarde));
  for (const record of changing) {
    const values = (record.velden ? tickedValues(record) : []).filter((value) => value !== one.waarde);
    const result = await store.zet(withTicks(one, record, checked ? [...values, one.waarde] : values));
    if (!result.bewaard) {
      say(notKept(result.reden));
    }
  }
}

/** The texts in a record stand in the order of its values; one of before is not lost. */
function tickTexts(record) {
  return (record.velden || []).flatMap((field) => {
    const texts = field.tekst.split("; ");
    return texts.length === field.waarde.length ? texts.map((text, at) => [field.waarde[at], text]) : [];
  });
}

function withTicks(one, record, values) {
  const now = new Date().toISOString();
  const pillar = edition.pijlers.find((candidate) => candidate.nummer === one.pijler);
  const texts = new Map([
    ...tickTexts(record),
    ...edition.opbrengsten.filter((other) => other.lijst === one.lijst).map((other) => [other.waarde, other.tekst]),
  ]);
  return {
    versie: 1,
    soort: TAKE_AWAY,
    vraag: `Pijler ${pillar.nummer}: wat je hier haalt`,
    pagina: { titel: pillar.titel, adres: pillar.adres },
    gemaakt: now,
    eerder: [],
    terug: [],
    ...record,
    editie: edition.editie.slug,
    velden: values.length ? [{
      naam: "opbrengst", label: "Wat ik hier haalde", waarde: values,
      tekst: values.map((value) => texts.get(value) || value).join("; "),
    }] : [],
    gewijzigd: now,
  };
}
