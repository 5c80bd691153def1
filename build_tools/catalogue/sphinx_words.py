"""Dutch words for what Sphinx, MyST and docutils report themselves: LB9xx.

``of_sphinx`` finds our code for a report by its type and its English words, and takes out of it
what an editor wrote. Of a report that nobody foresaw, the English stays as a value (LB990), so
that nothing is lost.
"""

from __future__ import annotations

import re
from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB901": Entry(
        _ERROR,
        "Deze link gaat naar de kop ‘{0}’, maar die is er niet.",
        "Kijk na hoe de tussenkop heet. Schrijf haar met kleine letters en streepjes voor spaties.",
    ),
    "LB902": Entry(
        _ERROR,
        "De voetnoot ‘{0}’ heeft geen tekst.",
        "Zet onderaan een regel die begint met [^{0}]: en dan de tekst van de noot.",
    ),
    "LB903": Entry(
        _ERROR,
        "De voetnoot ‘{0}’ staat er twee keer.",
        "Haal één van de twee weg, of geef haar een andere naam.",
    ),
    "LB904": Entry(
        _ERROR,
        "Naar deze voetnoot wordt nergens verwezen.",
        "Zet [^naam] in de tekst, met de naam van deze noot, of haal de noot weg.",
    ),
    "LB905": Entry(
        _ERROR,
        "Een streep over de bladzijde (---) kan hier niet.",
        "Zet er tekst boven en onder. Meteen onder een kop, onderaan en na een streep kan ze niet.",
    ),
    "LB990": Entry(
        _ERROR,
        "Hier klopt iets niet, maar deze fout kennen wij nog niet.",
        "Kijk deze regel en die erboven na. Kom je er niet uit, stuur dan dit naar een "
        "ontwikkelaar. Sphinx zegt zelf: {0}",
    ),
}

# Type of a report, its words, our code. Groups become values; without a code it follows from
# another report.
_REPORTS: Final[tuple[tuple[str, re.Pattern[str], str], ...]] = (
    ("myst.xref_missing", re.compile(r".*: '([^']*)'"), "LB901"),
    ("docutils", re.compile(r"Unknown target name: \"([^\"]*)\"\."), "LB902"),
    ("docutils", re.compile(r"Too many autonumbered footnote references: .*"), ""),
    (
        "ref.footnote",
        re.compile(r"Duplicate footnote definition found for label: '([^']*)'"),
        "LB903",
    ),
    ("ref.footnote", re.compile(r"Footnote \[.*\] is not referenced\."), "LB904"),
    (
        "docutils",
        re.compile(
            r"(?:Document or section|Document|Section) may not (?:begin|end) with a transition\."
        ),
        "LB905",
    ),
    ("docutils", re.compile(r"At least one body element must separate transitions; .*"), "LB905"),
    # Unknown keys are told before; what is left lacks the list that it would go to (LB438).
    ("bibtex.key_not_found", re.compile(r".*"), ""),
    ("myst.header", re.compile(r"Non-consecutive header level increase; .*"), "LB419"),
)


def of_sphinx(kind: str, message: str) -> tuple[str, tuple[str, ...]] | None:
    """Return our code for a report of Sphinx with its values, or None if another one says it.

    :param kind: ``type`` or ``type.subtype`` of the report; may be empty.
    :param message: its words, on one line.
    """
    for known, words, code in _REPORTS:
        found = words.fullmatch(message) if known == kind else None
        if found:
            return (code, found.groups()) if code else None
    return "LB990", (message,)
