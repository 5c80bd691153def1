"""Read the data files behind the pages into the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.book import (
    Agenda,
    GlossaryEntry,
    Part,
    Pillar,
    Session,
    TakeAway,
    Term,
)
from build_tools.model.edition import Colours, Contributor, Edition, Imprint
from build_tools.problems import ContentError, Problem
from build_tools.reading.marked import read_toml
from build_tools.reading.schema import (
    AgendaFile,
    ContentsFile,
    EditionFile,
    GlossaryFile,
    ImprintFile,
    PillarsFile,
    TermsFile,
)
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Mapping


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
        source=source,
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
    seen: set[str] = set()
    twice: list[Problem] = []
    for index, part in enumerate(file.deel):
        for name in part.paginas:
            if name in seen:
                twice.append(Problem(marked.location("deel", index, "paginas"), "LB202", (name,)))
            seen.add(name)
    if twice:
        raise ContentError(twice)
    return tuple(
        Part(
            title=part.titel, matter=part.rol, pages=tuple(f"book/{name}" for name in part.paginas)
        )
        for part in file.deel
    )


def parse_pillars(text: str, source: str) -> tuple[Pillar, ...]:
    """Read ``pijlers.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), PillarsFile)
    pillars = (
        Pillar(
            number=row.nummer,
            title=row.titel,
            tagline=row.tagline,
            question=row.vraag,
            page=f"book/{row.pagina}",
            take_aways=tuple(TakeAway(kind=one.soort, text=one.tekst) for one in row.opbrengst),
        )
        for row in file.pijler
    )
    return tuple(sorted(pillars, key=lambda pillar: pillar.number))


def parse_terms(text: str, source: str) -> tuple[Term, ...]:
    """Read ``termen.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), TermsFile)
    return tuple(Term(dutch=row.nl, flemish=row.vl) for row in file.term)


def parse_glossary(text: str, source: str) -> tuple[GlossaryEntry, ...]:
    """Read ``begrippen.toml``.

    :raises ContentError: LB106, LB110-LB129, LB203 (a name twice within one edition).
    """
    marked = read_toml(text, source)
    file = validate(marked, GlossaryFile)
    entries = []
    for row in file.begrip:
        entries.append(
            GlossaryEntry(
                names=(row.naam, *row.ook),
                explanation=row.uitleg,
                editions=None if row.edities is None else frozenset(row.edities),
                language=row.taal,
                source=row.bron,
            )
        )
    return tuple(entries)


def parse_agenda(text: str, source: str) -> Agenda:
    """Read ``agenda.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), AgendaFile)
    sessions = (
        Session(day=row.datum, begins=row.van, ends=row.tot, pillar=row.pijler)
        for row in file.bijeenkomst
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


def parse_moved(text: str, source: str) -> Mapping[str, str]:
    """Read ``verhuisd.toml``: old address to new address, from an edition's root.

    :raises ContentError: LB106, LB204 (not an address of a page).
    """
    marked = read_toml(text, source)
    wrong = [
        Problem(marked.location(old), "LB204", (old,))
        for old, new in marked.data.items()
        if not (isinstance(new, str) and old.endswith(".html") and new.endswith(".html"))
    ]
    if wrong:
        raise ContentError(wrong)
    return {old: str(new) for old, new in sorted(marked.data.items())}
