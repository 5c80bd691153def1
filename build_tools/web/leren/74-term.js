// A word with an explanation near it, reached by keyboard and read by a screen reader. Without popovers it is a link.

const GAP = 4;

/** Place a box below a word, or above it where there is no room, within the window. */
function placeNear(box, word) {
  const at = word.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = at.bottom + GAP + size.height <= innerHeight || at.top < size.height + GAP;
  const top = below ? at.bottom + GAP : at.top - GAP - size.height;
  const left = Math.min(at.left, document.documentElement.clientWidth - size.width - GAP);
  box.style.inset = "auto";
  box.style.margin = "0";
  box.style.top = Math.max(GAP, Math.min(top, innerHeight - size.height - GAP)) + "px";
  box.style.left = Math.max(GAP, left) + "px";
}

/** Make the explanation of a word a pop-up with the way to the glossary in it; done once. */
function makePopup(box, link) {
  if (!box.hasAttribute("popover")) {
    box.setAttribute("popover", "auto");
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", filled(WORDS.meaning, { begrip: plainText(link) }));
    box.tabIndex = -1;
    box.append(make("p", { class: "begrip-meer" }, make("a", { href: link.href }, WORDS.toGlossary)));
    box.hidden = false;
  }
}

/** Whether Tab goes out of the box: it may stand far from the word, at the end of the page. */
function leavesBox(box, event) {
  const links = [...box.querySelectorAll("a[href], button")];
  const edge = event.shiftKey ? [box, links[0]] : [links[links.length - 1]];
  return event.key === "Tab" && edge.includes(document.activeElement);
}

function openTerm(link, box) {
  const leaving = new AbortController();
  makePopup(box, link);
  box.showPopover();
  placeNear(box, link);
  box.focus();
  box.addEventListener("keydown", (event) => {
    if (leavesBox(box, event)) {
      event.preventDefault();
      box.hidePopover();
    }
  }, leaving);
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      const inside = box.contains(document.activeElement) || document.activeElement === document.body;
      leaving.abort();
      if (inside) {
        link.focus();
      }
    }
  }, leaving);
}

function startTerm(link) {
  const box = document.getElementById(link.dataset.begrip);
  if (!box || !box.showPopover) {
    return;
  }
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      openTerm(link, box);
    }
  });
}
