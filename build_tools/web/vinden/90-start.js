// Start what stands on this page.

document.querySelectorAll('form[data-vinden="lijst"]').forEach(startLists);
document.querySelectorAll('form[data-vinden="woordenboek"]').forEach((form) => {
  const showAgain = startDictionary(form);
  const own = document.querySelector("form[data-eigen-paren]");
  // Without leren.js there is nowhere to keep anything.
  if (own && window.leerboek) {
    startOwnPairs(own, window.leerboek.bewaren, showAgain);
  }
});
