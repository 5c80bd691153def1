// Start: show the page, and keep it right when something changes, here or in another tab.

async function showStorage() {
  const promised = navigator.storage && navigator.storage.persisted ? await navigator.storage.persisted() : false;
  const keeps = store.blijvend;
  part("opslag").textContent = keeps
    ? `Alles wat je hier ziet, staat alleen in deze browser, op dit apparaat. Het wordt nergens heen gestuurd. ${promised
      ? "Je browser heeft beloofd dat hij het bewaart."
      : "Je browser heeft niet beloofd dat hij het altijd bewaart: maak af en toe een reservekopie."}`
    : store.reden === "vol"
      ? "De opslag van je browser is vol. Wat er al stond, is er nog. Wat je nu schrijft, blijft alleen zolang dit venster open is: maak een reservekopie."
      : "Je browser bewaart hier niets, bijvoorbeeld omdat dit een privévenster is. Wat je schrijft, blijft alleen zolang dit venster open is, en wordt nergens heen gestuurd. Maak een reservekopie als je het wilt houden.";
  part("beloof").hidden = promised || !keeps || !(navigator.storage && navigator.storage.persist);
}

async function askPromise() {
  const promised = await navigator.storage.persist();
  await showStorage();
  say(promised ? "Je browser belooft het te bewaren." : "Je browser belooft het niet. Maak daarom af en toe een reservekopie.");
}

async function showDamaged() {
  const damaged = (await store.onleesbaar()).length;
  part("beschadigd").hidden = !damaged;
  part("beschadigd").textContent = damaged
    ? `${counted(damaged, "antwoord is", "antwoorden zijn")} niet te lezen. We hebben ze niet weggegooid: ze gaan mee in je reservekopie.`
    : "";
}

let drawn = Promise.resolve();

/** Draw everything anew, one time after another: the last is what there is now. */
function show() {
  drawn = drawn.then(draw, draw);
  return drawn;
}

/** Who was at something stays there, and what is being changed stays open. */
async function draw() {
  const book = await ownBook();
  const here = document.activeElement && document.activeElement.id;
  showProgress(book);
  if (!(editing.id && document.querySelector(".mijn-bewerken"))) {
    showAnswers(book);
  }
  showTakeAways(book);
  await showStorage();
  await showDamaged();
  if (here && document.activeElement === document.body) {
    const again = document.getElementById(here);
    if (again) {
      again.focus();
    }
  }
}

async function start() {
  await store.open();
  readyTakeAway();
  readyRestore();
  readyWipe();
  part("beloof").addEventListener("click", askPromise);
  await show();
  part("zonder-script").hidden = true;
  part("met-script").hidden = false;
  store.bijWijziging(() => show());
}

start();
