"""The words about the blocks and roles that a page can hold: LB430-LB469."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB451": Entry(
        Severity.ERROR,
        "Hier staat ‘{{editie}}’, maar er begint geen blok. Dan ziet iedereen wat eronder staat.",
        "Zet drie of meer dubbele punten ervoor, helemaal links op een nieuwe regel.",
    ),
    "LB452": Entry(
        _ERROR,
        "Bij de bron ‘{0}’ staat bij {1}: ‘{2}’. Dat kan hier niet.",
        "Een url begint met https://, een doi met 10., en langid is een taal als en of fr.",
    ),
    "LB430": Entry(
        _ERROR,
        "Het blok ‘{0}’ kent de regel ‘:{1}:’ niet.{2}",
        "Onder de eerste regel van dit blok kan staan: {3}.",
    ),
    "LB431": Entry(
        _ERROR,
        "Achter ‘{{{0}}}’ ontbreekt {1}.",
        "Schrijf op dezelfde regel, na een spatie, {1}.",
    ),
    "LB432": Entry(
        _ERROR,
        "Achter ‘{{{0}}}’ staat ‘{1}’. Daar hoort bij dit blok niets.",
        "Haal de woorden achter ‘{{{0}}}’ weg.",
    ),
    "LB433": Entry(
        _ERROR,
        "Het blok ‘{0}’ is leeg.",
        "Zet er tekst in, of haal het blok weg.",
    ),
    "LB434": Entry(
        _ERROR,
        "In het blok ‘{0}’ staat tekst: ‘{1}’. Dit blok maakt zijn inhoud zelf.",
        "Haal de tekst weg, of zet haar boven of onder het blok.",
    ),
    "LB435": Entry(
        _ERROR,
        "In het blok ‘{0}’ staat de regel ‘:{1}:’ twee keer.",
        "Haal één van de twee weg.",
    ),
    "LB436": Entry(
        _ERROR,
        "Deze afbeelding is versiering, maar heeft ook een beschrijving.",
        "Kies: haal ‘:decoratief:’ weg als de afbeelding iets vertelt, en anders ‘:alt:’.",
    ),
    "LB437": Entry(
        _ERROR,
        "Deze verwijzing naar een {0} kan nergens heen: editie {1} heeft geen pagina ‘{2}’.",
        "Laat de pagina van dat soort ook in deze editie toe, of haal de verwijzing weg.",
        edition_at=1,
    ),
    "LB438": Entry(
        _ERROR,
        "Dit is de pagina van het soort ‘{0}’, maar het blok ‘{{{1}}}’ ontbreekt.",
        "Zet het blok erin. Andere pagina's verwijzen ernaar.",
    ),
    "LB439": Entry(
        _ERROR,
        "Het blok ‘{{bronnenlijst}}’ hoort op één pagina: {0}.",
        "Haal het blok hier weg, en maak een link naar de pagina met de bronnen.",
    ),
    "LB440": Entry(
        _ERROR,
        "Het blok ‘{0}’ staat twee keer op deze pagina.",
        "Haal één van de twee weg.",
    ),
    "LB441": Entry(
        _ERROR,
        "De verwijzing ‘{0}’ naar een bron is niet te lezen.",
        "Schrijf alleen de sleutel uit book/bronnen.bib, bij meer bronnen met een komma ertussen.",
    ),
    "LB442": Entry(
        _ERROR,
        "Het blok ‘{0}’ weet niet over welke pijler deze pagina gaat.",
        "Zet in de kop van de pagina het veld ‘pijler’, met een getal van 1 tot en met 6.",
    ),
    "LB443": Entry(
        _ERROR,
        "Pijler {0} hoort bij de pagina ‘{1}’, maar die bestaat niet.",
        "Verander ‘pagina’ in dit bestand, of maak de pagina.",
    ),
    "LB444": Entry(
        _ERROR,
        "Dit bestand met bronnen is hier niet te lezen.",
        "Kijk op deze regel en erboven naar accolades, komma's en aanhalingstekens die ontbreken.",
    ),
    "LB445": Entry(
        _ERROR,
        "In het blok ‘{0}’ staat een tussenkop. Dat kan niet.",
        "Maak er een gewone regel van, of zet de tussenkop boven het blok.",
    ),
    "LB446": Entry(
        _ERROR,
        "De verwijzing ‘{0}’ mist het begrip.",
        "Schrijf de naam van het begrip, of de zin en dan <begrip>.",
    ),
    "LB447": Entry(
        _ERROR,
        "Bij de bron ‘{0}’ ontbreekt ‘{1}’.",
        "Vul de bron aan in dit bestand.",
    ),
    "LB449": Entry(
        _ERROR,
        "De bron ‘{0}’ staat twee keer in dit bestand; de eerste keer op regel {1}.",
        "Haal één van de twee weg, of geef haar een andere sleutel.",
    ),
    "LB448": Entry(
        _ERROR,
        "Het begrip ‘{0}’ noemt de bron ‘{1}’, maar die staat niet in book/bronnen.bib.{2}",
        "Voeg de bron toe, of kijk de sleutel na.",
    ),
    "LB460": Entry(
        _ERROR,
        "Het paar ‘{0}’ en ‘{1}’ staat er twee keer; de eerste keer in het blok op regel {2}.",
        "Haal één van de twee weg.",
    ),
    "LB461": Entry(
        _ERROR,
        "Aan beide kanten van dit paar staat hetzelfde: ‘{0}’.",
        "Schrijf aan elke kant een eigen woord, of haal het paar weg.",
    ),
    "LB462": Entry(
        _ERROR,
        "Het paar ‘{0}’ en ‘{1}’ staat niet in book/gegevens/termen.toml.",
        "Zet het paar ook daar, met een bron. Alleen woorden uit een bron komen in het boek.",
    ),
    "LB463": Entry(
        _ERROR,
        "Er is geen figuur met de naam ‘{0}’.{1}",
        "De naam is die van een bestand in book/gegevens/figuren, zonder .toml.",
    ),
    "LB464": Entry(
        _ERROR,
        "Een figuur met de vorm ‘{0}’ heeft {1}, in elke editie.",
        "Voeg delen toe, haal er weg, of kies een andere vorm.",
    ),
    "LB465": Entry(
        _ERROR,
        "Bij dit deel of deze reeks van de figuur ontbreekt ‘{0}’.",
        "Vul het in. Een punt in een grafiek heeft een jaar, een waarde en een bron; elk ander "
        "deel heeft een naam. Een reeks heeft een naam als er meer dan één is, en altijd in een "
        "grafiek.",
    ),
    "LB466": Entry(
        _ERROR,
        "De tekst ‘{0}’ past niet in de tekening.",
        "Maak de tekst korter. Wat je nog meer wilt zeggen, schrijf je in ‘uitleg’: dat staat in "
        "de beschrijving van de figuur.",
    ),
    "LB467": Entry(
        _ERROR,
        "Een blok ‘beschrijving’ staat alleen in een blok ‘figuur’.",
        "Zet het blok in de figuur waar het over gaat, met één dubbele punt minder dan de figuur.",
    ),
    "LB453": Entry(
        _ERROR,
        "Dit punt is van {0}, en het punt ervoor is van {1}.",
        "Zet de punten van een reeks op volgorde. Elk jaar staat er één keer. Verschillen bronnen? "
        "Zet het laagste getal bij ‘waarde’ en het hoogste bij ‘tot’.",
    ),
    "LB454": Entry(
        _ERROR,
        "Een figuur met de vorm ‘{0}’ laat ‘{1}’ nergens zien.",
        "Haal het weg, of kies een andere vorm. Wat de lezer moet weten, schrijf je in ‘uitleg’ of "
        "in ‘samenvatting’.",
    ),
    "LB469": Entry(
        _ERROR,
        "Het hoogste getal is hier {0}, en dat is minder dan {1}.",
        "Zet het laagste getal bij ‘waarde’ en het hoogste bij ‘tot’.",
    ),
    "LB468": Entry(
        _ERROR,
        "De figuur ‘{0}’ heeft geen enkel deel voor editie {1}.",
        "Zet het blok in een blok ‘editie’ voor de andere edities, of geef de figuur ook delen "
        "voor deze editie.",
    ),
    "LB450": Entry(
        _ERROR,
        "De regel ‘{0}’ opent geen blok.",
        "Een blok begint met drie dubbele punten en een naam tussen accolades: :::{{kader}}. "
        "Staat er een sluitregel te veel? Haal die dan weg.",
    ),
}
