from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from build_tools.search.compounds import (
    find_compounds,
    known_forms,
    split_compound,
)

_GOLDEN = tomllib.loads((Path(__file__).parent / "data/compounds.toml").read_text("utf-8"))
_BOOK = known_forms(_GOLDEN["woorden"].split())


@pytest.mark.parametrize(("word", "pieces"), _GOLDEN["splits"].items())
def test_a_compound_splits_into_words_of_the_book(word: str, pieces: list[str]) -> None:
    assert split_compound(word, _BOOK) == tuple(pieces)


@pytest.mark.parametrize("word", _GOLDEN["whole"]["woorden"].split())
def test_what_is_no_compound_stays_whole(word: str) -> None:
    assert split_compound(word, _BOOK) == ()


@pytest.mark.parametrize("word", _GOLDEN["splits"])
def test_the_pieces_joined_are_the_word(word: str) -> None:
    assert "".join(split_compound(word, _BOOK)) == word


def test_a_word_outside_the_book_is_no_piece() -> None:
    assert split_compound("burgerparticipatie", frozenset({"participatie"})) == ()


@pytest.mark.parametrize(
    ("word", "in_book"),
    [
        ("wijkkaarten", "kaart"),
        ("wijkkaart", "kaarten"),
        ("wijkpanels", "panel"),
        ("wijkstukken", "stuk"),
        ("wijkvragen", "vraag"),
        ("wijkvraag", "vragen"),
        ("wijkbrieven", "brief"),
        ("wijkprijs", "prijzen"),
    ],
)
def test_one_number_of_a_word_stands_for_the_other(word: str, in_book: str) -> None:
    assert split_compound(word, known_forms({"wijk", in_book})) == ("wijk", word[4:])


def test_only_compounds_are_listed() -> None:
    words = {"wijk", "kaart", "wijkkaart"}

    assert find_compounds(words) == {"wijkkaart": ("wijk", "kaart")}
