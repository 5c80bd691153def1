// The copy on the device: a button where browsers can keep one (not for a book on a disk), and for
// who has a copy a look whether there is something newer.

// A page in a sandbox may not even ask.
function workersHere() {
  try {
    return window.isSecureContext && navigator.serviceWorker;
  } catch (error) {
    return null;
  }
}

function offlineButton(opener) {
  var workers = workersHere();
  opener.parentNode.hidden = !workers;
  if (!workers) {
    return;
  }
  later(opener, "offline");
  if (workers.controller) {
    fetchScript(opener, function () {
      leerboek.offlineContact(opener);
    }, function () {});
  }
}

Array.prototype.forEach.call(document.querySelectorAll("[data-offline]"), offlineButton);
