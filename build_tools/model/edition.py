"""What an edition is, and what only the owner of the book knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID


# Schemes of subjects: of the Dutch and Flemish book trade, and of EDItEUR for the whole world.
NUR: Final = "NUR"
THEMA: Final = "Thema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The palette of an edition: sRGB colours as ``#rrggbb``.

    :ivar ink: text on paper.
    :ivar main: the edition's own colour, dark enough for white text.
    :ivar accent: large areas and ornaments.
    :ivar paper: the ground of pages and cover.
    """

    ink: str
    main: str
    accent: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Who made the edition.

    :ivar role: MARC relator code, for example ``aut``.
    """

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the edition is about, for a library or a shop.

    :ivar scheme: ``NUR``, ``Thema``, or empty for a word of our own.
    :ivar code: in that scheme; empty for a word of our own.
    """

    name: str
    scheme: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of the book, as ``editie.toml`` describes it.

    :ivar slug: folder name and first part of the public address.
    :ivar language: BCP 47 tag, ``nl-NL`` or ``nl-BE``.
    :ivar published: the publication date; every date in an output comes from here.
    :ivar uuid: the stable identity of the publication.
    :ivar subjects: in the order of the file.
    :ivar derived_from: what the text was made from, one sentence or an address; may be empty.
    :ivar source: POSIX path of ``editie.toml`` from the repository root.
    :ivar lines: key to its line in that file, counted from 1.
    """

    slug: str
    title: str
    subtitle: str
    name: str
    order: int
    language: str
    status: str
    years: str
    participants: str
    summary: str
    published: date
    uuid: UUID
    colours: Colours
    contributors: tuple[Contributor, ...]
    subjects: tuple[Subject, ...] = ()
    derived_from: str = ""
    source: str
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)

    @property
    def flemish(self) -> bool:
        """Whether the edition speaks Flemish."""
        return self.language == "nl-BE"

    @property
    def epub_name(self) -> str:
        """File name of the EPUB, without its suffix."""
        return f"burgermeesterleerboek-{self.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What only the owner knows, from ``uitgave.toml``; an empty text means: not filled in yet.

    :ivar base_address: where the book will stand, for example ``https://example.org/leerboek/``.
    """

    base_address: str = ""
    contact: str = ""
    organisation: str = ""
    licence: str = ""
    complaints: str = ""
