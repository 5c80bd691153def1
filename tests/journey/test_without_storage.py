"""The model chapters where the browser keeps nothing: all of it works for the visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from tests.journey.life import CHAPTERS, PILLAR
from tests.journey.walker import HOSTILE, Walker

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.journey.walker import Snapshot, Walk

_EDITION: Final = "vlaanderen"
_TOLD: Final = "Je browser bewaart hier niets."
_REFUSED: Final = """
indexedDB.open = () => { throw new DOMException("no", "SecurityError"); };
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}
"""
# An origin of its own for every page: all storage is refused. Letters come from our own address,
# which is another one then.
_NO_ORIGIN: Final = (
    "\n/*\n  Content-Security-Policy: sandbox allow-scripts allow-forms allow-downloads"
    "\n  Access-Control-Allow-Origin: *\n"
)
# Every sentence that any live region said, in order.
_LISTEN: Final = """
window.heard = [];
new MutationObserver(changes => {
  for (const change of changes) {
    const line = (change.target.nodeType === 1 ? change.target : change.target.parentElement)
      ?.closest("[data-melding]");
    if (line && line.textContent) { window.heard.push(line.textContent); }
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
"""
# Refused in the page that is asked for, refused in every page, and the pages that are visited.
_WAYS: Final = {
    "refused": ("", _REFUSED, (*CHAPTERS, PILLAR)),
    "sandbox": (_NO_ORIGIN, "", CHAPTERS[1:]),
}
_VISITS: Final = [(way, page) for way, (_, _, pages) in _WAYS.items() for page in pages]


@dataclass(frozen=True, slots=True)
class _Visit:
    """What came of a visit to one page.

    :ivar heard: every sentence of every live region, in order.
    """

    walk: Walk
    kept: Snapshot
    heard: list[str]
    asked: list[str]
    complaints: list[str]
    site: str


@pytest.fixture(scope="module")
def visits(
    dist: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], _Visit]:
    """Give what came of each visit."""
    home = tmp_path_factory.mktemp("zonder-opslag")
    found = {}
    for way, (rule, refusal, pages) in _WAYS.items():
        headers = home / way
        headers.write_text((dist / HEADERS_FILE).read_text(encoding="utf-8") + rule)
        with serving(dist, headers=headers) as site:
            for page in pages:
                found[way, page] = _visit(browser, site, home, refusal, page)
    return found


def _visit(browser: Browser, site: str, home: Path, refusal: str, page: str) -> _Visit:
    with opened(browser) as tab:
        tab.add_init_script(_LISTEN + refusal)
        walker = Walker(tab, site, home)
        walk = walker.walk(f"{_EDITION}/{page}")
        tab.wait_for_timeout(700)  # what was typed last is kept half a second later
        records = tab.evaluate("() => leerboek.bewaren.alles()")
        kept = {
            one["id"]: {field["naam"]: [str(field["tekst"])] for field in one["velden"]}
            for one in records
        }
        heard = tab.evaluate("() => window.heard")
        return _Visit(walk, kept, heard, walker.asked, walker.complaints, site)


@pytest.fixture(params=_VISITS, ids=["-".join(one) for one in _VISITS])
def visit(request: pytest.FixtureRequest, visits: dict[tuple[str, str], _Visit]) -> _Visit:
    """Give each visit in turn."""
    return visits[request.param]


def test_storage_was_really_refused(visit: _Visit) -> None:
    assert any(_TOLD in words for words in visit.heard)


def test_every_activity_works_for_the_visit(visit: _Visit) -> None:
    empty = [
        (identity, name)
        for identity, found in visit.walk.before.items()
        for name, values in found.items()
        if not name.startswith("*") and not values
    ]
    assert (sorted(visit.walk.before), empty) == (sorted(visit.walk.offered["forms"]), [])


def test_every_answer_is_known_for_the_visit(visit: _Visit) -> None:
    assert sorted(visit.kept) == sorted(visit.walk.offered["forms"])


def test_text_is_known_as_it_was_typed(visit: _Visit) -> None:
    typed = [name for name, found in visit.walk.before.items() if [HOSTILE] in found.values()]
    kept = [name for name, found in visit.kept.items() if [HOSTILE] in found.values()]
    assert sorted(kept) == sorted(typed)


def test_a_self_test_is_answered(visit: _Visit) -> None:
    tested = {name for name, found in visit.walk.before.items() if any(found["*"])}
    assert tested - set(visit.walk.opened) == set()


def test_the_reader_is_told_once(visit: _Visit) -> None:
    assert len([words for words in visit.heard if _TOLD in words]) == 1


def test_the_reader_is_told_nowhere_that_it_is_kept(visit: _Visit) -> None:
    assert [words for words in visit.heard if "Bewaard in deze browser" in words] == []


def test_words_and_clocks_work(visit: _Visit) -> None:
    walk = visit.walk
    done = (sorted(walk.terms), len(walk.clocks))
    assert done == (sorted(set(walk.offered["terms"])), walk.offered["clocks"])


def test_nothing_is_thrown_and_nothing_is_asked_elsewhere(visit: _Visit) -> None:
    elsewhere = [url for url in visit.asked if not url.startswith((visit.site, "blob:"))]
    assert (visit.complaints, elsewhere, len(visit.asked) > 3) == ([], [], True)
