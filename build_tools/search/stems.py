"""The stem of a Dutch word: one form for its singular and plural, and for some forms of a verb.

Not Snowball's Dutch stemmer, which Pagefind has on board: that makes ``over`` of *overheid*, and
``meen`` of both *gemeente* and *mening*, so that a search for the government finds every page
with *over* in it (measured; docs/adr/0007-search-compounds.md). This one takes an ending off only
when it is nearly sure; a search finds what starts with the stem anyway.

The rules are data, because the browser applies the same ones to what the reader types.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

Rule = tuple[str, str]

RULES: Final[tuple[tuple[Rule, ...], ...]] = (
    (  # plurals that no rule makes, and words that only look like one
        ("^(?!(?:ver|ge|over)leden$)(.*)leden$", "{1}lid"),
        ("^(.*)steden$", "{1}stad"),
        ("^(.*)kinderen$", "{1}kind"),
        ("^(.+)heden$", "{1}heid"),
        ("^(.*)dagen$", "{1}dag"),
        ("^(.*plaats|schepen)(?:en)?$", "{1}="),
        ("^(open|(?:af|be|in)?(?:oefen|reken|teken))s?$", "{1}="),
        ("^(.*(?:ee|ie))en$", "{1}"),  # ideeen
    ),
    (("^(.*)eee(.*)$", "{1}ee{2}"),),  # creeert and creeren
    (  # small ones: filmpje, verhaaltje, groepje
        ("^(.+m)pjes?$", "{1}"),
        ("^(.*[aeiou]{2}[ln])tjes?$", "{1}"),
        ("^(.{3,})jes?$", "{1}"),
    ),
    (  # plurals in -s: bewoners, colleges, organisaties, bureaus
        ("^(.{3,}[bdfgklmnprtw])s$", "{1}"),
        ("^(.{2,}[bdgkmnptvz]e)s$", "{1}"),
        ("^(?!.*(?:adv|verl|prec)ies$)(.+ie)s$", "{1}"),
        ("^(.+eau)s$", "{1}"),
    ),
    (  # endings in -en and -e: stukken, vragen, leren, middelen, problemen, kaarten
        (r"^(.*[aeiouy])([bdfgklmnprst])\2en?$", "{1}{2}"),
        ("^(|.*[^a])a([bdfgklmnprstvz])en?$", "{1}aa{2}"),
        ("^(|.*[^o])o([bdfgklmnprstvz])en?$", "{1}oo{2}"),
        ("^(|.*[^aeiouy])u([bdfgklmnprstvz])en?$", "{1}uu{2}"),
        ("^([^aeiouy]*)e([bdfgklmnprstvz])en?$", "{1}ee{2}"),
        ("^(.*[aeiouy].*[^aeiouy]e[lnr])en?$", "{1}"),
        ("^(.*[^aeiouy])e([bdfgkmpstvz])en?$", "{1}ee{2}"),
        ("^(.*[aeiouy].*[^aeiouy])en?$", "{1}"),
    ),
    (("^(.+)v$", "{1}f"), ("^(.+)z$", "{1}s")),
    (  # forms of a verb: werkt, geeft, vertelt, luistert, woont, vindt, leerde
        ("^(?!.*markt$)(.*[aeiouy].*[gkmp])t$", "{1}"),
        ("^(.*(?:ee|ie|ij|oe|ui)f)t$", "{1}"),
        ("^(.*(?:aa|oo|oe|ie|e)l)t$", "{1}"),
        ("^(.*(?:[aeiouy].*e|oe)r)t$", "{1}"),
        ("^(.*(?:ie|oo)n|[^aeiouy]*een)t$", "{1}"),
        ("^(.*[aeiouy].*d)t$", "{1}"),
        ("^(.*[aeiouy].*er)d$", "{1}"),
    ),
    (("^(.*[aeiouy].*[^aeiouy])ee([lnr])$", "{1}e{2}"),),  # probeer like proberen
    (("^(.{3,}[bdfgklmnprtw])s$", "{1}"),),  # grenzen like grens
)
"""Groups of rules, applied one after the other; of a group, the first rule that fits.

A rule is a pattern and what comes in its place: ``{1}`` is what its first group found. After a rule
that puts ``=`` at the end no other fits, and then the sign goes. The patterns mean the same to
Python and to JavaScript.
"""

DIGITS: Final = "αβγδεζηθικ"
"""What stands for 0 to 9 in a stem: Pagefind cuts a word in two between a letter and a digit."""

_COMPILED: Final = tuple(
    tuple((re.compile(pattern), template) for pattern, template in group) for group in RULES
)
_TO_LETTERS: Final = str.maketrans("0123456789", DIGITS)


@cache
def stem(word: str) -> str:
    """Give the stem of a word, without accents, digits as letters.

    :param word: letters and digits, lower case.
    """
    result = _without_accents(word)
    for group in _COMPILED:
        result = _applied(group, result)
    return result.removesuffix("=").translate(_TO_LETTERS)


def _applied(group: tuple[tuple[re.Pattern[str], str], ...], word: str) -> str:
    """Give the word after the first rule that fits, or as it is."""
    for pattern, template in group:
        found = pattern.match(word)
        if found:
            return template.format(word, *found.groups())
    return word


def _without_accents(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
