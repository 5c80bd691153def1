// Without a clipboard (an old browser, a page from disk) the reader is told where the address is.
function sharing(block) {
  var status = block.querySelector("[role=status]");
  var copy = block.querySelector("[data-share-copy]");
  var address = location.href.split("#")[0];
  block.querySelector("[data-share-mail]").href = "mailto:?subject=" +
    encodeURIComponent(block.dataset.share) + "&body=" + encodeURIComponent(address);
  copy.addEventListener("click", function () {
    function say(word) {
      status.textContent = copy.dataset[word];
    }
    if (!navigator.clipboard) {
      say("failed");
      return;
    }
    navigator.clipboard.writeText(address).then(function () {
      say("done");
    }, function () {
      say("failed");
    });
  });
}

Array.prototype.forEach.call(document.querySelectorAll("[data-share]"), sharing);
