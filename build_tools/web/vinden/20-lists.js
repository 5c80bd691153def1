// Everything that can be found: the lists stand in the page, the choices only hide what does not fit.

const HOUR = 60;

function takesNoLonger(minutes, most) {
  return minutes > 0 && (most === "meer" ? minutes > HOUR : minutes <= Number(most));
}

function fits(item, name, value) {
  const own = item.dataset[name] || "";
  return name === "duur" ? takesNoLonger(Number(own), value) : own.split(" ").includes(value);
}

function foundWords(found, total) {
  return found ? `${found} van de ${total} gevonden.` : "Niets gevonden. Maak je keuze ruimer, of wis haar.";
}

function startLists(form) {
  const selects = [...form.querySelectorAll("select")];
  const groups = [...document.querySelectorAll("[data-vinden-groep]")];
  const overview = document.querySelector(".vinden-overzicht");
  const line = form.querySelector("[data-vinden-melding]");
  const editions = [...document.querySelectorAll(".vinden-edities a")];

  function choice() {
    return new URLSearchParams(selects.filter((one) => one.value).map((one) => [one.name, one.value]));
  }

  function tell(group, count) {
    group.hidden = !count;
    document.querySelectorAll(`[data-vinden-telling="${group.dataset.vindenGroep}"]`).forEach((shown) => {
      shown.textContent = count;
    });
    overview.querySelector(`[data-vinden-telling="${group.dataset.vindenGroep}"]`).closest("li").hidden = !count;
  }

  function show() {
    const chosen = [...choice()];
    let found = 0;
    let total = 0;
    groups.forEach((group) => {
      const items = [...group.querySelectorAll("li")];
      items.forEach((item) => {
        item.hidden = !chosen.every(([name, value]) => fits(item, name, value));
      });
      const count = items.filter((item) => !item.hidden).length;
      tell(group, count);
      found += count;
      total += items.length;
    });
    overview.querySelector("p").hidden = chosen.length > 0;
    editions.forEach((link) => {
      link.hash = String(choice());
    });
    say(line, chosen.length ? foundWords(found, total) : "");
  }

  function restore() {
    const wanted = choiceInAddress();
    selects.forEach((one) => {
      one.value = wanted.get(one.name) || "";
      if (one.selectedIndex < 0) {
        one.value = "";
      }
    });
    show();
  }

  function chosen() {
    keepInAddress(choice());
    show();
  }

  form.hidden = false;
  form.addEventListener("change", chosen);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    chosen();
    say(line, "Je keuze is gewist: alles staat er weer.");
  }));
  onOtherChoice(restore);
  restore();
}
