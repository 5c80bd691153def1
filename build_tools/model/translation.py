"""Pairs of words that mean the same to different people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Languages(StrEnum):
    """Between which two languages a pair stands."""

    SPEECH = "taalpaar"
    COUNTRY = "landpaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPair:
    """Two ways to say one thing: as an initiative and as an organisation, or as two countries.

    :ivar left: as an initiative says it, or the Netherlands.
    :ivar right: as an organisation says it, or Flanders.
    :ivar example: a sentence with it, made up by the editors.
    :ivar editions: the editions it is for, or None for all.
    :ivar line: line in ``vertalingen.toml``, counted from 1.
    """

    languages: Languages
    left: str
    right: str
    example: str
    editions: frozenset[str] | None
    line: int = 1

    def is_for(self, edition: str) -> bool:
        """Whether the pair belongs to an edition."""
        return self.editions is None or edition in self.editions
