"""Reading systems that run in a browser, with a book opened in them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from build_tools.checkers.browser import opened
from tests.listening import heard_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.listening import Heard

FOLIATE: Final = "foliate"
EPUBJS: Final = "epubjs"
# The screen of an e-reader of 6 inches, in CSS pixels.
_WIDTH: Final = 600
_HEIGHT: Final = 800
_MOST_PAGES: Final = 3000
# Chromium's word about how foliate-js makes its iframes, for every document; not about the book.
_OF_THE_ENGINE: Final = "An iframe which has both allow-scripts and allow-same-origin"


@dataclass(frozen=True, slots=True)
class Shown:
    """What one document of the book looked like, over all of its pages.

    :ivar words: in order. :ivar lost: those of them that were on no page.
    :ivar pictures: the words for pictures that were on no page as a whole.
    """

    words: list[str]
    lost: list[str]
    pictures: list[str]


@dataclass(frozen=True, slots=True)
class Walk:
    """A book that was paged through.

    :ivar ended: whether the last page was reached. :ivar documents: by name, in order.
    """

    pages: int
    ended: bool
    documents: Mapping[str, Shown]


class Reader:
    """A book that is open in a reading system."""

    def __init__(self, page: Page, heard: Heard, site: str) -> None:
        self._page = page
        self._heard = heard
        self._site = site

    def spine(self) -> tuple[str, ...]:
        """Return the documents, in the order of the engine."""
        return tuple(self._book()["spine"])

    def contents(self) -> list[list[Any]]:
        """Return the lines of its table of contents: depth if it knows that, label, address."""
        found: list[list[Any]] = self._book()["contents"]
        return found

    def landmarks(self) -> list[list[str]]:
        """Return the landmarks that it knows: type, label and address."""
        found: list[list[str]] = self._book()["landmarks"]
        return found

    def _book(self) -> dict[str, Any]:
        found: dict[str, Any] = self._page.evaluate("() => lezer.book()")
        return found

    def walk(self) -> Walk:
        """Turn every page, to the end."""
        said = self._page.evaluate("most => lezer.walk(most)", _MOST_PAGES)
        shown = {
            one["name"]: Shown(one["words"], one["lost"], one["pictures"])
            for one in said["documents"]
        }
        return Walk(said["pages"], said["ended"], shown)

    def targets(self, addresses: Sequence[str]) -> list[str | None]:
        """Return the text of what each address leads to, or None."""
        texts = self._page.evaluate("all => lezer.targets(all)", list(addresses))
        return [None if text is None else " ".join(text.split()) for text in texts]

    def notes(self, name: str) -> list[str]:
        """Press the mark of every note of a document; return what the reader then sees of each."""
        texts = self._page.evaluate("name => lezer.notes(name)", name)
        return [" ".join(text.split()) for text in texts]

    def cover(self) -> str | None:
        """Return the media type of the cover that it found."""
        found: str | None = self._page.evaluate("() => lezer.cover()")
        return found

    def complaints(self) -> list[str]:
        """Return what scripts and the console said about the book."""
        return [said for said in self._heard.complaints if not said.startswith(_OF_THE_ENGINE)]

    def asked_elsewhere(self) -> list[str]:
        """Return the addresses outside this machine's server that were asked for."""
        own = (self._site, f"blob:{self._site}", "data:")
        return [address for address in self._heard.asked if not address.startswith(own)]


class Shelf:
    """A served folder with the reading systems, in which books are put."""

    def __init__(self, folder: Path, site: str, browser: Browser) -> None:
        self._folder = folder
        self._site = site
        self._browser = browser

    @contextmanager
    def reading(self, engine: str, book: Path) -> Iterator[Reader]:
        """Give a reader with a book open in it.

        :param engine: ``foliate`` or ``epubjs``.
        """
        place = self._folder / book.name
        if not place.exists():
            place.symlink_to(book.resolve())
        with opened(self._browser, width=_WIDTH, height=_HEIGHT) as page:
            heard = heard_of(page)
            page.goto(f"{self._site}{engine}.html")
            page.wait_for_function("() => window.lezer")
            page.evaluate("address => lezer.open(address)", book.name)
            yield Reader(page, heard, self._site)
