"""English terms of the book are known as English, so that a missing mark is seen (LB958)."""

from __future__ import annotations

import pytest

from build_tools.language.english import english_in


@pytest.mark.parametrize(
    "term",
    [
        "Backcasting",
        "best person",
        "Best persons",
        "Community Land Trust",
        "Fishbowl",
        "Liberating Structure",
        "multi-level governance",
        "Open Space",
        "Open Space Technology",
        "Street-level bureaucracy",
    ],
)
def test_an_english_term_is_known_as_english(term: str) -> None:
    assert list(english_in(f"Wat doet {term} in een wijk?")) == [(9, term)]


@pytest.mark.parametrize(
    "word", ["multi-level-perspectief", "open ruimte", "Rotterdam Fishbowl Lab"]
)
def test_a_dutch_word_like_it_and_a_name_with_it_are_not(word: str) -> None:
    assert list(english_in(f"Wat doet {word} in een wijk?")) == []
