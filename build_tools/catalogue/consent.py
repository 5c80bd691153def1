"""The words about consent and names: LB303-LB329."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB303": Entry(
        _ERROR,
        "Boven dit verhaal staat ‘voorbeeld: true’, maar de naam van het bestand ({0}) is die van "
        "een echt verhaal.",
        "Is het van een deelnemer? Haal de regel dan weg. Is het verzonnen? Geef het bestand dan "
        "een naam van woorden, zoals de-tafel-in-de-hal.md.",
    ),
    "LB304": Entry(
        _ERROR,
        "Dit is geen voorbeeld, maar het bestand heet ‘{0}’. Een verhaal van een deelnemer heet "
        "naar zijn nummer, zoals v-0042.md, zodat de naam van het bestand niets over iemand zegt.",
        "Neem het verhaal op met ‘leerboek neem-op’: dan krijgt het een nummer. Is het verzonnen? "
        "Zet dan ‘voorbeeld: true’ in de kop.",
    ),
    "LB305": Entry(
        _ERROR,
        "De naamvorm is ‘{0}’, maar er staat geen naam.",
        "Schrijf bij ‘naam’ hoe de verteller wil heten, of schrijf ‘naamvorm: anoniem’.",
    ),
    "LB306": Entry(
        _ERROR,
        "Hier staat een naam, maar de verteller is anoniem.",
        "Haal de regel met ‘naam’ weg. Wil de verteller wel met een naam in het boek? Kies dan bij "
        "‘naamvorm’ voor volledig, voornaam of pseudoniem.",
    ),
    "LB307": Entry(
        _ERROR,
        "Een voorbeeld is van niemand, en heeft dus geen naam.",
        "Haal de regels met ‘naam’ en ‘naamvorm’ weg.",
    ),
    "LB308": Entry(
        _ERROR,
        "Het nummer {0} is al van een ander verhaal: {1}.",
        "Elk verhaal heeft een eigen nummer, ook in een andere editie. Haal het bestand weg dat er "
        "te veel is.",
    ),
    "LB309": Entry(
        _ERROR,
        "‘{0}’ is de naam van een echt verhaal, en een voorbeeld kan niet zo heten.",
        "Kies een naam van woorden, zoals de-tafel-in-de-hal. Een verhaal van een deelnemer neem "
        "je op met ‘leerboek neem-op’.",
    ),
    "LB310": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft weg: de tekst of de foto is niet meer wat de verteller goedkeurde.",
        "Stuur de verteller een nieuwe drukproef: ‘leerboek drukproef {0}’. Na het antwoord: "
        "‘leerboek keur-goed {0} …’. Of zet de goedgekeurde tekst terug.",
    ),
    "LB311": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft weg: de verteller gaf geen toestemming voor de editie ‘{1}’.",
        "Vindt de verteller dat wel goed? Leg het vast met ‘leerboek toestemming wijzig {0} …’. "
        "Anders hoef je niets te doen.",
    ),
    "LB312": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft weg uit deze uitgave: de verteller gaf geen toestemming voor: {1}.",
        "Vindt de verteller dat wel goed? Leg het vast met ‘leerboek toestemming wijzig {0} …’. "
        "Anders hoef je niets te doen.",
    ),
    "LB313": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft nog weg: de toestemming begint pas op {1}.",
        "Je hoeft niets te doen: vanaf die dag komt het verhaal mee. Klopt de dag niet? Gebruik "
        "‘leerboek toestemming wijzig {0} …’.",
    ),
    "LB314": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft weg: de toestemming liep tot en met {1}.",
        "Vraag de verteller of het langer mag, en leg het antwoord vast met ‘leerboek toestemming "
        "wijzig {0} …’.",
    ),
    "LB315": Entry(
        Severity.NOTICE,
        "Het verhaal {0} blijft weg: de verteller koos voor de naamvorm ‘{1}’, en in de kop staat "
        "‘{2}’.",
        "Zet bij ‘naam’ en ‘naamvorm’ wat de verteller koos, en laat de tekst opnieuw goedkeuren: "
        "‘leerboek drukproef {0}’.",
    ),
    "LB316": Entry(
        Severity.NOTICE,
        "De foto bij het verhaal {0} blijft weg: daarvoor gaf de verteller geen toestemming.",
        "Haal de foto en de regels met ‘foto’ uit de kop weg, want wat in git staat, kan iedereen "
        "zien; laat de tekst daarna opnieuw goedkeuren. Mag de foto toch? Leg het vast met "
        "‘leerboek toestemming wijzig {0} …’.",
    ),
    "LB317": Entry(
        Severity.NOTICE,
        "Het verhaal {0} komt zonder naam in het boek: de verteller wil anoniem zijn.",
        "Haal de naam ook uit de kop van het bestand, want iedereen kan dat lezen. Laat de tekst "
        "daarna opnieuw goedkeuren: ‘leerboek keur-goed {0} …’.",
    ),
    "LB318": Entry(
        Severity.NOTICE,
        "Het verhaal {0} heeft geen eigen kaartje als iemand de link deelt: daarvoor gaf de "
        "verteller geen toestemming.",
        "Je hoeft niets te doen: het boek gebruikt de kaart van de editie.",
    ),
    "LB319": Entry(
        Severity.NOTICE,
        "Het verhaal {0} komt niet op papier: daarvoor gaf de verteller geen toestemming.",
        "Je hoeft niets te doen: wie de bladzijde afdrukt, krijgt in plaats van de tekst een zin "
        "die dat zegt.",
    ),
    "LB320": Entry(
        _ERROR,
        "Bij het overzicht van de toestemming hoort het bestand {0}, en dat is er niet of is niet "
        "te lezen. Daarom blijft elk verhaal van een deelnemer weg.",
        "Haal het bestand terug uit git. Heb jij het register? Maak het dan opnieuw met ‘leerboek "
        "toestemming onderteken’.",
    ),
    "LB321": Entry(
        _ERROR,
        "De handtekening past niet bij het overzicht van de toestemming. Daarom blijft elk "
        "verhaal van een deelnemer weg.",
        "Iemand heeft een van de drie bestanden toestemming.toml, .sig en .pub gewijzigd. Haal ze "
        "alle drie terug uit git, of laat wie het register heeft ze opnieuw maken met ‘leerboek "
        "toestemming onderteken’.",
    ),
    "LB322": Entry(
        _ERROR,
        "Het overzicht van de toestemming heeft een vorm die deze versie niet kent. Daarom blijft "
        "elk verhaal van een deelnemer weg.",
        "Haal de nieuwste versie van het leerboek op, of maak het overzicht opnieuw met ‘leerboek "
        "toestemming onderteken’.",
    ),
    "LB323": Entry(
        _ERROR,
        "Het verhaal {0} is ingetrokken, maar het bestand staat er nog. Het verhaal blijft weg.",
        "Haal dit bestand en de foto erbij weg. ‘leerboek toestemming trek-in {0}’ doet dat ook, "
        "en zegt waar het verhaal nog meer staat.",
    ),
    "LB324": Entry(
        _ERROR,
        "Voor de tekst van het verhaal {0} is geen toestemming vastgelegd. Dan mag zij niet in de "
        "map van een editie staan, want wat in git staat, kan iedereen lezen.",
        "Zet het bestand en de foto erbij in participant_stories/_concept/ en haal ze uit git "
        "(git rm --cached). Met ‘leerboek keur-goed {0} …’ komt het verhaal pas in de editie als "
        "alles is vastgelegd.",
    ),
    "LB325": Entry(
        Severity.NOTICE,
        "Dit citaat blijft weg: de verteller van het verhaal {0} wil niet geciteerd worden.",
        "Haal het citaat weg. Vindt de verteller het alsnog goed? Leg het vast met ‘leerboek "
        "toestemming wijzig {0} …’.",
    ),
    "LB326": Entry(
        Severity.NOTICE,
        "Dit citaat of deze link blijft weg uit {1}: het verhaal ‘{0}’ staat daar niet in.",
        "Klopt dat niet? Kijk of dit de naam van het bestand is, en lees wat er over dat verhaal "
        "gemeld wordt.",
        edition_at=1,
    ),
    "LB327": Entry(
        _ERROR,
        "Deze woorden staan niet in het verhaal {1}: ‘{0}’.",
        "Neem de woorden precies over uit het verhaal. Laat je iets weg, zet daar dan … neer.",
    ),
    "LB328": Entry(
        _ERROR,
        "Bij een citaat uit een verhaal hoort geen ‘:{0}:’.",
        "Haal die regel weg: de naam en de titel komen uit het verhaal zelf.",
    ),
    "LB329": Entry(
        Severity.WARNING,
        "Over het verhaal {0} zegt het register iets anders dan het overzicht van de toestemming. "
        "Het boek houdt zich aan het strengste van de twee.",
        "Haal het nieuwste overzicht op uit git. Is jouw register het nieuwste? Maak het overzicht "
        "dan opnieuw met ‘leerboek toestemming onderteken’.",
    ),
    "LB330": Entry(
        _ERROR,
        "Dit bestand is alleen voor de redactie, en git kent het. Dan kan iedereen het lezen.",
        "Haal het uit git met ‘git rm --cached’ en de naam van het bestand. Staat het al ergens "
        "online? Haal het daar ook uit de geschiedenis, en maak een nieuwe sleutel.",
    ),
}
