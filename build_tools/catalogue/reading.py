"""The words about files, front matter and data files: LB101-LB149."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB101": Entry(
        _ERROR,
        "Dit bestand heeft geen kop.",
        "Begin het bestand met een regel ‘---’, dan de velden, dan weer een regel ‘---’.",
    ),
    "LB102": Entry(
        _ERROR,
        "De kop is niet te lezen.",
        "Kijk op deze regel naar haakjes, aanhalingstekens en dubbele punten. "
        "Zet een tekst met een dubbele punt erin tussen aanhalingstekens.",
    ),
    "LB103": Entry(
        _ERROR,
        "Het veld ‘{0}’ staat er twee keer; de eerste keer op regel {1}.",
        "Haal één van de twee weg.",
    ),
    "LB104": Entry(
        _ERROR,
        "In de kop staat ‘{0}’. Dat heeft in een kop een bijzondere betekenis en mag niet.",
        "Schrijf de waarde gewoon uit, zo nodig tussen aanhalingstekens.",
    ),
    "LB105": Entry(
        _ERROR,
        "In de kop staat iets wat geen veld is.",
        "Zet op elke regel een veld: de naam, een dubbele punt, een spatie en de waarde.",
    ),
    "LB106": Entry(
        _ERROR,
        "Dit gegevensbestand is op deze regel niet te lezen.",
        "Tekst hoort tussen aanhalingstekens, en elke naam mag in een blok maar één keer staan.",
    ),
    "LB107": Entry(
        _ERROR,
        "De kop van dit bestand houdt niet op.",
        "Zet onder het laatste veld een regel met alleen ‘---’.",
    ),
    "LB110": Entry(
        _ERROR,
        "Het veld ‘{0}’ ontbreekt.",
        "Voeg het veld toe. In docs/handboek staat wat er in hoort.",
    ),
    "LB111": Entry(
        _ERROR,
        "Het veld ‘{0}’ bestaat niet.",
        "Haal het weg, of gebruik een van deze velden: {1}.",
    ),
    "LB112": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat kan hier niet.",
        "Kies uit: {2}.",
    ),
    "LB113": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Hier past alleen ja of nee.",
        "Schrijf true of ja, of anders false of nee.",
    ),
    "LB114": Entry(
        _ERROR,
        "Bij ‘{0}’ staat niets.",
        "Vul het veld in, of haal de regel weg als het veld niet verplicht is.",
    ),
    "LB115": Entry(
        _ERROR,
        "De tekst bij ‘{0}’ is te lang.",
        "Maak er hooguit {2} tekens van.",
    ),
    "LB116": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Hier hoort een heel getal.",
        "Schrijf het getal in cijfers, bijvoorbeeld 3.",
    ),
    "LB117": Entry(
        _ERROR,
        "Bij ‘{0}’ staat {1}. Het getal moet {2} {3} zijn.",
        "Kijk na welk getal je bedoelt.",
    ),
    "LB118": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Hier hoort een lijst.",
        "Zet de waarden tussen blokhaken, bijvoorbeeld [1, 3].",
    ),
    "LB119": Entry(
        _ERROR,
        "Bij ‘{0}’ staat geen gewone tekst.",
        "Schrijf hier een tekst, zo nodig tussen aanhalingstekens. Een lijst of een getal past "
        "hier niet.",
    ),
    "LB120": Entry(
        _ERROR,
        "Bij ‘{0}’ hoort een blok met velden.",
        "Kijk in docs/handboek, of in een bestand dat goed is, hoe het blok eruitziet.",
    ),
    "LB121": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat is geen dag die bestaat.",
        "Schrijf een dag als jaar-maand-dag, bijvoorbeeld 2026-11-22.",
    ),
    "LB122": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Hier hoort {2}.",
        "Bijvoorbeeld: {3}",
    ),
    "LB123": Entry(
        _ERROR,
        "Bij ‘{0}’ staat geen geldige uuid.",
        "Laat een ontwikkelaar een nieuwe maken; verander een uuid daarna nooit meer.",
    ),
    "LB124": Entry(
        _ERROR,
        "Het veld ‘{0}’ bestaat niet. Bedoel je ‘{1}’?",
        "Verander de naam van het veld, of haal de regel weg.",
    ),
    "LB125": Entry(
        _ERROR,
        "De tekst bij ‘{0}’ staat op meer dan één regel.",
        "Zet de hele tekst op één regel, achter de naam van het veld.",
    ),
    "LB126": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat is geen tijd die bestaat.",
        "Schrijf een tijd als uren:minuten:seconden, bijvoorbeeld 15:00:00.",
    ),
    "LB127": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Hier hoort een bedrag.",
        "Schrijf alleen het getal, bijvoorbeeld 395 of 49.50.",
    ),
    "LB128": Entry(
        _ERROR,
        "Bij ‘{0}’ is nog iets te doen: {1}.",
        "Schrijf op deze regel wat er moet staan, en haal ‘TE DOEN’ weg.",
    ),
    "LB129": Entry(
        _ERROR,
        "De waarde ‘{1}’ bij ‘{0}’ past hier niet.",
        "Kijk in docs/handboek wat er bij dit veld hoort.",
    ),
    "LB130": Entry(
        _ERROR,
        "Dit is geen gewoon bestand, maar een verwijzing naar een andere plek.",
        "Zet het bestand zelf in de map.",
    ),
    "LB131": Entry(
        _ERROR,
        "Dit bestand is te groot.",
        "Hooguit {0} kB tekst per bestand. Verdeel de tekst over meer bestanden.",
    ),
    "LB132": Entry(
        _ERROR,
        "Dit bestand is niet opgeslagen als UTF-8, maar als {0}.",
        "Open het in je tekstverwerker en kies bij ‘Opslaan als’ de codering UTF-8.",
    ),
    "LB133": Entry(
        _ERROR,
        "Op deze regel staat een onzichtbaar teken: {0} ({1}).",
        "Typ de regel opnieuw in plaats van haar te plakken.",
    ),
    "LB134": Entry(
        _ERROR,
        "Deze regel is te lang.",
        "Hooguit {0} tekens op een regel. Breek de tekst op met lege regels.",
    ),
    "LB135": Entry(
        _ERROR,
        "Dit bestand heeft te veel regels.",
        "Hooguit {0} regels. Verdeel de tekst over meer bestanden.",
    ),
    "LB136": Entry(
        _ERROR,
        "Dit bestand is niet te openen ({0}).",
        "Kijk of je het zelf kunt openen, en of je er rechten op hebt.",
    ),
    "LB137": Entry(
        _ERROR,
        "In het woord ‘{0}’ staan letters uit verschillende alfabetten, die op elkaar lijken.",
        "Typ het woord opnieuw in plaats van het te plakken.",
    ),
    "LB138": Entry(
        _ERROR,
        "Op deze regel staat een oud soort regeleinde.",
        "Sla het bestand opnieuw op, met Windows- of Unix-regeleinden (CRLF of LF).",
    ),
    "LB139": Entry(
        _ERROR,
        "Op deze regel staat een tabel met te veel kolommen.",
        "Hooguit {0} kolommen. Verdeel de tabel, of maak er een lijst van.",
    ),
    "LB140": Entry(
        _ERROR,
        "De naam ‘{0}’ kan geen webadres worden.",
        "Gebruik alleen kleine letters zonder accenten, cijfers en streepjes, en hooguit 80 "
        "tekens.",
    ),
    "LB141": Entry(
        _ERROR,
        "De foto {0} heeft geen beschrijving.",
        "Beschrijf bij ‘foto_beschrijving’ wat er te zien is, voor wie de foto niet ziet.",
    ),
    "LB142": Entry(
        _ERROR,
        "De foto ‘{0}’ kan hier niet.",
        "Neem een .jpg, .png of .webp naast het verhaal of in de map ‘beeld’ ernaast. In de "
        "naam mogen alleen letters zonder accenten, cijfers en streepjes.",
    ),
    "LB143": Entry(
        _ERROR,
        "Dit bestand bestaat al.",
        "Kies een andere naam, of werk verder in het bestand dat er is.",
    ),
    "LB144": Entry(
        _ERROR,
        "In de inhoud staat geen deel met de rol ‘hoofdtekst’.",
        'Voeg in book/inhoud.toml een deel toe met rol = "hoofdtekst".',
    ),
    "LB145": Entry(
        _ERROR,
        "Dit verhaal staat niet in de map van een editie, en komt dus nergens in het boek.",
        "Zet het direct in een van deze mappen: {0}. Of zet een _ voor de naam als het niet in "
        "het boek hoort.",
    ),
    "LB146": Entry(
        _ERROR,
        "Een tekst eindigt op .md, niet op {0}.",
        "Geef het bestand een andere naam, of zet er een _ voor als het niet in het boek hoort.",
    ),
    "LB147": Entry(
        _ERROR,
        "Dit bestand ontbreekt.",
        "Haal het terug uit git, of vraag het aan wie het boek beheert.",
    ),
}
