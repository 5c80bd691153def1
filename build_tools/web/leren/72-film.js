// A film: nothing is asked for before the reader asks for it.

function makeVideo(film) {
  const given = film.dataset;
  const video = make("video", { controls: "", preload: "metadata", playsinline: "" },
    make("source", { src: given.bron, type: given.type || "video/mp4" }));
  if (given.titel) {
    video.setAttribute("aria-label", given.titel);
  }
  if (given.ondertitels) {
    const language = given.taal || "nl";
    video.append(make("track", {
      kind: "captions", src: given.ondertitels, srclang: language, label: WORDS.captions, default: ""
    }));
  }
  return video;
}

function jumpTo(video, seconds) {
  const jump = () => {
    video.currentTime = seconds;
  };
  if (video.readyState) {
    jump();
  } else {
    video.addEventListener("loadedmetadata", jump, { once: true });
  }
}

function startFilm(film) {
  const button = film.querySelector("[data-film-start]");
  let video;

  function open() {
    if (!video) {
      video = makeVideo(film);
      video.querySelector("source").addEventListener("error", () => {
        say(film.querySelector("[data-melding]"), WORDS.filmFailed);
      });
      film.querySelector("[data-film-plek]").replaceChildren(video);
      button.hidden = true;
    }
    // A browser may refuse to start by itself; the reader then presses play.
    video.play().catch(() => undefined);
    video.focus();
  }

  button.addEventListener("click", open);
  film.addEventListener("click", (event) => {
    const link = event.target.closest("[data-tijd]");
    if (link) {
      event.preventDefault();
      open();
      jumpTo(video, Number(link.dataset.tijd));
    }
  });
}
