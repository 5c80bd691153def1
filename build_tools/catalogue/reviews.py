"""The words about the records of reviewers, ``reviews/<edition>.yaml``.

LB908, LB909 and LB970-LB979.
"""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

TO_FILL_IN: Final = "nog invullen"
"""What stands in a draft where a reviewer writes."""

# The head of a draft; every line begins with ``#``.
DRAFT_HEAD: Final = """\
# Beoordeling van de EPUB van {edition}.
#
# Vul in wie er keek, en geef elk punt hieronder een oordeel. Kies uit:
#     voldoet · voldoet niet · niet van toepassing
# Zolang ergens ‘{to_fill_in}’ of ‘{still_open}’ staat, is dit een concept en telt het niet mee.
#
# De vingerafdruk hoort bij de tekst van vandaag. Verandert er daarna iets in het boek, dan vervalt
# de beoordeling vanzelf. Verander de vingerafdruk dus niet met de hand.
# De naam van de beoordelaar komt niet in het boek; die van de organisatie wel.
"""

ENTRIES: Final[dict[str, Entry]] = {
    "LB970": Entry(
        _ERROR,
        "Deze beoordeling hoort bij ‘{0}’, maar die editie bestaat niet.",
        "Noem het bestand naar de map van de editie. Er zijn: {1}.",
    ),
    "LB971": Entry(
        _ERROR,
        "Deze beoordeling is op deze regel niet te lezen.",
        "Schrijf op elke regel een naam, een dubbele punt, een spatie en de waarde. Maak eventueel "
        "een nieuw bestand met `leerboek beoordeling`.",
    ),
    "LB972": Entry(
        _ERROR,
        "In deze beoordeling ontbreken punten van WCAG 2.2: {0}.",
        "Geef ook die een oordeel: voldoet, voldoet niet, of niet van toepassing.",
    ),
    "LB973": Entry(
        _ERROR,
        "WCAG 2.2 heeft op niveau A en AA geen punt ‘{0}’.",
        "Kijk het nummer na, of haal de regel weg.",
    ),
    "LB974": Entry(
        _WARNING,
        "Deze beoordeling is nog een concept. Er is nog {0} keer iets in te vullen.",
        "Het boek belooft niets tot alles is ingevuld. Ben je er niet mee bezig? Haal het bestand "
        "dan weg.",
    ),
    "LB975": Entry(
        _ERROR,
        "De vingerafdruk ‘{0}’ kan niet kloppen: het zijn 64 tekens, 0 tot en met 9 en a tot en "
        "met f.",
        "Verander haar niet met de hand. Maak een nieuwe beoordeling met `leerboek beoordeling`.",
    ),
    "LB976": Entry(
        _ERROR,
        "Het adres van het verslag is geen webadres: ‘{0}’.",
        "Schrijf het hele adres, met https:// ervoor. Is er geen verslag? Haal de regel dan weg.",
    ),
    "LB977": Entry(
        _WARNING,
        "De beoordeling van {0} hoort bij een andere tekst dan die van vandaag. De EPUB belooft "
        "dus niet meer dat hij aan een norm voldoet.",
        "Laat de nieuwe tekst beoordelen. Haal het oude bestand weg, en maak een nieuw met "
        "`leerboek beoordeling`.",
    ),
    "LB978": Entry(
        _ERROR,
        "Er is al een beoordeling van deze editie. Ik overschrijf haar niet.",
        "Bewaar het oude bestand ergens anders, of haal het weg. Probeer het dan opnieuw.",
    ),
    "LB908": Entry(
        _ERROR,
        "Deze beoordeling is van {0}. Die dag moet nog komen.",
        "Kijk het jaar, de maand en de dag na. Schrijf de dag waarop het oordeel is gegeven.",
    ),
    "LB909": Entry(
        _ERROR,
        "In deze beoordeling staat ‘niet van toepassing’ bij {0}. Dat kan niet bij een boek met "
        "tekst, koppen en links.",
        "Kijk elk van deze punten na, en schrijf: voldoet of voldoet niet.",
    ),
    "LB979": Entry(
        _ERROR,
        "Ik vind geen EPUB van ‘{0}’ om te beoordelen, of het bestand is beschadigd.",
        "Maak het boek eerst met `leerboek bouw`.",
    ),
}
