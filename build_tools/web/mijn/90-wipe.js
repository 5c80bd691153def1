// Wis alles: asks once, says what goes, offers the back-up first, and leaves nothing of this book.

// Every key and cache of this book begins with it.
const OURS = /^(leerboek|burgermeesterleerboek)/;

async function wipeCaches() {
  if (!window.caches) {
    return;
  }
  const names = await caches.keys();
  await Promise.all(names.filter((name) => OURS.test(name)).map((name) => caches.delete(name)));
}

/** Without this, the offline copy would be filled again at the next page. */
async function wipeWorkers() {
  if (!navigator.serviceWorker) {
    return;
  }
  const books = new URL("../", location.href).href;
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.filter((one) => one.scope.startsWith(books)).map((one) => one.unregister()));
}

function wipeSettings() {
  ["localStorage", "sessionStorage"].forEach((name) => {
    try {
      const storage = window[name];
      Object.keys(storage).filter((key) => OURS.test(key)).forEach((key) => storage.removeItem(key));
    } catch (error) { /* refused: then there is nothing in it */ }
  });
  if (OURS.test(window.name)) {
    window.name = "";
  }
  ["colour", "font", "contrast", "lines"].forEach((name) => {
    document.documentElement.removeAttribute(`data-${name}`);
  });
  document.documentElement.style.cssText = "";
}

/** Every step is tried, also when one before it fails; tells whether all went well. */
async function wipeAll() {
  const steps = [() => store.wis(), wipeWorkers, wipeCaches, wipeSettings];
  let well = true;
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      well = false;
    }
  }
  return well;
}

function readyWipe() {
  const dialog = part("wis-vraag");
  const opener = part("wis");
  opener.addEventListener("click", () => {
    say("", "wis-melding");
    dialog.showModal();
  });
  part("wis-reservekopie").addEventListener("click", () => saveBackup("wis-melding"));
  part("wis-niet").addEventListener("click", () => dialog.close());
  part("wis-wel").addEventListener("click", async () => {
    const well = await wipeAll();
    dialog.close();
    await show();
    say(well
      ? "Alles is gewist: je antwoorden, je leesinstellingen en het boek dat je offline had."
      : "Niet alles is gewist. Wis de gegevens van deze site in de instellingen van je browser.");
    document.getElementById("mijn-kop").focus();
  });
}
