"""What one edition holds: the outcome of the selection, and all that Sphinx gets to know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.book import Book, Part
    from build_tools.model.document import Page, PageKind, Story
    from build_tools.model.edition import Edition
    from build_tools.problems import Problem

PAGES_ROOT: Final = "book/"
STORIES_ROOT: Final = "participant_stories/"
ROOT_PAGE: Final = "book/index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Exactly what one edition shows, decided before anything is parsed.

    :ivar parts: the contents; pages of this edition only, stories after the page of stories.
    :ivar pages: docname to page. :ivar stories: docname to story, both of this edition only.
    :ivar withheld: why a story, or something of it, is not in it (a message for each).
    :ivar together: slugs of the editions that this publication holds; only they can be linked to.
    :ivar book: the whole corpus, for data and for messages about other editions.
    :ivar on_cards: docnames of the stories that may have a card and description of their own.
    :ivar on_paper: docnames of the stories that may be printed.
    :ivar quotable: docnames of the stories that a page may quote.
    :ivar withdrawn: ids of the stories that were taken back; their addresses say only that.
    """

    edition: Edition
    parts: tuple[Part, ...]
    pages: Mapping[str, Page]
    stories: Mapping[str, Story]
    withheld: tuple[Problem, ...]
    together: frozenset[str]
    book: Book
    on_cards: frozenset[str] = frozenset()
    on_paper: frozenset[str] = frozenset()
    quotable: frozenset[str] = frozenset()
    withdrawn: tuple[str, ...] = ()

    def shows_the_same(self, other: Selection) -> bool:
        """Whether two selections of one book show exactly the same, whatever they withhold."""
        return replace(self, withheld=()) == replace(other, withheld=())

    def docnames(self) -> Iterator[str]:
        """Yield every document in reading order, the root page first."""
        yield ROOT_PAGE
        for part in self.parts:
            yield from (name for name in part.pages if name != ROOT_PAGE)

    def document(self, docname: str) -> Page | Story:
        """Return a page or story of this edition.

        :raises KeyError: it is not in this edition.
        """
        return self.pages[docname] if docname in self.pages else self.stories[docname]

    def page_of(self, kind: PageKind) -> str | None:
        """Return the docname of the first page of a kind, or None."""
        return next((name for name in self.docnames() if self._is(name, kind)), None)

    def _is(self, docname: str, kind: PageKind) -> bool:
        return docname in self.pages and self.pages[docname].kind is kind


def public_path(docname: str) -> str:
    """Return the address of a document, without suffix, from its edition's root.

    ``book/pijlers/index`` becomes ``pijlers/index``;
    ``participant_stories/editie-1/ruimte`` becomes ``verhalen/ruimte``.
    """
    if docname.startswith(PAGES_ROOT):
        return docname.removeprefix(PAGES_ROOT)
    if docname.startswith(STORIES_ROOT):
        return f"verhalen/{docname.rsplit('/', 1)[-1]}"
    return docname
