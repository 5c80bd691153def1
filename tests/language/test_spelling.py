"""What the dictionary, the names and the book's own words make of a text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.language.spelling import Speller, misspelled, names_in, unneeded
from build_tools.language.truth import unresolved, unsourced
from build_tools.language.wording import english, marks
from build_tools.model.language import GAP, OwnWord
from build_tools.problems import Location
from build_tools.sphinx_ext.passage_words import ADDRESS
from tests.language.making import passage, table, told

if TYPE_CHECKING:
    from build_tools.problems import Problem

_CASES: Final = table("taal.toml")["spelling"]
_LIST: Final = Location("book/gegevens/spelling.toml", 3)


def _judged(text: str, *own: str) -> tuple[list[Problem], Speller]:
    passages = [passage(text)]
    words = [OwnWord(word=word, where=_LIST) for word in own]
    speller = Speller(words, names_in(passages))
    return list(misspelled(passages, speller)), speller


@pytest.mark.parametrize("text", [one["goed"] for one in _CASES if "goed" in one])
def test_what_is_right_is_left_alone(text: str) -> None:
    assert _judged(text)[0] == []


@pytest.mark.parametrize(
    "case", [one for one in _CASES if "fout" in one], ids=lambda one: one["woord"]
)
def test_a_mistake_is_told_with_the_word_that_was_meant(case: dict[str, str]) -> None:
    (problem,), _ = _judged(case["fout"])
    assert problem.values == (case["woord"], f" Bedoel je ‘{case['bedoeld']}’?")


@pytest.mark.parametrize(
    "word", ["burgermeester", "Burgermeesters", "burgermeesterschap", "burgermeesterlijk"]
)
def test_the_word_of_the_book_is_right_in_all_its_forms(word: str) -> None:
    assert _judged(f"Dat is {word}.")[0] == []


def test_an_own_word_is_right_with_a_capital_too_and_was_needed() -> None:
    found, speller = _judged("Kwibbelen doen we. We kwibbelen weer.", "kwibbelen")
    assert (found, list(unneeded(speller))) == ([], [])


@pytest.mark.parametrize("word", ["fiets", "kwabbelen"])
def test_an_own_word_that_the_dictionary_has_or_nobody_uses_is_told(word: str) -> None:
    _, speller = _judged("We gaan op de fiets.", word)
    assert told(unneeded(speller)) == [("LB633", word)]


def test_english_that_is_told_as_such_is_no_mistake_of_spelling() -> None:
    assert _judged("Dat heet learning by doing.")[0] == []


def test_spaces_inside_english_leave_no_piece_of_a_word() -> None:
    assert _judged("Dat is learning by   doing.")[0] == []


def test_a_word_is_told_once_per_paragraph() -> None:
    assert len(_judged("De gemente en de gemente.")[0]) == 1


@pytest.mark.parametrize("piece", [
    "a.", "a-", "‘a", "é’", "a@", "A-", "‘", "(", "(navragen ", "in of the ",
])  # fmt: skip
def test_a_text_without_end_takes_time_in_proportion(piece: str) -> None:
    text = piece * 20_000
    start = time.process_time()
    with_address = ADDRESS.sub("", text)
    _judged(with_address + text)
    list(unsourced([passage(text)]))
    list(unresolved([passage(text)]))
    list(english([passage(text)]))
    list(marks([passage(text)]))
    assert time.process_time() - start < 5


def test_a_point_behind_an_address_still_ends_the_sentence() -> None:
    text = (
        "Kijk op https://voorbeeld.nl/1848. Of op (www.voorbeeld.be/een), of voorbeeld.nl/twee. Ja."
    )
    shown = f"Kijk op {GAP}. Of op ({GAP}), of {GAP}. Ja."
    assert ADDRESS.sub(GAP, text) == shown
