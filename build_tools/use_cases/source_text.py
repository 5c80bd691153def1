"""Find words of a finished page again in the sources that an editor writes; pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from build_tools.problems import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD: Final = re.compile(r"[^\W_]+")
# What stands in a source and not on a page: options of a role, a target, a mark of a note.
_MARKUP: Final = re.compile(
    r"\{[^{}\n]*\}"  # {doc} and {.language-en}
    r"|(?<=\])\([^()\n]*\)"  # [words](target)
    r"|\s<[^<>\n]*>(?=`)"  # {doc}`words <target>`
    r"|\[\^[^\]\n]*\]"  # [^note]
)
# What stands before the words of one field: ``titel: `` of a page, ``naam = `` of data.
_KEY: Final = re.compile(r"^[\w-]+\s*[:=]\s*")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060"))


@dataclass(frozen=True, slots=True)
class Source:
    """The words of one file.

    :ivar path: POSIX path from the root of the repository. :ivar text: as it is written.
    :ivar words: folded, in order. :ivar lines: of each word its line, counted from 1.
    :ivar values: of each line its words, and whether they are the value of a named field.
    """

    path: str
    text: str
    words: tuple[str, ...]
    lines: tuple[int, ...]
    values: tuple[tuple[tuple[str, ...], bool], ...]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case, marks or what no reader sees."""
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    return tuple(_WORD.findall(plain))


def source_of(path: str, text: str) -> Source:
    """Return the words of a Markdown, TOML or BibTeX file, each with its line."""
    lines = [_MARKUP.sub(" ", line) for line in text.split("\n")]
    found = [(word, at) for at, line in enumerate(lines, start=1) for word in words_of(line)]
    return Source(
        path=path,
        text=text,
        words=tuple(word for word, _ in found),
        lines=tuple(at for _, at in found),
        values=tuple((words_of(_KEY.sub("", line)), bool(_KEY.match(line))) for line in lines),
    )


def run_of(words: tuple[str, ...], sources: Iterable[Source], at: int = 0) -> Iterator[Location]:
    """Yield every place where these words stand behind one another, over lines too.

    :param at: which of the words the place is of.
    """
    for source in sources:
        for start in _starts(words, source.words):
            yield Location(source.path, source.lines[start + at])


def address_in(address: str, sources: Iterable[Source]) -> Iterator[Location]:
    """Yield every line that has this web address as it is, and not as a part of a longer one."""
    whole = re.compile(rf"(?<![\w/.=?&%-]){re.escape(address)}(?![\w/?=&%#~+-]|[.,:;][\w/])")
    for source in sources:
        for found in whole.finditer(source.text) if address in source.text else ():
            yield Location(source.path, source.text.count("\n", 0, found.start()) + 1)


def whole_lines(
    words: tuple[str, ...], sources: Iterable[Source], *, named: bool
) -> Iterator[Location]:
    """Yield every line that says exactly these words: a heading, an item, a cell.

    :param named: whether the line is a named field (``titel: …``), or on the contrary is not.
    """
    for source in sources:
        for at, value in enumerate(source.values, start=1):
            if value == (words, named):
                yield Location(source.path, at)


def times(words: tuple[str, ...], text: tuple[str, ...]) -> int:
    """Return how often words stand behind one another in a text."""
    return sum(1 for _ in _starts(words, text))


def only(places: Iterable[Location]) -> Location | None:
    """Return the place when there is exactly one; a file that says it twice is not sure."""
    found = [place for place, _ in groupby(places)]
    return found[0] if len(found) == 1 else None


def _starts(words: tuple[str, ...], text: tuple[str, ...]) -> Iterator[int]:
    start = text.index(words[0]) if words and words[0] in text else -1
    while start >= 0:
        if text[start : start + len(words)] == words:
            yield start
        try:
            start = text.index(words[0], start + 1)
        except ValueError:
            start = -1
