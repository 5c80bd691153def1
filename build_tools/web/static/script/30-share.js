// Sharing and citing without anybody watching. Without a clipboard (an old browser, a page from
// disk) the reader is told where the words are.

function copying(block, button, words) {
  var status = block.querySelector("[role=status]");
  button.addEventListener("click", function () {
    function say(word) {
      status.textContent = button.dataset[word];
    }
    if (!navigator.clipboard) {
      say("failed");
      return;
    }
    navigator.clipboard.writeText(words()).then(function () {
      say("done");
    }, function () {
      say("failed");
    });
  });
}

// The address in the page is for ever; without one, the address that the reader sees.
function sharing(block) {
  var address = block.dataset.address || location.href.split("#")[0];
  var device = block.querySelector("[data-share-device]");
  block.querySelector("[data-share-mail]").href = "mailto:?subject=" +
    encodeURIComponent(block.dataset.share) + "&body=" + encodeURIComponent(address);
  copying(block, block.querySelector("[data-share-copy]"), function () {
    return address;
  });
  if (navigator.share) {
    device.hidden = false;
    device.querySelector("button").addEventListener("click", function () {
      // Who changes their mind makes it fail; that needs no words.
      navigator.share({ title: block.dataset.share, url: address }).catch(function () {});
    });
  }
  citing(block, address);
}

function citing(block, address) {
  var reference = block.querySelector("[data-reference]");
  var from = reference.querySelector("[data-from]");
  var today = new Date().toLocaleDateString("nl", { day: "numeric", month: "long", year: "numeric" });
  from.textContent = from.dataset.from.replace("{dag}", today).replace("{adres}", address);
  copying(block, block.querySelector("[data-cite-copy]"), function () {
    return reference.textContent.trim();
  });
}

Array.prototype.forEach.call(document.querySelectorAll("[data-share]"), sharing);
