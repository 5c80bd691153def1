// Menus that close when you leave them, and a list of contents that shows where you are.

function closesWhenLeft(details) {
  document.addEventListener("click", function (event) {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
  details.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
}

function bringIntoView(contents) {
  var here = contents.querySelector("[aria-current]");
  if (here && contents.scrollHeight > contents.clientHeight) {
    contents.scrollTop = here.offsetTop - contents.clientHeight / 3;
  }
}

Array.prototype.forEach.call(document.querySelectorAll("details.editions"), closesWhenLeft);
bringIntoView(document.getElementById("inhoud"));
