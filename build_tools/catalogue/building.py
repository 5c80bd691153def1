"""The words about building and publishing: LB5xx."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB501": Entry(
        Severity.NOTICE,
        "In uitgave.toml is ‘{0}’ nog leeg. Daarom blijft weg: {1}.",
        "Alleen de uitgever weet wat hier hoort. Vul het in vóór een echte publicatie.",
    ),
    "LB502": Entry(
        _ERROR,
        "In uitgave.toml is ‘{0}’ nog leeg; zonder dat kan er niet gepubliceerd worden.",
        "Vraag het de uitgever en vul het in.",
    ),
    "LB503": Entry(
        _ERROR,
        "Het boek kan niet gemaakt worden: het programma Sphinx kan niet verder.",
        "Los eerst de andere meldingen op. Zijn die er niet? Stuur dan dit naar een ontwikkelaar. "
        "Sphinx zegt zelf: {0}",
    ),
    "LB504": Entry(
        _ERROR,
        "Het programma is halverwege gestopt, misschien door te weinig geheugen.",
        "Sluit andere programma's en probeer het opnieuw.",
    ),
    "LB505": Entry(
        _ERROR,
        "Er ging iets mis in het programma zelf ({0}). Dat ligt niet aan je tekst.",
        "Stuur dit bestand naar een ontwikkelaar: {1}",
    ),
    "LB510": Entry(
        _ERROR,
        "Er wordt op dit moment al een boek gebouwd.",
        "Wacht tot het andere bouwen klaar is en probeer het dan opnieuw.",
    ),
    "LB511": Entry(
        _ERROR,
        "In de map {0} staan bestanden die leerboek daar niet heeft neergezet.",
        "Kies met --uit een nieuwe of lege map, of verplaats deze. Er is niets veranderd.",
    ),
    "LB512": Entry(
        _ERROR,
        "Er is geen vorige uitgave om terug te halen.",
        "Bouw het boek opnieuw met: leerboek bouw",
    ),
    "LB513": Entry(
        _ERROR,
        "Er is geen ruimte meer op de schijf ({0}).",
        "Maak ruimte vrij en bouw opnieuw. De uitgave die er al stond, is niet veranderd.",
    ),
    "LB514": Entry(
        _ERROR,
        "Een bestand kan niet geschreven worden: {0}.",
        "Kijk of je in deze map mag schrijven. De uitgave die er al stond, is niet veranderd.",
    ),
    "LB515": Entry(
        Severity.NOTICE,
        "Deze uitgave bevat alleen: {0}.",
        "Wil je het hele boek? Typ dan: leerboek bouw",
    ),
    "LB516": Entry(
        _ERROR,
        "Poort {0} is niet vrij, misschien door een andere ‘leerboek bekijk’.",
        "Stop het andere programma, of kies een ander nummer. Typ bijvoorbeeld: leerboek bekijk "
        "--poort {1}",
    ),
    "LB517": Entry(
        _ERROR,
        "{0} is een link naar een andere map, en die is niet door leerboek gemaakt.",
        "Kies met --uit de map zelf of een nieuwe naam, of haal de link weg. Er is niets "
        "veranderd.",
    ),
    "LB518": Entry(
        _ERROR,
        "Het boek kan niet in {0} komen: dat ligt in {1}, en die map hoort bij het boek zelf.",
        "Kies met --uit een map buiten je teksten en buiten een boek dat al gebouwd is. Er is "
        "niets veranderd.",
    ),
    "LB550": Entry(
        _ERROR,
        "Er is niets gebouwd om na te kijken.",
        "Bouw het boek opnieuw; gebeurt het weer, stuur dan deze regel naar een ontwikkelaar.",
    ),
    "LB551": Entry(
        _ERROR,
        "Dit bestand hoort niet bij wat lezers krijgen.",
        "Stuur deze regel naar een ontwikkelaar.",
    ),
    "LB552": Entry(
        _ERROR,
        "In dit bestand staat de plek van een map op deze computer.",
        "Stuur deze regel naar een ontwikkelaar.",
    ),
    "LB553": Entry(
        _ERROR,
        "Dit bestand haalt iets op bij een andere website: {0}.",
        "Zet het bestand in het boek zelf, of laat het weg.",
    ),
    "LB554": Entry(
        _ERROR,
        "Deze bladzijde zegt niet in welke taal zij is.",
        "Stuur deze regel naar een ontwikkelaar.",
    ),
    "LB555": Entry(
        _ERROR,
        "Deze bladzijde heeft geen beveiligingsregel (Content-Security-Policy).",
        "Stuur deze regel naar een ontwikkelaar.",
    ),
    "LB556": Entry(
        _ERROR,
        "Op deze bladzijde staat iets dat zichzelf kan uitvoeren ({0}).",
        "Stuur deze regel naar een ontwikkelaar.",
    ),
    "LB557": Entry(
        _ERROR,
        "De link naar ‘{0}’ op deze bladzijde gaat nergens heen.",
        "Kijk de link na in de tekst waar de bladzijde van gemaakt is.",
    ),
    "LB541": Entry(
        _ERROR,
        "De zoekfunctie van deze editie kan niet gemaakt worden.",
        "Typ opnieuw: make book. Dan worden alle pakketten klaargezet. Helpt dat niet, stuur dan "
        "dit naar een ontwikkelaar. De zoekfunctie zegt zelf: {0}",
    ),
    "LB542": Entry(
        _ERROR,
        "De keuring is niet compleet, want een hulpmiddel deed het niet.",
        "Typ: make tools. Keur daarna opnieuw. Helpt dat niet, stuur dan dit naar een "
        "ontwikkelaar. Het hulpmiddel zegt zelf: {0}",
    ),
    "LB543": Entry(
        _ERROR,
        "De keuring van {0} vindt hier een fout. {1}",
        "{2} Het hulpmiddel {3} zegt zelf: {4}",
    ),
    "LB544": Entry(
        _ERROR,
        "In de map {0} staat geen boek dat hiermee gebouwd is.",
        "Bouw het boek eerst, met: leerboek bouw",
    ),
    "LB558": Entry(
        _ERROR,
        "Dit bestand klopt niet met SHA256SUMS.",
        "Er is na het bouwen iets veranderd. Bouw het boek opnieuw.",
    ),
}
