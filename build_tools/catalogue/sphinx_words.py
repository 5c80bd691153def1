"""Dutch words for what Sphinx, MyST and docutils report themselves: LB9xx.

``of_sphinx`` finds the code for a report by its type; the reported English stays as a value, so
that nothing is lost when a report is one that nobody foresaw.
"""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB901": Entry(
        _ERROR,
        "Deze link gaat nergens heen ({0}).",
        "Kijk de naam van het bestand of van de kop na.",
    ),
    "LB902": Entry(
        _ERROR,
        "Bij een noot gaat iets mis ({0}).",
        "Elke noot heeft een verwijzing [^naam] in de tekst en een regel [^naam]: met de noot "
        "zelf.",
    ),
    "LB903": Entry(
        _ERROR,
        "Dit blok is niet goed ingevuld ({0}).",
        "Kijk in BIJDRAGEN.md hoe het blok eruit hoort te zien.",
    ),
    "LB904": Entry(
        _ERROR,
        "Een afbeelding is niet te lezen of bestaat niet ({0}).",
        "Kijk de naam van het bestand na.",
    ),
    "LB905": Entry(
        _ERROR,
        "Een tussenkop slaat een niveau over ({0}).",
        "Onder een ## komt een ###, niet meteen een ####.",
    ),
    "LB906": Entry(
        _ERROR,
        "Een bron staat niet in book/bronnen.bib ({0}).",
        "Voeg de bron toe, of kijk de sleutel na.",
    ),
    "LB990": Entry(
        _ERROR,
        "Sphinx meldt iets waar wij geen eigen woorden voor hebben: {0}",
        "Kom je er niet uit? Stuur deze regel naar een ontwikkelaar.",
    ),
}

_CODES: Final = {
    "myst.xref_missing": "LB901",
    "myst.xref_ambiguous": "LB901",
    "myst.footnote": "LB902",
    "ref.footnote": "LB902",
    "myst.header": "LB905",
    "myst.directive_parse": "LB903",
    "myst.directive_option": "LB903",
    "myst.directive_unknown": "LB903",
    "myst.role_unknown": "LB903",
    "docutils": "LB903",
    "image.not_readable": "LB904",
    "bibtex.key_not_found": "LB906",
}


def of_sphinx(kind: str) -> str:
    """Return our code for a report of Sphinx.

    :param kind: ``type`` or ``type.subtype`` of the report; may be empty.
    """
    return _CODES.get(kind) or _CODES.get(kind.split(".", maxsplit=1)[0], "LB990")
