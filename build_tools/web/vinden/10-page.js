// What finding and the dictionary share: the choice in the address, and building what is shown. Text only ever becomes text.

/** Give a text as it is compared: capitals, accents and soft hyphens do not count. */
function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Make an element; a string among its children becomes text. */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** Write in a live region; the same words again are not written, because they would be said again. */
function say(line, words) {
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

function holdsChoice() {
  return location.hash.includes("=");
}

/** Give the choice in the address; a link to a heading is none. */
function choiceInAddress() {
  return new URLSearchParams(holdsChoice() ? location.hash.slice(1) : "");
}

/** Put the choice in the address, so that it can be shared. */
function keepInAddress(choice) {
  const text = String(choice);
  if (text || holdsChoice()) {
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  }
}

/** Do something when a reader comes with another choice, or goes back to none. */
function onOtherChoice(act) {
  window.addEventListener("hashchange", () => {
    if (holdsChoice() || !location.hash) {
      act();
    }
  });
}
