// The wall on a large screen: the same cards in a window of their own, and Escape brings them back.

function enlarge() {
  part("vlak").append(part("muur"));
  part("venster").showModal();
  part("vlak").scrollTop = 0;
  part("vlak").focus();
}

function reduce() {
  part("plek").append(part("muur"));
  part("groot").focus();
}

/** Go to the group before or after the one that stands at the top. */
function toGroup(step) {
  const titles = [...document.querySelectorAll(".muur-groep h3")];
  const held = titles.indexOf(document.activeElement);
  const top = part("vlak").getBoundingClientRect().top;
  const seen = titles.filter((title) => title.getBoundingClientRect().top < top + 8).length - 1;
  const next = titles[Math.max(0, Math.min(titles.length - 1, (held < 0 ? seen : held) + step))];
  next.scrollIntoView();
  next.focus({ preventScroll: true });
}

function onKey(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    toGroup(step);
  }
}

function readyProjection() {
  const dialog = part("venster");
  part("groot").addEventListener("click", enlarge);
  part("terug").addEventListener("click", () => dialog.close());
  part("vorige").addEventListener("click", () => toGroup(-1));
  part("volgende").addEventListener("click", () => toGroup(1));
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("close", reduce);
  // On paper the wall stands on the page, not in a window of one screen.
  window.addEventListener("beforeprint", () => {
    if (dialog.open) {
      dialog.close();
      reduce();
    }
  });
}
