"""Where the editors' own texts have sentences of a story, outside a quotation that names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.leaks.folding import folded, words
from build_tools.leaks.prose import plain, sentences
from build_tools.problems import Location, Problem
from build_tools.use_cases.story_files import files_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEXTS: Final = ("book/**/*.md", "book/**/*.toml", "participant_stories/*/editie.toml")
# A quotation that names a story goes with that story.
_NAMED: Final = (
    r"(?ms)^(:{{3,}})\{{citaat\}}[^\n]*\n(?:(?!^:::).)*?^:verhaal:[ \t]*{0}[ \t]*$.*?^\1[ \t]*$"
)
_SENTENCE: Final = 6
_PIECE: Final = 10


def quoted(root: Path, story: str) -> tuple[Problem, ...]:
    """Return each line where a text of the editors has a sentence of a story (LB845).

    A sentence of six words or more counts, and ten words in a row of a longer one.

    :raises OSError: a text cannot be read.
    """
    told = frozenset(piece for text in _texts_of(root, story) for piece in _pieces(text))
    places = {
        Location(path.relative_to(root).as_posix(), line)
        for pattern in _TEXTS
        for path in root.glob(pattern)
        if path.is_file() and not path.is_symlink()
        for line in _lines_with(_without_named(_read(path), story), told)
    }
    ordered = sorted(places, key=lambda place: (place.path, place.line))
    return tuple(Problem(place, "LB845", (story,)) for place in ordered)


def _texts_of(root: Path, story: str) -> Iterator[str]:
    yield from (_read(root / path) for path in files_of(root, story) if path.endswith(".md"))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _without_named(text: str, story: str) -> str:
    """Return a text with blank lines for the quotations that name a story."""
    named = re.compile(_NAMED.format(re.escape(story)))
    return named.sub(lambda match: "\n" * match[0].count("\n"), text)


def _pieces(text: str) -> Iterator[str]:
    """Yield what of a story tells that it is this story: words with a blank around."""
    for sentence in sentences(plain(text)):
        told = words(folded(sentence.text))
        if len(told) >= _SENTENCE:
            length = min(len(told), _PIECE)
            for start in range(len(told) - length + 1):
                yield f" {' '.join(told[start : start + length])} "


def _lines_with(text: str, pieces: frozenset[str]) -> Iterator[int]:
    """Yield the lines on which one of these begins, counted from 1."""
    for version in (text, plain(text)):
        lines = [words(line) for line in folded(version).split("\n")]
        numbers = [number for number, told in enumerate(lines, start=1) for _ in told]
        whole = f" {' '.join(word for told in lines for word in told)} "
        for piece in pieces:
            at = whole.find(piece)
            while at >= 0:
                yield numbers[whole.count(" ", 0, at)]
                at = whole.find(piece, at + 1)
