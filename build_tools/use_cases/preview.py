"""Show one edition while somebody writes: build, serve on this machine, build again on a change.

Every time it is a whole, clean build: an incremental one of Sphinx leaves old titles in other
pages (measured), and one edition takes a few seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from watchfiles import watch

from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.use_cases.build import CACHE, BuildRequest, build
from build_tools.use_cases.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from build_tools.problems import Problem

_WATCHED: Final = ("book", "participant_stories", "uitgave.toml", "build_tools/web")
_RELOADER: Final = "herlaad.js"
_BEAT: Final = "herlaad.txt"
# Not inline: the policy of the pages forbids that, also in the preview.
_SCRIPT: Final = """\
(function () {
  var known = null;
  var address = document.currentScript.src.replace(/js$/, "txt");
  setInterval(function () {
    fetch(address, {cache: "no-store"}).then(function (answer) {
      return answer.text();
    }).then(function (beat) {
      if (known !== null && beat !== known) { location.reload(); }
      known = beat;
    }).catch(function () {});
  }, 700);
})();
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How the preview talks: ``say`` a sentence, ``show`` problems."""

    say: Callable[[str], None]
    show: Callable[[Iterable[Problem]], None]


def preview(root: Path, edition: str, *, port: int, voice: Voice) -> None:
    """Build one edition, serve it, and build again after every change, until Ctrl+C.

    :param port: on 127.0.0.1; 0 takes a free one.
    :raises OSError: the port is taken.
    """
    out = root / CACHE / "bekijk"
    request = BuildRequest(root=root, out=out, editions=(edition,), formats=("web",))
    voice.say(f"Even geduld: {edition} wordt gemaakt…")
    beat = _rebuild(request, 0, voice)
    out.mkdir(parents=True, exist_ok=True)
    # The headers of a publication that failed to build do not exist yet.
    headers = out / HEADERS_FILE if (out / HEADERS_FILE).is_file() else None
    with serving(out, headers=headers, port=port) as address:
        voice.say(f"Bekijk het boek op {address}{edition}/index.html. Stop met Ctrl+C.")
        watched = [path for name in _WATCHED if (path := root / name).exists()]
        for _changes in watch(*watched, raise_interrupt=False):
            beat = _rebuild(request, beat, voice)
            voice.say("Ververst.")


def _rebuild(request: BuildRequest, beat: int, voice: Voice) -> int:
    """Build again; a mistake is shown and the pages stay as they were."""
    outcome = build(request, silent)
    voice.show(outcome.problems)
    if outcome.built:
        _let_reload(request.out, beat + 1)
        return beat + 1
    return beat


def _let_reload(site: Path, beat: int) -> None:
    """Let every page look whether there is a newer build."""
    (site / _RELOADER).write_text(_SCRIPT, encoding="utf-8")
    (site / _BEAT).write_text(str(beat), encoding="utf-8")
    for page in site.rglob("*.html"):
        depth = len(page.relative_to(site).parts) - 1
        tag = f'<script src="{"../" * depth}{_RELOADER}"></script>'
        text = page.read_text(encoding="utf-8")
        if _RELOADER not in text:
            page.write_text(text.replace("</body>", f"{tag}</body>"), encoding="utf-8")
