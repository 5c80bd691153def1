"""The texts whose language is checked: of pages, and of data files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.language.judge import Texts
from build_tools.model.language import Passage, PassageKind
from build_tools.problems import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from build_tools.model.book import Book, GlossaryEntry, Pillar
    from build_tools.model.document import Page
    from build_tools.model.figure import Figure
    from build_tools.model.translation import WordPair

_CONTENTS: Final = "book/inhoud.toml"
_PILLARS: Final = "book/gegevens/pijlers.toml"
_GLOSSARY: Final = "book/gegevens/begrippen.toml"
_PAIRS: Final = "book/gegevens/vertalingen.toml"
_SOURCES: Final = "book/bronnen.bib"


def texts_of(
    root: Path, book: Book, read: Mapping[str, tuple[Passage, ...]], *, whole: bool
) -> Texts:
    """Return all that an editor wrote, by edition; nothing when the book asks for no look at it.

    :param read: slug of an edition to what was read of its pages. :param whole: whether these are
        all editions.
    """
    if book.language is None:
        return Texts({}, whole=False)
    sources = _source_lines(root)
    return Texts(
        {
            slug: (*passages, *_data_texts(book, slug), *sources)
            for slug, passages in sorted(read.items())
        },
        whole=whole,
    )


def _data_texts(book: Book, edition: str) -> tuple[Passage, ...]:
    """Return what an editor wrote for an edition outside the text of pages."""
    return (
        *(one for page in book.pages.values() if page.is_for(edition) for one in _head(page)),
        *(_data(_CONTENTS, 1, part.title) for part in book.parts),
        *(one for pillar in book.pillars for one in _pillar(pillar)),
        *(one for entry in book.glossary if entry.is_for(edition) for one in _entry(entry)),
        *(one for pair in book.translations if pair.is_for(edition) for one in _pair(pair)),
        *(one for figure in book.figures.values() for one in _figure(figure, edition)),
    )


def _source_lines(root: Path) -> tuple[Passage, ...]:
    """Return the lines of the list of sources, in which only an unresolved mark is looked for."""
    path = root / _SOURCES
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return tuple(
        Passage(where=Location(_SOURCES, number), kind=PassageKind.DATA, text=line)
        for number, line in enumerate(lines, 1)
    )


def _data(path: str, line: int, text: str, *, mentioned: bool = False) -> Passage:
    """Return a text of a data file.

    :param mentioned: it is about words, so that these may be of any country or kind.
    """
    return Passage(
        where=Location(path, line), kind=PassageKind.DATA, text=text, dutch=text,
        own="" if mentioned else text,
    )  # fmt: skip


def _head(page: Page) -> Iterator[Passage]:
    told = {"samenvatting": page.summary, "ondertitel": page.subtitle, "kicker": page.kicker}
    for key, text in told.items():
        if text:
            yield _data(page.source, page.lines.get(key, 1), text)


def _pillar(pillar: Pillar) -> Iterator[Passage]:
    for text in (pillar.title, pillar.tagline, pillar.question):
        yield _data(_PILLARS, pillar.line, text)
    for one in pillar.take_aways:
        yield _data(_PILLARS, pillar.line, one.text)


def _entry(entry: GlossaryEntry) -> Iterator[Passage]:
    if not entry.language:
        for name in entry.names:
            yield _data(_GLOSSARY, entry.line, name, mentioned=True)
    yield _data(_GLOSSARY, entry.line, entry.explanation)


def _pair(pair: WordPair) -> Iterator[Passage]:
    for text in (pair.left, pair.right, pair.example):
        yield _data(_PAIRS, pair.line, text, mentioned=True)


def _figure(figure: Figure, edition: str) -> Iterator[Passage]:
    """Yield the words of a figure, with every word of the list of terms as it is in the list."""
    shown = figure.for_edition(edition, lambda word: word)
    for text, line in shown.texts():
        yield _data(shown.source, line, text, mentioned=True)
