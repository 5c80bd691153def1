"""The words about taking in a document: LB740-LB779."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_DOUBT: Final = Severity.WARNING
_ASK: Final = "Vraag de deelnemer om het opnieuw te bewaren, als gewoon Word-bestand (.docx)."

# What a file turns out to be.
KINDS: Final = MappingProxyType({
    "docx": "een Word-bestand (.docx)",
    "macros": "een Word-bestand met macro’s",
    "odt": "een LibreOffice-bestand (.odt)",
    "rtf": "een RTF-bestand",
    "doc": "een oud Word-bestand (.doc), of een bestand met een wachtwoord",
    "pdf": "een PDF",
    "zip": "een ingepakte map of een ander soort bestand",
    "picture": "een plaatje",
    "html": "een webpagina",
    "program": "een programma",
    "text": "gewone tekst, of iets onbekends",
})  # fmt: skip
# Why a container is not opened.
CONTAINER: Final = MappingProxyType({
    "entries": "er zitten te veel bestanden in",
    "size": "uitgepakt is het te groot",
    "ratio": "het is verdacht sterk ingepakt",
    "names": "er zit een bestand in met een naam die buiten de map wijst",
    "twice": "er zit twee keer een bestand met dezelfde naam in",
    "method": "het is ingepakt op een manier die Word niet gebruikt",
    "around": "er staat iets voor of achter",
})  # fmt: skip
# What is too much of a good thing.
TOO_MUCH: Final = MappingProxyType({
    "depth": "onderdelen die te diep in elkaar zitten",
    "cells": "een tabel die te groot is",
    "columns": "een tabel met te veel kolommen",
    "notes": "te veel voetnoten",
    "pictures": "te veel plaatjes",
    "marks": "letters met een stapel accenten",
})  # fmt: skip
# Why an editor should look: what stood somewhere and is not in the story.
DROPPED: Final = MappingProxyType({
    "box": "een tekstvak",
    "drawing": "een tekening, grafiek of schema",
    "object": "een ingesloten bestand",
    "equation": "een formule",
    "chunk": "een ingevoegd document",
    "control": "een knop of formulierveld dat niet is ingevuld",
    "direction": "tekst met een omgekeerde leesrichting",
    "ruby": "kleine tekst boven een woord",
    "frame": "tekst in een kader",
    "unknown": "een onbekend onderdeel",
    "toc": "een inhoudsopgave",
    "script": "een opdracht die bij het openen iets doet",
    "raw": "HTML, of code van een ander programma",
    "directive": "een blok met een opdracht voor een programma",
    "definition": "een lijst met uitleg",
    "note": "een voetnoot in een voetnoot",
    "lost": "een stuk tekst dat bij het lezen wegviel",
    "sign": "een bijzonder teken, zoals een emoji",
})  # fmt: skip
CHANGED: Final = MappingProxyType({
    "strike": "Doorgehaalde tekst staat nu als gewone tekst in het verhaal.",
    "table": "De tabel staat als losse alinea’s in het verhaal, want de cellen zijn te vol.",
    "cell": "In een cel staan meer alinea’s of een lijst; die staan nu achter elkaar.",
    "code": "Een stuk code staat als gewone tekst in het verhaal.",
    "script": "Kleine hoge of lage letters staan nu als gewone letters in het verhaal.",
    "raw": "Een opdracht voor een ander programma staat letterlijk in de tekst.",
    "nesting": "Een lijst of citaat zat te diep; wat erin stond, staat nu minder diep.",
})  # fmt: skip
ELSEWHERE: Final = MappingProxyType({
    "header": "de kopregel",
    "footer": "de voetregel",
    "picture": "een plaatje",
    "template": "een sjabloon",
    "section": "een stuk tekst",
    "data": "gegevens uit een ander bestand",
})  # fmt: skip
NOTICED: Final = MappingProxyType({
    "properties": "Eigenschappen van het bestand, zoals de maker, zijn niet overgenomen.",
    "underline": "Onderstreping is niet overgenomen.",
    "letters": "Een lijst met letters of Romeinse cijfers heeft nu gewone nummers.",
    "small": "Kleine hoofdletters zijn nu gewone letters.",
})  # fmt: skip
PLACES: Final = MappingProxyType({
    "paragraph": "alinea {0}",
    "row": "tabel {0}, rij {1}",
    "table": "tabel {0}",
    "note": "voetnoot {0}",
    "file": "het bestand",
    "line": "regel {0}",
    "header": "de kopregel",
    "footer": "de voetregel",
})  # fmt: skip

ENTRIES: Final[dict[str, Entry]] = {
    "LB740": Entry(
        _ERROR,
        "Dit bestand is leeg.",
        "Vraag de deelnemer om het nog een keer te sturen.",
    ),
    "LB741": Entry(
        _ERROR,
        "Dit bestand is te groot: het mag hooguit {0} MB zijn.",
        "Vraag om een versie met minder of kleinere foto’s.",
    ),
    "LB742": Entry(
        _ERROR,
        "Dit soort bestand kan niet worden opgenomen: {0}.",
        "Een tekst kan binnenkomen als .docx, .odt, .rtf, .md of .txt. Vraag de deelnemer om zo’n "
        "bestand.",
    ),
    "LB743": Entry(
        _ERROR,
        "De naam van het bestand eindigt op {0}, maar het is iets anders: {1}.",
        "Open het niet zelf. " + _ASK,
    ),
    "LB744": Entry(
        _ERROR,
        "Dit bestand is beschadigd of niet compleet.",
        _ASK,
    ),
    "LB745": Entry(
        _ERROR,
        "Dit bestand is niet uitgepakt: {0}.",
        "Dat hoort niet bij een gewone tekst. " + _ASK,
    ),
    "LB747": Entry(
        _ERROR,
        "Dit bestand is beveiligd met een wachtwoord.",
        "Vraag de deelnemer om een versie zonder wachtwoord.",
    ),
    "LB748": Entry(
        _ERROR,
        "In dit bestand zitten macro’s: programma’s die meekomen met de tekst.",
        "Open het niet zelf. " + _ASK,
    ),
    "LB749": Entry(
        _ERROR,
        "In dit bestand staat een opdracht die een gewone tekst nooit heeft (een DOCTYPE).",
        "Open het niet zelf. " + _ASK,
    ),
    "LB750": Entry(
        _ERROR,
        "In dit bestand zit te veel voor één verhaal: {0}.",
        "Vraag om een eenvoudiger versie, of neem de tekst met de hand over.",
    ),
    "LB751": Entry(
        _ERROR,
        "Het lezen van dit bestand kostte te veel tijd of geheugen.",
        _ASK,
    ),
    "LB752": Entry(
        _ERROR,
        "De letters in dit bestand zijn anders bewaard dan als UTF-8; waarschijnlijk als {0}.",
        "Open het bestand, kies ‘Opslaan als’ en neem als codering UTF-8.",
    ),
    "LB753": Entry(
        _ERROR,
        "De kop van dit bestand kan niet in een verhaal staan: {0}",
        "Haal de kop weg, of laat er alleen velden in staan die een verhaal kent.",
    ),
    "LB754": Entry(
        _ERROR,
        "Deze tekst is te lang voor één verhaal: het mogen hooguit {0} tekens en {1} regels zijn.",
        "Knip de tekst in delen, of neem er een stuk uit.",
    ),
    "LB755": Entry(
        _ERROR,
        "Deze tekst kan niet zo worden opgeschreven dat het boek hem precies zo toont.",
        "Meld dit aan een ontwikkelaar, en neem de tekst intussen met de hand over.",
    ),
    "LB756": Entry(
        _ERROR,
        "In dit bestand staat geen tekst die kan worden overgenomen.",
        "Staat de tekst op een plaatje of in een tekstvak? Vraag dan om een gewone tekst.",
    ),
    "LB760": Entry(
        _DOUBT,
        "{0}: hier is tekst verwijderd met ‘Wijzigingen bijhouden’. Die tekst is niet overgenomen.",
        "Lees de plek na, en vraag de deelnemer of de tekst zo klopt.",
    ),
    "LB761": Entry(
        _DOUBT,
        "{0}: hier is tekst toegevoegd met ‘Wijzigingen bijhouden’. Die tekst is overgenomen.",
        "Vraag de deelnemer of de toevoeging mag blijven.",
    ),
    "LB762": Entry(
        _DOUBT,
        "{0}: hier staat verborgen tekst. Die is niet overgenomen.",
        "Bekijk het bestand, en vraag de deelnemer wat de bedoeling is.",
    ),
    "LB763": Entry(
        _DOUBT,
        "{0}: hier staat tekst die niemand kan lezen: in de kleur van de achtergrond of piepklein. "
        "Die is niet overgenomen.",
        "Bekijk het bestand, en vraag de deelnemer wat de bedoeling is.",
    ),
    "LB764": Entry(
        _DOUBT,
        "{0}: hier staat een opmerking in de kantlijn. Die is niet overgenomen.",
        "Lees de opmerking in het bestand; misschien moet er nog iets gebeuren.",
    ),
    "LB765": Entry(
        _DOUBT,
        "{0}: hier staat tekst die niet bij het verhaal zelf hoort. Die is niet overgenomen.",
        "Kijk in het bestand of er iets in staat wat je mist.",
    ),
    "LB766": Entry(
        _DOUBT,
        "{0}: hier staat een veld van het soort ‘{1}’. Een veld kan niet mee; "
        "alleen gewone tekst die het toonde, is overgenomen.",
        "Lees de plek na.",
    ),
    "LB767": Entry(
        _DOUBT,
        "{0}: niet overgenomen: {1}.",
        "Kijk in het bestand of het gemist wordt, en zet het zo nodig als gewone tekst in het "
        "verhaal.",
    ),
    "LB768": Entry(
        _DOUBT,
        "{0}: hier stond een link die niet in het boek kan: ‘{1}’. De woorden zijn overgenomen.",
        "Alleen links die beginnen met https:, http: of mailto: kunnen in een verhaal.",
    ),
    "LB769": Entry(
        _DOUBT,
        "{0}: hier staat een plaatje. Het is apart gezet.",
        "Een verhaal kan één foto hebben, met een beschrijving en met toestemming.",
    ),
    "LB770": Entry(
        _DOUBT,
        "{0}: hier wordt iets van buiten het bestand gehaald: {1}. Dat is niet opgehaald.",
        "Vraag de deelnemer zo nodig om het zelf mee te sturen.",
    ),
    "LB771": Entry(
        _DOUBT,
        "{0}: {1}",
        "Lees de plek na, en maak er zo nodig iets anders van.",
    ),
    "LB772": Entry(
        _DOUBT,
        "{0}: hier stond een teken dat niemand ziet: {1} ({2}). Dat is weggehaald.",
        "Lees de plek na: misschien staat er nu iets anders dan bedoeld.",
    ),
    "LB773": Entry(
        _DOUBT,
        "{0}: in het woord ‘{1}’ staan letters uit twee alfabetten die op elkaar lijken.",
        "Typ het woord opnieuw in het verhaal.",
    ),
    "LB774": Entry(
        _DOUBT,
        "{0}: hier staat een plaatje van een soort dat niet in het boek kan. Het is niet "
        "overgenomen.",
        "Vraag om een foto als JPEG of PNG.",
    ),
    "LB775": Entry(
        _DOUBT,
        "{0}: in het bestand zit een onderdeel dat niet bij de tekst hoort: ‘{1}’. Het is niet "
        "overgenomen.",
        "Kijk in het bestand of er iets in staat wat je mist.",
    ),
    "LB776": Entry(
        _DOUBT,
        "{0}: hier staat een opmerking die lezers niet zien. Die is niet overgenomen.",
        "Lees de opmerking in het bestand; misschien moet er nog iets gebeuren.",
    ),
    "LB777": Entry(
        _DOUBT,
        "{0}: het veld ‘{1}’ uit de kop is niet overgenomen.",
        "Daarover beslist alleen de redactie. Vul het zo nodig zelf in.",
    ),
    "LB778": Entry(
        _DOUBT,
        "Deze mail heeft haar tekst twee keer, met en zonder opmaak, en die twee zijn niet gelijk. "
        "De tekst zonder opmaak is overgenomen; mailprogramma’s laten de andere zien.",
        "Leg het verhaal naast de mail, zoals jij haar ziet.",
    ),
    "LB779": Entry(
        Severity.NOTICE,
        "{0}",
        "Je hoeft niets te doen.",
    ),
}
