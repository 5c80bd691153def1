// Pairs that a reader adds: one record in the store of leren.js, a few fields per pair (ADR 0009).

const OWN_KIND = "vertaalwoordenboek";
const FIELD = /^(\d+)\.(\w+)\.(links|rechts|zin)$/;
const NOT_KEPT = Object.freeze({
  vol: "De opslag van je browser is vol: dit paar is weg als je dit tabblad sluit. Maak ruimte op je apparaat.",
  geweigerd: "Je browser bewaart hier niets: dit paar is weg als je dit tabblad sluit. Schrijf het ook ergens anders op."
});

/** Give the pairs in a record, in the order in which they were added. */
function pairsIn(record) {
  const pairs = new Map();
  (record ? record.velden : []).forEach((field) => {
    const [, number, kind, part] = FIELD.exec(field.naam) || [];
    if (part) {
      pairs.set(number, { links: "", rechts: "", zin: "", ...pairs.get(number), number: Number(number), kind, [part]: field.tekst });
    }
  });
  return [...pairs.values()].filter((pair) => pair.links && pair.rechts).sort((one, two) => one.number - two.number);
}

function startOwnPairs(form, store, showAgain) {
  const id = form.dataset.eigenParen;
  const kinds = [...form.elements.soort.options];
  const line = document.querySelector("[data-eigen-melding]");
  const [add, leave] = form.querySelectorAll("button");
  // Number of the pair that is being changed; 0 when a new one is made.
  let changing = 0;

  function fieldsOf(pair) {
    const sides = kinds.find((one) => one.value === pair.kind).dataset;
    const labels = { links: sides.links, rechts: sides.rechts, zin: "Voorbeeld" };
    return ["links", "rechts", "zin"].filter((part) => pair[part]).map((part) => ({
      naam: `${pair.number}.${pair.kind}.${part}`, label: labels[part], waarde: pair[part], tekst: pair[part]
    }));
  }

  /** Keep the pairs; what the page says of it depends on whether the browser does. */
  async function keep(pairs, words) {
    const now = new Date().toISOString();
    const old = await store.lees(id);
    const heading = document.querySelector("h1").cloneNode(true);
    heading.querySelectorAll(".headerlink").forEach((part) => part.remove());
    const result = await store.zet({
      versie: 1, gemaakt: now, eerder: [], terug: [], ...old,
      id,
      soort: OWN_KIND,
      vraag: document.querySelector("[data-vraag]").textContent,
      pagina: {
        titel: heading.textContent.replace(/\u00ad/g, "").trim(),
        adres: location.pathname.slice(new URL(leerboek.wortel).pathname.length)
      },
      editie: leerboek.editie,
      velden: pairs.flatMap(fieldsOf),
      gewijzigd: now
    });
    await show();
    say(line, result.bewaard ? words : NOT_KEPT[result.reden] || NOT_KEPT.geweigerd);
  }

  function label() {
    const sides = form.elements.soort.selectedOptions[0].dataset;
    ["links", "rechts"].forEach((part) => {
      form.elements[part].closest("label").querySelector("span").textContent = sides[part];
    });
  }

  function fill(pair) {
    form.elements.soort.value = pair.kind;
    ["links", "rechts", "zin"].forEach((part) => {
      form.elements[part].value = pair[part];
    });
    label();
  }

  function change(number) {
    changing = number;
    add.textContent = number ? "Bewaar" : "Voeg toe";
    leave.hidden = !number;
  }

  function button(words, pair, act) {
    const made = make("button", { type: "button", "aria-label": `${words}: ${pair.links}` }, words);
    made.addEventListener("click", act);
    return made;
  }

  function startChange(pair) {
    change(pair.number);
    fill(pair);
    say(line, "");
    form.elements.links.focus();
  }

  async function remove(pair) {
    const left = pairsIn(await store.lees(id)).filter((one) => one.number !== pair.number);
    change(0);
    fill(pair);
    form.elements.links.focus();
    await keep(left, "Verwijderd. De woorden staan nog in de velden: met ‘Voeg toe’ zet je ze terug.");
  }

  function shown(pair, block) {
    const label = block.querySelector(".woord-label").cloneNode(true);
    return make("div", { "data-paar": "", "data-eigen": pair.number },
      make("dt", { "data-links": "", dir: "auto" }, pair.links),
      make("dd", {}, label, make("span", { "data-rechts": "", dir: "auto" }, pair.rechts)),
      ...(pair.zin ? [make("dd", { class: "voorbeeldzin", dir: "auto" }, pair.zin)] : []),
      make("dd", { class: "van-jou" }, make("span", {}, "Van jou"),
        button("Verander", pair, () => startChange(pair)), button("Verwijder", pair, () => remove(pair))));
  }

  async function show() {
    const pairs = pairsIn(await store.lees(id));
    document.querySelectorAll("[data-eigen]").forEach((one) => one.remove());
    pairs.forEach((pair) => {
      const block = document.querySelector(`[data-woordparen="${pair.kind}"]`);
      if (block) {
        block.querySelector("dl").append(shown(pair, block));
      }
    });
    showAgain();
  }

  function written() {
    const value = (name) => form.elements[name].value.replace(/\s+/g, " ").trim();
    return { kind: value("soort"), links: value("links"), rechts: value("rechts"), zin: value("zin") };
  }

  function isThere(pair, others) {
    return others.some((one) => one.kind === pair.kind && plain(one.links) === plain(pair.links) &&
      plain(one.rechts) === plain(pair.rechts));
  }

  async function submit() {
    const pair = written();
    const pairs = pairsIn(await store.lees(id));
    if (!pair.links || !pair.rechts) {
      say(line, "Vul beide kanten in.");
      return;
    }
    if (isThere(pair, pairs.filter((one) => one.number !== changing))) {
      say(line, "Dit paar heb je al.");
      return;
    }
    const number = changing || Math.max(0, ...pairs.map((one) => one.number)) + 1;
    const next = [...pairs.filter((one) => one.number !== number), { ...pair, number }];
    const words = changing ? `Bewaard: ${pair.links}.` : `Toegevoegd: ${pair.links}.`;
    form.reset();
    await keep(next.sort((one, two) => one.number - two.number), words);
    form.elements.links.focus();
  }

  document.querySelectorAll("[data-vinden-zonder]").forEach((part) => {
    part.hidden = true;
  });
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    change(0);
    label();
  }));
  form.elements.soort.addEventListener("change", label);
  store.bijWijziging((changed) => (changed === id || !changed) && show());
  show();
}
