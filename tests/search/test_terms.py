from __future__ import annotations

import pytest

from build_tools.search.terms import different_words, term_writer, token_terms

_COMPOUNDS = {
    "burgerparticipatie": ("burger", "participatie"),
    "gemeenteraadsleden": ("gemeente", "raads", "leden"),
}


@pytest.mark.parametrize(
    ("token", "terms"),
    [
        ("Straten,", {"straat"}),
        ("(coöperatie)", {"cooperatie"}),
        ("foto’s", {"foto"}),
        ("’s", {"s"}),
        ("co-creatie", {"cocreatie", "co", "creatie"}),
        ("–", set()),
        ("burgerparticipatie", {"burgerparticipatie", "burger", "participatie"}),
        ("Burgerparticipatie-avond.", {"burgerparticipatieavond", "burgerparticipatie", "burger"}),
    ],
)
def test_a_token_is_found_by_its_terms(token: str, terms: set[str]) -> None:
    assert terms <= set(token_terms(token, _COMPOUNDS))


def test_a_compound_of_three_is_found_by_all_that_stands_in_it() -> None:
    terms = set(token_terms("gemeenteraadsleden", _COMPOUNDS))

    assert terms == {"gemeent", "raad", "lid", "gemeenteraad", "raadslid", "gemeenteraadslid"}


@pytest.mark.parametrize(
    "token", ["https://example.org/wijk", "www.example.org", "(example.org/over/wijk)."]
)
def test_a_web_address_is_one_word(token: str) -> None:
    assert len(set(token_terms(token, {}))) == 1


def test_words_with_a_slash_between_are_two() -> None:
    assert set(token_terms("wijk/buurt", {})) == {"wijkbuurt", "wijk", "buurt"}


@pytest.mark.parametrize("token", ["wijk", "burgerparticipatie", "–", "co-creatie", "B1-niveau"])
def test_a_token_stays_one_token(token: str) -> None:
    written = term_writer(_COMPOUNDS)(token)

    assert len(written.split()) == 1


def test_a_token_of_one_term_is_that_term() -> None:
    assert term_writer({})("Wijken!") == "wijk"


def test_a_token_of_more_terms_has_them_between_marks() -> None:
    assert (
        term_writer(_COMPOUNDS)("Burgerparticipatie")
        == "0~|~burgerparticipatie~|~burger~|~participatie"
    )


def test_the_words_of_a_text_are_parted_by_all_but_letters_and_digits() -> None:
    assert different_words("Co-creatie, coöperatie’s: (B1)") == {
        "co",
        "creatie",
        "coöperatie",
        "b1",
    }
