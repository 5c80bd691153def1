"""A paragraph with a figure, a year, an amount or the name of a law says where that was read.

What counts, and what does not, is decided in ADR 0018.  Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.model.language import PassageKind
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.language import Passage

_LOOKED_AT: Final = frozenset({PassageKind.PARAGRAPH, PassageKind.POINT, PassageKind.TABLE})
# What a figure may follow when it only says which one: stap 4, pijlers 1 en 2, hoofdstuk 3 tot 6.
_NUMBERED: Final = re.compile(
    r"\b(?:afbeelding|blokje|boek|bladzijde|criterium|deel|dia|edities?|editie|fase|fases|figuur|"
    r"filmpjes?|groep|hoofdstuk(?:ken)?|kolom|les|lijn|niveau|nummer|optie|pagina|paragraaf|"
    r"pijlers?|punt|regel|ronde|rij|scenario|sessie|situatie|stap(?:pen)?|stelling|tabel|trap|"
    r"trede|treden|voorbeeld|vraag|vragen|week|zin)\s+"
    r"\d{1,2}(?:(?:\s*(?:,|en|of|tot en met|tot|–|-|/)\s*)\d{1,2})*(?![\d.,]*\d|\s*%|\s+procent)",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"\b\d{1,2}[.:]\d{2}(?:\s+uur)?\b|\b\d{1,3}(?:\s*(?:tot|–|-|of|à)\s*\d{1,3})?\s+"
    r"(?:seconden?|minuten|minuut|uur|uren)\b|\b24/7\b|\b24-uurs\w*"
)
_RANGE: Final = re.compile(r"\bvan \d tot(?: en met)? \d{1,2}\b")
# In a table a loose figure says which row it is.
_ROW: Final = re.compile(r"(?<![\d.,])\d(?![\d.,]|\s*%|\s+(?:procent|euro|miljoen|miljard|jaar))")
# A4, B1, H2O, 2D, covid-19: a figure in a name, not a fact.
_IN_NAME: Final = re.compile(r"\b[^\W\d_]+-?\d+\w*|\b\d[A-Z]\b")
_FIGURE: Final = re.compile(
    r"(?:€\s*)?\d+(?:[.,/]\d+)*(?:\s*%|\s+(?:procent|euro|miljoen|miljard)\b)?(?:-\w+)?"
)
_BIG: Final = re.compile(
    r"\b(?!honderd(?:en)?\b|(?:tien)?duizend(?:en)?\b)"
    r"(?:\w*(?:honderd|duizend)\w*|miljoen|miljard|\w+\s+procent)\b",
    re.IGNORECASE,
)
_LAW: Final = re.compile(
    r"\b(?:Wet|Decreet|(?<=[a-z] )Besluit|(?<=[a-z] )Verdrag|Koninklijk besluit)"
    r"\s+(?=[a-zA-Z])\w+(?:\s+\w+)?|"
    r"\b[A-ZÀ-Þ][\w-]{0,60}(?:wet|wetten|wetboek|decreet|codex|grondwet)\b|"
    r"\b(?:Grondwet|Codex\s+\w+)|"
    r"\b[Aa]rtikel(?:en)?\s+\d+\w*|"
    r"\b(?:AVG|Awb|Bbl|DLB|GDPR|Wmo|Wob|Woo|Wro)\b"
)
_MARKER: Final = re.compile(
    r"\b(?:TODO|TO DO|TE DOEN|FIXME|XXX+|TBD|TKTK|NAVRAGEN)\b|\bPM:|\?\?+|"
    r"\b[Ll]orem ipsum\b|"
    r"\[(?:bron|citaat|…|\.\.\.|nr|jaartal|naam|datum|invullen|xx?)\??\]|\((?:bron|jaartal)\?\)|"
    r"[(\[]\s*(?:nog )?(?:navragen|nakijken|checken|controleren|invullen|aanvullen)\b"
    r"[^)\]]{0,200}[)\]]|"
    r"\b[Nn]avragen:|\b[Nn]og (?:in te vullen|aan te vullen|na te kijken|uit te zoeken)\b|"
    r"\b(?:tekst|bron|cijfer) volgt\b"
)
_BOOK: Final = "book/"
# Stands between the cells of a table.
_CELL: Final = " | "


def unsourced(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield what stands in a paragraph that names no source (LB630); a paragraph gives one."""
    for passage in passages:
        if passage.cited or passage.exercise or passage.story or passage.kind not in _LOOKED_AT:
            continue
        if passage.where.path.startswith(_BOOK) and (fact := _fact_of(passage)):
            yield Problem(passage.where, "LB630", (fact,))


def _fact_of(passage: Passage) -> str:
    in_table = passage.kind is PassageKind.TABLE
    return first_fact(_ROW.sub(" ", passage.text) if in_table else passage.text)


def first_fact(text: str) -> str:
    """Return the first figure, year, amount or law in a text; empty when there is none."""
    plain = " ".join(text.replace("\n", _CELL).split())
    laws = [found.span() for found in _LAW.finditer(plain)]
    rest = _blanked(plain, _NUMBERED, _RANGE, _TIME, _IN_NAME)
    spans = [*laws, *(found.span() for found in (*_FIGURE.finditer(rest), *_BIG.finditer(rest)))]
    start, end = min(spans, default=(0, 0))
    return plain[start:end].strip(_CELL)


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    """Return a text as long as it was, with blanks where a pattern matches."""
    for pattern in patterns:
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def unresolved(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield each mark that says that somebody still has to do something (LB631)."""
    for passage in passages:
        for found in _MARKER.finditer(passage.text):
            yield Problem(passage.where, "LB631", (found[0],))
