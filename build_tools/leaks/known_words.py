"""Words with a capital that point at nobody, and names that do: lists, read once.

The lists are short and by hand: they keep warnings few, they decide nothing.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

_LISTS: Final = Path(__file__).parent / "woorden"
PLACES: Final = "plaatsen"
ORGANISATIONS: Final = "organisaties"
FIRST_NAMES: Final = "voornamen"
ORDINARY: Final = "gewoon"
PARTICLES: Final = "tussenvoegsels"
BEFORE_PEOPLE: Final = "voor-personen"
BEFORE_PLACES: Final = "voor-plaatsen"
# Amsterdamse, Utrechters, Gentenaar.
_OF_A_PLACE: Final = re.compile(r"(?:se|s|er|ers|enaar|enaars|naar|naars)$")


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list, as they are written there; a line with ``#`` is a remark."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def points_at_nobody(word: str) -> bool:
    """Whether a word with a capital is a place, an organisation, comes from one, or is ordinary."""
    known = listed(PLACES) | listed(ORGANISATIONS) | listed(ORDINARY)
    return word in known or _OF_A_PLACE.sub("", word) in known


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that many people have, and no ordinary word."""
    return word in listed(FIRST_NAMES)
