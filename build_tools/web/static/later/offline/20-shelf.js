// The dialog: what a copy is and how big, how far it is, and a way to remove it.

function Shelf(opener) {
  var dialog = element("dialog", "", "settings");
  var title = element("h2", "Lezen zonder internet");
  var about = element("p");
  var status = element("p", "", "settings-status");
  var bar = document.createElement("progress");
  var keep = button("", keepIt);
  var update = button("Werk de kopie bij", function () { renew(opener); });
  var drop = button("Verwijder de kopie", dropIt);
  var end = element("p", "", "settings-end");
  var size = null;

  function onProgress(event) {
    var news = event.data || {};
    if (news.leerboek === "voortgang") {
      bar.max = news.totaal;
      bar.value = news.gedaan;
    }
  }

  async function show(words) {
    var registration = await registered(opener);
    var have = Boolean(registration && registration.active);
    keep.hidden = have;
    drop.hidden = !have;
    update.hidden = !(have && registration.waiting);
    bar.hidden = true;
    keep.textContent = "Bewaar dit boek op dit apparaat" + (size ? " (" + megabytes(size.bytes) + ")" : "");
    about.textContent = have
      ? "Je hebt " + opener.dataset.name + " op dit apparaat. Je kunt lezen en zoeken zonder internet."
      : "Je kunt " + opener.dataset.name + " op dit apparaat bewaren" +
        (size ? ": " + size.paginas + " pagina’s, " + megabytes(size.bytes) + "." : ".") +
        " Daarna kun je lezen en zoeken zonder internet. Wordt een verhaal ingetrokken, dan verdwijnt " +
        "het ook uit je kopie, zodra je weer internet hebt.";
    status.textContent = words || "";
  }

  async function keepIt() {
    keep.setAttribute("aria-disabled", "true");
    status.textContent = "Bezig met bewaren…";
    bar.removeAttribute("value");
    bar.hidden = false;
    navigator.serviceWorker.addEventListener("message", onProgress);
    try {
      await register(opener);
      await show("Klaar. Je kunt dit boek nu lezen zonder internet.");
      drop.focus();
    } catch (error) {
      await remove(opener).catch(function () {});
      await show("Het bewaren is niet gelukt. Is er internet, en is er nog plaats op je apparaat?");
    }
    navigator.serviceWorker.removeEventListener("message", onProgress);
    keep.removeAttribute("aria-disabled");
  }

  async function dropIt() {
    await remove(opener);
    await show("De kopie is verwijderd." + WITHOUT);
    keep.focus();
  }

  async function open() {
    dialog.showModal();
    try {
      size = size || await (await fetch(absolute(opener.dataset.size), { cache: "no-store" })).json();
    } catch (error) { /* without internet there is nothing to keep either */ }
    await show();
  }

  dialog.setAttribute("aria-labelledby", "offline-titel");
  title.id = "offline-titel";
  status.setAttribute("role", "status");
  bar.setAttribute("aria-label", "Hoe ver het bewaren is");
  end.append(keep, update, drop, button("Sluiten", function () { dialog.close(); }, "settings-done"));
  dialog.append(title, about, bar, status, end);
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  return { open: open };
}
