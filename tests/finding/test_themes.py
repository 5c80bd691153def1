"""Which terms of the glossary a text is about."""

from __future__ import annotations

from typing import Final

import pytest

from build_tools.model.book import GlossaryEntry
from build_tools.sphinx_ext.finding.themes import names_of, themes_in


def _entry(*names: str) -> GlossaryEntry:
    return GlossaryEntry(names=names, explanation="U", editions=None, language="", source="")


_NAMES: Final = names_of([
    _entry("co-creatie", "samen maken"),
    _entry("energieke samenleving"),
    _entry("samenleving"),
    _entry("vzw", "vzw's"),
    _entry("ACTIE"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We kozen voor co-creatie.", {"co-creatie"}),
        ("CO-CREATIE, zei ze.", {"co-creatie"}),
        ("Laten we samen maken wat er mist.", {"co-creatie"}),
        ("Eerst samen. Maken komt later.", {"co-creatie"}),
        ("een energieke samenleving", {"energieke samenleving", "samenleving"}),
        ("de samenleving", {"samenleving"}),
        ("twee vzw’s en een vzw", {"vzw"}),
        ("De letters van ACTIE.", {"ACTIE"}),
        ("Actie! Wie voerde er actie?", set()),
        ("samenlevingen", set()),
        ("decentralisatie en co", set()),
        ("", set()),
    ],
)
def test_a_term_is_found_by_its_whole_names_only(text: str, found: set[str]) -> None:
    assert themes_in(text, _NAMES) == found


def test_the_longest_name_is_found_at_a_word() -> None:
    names = names_of([_entry("open"), _entry("open space")])
    assert themes_in("een open space", names) == {"open space"}
