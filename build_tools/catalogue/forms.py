"""The words for the form that a value must have: what belongs there, and an example."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# The names are those of the patterns in build_tools.reading.schema.
FORMS: Final = MappingProxyType({
    "slug": ("een naam van kleine letters, cijfers en streepjes", "een-goed-gesprek"),
    "colour": ("een kleur: een # en zes cijfers of letters van a tot en met f", "#1f4e79"),
    "maker": ("een code van drie kleine letters, die zegt wat iemand deed", "aut"),
    "language": ("een taalcode van twee of drie kleine letters", "en"),
    "address": (
        "een webadres dat begint met https:// en eindigt op een schuine streep",
        "https://example.org/leerboek/",
    ),
    "mail": ("een e-mailadres", "leerboek@example.org"),
})  # fmt: skip
