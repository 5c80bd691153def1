"""What a reader does with the book in a year, from the first page to a rebuilt book; as data."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import Error, TimeoutError  # noqa: A004 - Playwright's own name

from build_tools.checkers.browser import chromium, opened
from build_tools.checkers.server import HEADERS_FILE, serving
from tests.journey.rebuilt import EDITION, NEW, OLD, rebuild
from tests.journey.walker import HOSTILE, Walker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

CHAPTERS: Final = ("elkaar-begrijpen.html", f"{OLD}.html")
PILLAR: Final = "pijlers/energieke-samenleving.html"
PAGES: Final = (*CHAPTERS, PILLAR, "over-dit-leerboek.html")
OTHERS: Final = ("editie-2", "vlaanderen")
NOTEBOOK: Final = "mijn-leerboek.html"
DICTIONARY: Final = "vertaalwoordenboek.html"
FINDING: Final = "vinden.html"
# A word of the reader's own, on both sides.
PAIR: Final = (f"hofje {HOSTILE}", "gemeenschappelijk groen")
_PATIENCE: Final = 5000
WORD, MARKDOWN, BACKUP, COPY = "word", "markdown", "reservekopie", "exemplaar"
_READY: Final = '[data-mijn="met-script"]:not([hidden])'
_OWN_PAIRS: Final = """() => [...document.querySelectorAll('[data-eigen]')].map(one =>
  ['[data-links]', '[data-rechts]'].map(side => one.querySelector(side).textContent))"""
_FOUND: Final = """() => [location.hash, document.querySelector('select[name=soort]').value,
  document.querySelector('[data-vinden-melding]').textContent]"""
_RECORDS: Final = "() => leerboek.bewaren.alles()"
# The links from what the reader wrote to where it was written, and what stands between them.
_LISTED: Final = """() => ({
  questions: [...document.querySelectorAll('[data-mijn=antwoorden] article')]
    .map(one => one.dataset.antwoord),
  links: [...document.querySelectorAll('[data-mijn=antwoorden] .mijn-waar a')]
    .map(one => one.getAttribute('href')),
  gone: [...document.querySelectorAll('[data-mijn=vroeger-antwoorden] article')]
    .map(one => one.dataset.antwoord),
  ticked: document.querySelectorAll('[data-mijn=opbrengsten] :checked').length,
  todo: [...document.querySelectorAll('[data-mijn=nog] a')].map(one => one.getAttribute('href')),
})"""


@dataclass(frozen=True, slots=True)
class Life:
    """Everything that was seen, as JSON has it, and the files that the reader took along.

    :ivar seen: ``walks`` (page to a ``Walk``), ``pairs``, ``found``, ``elsewhere`` (edition to page
        to a snapshot), ``records``, ``restored``, ``notebook``, ``rebuilt``, ``asked``,
        ``complaints``, ``site``, ``stopped`` (why it ended before its time).
    """

    seen: dict[str, Any]
    home: Path

    @property
    def walks(self) -> dict[str, dict[str, Any]]:
        """What was done on each page."""
        found: dict[str, dict[str, Any]] = self.seen["walks"]
        return found

    @property
    def records(self) -> list[dict[str, Any]]:
        """What the browser kept in the end."""
        found: list[dict[str, Any]] = self.seen["records"]
        return found

    def file(self, kind: str) -> Path:
        """Return a file that the reader took along from *Mijn leerboek*."""
        return self.home / str(self.seen["files"][kind])


def lead(dist: Path, tools: Toolbox, home: Path) -> dict[str, Any]:
    """Lead a life with the book, and return what was seen.

    :param home: a folder for what is downloaded and for what is served.
    """
    shown = home / "getoond"
    shown.symlink_to(dist.resolve())
    later = rebuild(home / "later")
    with chromium(tools) as browser, serving(shown, headers=dist / HEADERS_FILE) as site:
        reader = _Reader(browser, site, home)
        try:
            reader.live(shown, later)
        except (Error, AssertionError) as error:  # the rest of this life is not there then
            reader.seen["stopped"] = str(error)
    json.dumps(reader.seen)  # nothing but data
    return {**reader.seen, "site": site}


def _point(link: Path, at: Path) -> None:
    link.unlink()
    link.symlink_to(at)


class _Reader:
    """Someone who does one thing after another, and writes down what is seen."""

    def __init__(self, browser: Browser, site: str, home: Path) -> None:
        self._browser = browser
        self._site = site
        self._home = home
        self.seen: dict[str, Any] = {
            "walks": {}, "elsewhere": {}, "files": {}, "asked": [], "complaints": [],
            "stopped": "",
        }  # fmt: skip

    def live(self, shown: Path, later: Path) -> None:
        """Do everything; halfway the book is made anew.

        :param shown: a link to the publication that is served. :param later: the rebuilt one.
        """
        first = shown.readlink()
        with self.tab() as tab:
            self.fill_in(tab)
            self.look_in_other_editions(tab)
            self.take_along(tab)
            _point(shown, later.resolve())
            self.come_back(tab)
        _point(shown, first)
        with self.tab() as tab:
            self.restore(tab)

    @contextmanager
    def tab(self) -> Iterator[Walker]:
        """Give a tab of a fresh browser; what it asks for is written down."""
        with opened(self._browser) as page:
            walker = Walker(page, self._site, self._home)
            try:
                yield walker
            finally:
                self.seen["asked"] += walker.asked
                self.seen["complaints"] += walker.complaints

    def fill_in(self, tab: Walker) -> None:
        """Do everything on the pages, load them again, and look."""
        for page in PAGES:
            walk = tab.walk(f"{EDITION}/{page}")
            tab.again()
            walk.after = tab.snapshot()
            self.seen["walks"][page] = asdict(walk)
        tab.visit(f"{EDITION}/{DICTIONARY}")
        for name, words in zip(("links", "rechts"), PAIR, strict=True):
            tab.page.locator(f"[data-eigen-paren] [name={name}]").focus()
            tab.page.keyboard.type(words)
        tab.page.keyboard.press("Enter")
        tab.page.locator("[data-eigen]").wait_for()
        with suppress(TimeoutError):  # then there is no pair to see
            tab.again().page.locator("[data-eigen]").wait_for(timeout=_PATIENCE)
        self.seen["pairs"] = tab.page.evaluate(_OWN_PAIRS)
        tab.page.goto(f"{self._site}{EDITION}/{FINDING}")
        tab.page.locator("select[name=soort]").focus()
        tab.page.keyboard.press("ArrowDown")
        chosen = tab.page.evaluate(_FOUND)
        tab.page.reload()
        self.seen["found"] = [chosen, tab.page.evaluate(_FOUND)]

    def look_in_other_editions(self, tab: Walker) -> None:
        """Open the same pages in editions where nothing was filled in."""
        for edition in OTHERS:
            self.seen["elsewhere"][edition] = {
                page: tab.look(f"{edition}/{page}") for page in PAGES
            }

    def take_along(self, tab: Walker) -> None:
        """Take every file that there is from *Mijn leerboek*."""
        self._open_notebook(tab)
        self.seen["records"] = tab.page.evaluate(_RECORDS)
        self.seen["notebook"] = tab.page.evaluate(_LISTED)
        for kind in (WORD, MARKDOWN, BACKUP):
            self.seen["files"][kind] = tab.download(f'[data-mijn="{kind}"]').name
        self.seen["files"][COPY] = tab.download(f'[data-mijn="{COPY}"] [type=submit]').name

    def come_back(self, tab: Walker) -> None:
        """Open the book at old addresses after it was made anew."""
        first = tab.look(f"{EDITION}/{CHAPTERS[0]}")
        tab.page.goto(f"{self._site}{EDITION}/{OLD}.html")
        tab.page.wait_for_url(f"**/{NEW}.html")
        second = tab.look(f"{EDITION}/{NEW}.html")
        tab.page.goto(f"{self._site}{EDITION}/a/vertalen-welk-woord.html")
        tab.page.wait_for_url(f"**/{NEW}.html#doe-vertalen-welk-woord")
        self._open_notebook(tab)
        self.seen["rebuilt"] = {
            CHAPTERS[0]: first, CHAPTERS[1]: second, NOTEBOOK: tab.page.evaluate(_LISTED),
        }  # fmt: skip

    def restore(self, tab: Walker) -> None:
        """Put the back-up in a browser in which nothing was kept."""
        self._open_notebook(tab)
        before = tab.page.evaluate(_RECORDS)
        tab.page.locator('[data-mijn="terug-bestand"]').set_input_files(
            self._home / self.seen["files"][BACKUP]
        )
        tab.page.get_by_role("button", name="Zet terug", exact=True).press("Enter")
        tab.page.locator('[data-mijn="terug-melding"]').filter(has_text="Teruggezet").wait_for()
        self.seen["restored"] = [before, tab.page.evaluate(_RECORDS)]
        self.seen["restored-page"] = tab.look(f"{EDITION}/{CHAPTERS[0]}")

    def _open_notebook(self, tab: Walker) -> None:
        tab.page.goto(f"{self._site}{EDITION}/{NOTEBOOK}")
        tab.page.wait_for_selector(_READY)
