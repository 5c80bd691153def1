"""Read the whole corpus: every edition, page and story, and every problem on the way."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from build_tools.consent.fingerprint import fingerprint
from build_tools.model.book import Book
from build_tools.model.edition import Imprint
from build_tools.problems import ContentError, Location, Problem, in_order
from build_tools.reading import data, documents
from build_tools.reading.activities import parse_activities
from build_tools.reading.figures import FOLDER as FIGURES
from build_tools.reading.figures import parse_figure
from build_tools.reading.inspections import SUFFIX as INSPECTION
from build_tools.reading.inspections import parse_inspection
from build_tools.reading.issues import parse_issues, place_of_issues
from build_tools.reading.language import (
    LANGUAGE_FILE,
    SPELLING_FILE,
    parse_language,
    parse_spelling,
)
from build_tools.reading.reviews import FOLDER as REVIEWS
from build_tools.reading.reviews import SUFFIX, parse_review
from build_tools.reading.strays import EDITION_FILE, is_own, place_of, strays
from build_tools.reading.text import PAGE_LIMITS, STORY_LIMITS, Limits, read_text
from build_tools.reading.translations import parse_translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from build_tools.model.document import Page, Story
    from build_tools.model.edition import Edition
    from build_tools.model.figure import Figure
    from build_tools.model.issue import Issue

_T = TypeVar("_T")

_DATA_LIMITS: Final = Limits(size=500_000, lines=20_000, line_length=10_000)
_NO_MOVES: Final = data.Moved()


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
    moved = data_file("book/verhuisd.toml", data.parse_moved) or _NO_MOVES
    book = Book(
        editions=editions,
        pages=pages,
        stories=stories,
        parts=data_file("book/inhoud.toml", data.parse_contents, required=True) or (),
        pillars=data_file("book/gegevens/pijlers.toml", data.parse_pillars) or (),
        terms=data_file("book/gegevens/termen.toml", data.parse_terms) or (),
        glossary=data_file("book/gegevens/begrippen.toml", data.parse_glossary) or (),
        agenda=data_file("book/gegevens/agenda.toml", data.parse_agenda),
        moved=moved.addresses,
        moved_lines=moved.lines,
        imprint=data_file("uitgave.toml", data.parse_imprint) or Imprint(),
        activities=data_file("book/gegevens/activiteiten.toml", parse_activities) or (),
        translations=data_file("book/gegevens/vertalingen.toml", parse_translations) or (),
        figures=reader.figures(),
        issues=tuple(issue for edition in editions for issue in reader.issues(edition.slug)),
        reviews=reader.records(editions, SUFFIX, parse_review),
        inspections=reader.records(editions, INSPECTION, parse_inspection),
        language=reader.data_file(LANGUAGE_FILE, parse_language),
        own_words=reader.data_file(SPELLING_FILE, parse_spelling) or (),
    )
    return Corpus(book, in_order([*reader.problems, *strays(root)]))


class _Reader:
    """Reads files below a root and collects problems instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def editions(self) -> Iterator[Edition]:
        """Yield the editions: folders with an ``editie.toml``."""
        for file in sorted(self.root.glob(f"participant_stories/*/{EDITION_FILE}")):
            if file.parent.is_symlink() or is_own(file.parent.name):
                continue
            parse = partial(data.parse_edition, folder=file.parent.name)
            edition = self._parse(file, _DATA_LIMITS, parse)
            if edition is not None:
                yield edition

    def records(
        self, editions: Sequence[Edition], suffix: str, parse: Callable[[str, str], _T]
    ) -> Mapping[str, _T]:
        """Return the records of one kind, by edition (LB970: there is no such edition)."""
        slugs = [edition.slug for edition in editions]
        found = {}
        for file in sorted((self.root / REVIEWS).glob(f"*{suffix}")):
            slug = file.name.removesuffix(suffix)
            if slug not in slugs:
                values = (slug, ", ".join(slugs))
                self.problems.append(Problem(place_of(file, self.root), "LB970", values))
                continue
            record = self._parse(file, _DATA_LIMITS, parse)
            if record is not None:
                found[slug] = record
        return found

    def figures(self) -> Mapping[str, Figure]:
        """Return the figures that the book draws, by name."""
        files = sorted((self.root / FIGURES).glob("*.toml"), key=os.fsencode)
        found = (self._parse(file, _DATA_LIMITS, parse_figure) for file in files)
        return {figure.name: figure for figure in found if figure is not None}

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
            story = self._parse(file, STORY_LIMITS, self._story)
            if story is not None:
                found[story.docname] = story
        return found

    def issues(self, edition: str) -> tuple[Issue, ...]:
        """Return what readers had of an edition before; nothing when nothing was kept."""
        parse = partial(parse_issues, edition=edition)
        return self.data_file(place_of_issues(edition), parse) or ()

    def _story(self, text: str, source: str) -> Story:
        """Return a story with its fingerprint; it holds for the photo that is there."""
        story = self._with_photo(documents.parse_story(text, source))
        photo = None if story.photo is None else (self.root / story.photo.path).read_bytes()
        return replace(story, fingerprint=fingerprint(text, photo))

    def _with_photo(self, story: Story) -> Story:
        """Return a story without its photo if that is a link, or no file that is there (LB409)."""
        if story.photo is None:
            return story
        path = self.root / story.photo.path
        if path.is_file() and not path.is_symlink() and not path.parent.is_symlink():
            return story
        if not path.is_file():
            where = Location(story.source, story.lines["foto"])
            self.problems.append(Problem(where, "LB409", (path.name,)))
        return replace(story, photo=None)

    def data_file(
        self, name: str, parse: Callable[[str, str], _T], *, required: bool = False
    ) -> _T | None:
        """Return a data file, or None when it is absent or wrong (LB147: it may not be absent)."""
        path = self.root / name
        if path.exists() or path.is_symlink():
            return self._parse(path, _DATA_LIMITS, parse)
        if required:
            self.problems.append(Problem(Location(name), "LB147"))
        return None

    def _texts(self, folder: str, pattern: str) -> Iterator[Path]:
        """Yield the texts of a folder; a link, or what lies behind one, is told elsewhere."""
        base = self.root / folder
        for path in sorted(base.glob(pattern), key=os.fsencode):
            inner = path.relative_to(base).parts
            linked = any(one.is_symlink() for one in (path, *path.parents[: len(inner)]))
            if not linked and not any(is_own(part) for part in inner):
                yield path

    def _behind_a_link(self, path: Path) -> bool:
        """Whether a folder above a file is a link; the first folder itself is told (LB130)."""
        folders = [parent for parent in path.parents if parent != self.root]
        inside = [parent for parent in folders if parent.is_relative_to(self.root)]
        if inside and inside[-1].is_symlink():
            self.problems.append(Problem(place_of(inside[-1], self.root), "LB130"))
        return any(parent.is_symlink() for parent in inside)

    def _parse(self, path: Path, limits: Limits, parse: Callable[[str, str], _T]) -> _T | None:
        place = place_of(path, self.root)
        if self._behind_a_link(path):
            return None
        try:
            return parse(read_text(path, place.path, limits), place.path)
        except ContentError as error:
            self.problems.extend(error.problems)
        except OSError as error:
            self.problems.append(Problem(place, "LB136", (error.strerror or "onbekend",)))
        return None
