"""The Dutch words for what EPUBCheck, Ace, axe and vnu find, per rule of theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong, and what an editor can do about it; whole sentences."""

    text: str
    hint: str


_TO_DEVELOPER: Final = (
    "Dit komt meestal niet door je tekst. Stuur deze regel naar een ontwikkelaar."
)
_THEME: Final = "Dit hoort bij de vormgeving. Stuur deze regel naar een ontwikkelaar."
_NO_HTML: Final = (
    "Staat er HTML in je tekst? Haal die weg. Zo niet, stuur dan deze regel naar een ontwikkelaar."
)

_ALT: Final = Words(
    "Een afbeelding heeft geen beschrijving.",
    "Schrijf op wat er te zien is, voor wie de afbeelding niet ziet. Zegt ze niets, laat dan de "
    "beschrijving leeg.",
)
_HEADING_ORDER: Final = Words(
    "Een kop slaat een niveau over.",
    "Onder een kop met ## komt een kop met ###, niet meteen een met ####.",
)
_LANGUAGE: Final = Words(
    "De taal van een stuk tekst is niet goed opgegeven.",
    "Schrijf vreemde woorden als [Right to Challenge]{.language-en}, met een code die bestaat.",
)
_LIST: Final = Words(
    "Een lijst is niet goed opgebouwd.",
    "Zet elk punt op een eigen regel met een streepje of een cijfer ervoor, en spring in onder "
    "het punt waar iets bij hoort.",
)
_TABLE: Final = Words(
    "Een tabel is niet goed opgebouwd.",
    "Geef elke kolom een kop, en elke rij evenveel vakken.",
)
_TWICE: Final = Words(
    "Dezelfde naam (id) staat twee keer op deze bladzijde.",
    "Geef elke opdracht en elk blok een eigen ‘:id:’.",
)
_LINK: Final = Words(
    "Een link gaat naar iets dat er niet is.",
    "Kijk na of de bladzijde, de kop of het bestand nog zo heet.",
)
_LINK_TEXT: Final = Words(
    "Een link heeft geen tekst die zegt waar hij heen gaat.",
    "Schrijf in de tekst van de link wat de lezer daar vindt.",
)
_ADDRESS: Final = Words(
    "Een link of afbeelding heeft een adres dat niet kan.",
    "Kijk het adres na: geen spaties, geen Windows-paden, en https:// ervoor als het op een "
    "andere website staat.",
)
_XML: Final = Words(
    "Deze bladzijde is geen geldige XHTML. Een e-reader kan haar niet openen.",
    _NO_HTML,
)
_MARKUP: Final = Words("De opmaak van deze bladzijde klopt niet.", _NO_HTML)
_METADATA: Final = Words(
    "De gegevens over het boek zijn niet compleet of niet goed geschreven.",
    "Kijk editie.toml en uitgave.toml na. Staat daar alles goed, stuur dan deze regel naar een "
    "ontwikkelaar.",
)
_CONTRAST: Final = Words(
    "De kleur van een tekst verschilt te weinig van de achtergrond.",
    "Kies in editie.toml kleuren die meer verschillen, of stuur deze regel naar een ontwikkelaar.",
)
_TITLE: Final = Words(
    "Deze bladzijde heeft geen titel.",
    "Geef bovenin het bestand een ‘titel’ op.",
)
_EMPTY_HEADING: Final = Words("Er is een kop zonder woorden.", "Schrijf de kop, of haal hem weg.")
_SAID_TWICE: Final = Words(
    "De beschrijving van een afbeelding zegt hetzelfde als de tekst ernaast.",
    "Beschrijf wat er te zien is. Herhaal niet wat er al staat.",
)
_PACKAGE: Final = Words("Het pakket van de EPUB klopt niet.", _TO_DEVELOPER)
_CONTENTS: Final = Words("De inhoudsopgave van de EPUB klopt niet.", _TO_DEVELOPER)
_STYLE: Final = Words("De vormgeving van de EPUB klopt niet.", _THEME)
_STRUCTURE: Final = Words("Een onderdeel van de bladzijde is niet goed benoemd.", _THEME)
_CONTROL: Final = Words("Een knop of veld is niet voor iedereen te gebruiken.", _THEME)
_FILE: Final = Words(
    "Een bestand waar de EPUB naar verwijst, zit er niet in.",
    "Kijk na of de naam van de afbeelding klopt en of ze in de map van het boek staat.",
)
_REMOTE: Final = Words(
    "De EPUB haalt iets op van internet.",
    "Zet het bestand in het boek zelf, of maak er een gewone link van.",
)
_OTHER: Final = Words(
    "Er is iets gevonden waar nog geen uitleg in gewone taal bij is.",
    "Kijk deze plek na in de tekst waar de bladzijde van gemaakt is. Kom je er niet uit, stuur "
    "dan deze regel naar een ontwikkelaar.",
)

# Rules of axe-core, which Ace uses as well.
_AXE: Final = {
    "color-contrast": _CONTRAST,
    "definition-list": _LIST, "dlitem": _LIST, "list": _LIST, "listitem": _LIST,
    "document-title": _TITLE,
    "duplicate-id": _TWICE, "duplicate-id-active": _TWICE, "duplicate-id-aria": _TWICE,
    "empty-heading": _EMPTY_HEADING,
    "empty-table-header": _TABLE, "scope-attr-valid": _TABLE, "table-duplicate-name": _TABLE,
    "table-fake-caption": _TABLE, "td-has-header": _TABLE, "td-headers-attr": _TABLE,
    "th-has-data-cells": _TABLE,
    "heading-order": _HEADING_ORDER,
    "page-has-heading-one": Words(
        "Deze bladzijde heeft geen titel als kop.",
        "Begin tussenkoppen met ##; de titel komt van ‘titel’ bovenin het bestand.",
    ),
    "html-has-lang": Words("Deze bladzijde zegt niet in welke taal ze is.", _TO_DEVELOPER),
    "html-lang-valid": Words("De taal van deze bladzijde bestaat niet.", _METADATA.hint),
    "html-xml-lang-mismatch": Words("Deze bladzijde noemt twee talen.", _TO_DEVELOPER),
    "valid-lang": _LANGUAGE,
    "identical-links-same-purpose": _LINK_TEXT, "link-name": _LINK_TEXT,
    "image-alt": _ALT, "object-alt": _ALT, "role-img-alt": _ALT, "svg-img-alt": _ALT,
    "image-redundant-alt": _SAID_TWICE,
    "link-in-text-block": Words("Een link in een zin valt niet op.", _THEME),
    "button-name": _CONTROL, "label": _CONTROL, "label-content-name-mismatch": _CONTROL,
    "input-button-name": _CONTROL, "select-name": _CONTROL, "tabindex": _CONTROL,
    "target-size": _CONTROL, "scrollable-region-focusable": _CONTROL,
    "frame-title": Words("Een ingevoegd venster heeft geen naam.", _NO_HTML),
    "region": _STRUCTURE, "bypass": _STRUCTURE, "skip-link": _STRUCTURE,
    "meta-viewport": Words("Een lezer kan deze bladzijde niet vergroten.", _THEME),
    "meta-refresh": Words("Deze bladzijde ververst zichzelf.", _THEME),
}  # fmt: skip
_ACE: Final = {
    **_AXE,
    "epub-lang": _METADATA, "epub-title": _METADATA,
    "epub-toc-order": _CONTENTS,
    "epub-type-has-matching-role": _STRUCTURE,
    "epub-pagelist-missing-pagebreaks": _CONTENTS, "epub-pagesource": _METADATA,
    "pagebreak-label": _STRUCTURE,
    "conformsto-invalid": _METADATA,
}  # fmt: skip
_EPUBCHECK: Final = {
    "RSC-001": _FILE, "RSC-007": _FILE, "RSC-007w": _FILE, "RSC-008": _FILE,
    "RSC-006": _REMOTE,
    "RSC-005": _MARKUP,
    "RSC-011": _LINK, "RSC-012": _LINK, "RSC-026": _ADDRESS, "RSC-020": _ADDRESS,
    "RSC-029": _ADDRESS, "RSC-030": _ADDRESS, "RSC-033": _ADDRESS,
    "RSC-016": _XML, "RSC-017": _MARKUP,
    "HTM-004": _MARKUP, "HTM-025": _ADDRESS,
    "OPF-092": _LANGUAGE,
}  # fmt: skip
# First letters of a rule, and words for all that begin so.
_FAMILIES: Final = (
    ("axe", "landmark-", _STRUCTURE),
    ("axe", "aria-", _STRUCTURE),
    ("ace", "landmark-", _STRUCTURE),
    ("ace", "aria-", _STRUCTURE),
    ("ace", "metadata-", _METADATA),
    ("epubcheck", "ACC-", _MARKUP),
    ("epubcheck", "CSS-", _STYLE),
    ("epubcheck", "HTM-", _MARKUP),
    ("epubcheck", "MED-", _FILE),
    ("epubcheck", "NAV-", _CONTENTS),
    ("epubcheck", "NCX-", _CONTENTS),
    ("epubcheck", "OPF-", _PACKAGE),
    ("epubcheck", "PKG-", _PACKAGE),
)
_RULES: Final = MappingProxyType({"ace": _ACE, "axe": _AXE, "epubcheck": _EPUBCHECK})
# The Nu HTML checker has no codes: its sentences tell them apart, quotes curly or straight.
_VNU: Final = (
    (re.compile(r"an .img. element must have an .alt. attribute", re.IGNORECASE), _ALT),
    (re.compile(r"duplicate id", re.IGNORECASE), _TWICE),
    (re.compile(r"bad value .* for attribute .(href|src|srcset|cite).", re.IGNORECASE), _ADDRESS),
    (re.compile(r"bad value .* for attribute .(xml:)?lang.", re.IGNORECASE), _LANGUAGE),
    (re.compile(r"empty heading", re.IGNORECASE), _EMPTY_HEADING),
    (re.compile(r"element .title. must not be empty|missing .*\btitle\b", re.IGNORECASE), _TITLE),
    (re.compile(r"table (row|column|cell)|row .* of a row group|.t[hd]. ", re.IGNORECASE), _TABLE),
    (re.compile(r"no id .* in this document|id .* (must|point)", re.IGNORECASE), _LINK),
    (
        re.compile(
            r"stray|unclosed|not allowed|end tag|obsolete|missing (a )?required|saw |"
            r"must be contained in|bad character|named character reference",
            re.IGNORECASE,
        ),
        _MARKUP,
    ),
)


def words_for(tool: str, code: str, text: str) -> Words:
    """Return the Dutch words for one finding.

    :param tool: ``epubcheck``, ``ace``, ``axe`` or ``vnu``.
    :param code: its own code or rule; empty for vnu. :param text: its own words.
    """
    if tool == "vnu":
        return next((words for pattern, words in _VNU if pattern.search(text)), _OTHER)
    exact = _RULES[tool].get(code)
    families = (
        words for whose, start, words in _FAMILIES if whose == tool and code.startswith(start)
    )
    return exact or next(families, _OTHER)
