"""What a page and a story are, and which kinds there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from build_tools.model.consent import STORY_ID, NameForm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from build_tools.model.activity import ActivityPlace


class PageKind(StrEnum):
    """Every kind of page there is; a page of no known kind cannot be read."""

    FRONT = "voorpagina"
    CHAPTER = "hoofdstuk"
    PILLAR = "pijler"
    OVERVIEW = "overzicht"
    PAGE = "pagina"
    NOTICE = "bericht"
    AGENDA = "agenda"
    STORIES = "verhalen"
    GLOSSARY = "begrippen"
    SOURCES = "bronnen"
    COLOPHON = "colofon"
    ANSWERS = "antwoorden"


class StoryKind(StrEnum):
    """What a participant tells."""

    PERSPECTIVE = "perspectief"
    EYE_OPENER = "eye-opener"
    TIP = "tip"
    INSIGHT = "inzicht"
    LESSON = "praktijkles"
    FINDING = "bevinding"
    REFLECTION = "reflectie"


class Role(StrEnum):
    """The role of the person who tells; the four of the academy's own page, and another."""

    OFFICIAL = "ambtenaar"
    PROJECT_LEADER = "projectleider"
    POLICY_MAKER = "beleidsmaker"
    EXECUTIVE = "uitvoerder"
    OTHER = "anders"


class Organisation(StrEnum):
    """The kind of organisation; never its name."""

    MUNICIPALITY = "gemeente"
    PROVINCE = "provincie"
    WATER_BOARD = "waterschap"
    MINISTRY = "ministerie"
    CIVIL_SOCIETY = "maatschappelijke organisatie"
    OTHER = "anders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the book.

    :ivar docname: path from the repository root without ``.md``: Sphinx's name of the page.
    :ivar editions: the editions it is for, or None for all.
    :ivar pillar: number 1-6, or None.
    :ivar lines: front-matter key to its line, counted from 1.
    :ivar activities: all that have an id, for whatever edition.
    """

    docname: str
    title: str
    kind: PageKind
    summary: str
    subtitle: str
    kicker: str
    dated: date | None
    editions: frozenset[str] | None
    pillar: int | None
    lines: Mapping[str, int]
    activities: tuple[ActivityPlace, ...] = ()

    @property
    def source(self) -> str:
        """POSIX path of the file, from the repository root."""
        return f"{self.docname}.md"

    def is_for(self, edition: str) -> bool:
        """Whether the page belongs to an edition."""
        return self.editions is None or edition in self.editions


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture with a story.

    :ivar path: POSIX path from the repository root.
    :ivar description: what is to be seen, for who cannot see it.
    :ivar credit: who made it; may be empty.
    """

    path: str
    description: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What one participant tells, of one edition.

    :ivar docname: path from the repository root without ``.md``.
    :ivar pillars: numbers 1-6, sorted.
    :ivar example: made up by the editors, and shown as such.
    :ivar lines: front-matter key to its line, counted from 1.
    :ivar name: how the teller is called beside the story; empty when that is *anoniem*.
    :ivar fingerprint: ``consent.fingerprint`` of the file and its photo; empty when neither
        was read from a file.
    """

    docname: str
    edition: str
    title: str
    lesson: str
    kind: StoryKind
    role: Role
    organisation: Organisation | None
    pillars: tuple[int, ...]
    question: str
    example: bool
    photo: Photo | None
    lines: Mapping[str, int]
    name: str = ""
    name_form: NameForm = NameForm.ANONYMOUS
    fingerprint: str = ""

    @property
    def id(self) -> str:
        """The name of its file: ``v-0042``, or words for an example."""
        return self.docname.rpartition("/")[2]

    @property
    def has_id(self) -> bool:
        """Whether its file is called as a story of a participant must be."""
        return STORY_ID.fullmatch(self.id) is not None

    @property
    def source(self) -> str:
        """POSIX path of the file, from the repository root."""
        return f"{self.docname}.md"
