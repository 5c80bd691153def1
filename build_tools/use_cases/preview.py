"""Show one edition while somebody writes: build, serve on this machine, build again on a change.

Every time it is a whole, clean build: an incremental one of Sphinx leaves old titles in other
pages (measured), and one edition takes a few seconds.  The publication itself stays as it was
built; what lets a page reload is added while it is sent.
"""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from watchfiles import watch

from build_tools.catalogue import preview_words as words
from build_tools.checkers.server import Answer, HeaderRule, read_headers, serving_live
from build_tools.consent.days import NO_DAY
from build_tools.problems import ContentError, Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.rules import check
from build_tools.use_cases.build import CACHE, BuildRequest, build
from build_tools.use_cases.front import headers_of_all
from build_tools.use_cases.place import SUMS
from build_tools.use_cases.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

_WATCHED: Final = ("book", "participant_stories", "uitgave.toml", "build_tools/web")
_RELOADER: Final = "/herlaad.js"
_BEAT: Final = "/herlaad.txt"
# Not inline: the policy of the pages forbids that, also in the preview.  A page knows from which
# build it comes, so that one that was sent just before a new build reloads as well.
_SCRIPT: Final = """\
(function () {
  var shown = document.currentScript.dataset.beat;
  setInterval(function () {
    fetch("/herlaad.txt", {cache: "no-store"}).then(function (answer) {
      return answer.ok ? answer.text() : shown;
    }).then(function (beat) {
      if (beat !== shown) { location.reload(); }
    }).catch(function () {});
  }, 700);
})();
"""
_WAITING: Final = f"""\
<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{words.WAITING_TITLE}</title></head>
<body><main><h1>{words.WAITING_TITLE}</h1><p>{words.WAITING_TEXT}</p></main></body></html>
"""
_BODY_END: Final = b"</body>"
_GLANCE: Final = 100
"""Milliseconds between two looks for changes."""
_FIRST_FREE_PORT: Final = 1024
_LAST_PORT: Final = 65_535
_USUAL_PORT: Final = 8000


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How the preview talks: ``say`` a sentence, ``show`` problems."""

    say: Callable[[str], None]
    show: Callable[[Iterable[Problem]], None]


@dataclass(frozen=True, slots=True)
class _Live:
    """What is added to the pages of an edition while they are sent."""

    site: Path
    edition: str

    def headers(self) -> tuple[HeaderRule, ...]:
        """Return the headers of the real site, also before there is one."""
        return (*read_headers(headers_of_all()), HeaderRule("/*", (("Cache-Control", "no-store"),)))

    def answer(self, path: str) -> Answer | None:
        """Return the reloader, the name of the newest build, or that there is none yet."""
        if path == _RELOADER:
            return Answer(HTTPStatus.OK, ".js", _SCRIPT.encode())
        if path == _BEAT:
            return Answer(HTTPStatus.OK, ".txt", self.beat().encode())
        if not self.is_there() and PurePosixPath(path).suffix in ("", ".html"):
            waiting = _with_reloader(_WAITING.encode(), self.beat())
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, ".html", waiting)
        return None

    def page(self, file: Path) -> bytes:
        """Return a page; one of the edition looks whether there is a newer build.

        :raises OSError: it is gone.
        """
        beat = self.beat()  # before the page: at worst it reloads once too often
        data = file.read_bytes()
        ours = file.is_relative_to(self.site / self.edition)
        return _with_reloader(data, beat) if ours else data

    def beat(self) -> str:
        """Return what tells this build from all others; empty when there is none."""
        try:
            return hashlib.sha256((self.site / SUMS).read_bytes()).hexdigest()[:16]
        except OSError:
            return ""

    def is_there(self) -> bool:
        """Whether there is something to see."""
        return (self.site / self.edition / "index.html").is_file()


def _with_reloader(page: bytes, beat: str) -> bytes:
    before, end, after = page.rpartition(_BODY_END)
    tag = f'<script src="{_RELOADER}" data-beat="{beat}"></script>'
    return before + tag.encode() + end + after if end else page


def newest(root: Path) -> str:
    """Return the slug of the newest edition: the one that comes last.

    :raises ContentError: there is none; then with everything that is wrong.
    """
    corpus = read_corpus(root)
    if not corpus.book.editions:
        raise ContentError(in_order([*corpus.problems, *check(corpus.book)]))
    return corpus.book.editions[-1].slug


def preview(  # noqa: PLR0913 - each of them is what somebody can ask for
    root: Path, edition: str, *, port: int, voice: Voice, day: date = NO_DAY, private: str = ""
) -> None:
    """Build one edition, serve it, and build again after every change, until Ctrl+C.

    :param port: on 127.0.0.1; 0 takes a free one.
    :param day: for which consent must hold, in Europe/Amsterdam; on no day there is none.
    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :raises ContentError: LB516, the port is taken.
    """
    out = root / CACHE / "bekijken" / edition
    live = _Live(out, edition)
    with ExitStack() as stack:
        try:
            address = stack.enter_context(serving_live(out, live, port=port))
        except OSError as error:
            free = port + 1 if _FIRST_FREE_PORT <= port < _LAST_PORT else _USUAL_PORT
            raise ContentError([Problem(Location(""), "LB516", (port, free))]) from error
        request = BuildRequest(root=root, out=out, editions=(edition,), formats=("web",),
                               day=day, private=private)  # fmt: skip
        try:
            _stay(request, live, f"{address}{edition}/index.html", voice)
        except KeyboardInterrupt:
            voice.say(words.STOPPED)


def _stay(request: BuildRequest, live: _Live, address: str, voice: Voice) -> None:
    """Build, and build again after every change; whatever is wrong, the pages stay."""
    watched = [path for name in _WATCHED if (path := request.root / name).exists()]
    changes = watch(*watched, yield_on_timeout=True, rust_timeout=_GLANCE)
    next(changes)  # it looks from now on: what changes during the first build is not missed
    voice.say(words.WAIT.format(edition=live.edition))
    if _rebuild(request, voice):
        voice.say(words.READY.format(address=address))
    else:
        told = words.STILL_THE_OLD if live.is_there() else words.NOTHING_YET
        voice.say(told.format(address=address))
    for changed in changes:
        if changed:
            voice.say(words.RENEWED if _rebuild(request, voice) else words.NOT_RENEWED)


def _rebuild(request: BuildRequest, voice: Voice) -> bool:
    """Build again and show what is wrong; return whether there is a new build."""
    try:
        outcome = build(request, silent)
    except ContentError as error:
        voice.show(error.problems)
        return False
    voice.show(outcome.problems)
    return outcome.built
