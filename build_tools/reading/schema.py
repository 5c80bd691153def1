"""The declared form of front matter and data files; the Dutch keys stand here and nowhere else.

Titles and descriptions become the JSON Schemas in ``docs/schema``, for the tools
of editors.
"""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from build_tools.model.book import Matter, TakeAwayKind
from build_tools.model.consent import NameForm
from build_tools.model.document import Organisation, PageKind, Role, StoryKind
from build_tools.reading.values import (
    Address,
    Amount,
    Clock,
    Colour,
    Count,
    Day,
    LanguageCode,
    Line,
    Mail,
    MakerCode,
    NurCode,
    PillarNumber,
    Slug,
    Summary,
    Text,
    ThemaCode,
    Title,
    Whole,
    YesNo,
)


class Strict(BaseModel):
    """Refuses keys that it does not know."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, field_title_generator=lambda name, _field: name
    )


class PageHead(Strict, title="De kop van een bladzijde in book/"):
    """Front matter of a page in ``book/``."""

    titel: Title = Field(description="De titel: gewone tekst, zonder opmaak.")
    soort: PageKind = Field(description="Wat voor bladzijde het is. Twijfel je? Neem ‘pagina’.")
    samenvatting: Summary = Field(description="Eén zin, voor zoekmachines en kaarten.")
    ondertitel: Line | None = Field(None, description="Staat onder de titel.")
    edities: list[Slug] | None = Field(
        None, min_length=1, description="In welke edities de bladzijde staat. Zonder dit: in alle."
    )
    pijler: PillarNumber | None = Field(
        None, description="Het nummer van de pijler. Verplicht bij de soort ‘pijler’."
    )
    kicker: Line | None = Field(
        None, description="Het regeltje boven de titel. Verplicht bij de soort ‘bericht’."
    )
    datum: Day | None = Field(
        None, description="De dag, als jaar-maand-dag. Verplicht bij de soort ‘bericht’."
    )


class StoryHead(Strict, title="De kop van een verhaal in participant_stories/"):
    """Front matter of a story in ``participant_stories/``."""

    titel: Title = Field(description="Kort en concreet; gewone tekst, zonder opmaak.")
    kernles: Line = Field(description="Eén zin: wat de verteller leerde.")
    soort: StoryKind = Field(description="Wat voor verhaal het is.")
    rol: Role = Field(description="De rol van wie vertelt.")
    pijlers: list[PillarNumber] = Field(
        min_length=1, description="De pijlers waar het verhaal bij past, zoals [1, 3]."
    )
    reflectievraag: Line = Field(description="De vraag waarmee het verhaal eindigt.")
    organisatie: Organisation | None = Field(
        None, description="Het soort organisatie; nooit een naam."
    )
    naam: Title | None = Field(
        None,
        description="Hoe de verteller bij het verhaal heet, precies zoals afgesproken. "
        "Niet bij ‘anoniem’, en niet bij een voorbeeld.",
    )
    naamvorm: NameForm = Field(
        NameForm.ANONYMOUS,
        description="Wat voor naam het is: volledig, voornaam, pseudoniem of anoniem.",
    )
    voorbeeld: YesNo = Field(
        default=False, description="true als de redactie het verhaal heeft verzonnen."
    )
    foto: Line | None = Field(None, description="De naam van een bestand naast het verhaal.")
    foto_beschrijving: Line | None = Field(
        None, description="Wat er op de foto te zien is. Verplicht als er een foto is."
    )
    foto_bron: Line | None = Field(None, description="Wie de foto maakte.")


class ColoursTable(Strict, title="De kleuren van een editie"):
    """``[kleuren]`` of an edition."""

    inkt: Colour = Field(description="De kleur van de tekst.")
    hoofd: Colour = Field(
        description="De kleur van de editie; witte tekst moet erop te lezen zijn."
    )
    accent: Colour = Field(description="De kleur van grote vlakken en versiering.")
    papier: Colour = Field(description="De achtergrond.")


class MakerTable(Strict, title="Wie aan de editie meewerkte"):
    """``[[makers]]`` of an edition."""

    naam: Line = Field(description="De naam van een persoon of organisatie.")
    rol: MakerCode = Field(
        description="Een MARC-code van drie letters: aut (auteur), edt (redacteur), ill "
        "(tekenaar), pbl (uitgever)."
    )


class NurTable(Strict, title="Een rubriek van de NUR"):
    """``[[nur]]`` of an edition."""

    code: NurCode = Field(description="De drie cijfers, tussen aanhalingstekens.")
    naam: Title = Field(description="Hoe de rubriek heet.")


class ThemaTable(Strict, title="Een onderwerp van Thema"):
    """``[[thema]]`` of an edition."""

    code: ThemaCode = Field(description="De code: van een onderwerp, of van een plaats zoals 1DDN.")
    naam: Title = Field(description="Hoe het onderwerp of de plaats heet.")


class EditionFile(Strict, title="De gegevens van een editie: editie.toml"):
    """``editie.toml``."""

    slug: Slug = Field(description="De naam van de map, en het eerste stuk van elk adres.")
    titel: Title = Field(description="De titel op het omslag.")
    ondertitel: Title = Field(description="De ondertitel op het omslag.")
    naam: Title = Field(description="Hoe de editie heet, zoals Editie 1.")
    volgorde: Whole = Field(description="Op welke plek de editie staat.")
    taal: Literal["nl-NL", "nl-BE"] = Field(description="nl-BE geeft Vlaamse woorden.")
    status: Literal["actueel", "archief"] = Field(description="Of de editie nog loopt.")
    jaren: str = Field("", description="In welke jaren; leeg als dat niet zeker is.")
    deelnemers: str = Field("", description="Hoeveel deelnemers, in woorden; mag leeg blijven.")
    samenvatting: Line = Field(description="Eén zin over deze editie.")
    publicatiedatum: Day = Field(description="Elke datum in het boek komt hiervandaan.")
    uuid: UUID = Field(description="Het vaste nummer van de uitgave. Verandert nooit.")
    kleuren: ColoursTable = Field(description="De kleuren van de editie.")
    makers: list[MakerTable] = Field(min_length=1, description="Wie eraan meewerkten.")
    nur: list[NurTable] = Field([], description="De rubriek in de boekhandel.")
    thema: list[ThemaTable] = Field([], description="Het onderwerp, voor winkel en bibliotheek.")
    ontstaan_uit: Line | None = Field(
        None, description="Waar de tekst van is gemaakt: een zin, of een webadres."
    )


class PartTable(Strict, title="Een deel van het boek"):
    """``[[deel]]`` of ``inhoud.toml``."""

    titel: Title = Field(description="De titel van het deel.")
    rol: Matter = Field(description="Of het deel vooraan, in het midden of achteraan staat.")
    paginas: list[str] = Field(
        min_length=1, description="De bladzijden in leesvolgorde: paden vanaf book/, zonder .md."
    )


class ContentsFile(Strict, title="De inhoud van het boek: book/inhoud.toml"):
    """``inhoud.toml``."""

    deel: list[PartTable] = Field(min_length=1, description="De delen, in leesvolgorde.")


class TakeAwayTable(Strict, title="Wat iemand meeneemt uit een pijler"):
    """``[[pijler.opbrengst]]``."""

    soort: TakeAwayKind = Field(description="Theorie, praktijk of handvat.")
    tekst: Line = Field(description="Eén zin.")


class PillarTable(Strict, title="Een pijler"):
    """``[[pijler]]`` of ``pijlers.toml``."""

    nummer: PillarNumber = Field(description="Het nummer van de pijler.")
    titel: Title = Field(description="De titel van de pijler.")
    tagline: Title = Field(description="Het korte zinnetje onder de titel.")
    vraag: Line = Field(description="De vraag waar de pijler over gaat.")
    pagina: str = Field(description="De bladzijde over de pijler: het pad vanaf book/, zonder .md.")
    opbrengst: list[TakeAwayTable] = Field(min_length=1, description="Wat iemand meeneemt.")


class PillarsFile(Strict, title="De pijlers: book/gegevens/pijlers.toml"):
    """``pijlers.toml``."""

    pijler: list[PillarTable] = Field(min_length=1, description="De pijlers.")


class TermTable(Strict, title="Een woord dat in Vlaanderen anders heet"):
    """``[[term]]`` of ``termen.toml``."""

    nl: Line = Field(description="Het woord in Nederland, zoals het in de tekst staat.")
    vl: Line = Field(description="Het woord in Vlaanderen.")
    bron: str = Field("", description="De sleutel van een bron in book/bronnen.bib.")


class TermsFile(Strict, title="Woorden per taal: book/gegevens/termen.toml"):
    """``termen.toml``."""

    term: list[TermTable] = Field(description="De woordparen.")


class GlossaryTable(Strict, title="Een begrip"):
    """``[[begrip]]`` of ``begrippen.toml``."""

    naam: Title = Field(description="Het begrip zelf.")
    uitleg: Text = Field(description="Wat het betekent, in gewone taal.")
    ook: list[Title] = Field([], description="Andere namen voor hetzelfde.")
    edities: list[Slug] | None = Field(
        None, min_length=1, description="In welke edities het begrip staat. Zonder dit: in alle."
    )
    taal: LanguageCode = Field("", description="De taal van een vreemd woord, zoals en.")
    bron: str = Field("", description="De sleutel van een bron in book/bronnen.bib.")


class GlossaryFile(Strict, title="Begrippen: book/gegevens/begrippen.toml"):
    """``begrippen.toml``."""

    begrip: list[GlossaryTable] = Field(description="De begrippen.")


class SessionTable(Strict, title="Een bijeenkomst"):
    """``[[bijeenkomst]]`` of ``agenda.toml``."""

    datum: Day = Field(description="De dag.")
    van: Clock = Field(description="Wanneer de bijeenkomst begint, zoals 15:00:00.")
    tot: Clock = Field(description="Wanneer de bijeenkomst ophoudt.")
    pijler: PillarNumber = Field(description="Het nummer van de pijler waar zij over gaat.")


class AgendaFile(Strict, title="De agenda: book/gegevens/agenda.toml"):
    """``agenda.toml``."""

    titel: Title = Field(description="De titel van de reeks.")
    organisatie: Line = Field(description="Wie de reeks organiseert.")
    plaats: Line = Field(description="Waar de bijeenkomsten zijn.")
    prijs_euro: Amount = Field(description="De prijs van één keer, in euro.")
    prijs_voor: Count = Field(description="Hoeveel keer je betaalt voor de hele reeks.")
    btw: Line = Field(description="Of de prijs met of zonder btw is.")
    bron: str = Field(description="De sleutel van een bron in book/bronnen.bib.")
    bijeenkomst: list[SessionTable] = Field(min_length=1, description="De bijeenkomsten.")


class ImprintFile(
    Strict, title="Wat alleen de uitgever weet: uitgave.toml. Alles mag nog leeg zijn"
):
    """``uitgave.toml``; every value may still be empty."""

    basisadres: Address = Field("", description="Het webadres waar het boek komt te staan.")
    contactadres: Mail = Field("", description="Het e-mailadres voor vragen en meldingen.")
    organisatie: str = Field("", description="Welke organisatie verantwoordelijk is.")
    licentie: str = Field("", description="Onder welke licentie lezers de tekst mogen gebruiken.")
    klachtenroute: str = Field("", description="Waar iemand met een klacht terechtkan.")
    privemap: str = Field(
        "", description="De map van het register van toestemming. Zonder dit: prive."
    )
