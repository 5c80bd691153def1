"""The words of our own look at a finished EPUB or web edition: LB910-LB939 and LB980-LB989."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
# What is a matter of house style: of another publisher's book it is only told.
_WARNING: Final = Severity.WARNING

# Why a file or a folder cannot be looked at.
REASONS: Final = MappingProxyType({
    "damaged": "Het is geen EPUB, of het bestand is beschadigd.",
    "encrypted": "Er zit een slot op.",
    "entries": "Er zitten te veel bestanden in (meer dan {0}).",
    "size": "Uitgepakt is het te groot (meer dan {0} MB).",
    "markup": "De bladzijden zijn samen te groot (meer dan {0} MB).",
    "names": "Er zit een bestand in met een naam die niet mag: {0}.",
    "twice": "Er zitten twee bestanden in met dezelfde naam: {0}.",
    "container": "Er staat niet in waar het boek begint (META-INF/container.xml).",
    "package": "Het bestand met de gegevens van het boek is er niet, of het is niet te lezen: {0}.",
    "pages": "Er staat geen enkele bladzijde in.",
    "link": "Er staat een snelkoppeling in: {0}. Die wordt niet gevolgd.",
    "special": "Er staat iets in wat geen gewoon bestand is: {0}.",
    "unreadable": "Dit bestand mag of kan niet gelezen worden: {0}.",
})  # fmt: skip

# What an exception is about that names the first value of a message.
WITH_VALUE: Final = "{0} met ‘{1}’"

ENTRIES: Final[dict[str, Entry]] = {
    "LB910": Entry(
        _ERROR,
        "Dit is niet te keuren. {0}",
        "Noem een EPUB-bestand, of een map met webbladzijden of EPUB-bestanden.",
    ),
    "LB911": Entry(
        _ERROR,
        "Deze uitzondering is niet nodig: {0} komt niet voor in {1}.",
        "Haal haar weg. Is het bestand verhuisd of een waarde veranderd, schrijf dan op hoe het nu "
        "is.",
    ),
    "LB913": Entry(
        _ERROR,
        "Deze bladzijde is geen goede XML. Veel e-readers laten haar dan niet zien.",
        "Kijk naar deze regel en de regel erboven. Vaak is er een teken < of & te veel, of is een "
        "element niet gesloten.",
    ),
    "LB914": Entry(
        _ERROR,
        "De EPUB begint niet met het bestand mimetype.",
        "Pak de EPUB opnieuw in. Zet mimetype vooraan, onverpakt, met precies deze tekst: "
        "application/epub+zip",
    ),
    "LB915": Entry(
        _WARNING,
        "Niet alle bestanden in de EPUB hebben dezelfde datum.",
        "Geef alle bestanden bij het inpakken één vaste datum. Dan geeft hetzelfde boek twee keer "
        "hetzelfde bestand.",
    ),
    "LB916": Entry(
        _WARNING,
        "De naam van dit bestand kan problemen geven.",
        "Neem kleine letters zonder accent, cijfers, streepjes en punten. Neem geen spaties.",
    ),
    "LB917": Entry(
        _WARNING,
        "Dit is te groot: {0} kB. Er mag hooguit {1} kB.",
        "Maak afbeeldingen kleiner, of verdeel een lange tekst over meer bladzijden.",
    ),
    "LB918": Entry(
        _WARNING,
        "Dit bestand hoort nergens bij: het staat niet in het manifest, of niets gebruikt het.",
        "Haal het weg, of zet het in het manifest en verwijs ernaar.",
    ),
    "LB919": Entry(
        _WARNING,
        "In de gegevens van het boek staat niets bij ‘{0}’.",
        "Bibliotheken, winkels en lezers zoeken daarop. Vul het in.",
    ),
    "LB920": Entry(
        _ERROR,
        "In de gegevens van het boek staat bij ‘{0}’ iets wat niets zegt: ‘{1}’.",
        "Vul het echte gegeven in, of haal de regel weg.",
    ),
    "LB921": Entry(
        _WARNING,
        "In de gegevens van het boek staat een regel te veel: ‘{0}’.",
        "Haal deze regel weg.",
    ),
    "LB922": Entry(
        _ERROR,
        "Hier staat niet goed in welke taal de tekst is.",
        "Zet lang en, in een EPUB, ook xml:lang neer, met dezelfde taal. Bijvoorbeeld: nl-NL.",
    ),
    "LB923": Entry(
        _ERROR,
        "Er is geen afbeelding aangewezen als omslag, of meer dan één.",
        'Geef de afbeelding van de omslag in het manifest: properties="cover-image".',
    ),
    "LB924": Entry(
        _ERROR,
        "Wat het boek over zijn toegankelijkheid zegt, is niet af: ‘{0}’.",
        "Noem bij een norm wie dat vaststelt. Zeg bij gevaren ‘none’, of zeg iets over elk gevaar: "
        "flitsen, beweging en geluid.",
    ),
    "LB925": Entry(
        _ERROR,
        "De inhoudsopgave is er niet, of zij heeft geen kop of geen rol.",
        "Maak een nav met epub:type toc en role doc-toc, en zet er een kop boven.",
    ),
    "LB926": Entry(
        _ERROR,
        "Vanuit de inhoudsopgave kun je niet naar ‘{0}’.",
        'Zet deze bladzijde in de inhoudsopgave, of maak haar in de spine linear="no".',
    ),
    "LB927": Entry(
        _ERROR,
        "In de inhoudsopgave staat ‘{0}’ niet op de plek waar je het in het boek leest.",
        "Geef de inhoudsopgave en het boek dezelfde volgorde.",
    ),
    "LB928": Entry(
        _ERROR,
        "Hier staat een regel zonder woorden in de inhoudsopgave of de wegwijzer.",
        "Geef de regel een naam, of haal haar weg.",
    ),
    "LB929": Entry(
        _WARNING,
        "In de inhoudsopgave staat ‘{0}’ te diep: er mogen hooguit {1} niveaus zijn.",
        "Zet de regel een niveau hoger, of laat haar weg.",
    ),
    "LB930": Entry(
        _ERROR,
        "In de wegwijzer (landmarks) ontbreekt: {0}.",
        "Maak een nav met epub:type landmarks, met links naar deze delen van het boek.",
    ),
    "LB931": Entry(
        _ERROR,
        "In de wegwijzer (landmarks) heeft ‘{0}’ niet precies één soort, of de soort staat er al.",
        "Geef elke regel één epub:type, en neem elk epub:type één keer.",
    ),
    "LB932": Entry(
        _ERROR,
        "De inhoud voor oude e-readers is anders dan de gewone: ‘{0}’.",
        "Maak NCX en guide uit dezelfde lijst als de nav: dezelfde namen, plekken en volgorde.",
    ),
    "LB933": Entry(
        _WARNING,
        "De inhoudsopgave is geen bladzijde van het boek, of de wegwijzer staat er zichtbaar bij.",
        "Zet de nav in de spine, en geef de nav met landmarks het attribuut hidden.",
    ),
    "LB934": Entry(
        _ERROR,
        "Deze bladzijde heet ‘{0}’, net als {1}.",
        "Geef elke bladzijde een eigen titel in het element title, met het bijzonderste vooraan.",
    ),
    "LB935": Entry(
        _WARNING,
        "Deze bladzijde heeft niet precies één h1, of er staat een andere kop voor.",
        "Begin de bladzijde met haar titel als h1. Neem voor alle andere koppen h2 en lager.",
    ),
    "LB936": Entry(
        _ERROR,
        "Na een kop van niveau {0} komt hier een kop van niveau {1}.",
        "Sla geen niveau over: na een h2 komt een h3.",
    ),
    "LB937": Entry(
        _WARNING,
        "‘{0}’ ziet eruit als een kop, maar is er geen.",
        "Maak er een echte kop van. Is het er geen, haal dan de vette letters of de rol weg.",
    ),
    "LB938": Entry(
        _ERROR,
        "Hier staat een leeg element: {0}.",
        "Haal het weg. Wil je ruimte, regel dat dan in de stijl.",
    ),
    "LB939": Entry(
        _WARNING,
        "Het element {0} heeft zijn eigen stijl. Een lezer kan die niet veranderen.",
        "Haal het attribuut style weg, en geef het element een class.",
    ),
    "LB980": Entry(
        _WARNING,
        "De titel van deze bladzijde eindigt niet met die van het boek: ‘{0}’.",
        "Schrijf in het element title eerst de titel van de bladzijde en dan die van het boek.",
    ),
    "LB981": Entry(
        _WARNING,
        "Het id ‘{0}’ kan problemen geven.",
        "Begin met een letter, en neem verder letters, cijfers, streepjes en punten.",
    ),
    "LB982": Entry(
        _ERROR,
        "Het element {0} is verouderd.",
        "Neem een element dat zegt wat de tekst is, en regel het uiterlijk in de stijl.",
    ),
    "LB983": Entry(
        _ERROR,
        "Op deze bladzijde zijn meer delen ‘{0}’, en dit deel heeft geen eigen naam: ‘{1}’.",
        "Geef elk deel een naam met aria-labelledby of aria-label, en elk een andere.",
    ),
    "LB984": Entry(
        _WARNING,
        "Hier is tekst verborgen of ingeklapt ({0}). Niet elke e-reader kan die laten zien.",
        "Zet de tekst er gewoon, met een kop erboven.",
    ),
    "LB985": Entry(
        _ERROR,
        "{0} verwijst naar ‘{1}’, maar dat staat niet op deze bladzijde.",
        "Verwijs naar het id van een element op dezelfde bladzijde.",
    ),
    "LB986": Entry(
        _WARNING,
        "Er staat niet bij in welk deel van het boek deze bladzijde hoort, of body heeft een rol.",
        "Geef body een epub:type: frontmatter, bodymatter of backmatter. Zet een rol op section.",
    ),
    "LB987": Entry(
        _ERROR,
        "Dit deel mist een naam, epub:type of rol, of die zeggen niet hetzelfde: ‘{0}’ en ‘{1}’.",
        "Geef het deel een epub:type, de rol die daarbij hoort, en de naam van zijn kop.",
    ),
    "LB988": Entry(
        _ERROR,
        "Deze bladzijde heeft geen titel.",
        "Zet in het element title hoe de bladzijde heet, en daarachter hoe het boek heet.",
    ),
}
