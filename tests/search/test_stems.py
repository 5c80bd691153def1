from __future__ import annotations

import itertools
import tomllib
from pathlib import Path

import pytest

from build_tools.search.stems import stem
from build_tools.search.terms import token_terms

_FILE = Path(__file__).parent / "data" / "stems.toml"
_GROUPS = [line.split() for line in tomllib.loads(_FILE.read_text("utf-8"))["same"].splitlines()]


def stems_of(forms: list[str]) -> set[str]:
    return {term for form in forms for term in token_terms(form, {})}


@pytest.mark.parametrize("forms", [group for group in _GROUPS if group[1:]], ids=" ".join)
def test_forms_of_one_word_have_one_stem(forms: list[str]) -> None:
    assert len(stems_of(forms)) == 1


def test_different_words_have_different_stems() -> None:
    groups = [(group[0], stems_of(group)) for group in _GROUPS if group]

    clashes = [
        (one, other)
        for (one, stems), (other, others) in itertools.combinations(groups, 2)
        if stems & others
    ]

    assert clashes == []


@pytest.mark.parametrize(
    ("word", "prefix"),
    [("gemeenteraad", "gemeente"), ("burgermeesterschap", "burgermeester"), ("dorpsplein", "dorp")],
)
def test_a_longer_word_starts_with_the_stem_of_its_beginning(word: str, prefix: str) -> None:
    assert stem(word).startswith(stem(prefix))


def test_digits_become_letters() -> None:
    assert stem("b1") == "bβ"
