"""Text as an editor wrote it, and what a book wants of its language."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.problems import Location


GAP: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a text for one word that is not judged: a foreign phrase, code, an author."""


class PassageKind(StrEnum):
    """What a piece of text is on its page."""

    PARAGRAPH = "paragraph"
    POINT = "point"  # of a list
    TABLE = "table"  # a whole table
    HEADING = "heading"
    LINE = "line"  # a title, a fact, a description of a picture
    DATA = "data"  # front matter or a data file


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph, heading, point of a list or the like.

    :ivar text: what a reader reads, without references to sources; a piece of code or an address
        in it is one sign, ``GAP``.
    :ivar dutch: the same without foreign phrases, each a ``GAP``.
    :ivar own: the same without what is stressed as well: often a word that is talked about.
    :ivar cited: whether it names a source. :ivar exercise: whether the reader does something.
    :ivar quotation: somebody else's words. :ivar story: it stands in a story.
    :ivar terms: names of the entries of the glossary that it links to.
    :ivar foreign: phrases with a language of their own. :ivar strong: what stands in bold.
    :ivar links: the words of its links to other sites and pages.
    """

    where: Location
    kind: PassageKind
    text: str
    dutch: str = ""
    own: str = ""
    cited: bool = False
    exercise: bool = False
    quotation: bool = False
    story: bool = False
    terms: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word of the book that no dictionary has.

    :ivar where: its own place, in ``spelling.toml``.
    """

    word: str
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainerWord:
    """Words that most readers would say otherwise.

    :ivar words: the word and its other forms. :ivar rather: what to write.
    :ivar pages: paths of pages where the word is the subject.
    :ivar where: its own place, in ``taal.toml``.
    """

    words: tuple[str, ...]
    rather: str
    pages: Mapping[str, Location]
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWords:
    """Words for one thing, each at home in one country.

    :ivar dutch: words that are not said in Flanders. :ivar flemish: the reverse.
    """

    dutch: tuple[str, ...]
    flemish: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageWaiver:
    """An exception; a table of the file that names several values is as many exceptions.

    :ivar path: of the file that holds the passage, from the root of the repository.
    :ivar value: what the message names first; None for all of this code in this file.
    :ivar where: its own place, in ``taal.toml``.
    """

    code: str
    path: str
    value: str | None
    where: Location

    @property
    def named(self) -> str:
        """What it is about, in a message."""
        return self.code if self.value is None else f"{self.code}, ‘{self.value}’"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRules:
    """What a book wants of its language; without it nothing is checked.

    :ivar longest: words in a sentence. :ivar average: words in the sentences of a chapter.
    :ivar anywhere: terms of ``termen.toml`` that are ordinary words in both countries.
    :ivar no_terms: what looks like a term and needs no place in the glossary.
    """

    longest: int
    average: int
    plainer: tuple[PlainerWord, ...] = ()
    countries: tuple[CountryWords, ...] = ()
    anywhere: Mapping[str, Location] = field(default_factory=dict)
    no_terms: Mapping[str, Location] = field(default_factory=dict)
    waivers: tuple[LanguageWaiver, ...] = ()
