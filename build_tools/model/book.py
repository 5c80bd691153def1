"""The data behind the pages: contents, pillars, terms, the agenda."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time
    from decimal import Decimal

    from build_tools.model.activity import KnownActivity
    from build_tools.model.document import Page, Story
    from build_tools.model.edition import Edition, Imprint
    from build_tools.model.figure import Figure
    from build_tools.model.inspection import KeptInspection
    from build_tools.model.issue import Issue
    from build_tools.model.language import LanguageRules, OwnWord
    from build_tools.model.review import Review
    from build_tools.model.translation import WordPair


class Matter(StrEnum):
    """Where a part stands in the book, as EPUB names it: front, body or back matter."""

    FRONT = "voorwerk"
    BODY = "hoofdtekst"
    BACK = "achterwerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the contents.

    :ivar pages: docnames in reading order.
    :ivar lines: docname to its line in ``book/inhoud.toml``, counted from 1.
    """

    title: str
    matter: Matter
    pages: tuple[str, ...]
    lines: Mapping[str, int] = field(default_factory=dict)


class TakeAwayKind(StrEnum):
    """What kind of thing somebody takes home from a pillar."""

    THEORY = "theorie"
    PRACTICE = "praktijk"
    HANDLE = "handvat"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAway:
    """One thing that somebody takes home."""

    kind: TakeAwayKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """One of the six pillars of CMO STAMM.

    :ivar page: docname of the page about it.
    :ivar line: line in ``pijlers.toml``, counted from 1.
    """

    number: int
    title: str
    tagline: str
    question: str
    page: str
    take_aways: tuple[TakeAway, ...]
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that is another word in Flanders.

    :ivar line: line in ``termen.toml``, counted from 1.
    """

    dutch: str
    flemish: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """One entry of the glossary.

    :ivar names: the name, then other names for the same.
    :ivar language: BCP 47 tag of a foreign name, or empty.
    :ivar source: BibTeX key, or empty.
    :ivar editions: the editions it is for, or None for all.
    :ivar line: line in ``begrippen.toml``, counted from 1.
    """

    names: tuple[str, ...]
    explanation: str
    editions: frozenset[str] | None
    language: str
    source: str
    line: int = 1

    def is_for(self, edition: str) -> bool:
        """Whether the entry belongs to an edition."""
        return self.editions is None or edition in self.editions


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of the programme; local time in Europe/Amsterdam.

    :ivar line: line in ``agenda.toml``, counted from 1.
    """

    day: date
    begins: time
    ends: time
    pillar: int
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The programme of the academies.

    :ivar price: of one session in euro, without VAT.
    :ivar paid_sessions: how many sessions somebody pays who takes all of them.
    :ivar source: BibTeX key.
    """

    title: str
    organiser: str
    place: str
    price: Decimal
    paid_sessions: int
    vat: str
    source: str
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything that was read: the whole corpus, of every edition.

    :ivar pages: docname to page. :ivar stories: docname to story.
    :ivar moved: old address to new address, both relative to an edition's root.
    :ivar moved_lines: old address to its line in ``verhuisd.toml``, counted from 1.
    :ivar activities: every id that was ever published.
    :ivar translations: the pairs of words of the *Vertaalwoordenboek*.
    :ivar figures: name to the figure that the book draws.
    :ivar issues: what readers had before, of every edition.
    :ivar reviews: slug of an edition to what people found who read it.
    :ivar inspections: slug of an edition to what checkers found on it, when that was kept.
    :ivar language: what it wants of its language; None when nothing is to be checked.
    :ivar own_words: its words that no dictionary has.
    """

    editions: tuple[Edition, ...]
    pages: Mapping[str, Page]
    stories: Mapping[str, Story]
    parts: tuple[Part, ...]
    pillars: tuple[Pillar, ...] = ()
    terms: tuple[Term, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    agenda: Agenda | None = None
    moved: Mapping[str, str] = field(default_factory=dict)
    moved_lines: Mapping[str, int] = field(default_factory=dict)
    imprint: Imprint | None = None
    activities: tuple[KnownActivity, ...] = ()
    translations: tuple[WordPair, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    reviews: Mapping[str, Review] = field(default_factory=dict)
    inspections: Mapping[str, KeptInspection] = field(default_factory=dict)
    language: LanguageRules | None = None
    own_words: tuple[OwnWord, ...] = ()

    def edition(self, slug: str) -> Edition:
        """Return the edition of that name.

        :raises KeyError: there is none.
        """
        for edition in self.editions:
            if edition.slug == slug:
                return edition
        raise KeyError(slug)
