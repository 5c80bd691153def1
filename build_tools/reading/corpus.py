"""Read the whole corpus: every edition, page and story, and every problem on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from build_tools.model.book import Book
from build_tools.model.edition import Imprint
from build_tools.problems import ContentError, Location, Problem, in_order
from build_tools.reading import data, documents
from build_tools.reading.text import PAGE_LIMITS, STORY_LIMITS, Limits, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from build_tools.model.document import Page, Story
    from build_tools.model.edition import Edition

_T = TypeVar("_T")

EDITION_FILE: Final = "editie.toml"
_DATA_LIMITS: Final = Limits(size=500_000, lines=20_000, line_length=10_000)
# What editors may keep beside their texts without it becoming a page.
_NOT_PAGES: Final = frozenset({"LEESMIJ.md"})


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read.

    :ivar book: everything that could be read.
    :ivar problems: everything that could not, in order of place.
    """

    book: Book
    problems: tuple[Problem, ...]


def read_corpus(root: Path) -> Corpus:
    """Read everything below the repository root; a bad file never stops the others.

    :param root: the repository.
    """
    reader = _Reader(root)
    editions = tuple(sorted(reader.editions(), key=lambda edition: (edition.order, edition.slug)))
    pages = reader.pages()
    stories = {
        name: story for edition in editions for name, story in reader.stories(edition.slug).items()
    }
    data_file = reader.data_file
    book = Book(
        editions=editions,
        pages=pages,
        stories=stories,
        parts=data_file("book/inhoud.toml", data.parse_contents) or (),
        pillars=data_file("book/gegevens/pijlers.toml", data.parse_pillars) or (),
        terms=data_file("book/gegevens/termen.toml", data.parse_terms) or (),
        glossary=data_file("book/gegevens/begrippen.toml", data.parse_glossary) or (),
        agenda=data_file("book/gegevens/agenda.toml", data.parse_agenda),
        moved=data_file("book/verhuisd.toml", data.parse_moved) or {},
        imprint=data_file("uitgave.toml", data.parse_imprint) or Imprint(),
    )
    return Corpus(book, in_order(reader.problems))


class _Reader:
    """Reads files below a root and collects problems instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def editions(self) -> Iterator[Edition]:
        """Yield the editions: folders with an ``editie.toml``."""
        for file in sorted(self.root.glob(f"participant_stories/*/{EDITION_FILE}")):
            folder = file.parent.name
            edition = self._parse(
                file, _DATA_LIMITS, lambda text, name, slug=folder: data.parse_edition(text, name, slug)
            )
            if edition is not None:
                yield edition

    def pages(self) -> Mapping[str, Page]:
        """Return every page below ``book/``, by docname."""
        found = {}
        for file in self._texts("book", "**/*.md"):
            page = self._parse(file, PAGE_LIMITS, documents.parse_page)
            if page is not None:
                found[page.docname] = page
        return found

    def stories(self, edition: str) -> Mapping[str, Story]:
        """Return every story of one edition, by docname."""
        found = {}
        for file in self._texts(f"participant_stories/{edition}", "*.md"):
            story = self._parse(file, STORY_LIMITS, documents.parse_story)
            if story is not None:
                found[story.docname] = story
        return found

    def data_file(self, name: str, parse: Callable[[str, str], _T]) -> _T | None:
        """Return a data file, or None when it is absent or wrong."""
        path = self.root / name
        return self._parse(path, _DATA_LIMITS, parse) if path.exists() else None

    def _texts(self, folder: str, pattern: str) -> Iterator[Path]:
        """Yield the files of a folder; names with ``_`` or ``.`` in front are the editor's own."""
        base = self.root / folder
        for path in sorted(base.glob(pattern), key=_sort_key):
            inner = path.relative_to(base).parts
            if path.name in _NOT_PAGES or any(part.startswith(("_", ".")) for part in inner):
                continue
            if any(parent.is_symlink() for parent in (path, *path.parents[: len(inner)])):
                self.problems.append(Problem(self._place(path), "LB130"))
                continue
            yield path

    def _place(self, path: Path) -> Location:
        name = path.relative_to(self.root).as_posix()
        return Location(name.encode("utf-8", "backslashreplace").decode("utf-8"))

    def _parse(self, path: Path, limits: Limits, parse: Callable[[str, str], _T]) -> _T | None:
        place = self._place(path)
        try:
            return parse(read_text(path, place.path, limits), place.path)
        except ContentError as error:
            self.problems.extend(error.problems)
        except OSError as error:
            self.problems.append(Problem(place, "LB136", (error.strerror or "onbekend",)))
        return None


def _sort_key(path: Path) -> bytes:
    """Order names by their bytes, also those that are no text."""
    return path.as_posix().encode("utf-8", "surrogateescape")
