"""Read the data files behind the pages into the model."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.model.book import (
    Agenda,
    GlossaryEntry,
    Part,
    Pillar,
    Session,
    TakeAway,
    Term,
)
from build_tools.model.edition import NUR, THEMA, Colours, Contributor, Edition, Imprint, Subject
from build_tools.problems import ContentError, Problem
from build_tools.reading.schema import (
    AgendaFile,
    ContentsFile,
    EditionFile,
    GlossaryFile,
    ImprintFile,
    PillarsFile,
    TermsFile,
)
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Mapping


_ADDRESS: Final = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.html")


@dataclass(frozen=True, slots=True)
class Moved:
    """Which pages moved.

    :ivar addresses: old address to new address. :ivar lines: old address to its line.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def parse_edition(text: str, source: str, folder: str) -> Edition:
    """Read ``editie.toml``.

    :param folder: name of the folder it stands in; the slug must be the same.
    :raises ContentError: LB106, LB110-LB129, LB201.
    """
    marked = read_toml(text, source)
    file = validate(marked, EditionFile)
    if file.slug != folder:
        raise ContentError([Problem(marked.location("slug"), "LB201", (file.slug, folder))])
    palette = file.kleuren
    return Edition(
        slug=file.slug,
        title=file.titel,
        subtitle=file.ondertitel,
        name=file.naam,
        order=file.volgorde,
        language=file.taal,
        status=file.status,
        years=file.jaren,
        participants=file.deelnemers,
        summary=file.samenvatting,
        published=file.publicatiedatum,
        uuid=file.uuid,
        colours=Colours(
            ink=palette.inkt, main=palette.hoofd, accent=palette.accent, paper=palette.papier
        ),
        contributors=tuple(Contributor(name=maker.naam, role=maker.rol) for maker in file.makers),
        subjects=(
            *(Subject(name=one.naam, scheme=NUR, code=one.code) for one in file.nur),
            *(Subject(name=one.naam, scheme=THEMA, code=one.code) for one in file.thema),
        ),
        derived_from=file.ontstaan_uit or "",
        source=source,
        lines={str(keys[0]): line for keys, line in marked.lines.items() if len(keys) == 1},
    )


def parse_imprint(text: str, source: str) -> Imprint:
    """Read ``uitgave.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), ImprintFile)
    return Imprint(
        base_address=file.basisadres,
        contact=file.contactadres,
        organisation=file.organisatie,
        licence=file.licentie,
        complaints=file.klachtenroute,
    )


def parse_contents(text: str, source: str) -> tuple[Part, ...]:
    """Read ``inhoud.toml``; names of pages become docnames.

    :raises ContentError: LB106, LB110-LB129, LB202 (a page twice).
    """
    marked = read_toml(text, source)
    file = validate(marked, ContentsFile)
    places: dict[str, int] = {}
    twice: list[Problem] = []
    for at, part in enumerate(file.deel):
        for index, name in enumerate(part.paginas):
            where = marked.location("deel", at, "paginas", index)
            if name in places:
                twice.append(Problem(where, "LB202", (name, places[name])))
            places.setdefault(name, where.line)
    if twice:
        raise ContentError(twice)
    return tuple(
        Part(
            title=part.titel,
            matter=part.rol,
            pages=tuple(f"book/{name}" for name in part.paginas),
            lines={f"book/{name}": places[name] for name in part.paginas},
        )
        for part in file.deel
    )


def parse_pillars(text: str, source: str) -> tuple[Pillar, ...]:
    """Read ``pijlers.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, PillarsFile)
    pillars = (
        Pillar(
            number=row.nummer,
            title=row.titel,
            tagline=row.tagline,
            question=row.vraag,
            page=f"book/{row.pagina}",
            take_aways=tuple(TakeAway(kind=one.soort, text=one.tekst) for one in row.opbrengst),
            line=marked.location("pijler", at).line,
        )
        for at, row in enumerate(file.pijler)
    )
    return tuple(sorted(pillars, key=lambda pillar: pillar.number))


def parse_terms(text: str, source: str) -> tuple[Term, ...]:
    """Read ``termen.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, TermsFile)
    return tuple(
        Term(dutch=row.nl, flemish=row.vl, line=marked.location("term", at).line)
        for at, row in enumerate(file.term)
    )


def parse_glossary(text: str, source: str) -> tuple[GlossaryEntry, ...]:
    """Read ``begrippen.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, GlossaryFile)
    return tuple(
        GlossaryEntry(
            names=(row.naam, *row.ook),
            explanation=row.uitleg,
            editions=None if row.edities is None else frozenset(row.edities),
            language=row.taal,
            source=row.bron,
            line=marked.location("begrip", at).line,
        )
        for at, row in enumerate(file.begrip)
    )


def parse_agenda(text: str, source: str) -> Agenda:
    """Read ``agenda.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, AgendaFile)
    sessions = (
        Session(
            day=row.datum,
            begins=row.van,
            ends=row.tot,
            pillar=row.pijler,
            line=marked.location("bijeenkomst", at).line,
        )
        for at, row in enumerate(file.bijeenkomst)
    )
    return Agenda(
        title=file.titel,
        organiser=file.organisatie,
        place=file.plaats,
        price=file.prijs_euro,
        paid_sessions=file.prijs_voor,
        vat=file.btw,
        source=file.bron,
        sessions=tuple(sorted(sessions, key=lambda session: session.day)),
    )


def parse_moved(text: str, source: str) -> Moved:
    """Read ``verhuisd.toml``: old address to new address, from an edition's root.

    :raises ContentError: LB106, LB204 (not an address of a page).
    """
    marked = read_toml(text, source)
    wrong = [
        Problem(marked.location(old), "LB204", (old,))
        for old, new in marked.data.items()
        if not (isinstance(new, str) and _ADDRESS.fullmatch(old) and _ADDRESS.fullmatch(new))
    ]
    if wrong:
        raise ContentError(wrong)
    return Moved(
        addresses={old: str(new) for old, new in sorted(marked.data.items())},
        lines={old: marked.location(old).line for old in marked.data},
    )
