"""Words inside messages: the form that a value must have, and what hidden characters are."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# The names are those of the patterns in build_tools.reading.schema.
FORMS: Final = MappingProxyType({
    "slug": ("een naam van kleine letters, cijfers en streepjes", "een-goed-gesprek"),
    "colour": ("een kleur: een # en zes cijfers of letters van a tot en met f", "#1f4e79"),
    "maker": ("een code van drie kleine letters, die zegt wat iemand deed", "aut"),
    "linter": ("de code van iets wat de keuring zelf vindt: LB910 en hoger", "LB937"),
    "nur": ("een NUR-code: drie cijfers tussen aanhalingstekens", "740"),
    "thema": ("een Thema-code: hoofdletters, met soms een cijfer of een streepje", "JB"),
    "language": ("een taalcode van twee of drie kleine letters", "en"),
    "address": (
        "een webadres dat begint met https:// en eindigt op een schuine streep",
        "https://example.org/leerboek/",
    ),
    "mark": ("een merk van zestien cijfers en kleine letters tot en met f", "0123456789abcdef"),
    "mail": ("een e-mailadres", "leerboek@example.org"),
})  # fmt: skip

_DIRECTION: Final = "een teken dat de leesrichting omkeert"
HIDDEN: Final = MappingProxyType({
    "\u00ad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
    "\u200c": "een teken dat letters los houdt",
    "\u200d": "een teken dat letters bij elkaar houdt",
    "\u2028": "een regeleinde uit een ander programma",
    "\u2029": "een alinea-einde uit een ander programma",
    "\u2060": "een spatie zonder breedte",
    "\ufeff": "een spatie zonder breedte",
    "\0": "een leeg teken",
    "\f": "een nieuwe bladzijde",
    "\v": "een regeleinde uit een ander programma",
    **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e", _DIRECTION),
    **dict.fromkeys("\u2066\u2067\u2068\u2069", _DIRECTION),
})  # fmt: skip
OTHER_HIDDEN: Final = "een stuurteken"

# What a text may not hold, by the name that MyST gives it.
NOT_IN_TEXT: Final = MappingProxyType({
    "dl": "een lijst met uitleg",
    "code_block": "een ingesprongen stuk tekst (vier spaties of meer)",
    "fence": "een codeblok",
    "span": "een stuk tekst met kenmerken tussen accolades",
    "template": "een sjabloon met {{ of {%",
    "role": "‘{0}’ zonder een woord tussen accenten (` en `) meteen erachter",
})  # fmt: skip
