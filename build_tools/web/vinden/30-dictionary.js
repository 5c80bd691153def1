// Looking up a word on either side; what does not fit is hidden.

const PAUSE = 400;

function pairWords(count, wanted) {
  if (!count) {
    return `Niets gevonden voor ‘${wanted}’. Probeer een ander woord, of een deel ervan.`;
  }
  return count === 1 ? "1 paar gevonden." : `${count} paren gevonden.`;
}

/** Give the two sides of a pair: the words and what they are called there, without the sentence. */
function sidesOf(pair) {
  return plain([...pair.querySelectorAll("[data-links], [data-rechts]")].map((one) => one.textContent).join(" "));
}

/** @returns {function()} shows again what fits, when pairs were added or went. */
function startDictionary(form) {
  const field = form.elements.woord;
  const line = form.querySelector("[data-vinden-melding]");
  let waiting = 0;

  function show() {
    const wanted = plain(field.value).split(" ").filter(Boolean);
    let found = 0;
    document.querySelectorAll("[data-woordparen]").forEach((block) => {
      const pairs = [...block.querySelectorAll("[data-paar]")];
      pairs.forEach((pair) => {
        pair.hidden = !wanted.every((word) => sidesOf(pair).includes(word));
      });
      const count = pairs.filter((pair) => !pair.hidden).length;
      block.querySelector("[data-telling]").textContent = count;
      block.hidden = !count;
      found += count;
    });
    // Both sides are looked through above, so the way back would only say it twice.
    document.querySelectorAll("[data-woordparen-terug]").forEach((block) => {
      block.hidden = wanted.length > 0;
    });
    return wanted.length ? pairWords(found, field.value.trim()) : "";
  }

  function restore() {
    field.value = choiceInAddress().get("woord") || "";
    say(line, show());
  }

  function typed() {
    const word = field.value.trim();
    keepInAddress(new URLSearchParams(word ? { woord: word } : {}));
    const words = show();
    clearTimeout(waiting);
    waiting = setTimeout(() => say(line, words || "Alle paren staan er weer."), PAUSE);
  }

  form.hidden = false;
  form.addEventListener("input", typed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(typed));
  onOtherChoice(restore);
  restore();
  return show;
}
