"""Sentences, marks, plain words and words of a country."""

from __future__ import annotations

from typing import Any, Final

import pytest

from build_tools.language import terms, wording
from build_tools.language.texts import sentences
from build_tools.model.book import GlossaryEntry
from build_tools.model.language import GAP, LanguageRules, PassageKind, PlainerWord
from build_tools.problems import Location
from tests.language.making import PLACE, passage, table, told

_CASES: Final = table("taal.toml")
_PLAINER: Final = PlainerWord(
    words=("faciliteren", "in het kader van"),
    rather="helpen",
    pages={"book/twee.md": PLACE},
    where=PLACE,
)
_RULES: Final = LanguageRules(longest=30, average=14, plainer=(_PLAINER,))


@pytest.mark.parametrize("case", _CASES["zinnen"], ids=lambda one: one["tekst"][:20])
def test_a_text_falls_apart_into_its_sentences(case: dict[str, Any]) -> None:
    assert list(sentences(case["tekst"])) == case["zinnen"]


def test_a_sentence_is_too_long_above_the_limit_and_a_quotation_is_as_it_is() -> None:
    text = "Kort. Een " + " ".join(["woord"] * 5) + "."
    assert told(wording.long_sentences([passage(text)], 5)) == [
        ("LB641", "Een woord woord woord woord woord")
    ]
    assert list(wording.long_sentences([passage(text)], 6)) == []
    assert list(wording.long_sentences([passage(text, quotation=True)], 5)) == []


def test_a_message_has_dots_for_a_word_that_is_not_judged() -> None:
    text = f"{GAP} zegt dat dit veel is , of niet."
    assert told(wording.long_sentences([passage(text)], 5)) == [("LB641", "… zegt dat dit veel is")]
    assert told(wording.marks([passage(f"En {GAP} kan dit , nu")])) == [
        ("LB649", "En … kan dit , nu")
    ]


def test_a_chapter_of_long_sentences_is_told_at_its_title() -> None:
    texts = [passage("Een twee drie vier."), passage("Een twee drie vier vijf.")]
    (found,) = wording.long_on_average(Location("book/een.md", 2), texts, 4)
    assert (str(found.where), found.code, found.values) == ("book/een.md:2", "LB642", ("4,5", 4))
    assert list(wording.long_on_average(PLACE, texts, 5)) == []


def test_jargon_is_told_with_a_plainer_word_unless_it_is_what_is_talked_about() -> None:
    used: set[tuple[Location, str]] = set()
    texts = [
        passage("Wij Faciliteren dat, in het  kader van iets."),
        passage("‘Faciliteren’ is een woord, en zo’n woord als ‘faciliteren’ ook."),
        passage("Wij faciliteren.", where=Location("book/twee.md", 3)),
        passage("Wij faciliteren.", quotation=True),
    ]
    found = list(wording.jargon(texts, _RULES, used))
    assert [one.values for one in found] == [
        ("Faciliteren", "helpen"),
        ("in het kader van", "helpen"),
    ]
    assert used == {(PLACE, "book/twee.md")}


@pytest.mark.parametrize(("flemish", "code"), [(False, "LB644"), (True, "LB645")])
def test_a_word_of_the_other_country_is_told_as_a_whole_word_only(flemish: bool, code: str) -> None:  # noqa: FBT001 - a parameter
    texts = [passage("De schepen komt, en de Schepencolleges niet, het ‘schepen’ ook niet.")]
    found = wording.of_the_other_country(texts, ["schepen"], flemish=flemish)
    assert told(found) == [(code, "schepen")]


@pytest.mark.parametrize("kind", ["dubbel", "leesteken"])
def test_doubled_words_and_misplaced_marks_are_told(kind: str) -> None:
    for case in _CASES[kind]:
        expected = [case["gevonden"]] if "gevonden" in case else []
        text = case["fout"] if "fout" in case else case["goed"]
        assert [value for _, value in told(wording.marks([passage(text)]))] == expected


def test_cells_of_a_table_are_no_sentence_together() -> None:
    cells = passage("Klaar\nJa\nja\nnee\n-\nnog\n?", PassageKind.TABLE)
    assert list(wording.marks([cells])) == []
    wrong = passage("ja\nmaar maar\nnee , nooit", PassageKind.TABLE)
    assert told(wording.marks([wrong])) == [("LB648", "maar maar"), ("LB649", "nee , nooit")]


def test_marks_of_a_typewriter_are_told_in_a_text_and_set_right_in_data() -> None:
    text = "Zo'n ding, ‘s avonds."
    assert [code for code, _ in told(wording.marks([passage(text)]))] == ["LB960", "LB961"]
    data = wording.marks([passage("Zo'n ding.", PassageKind.DATA)])
    assert list(data) == []


def test_links_and_english_have_the_codes_of_the_linter() -> None:
    here = passage("Lees hier van learning by doing.", links=("hier", "de wet"))
    assert told(wording.links([here])) == [("LB962", "hier")]
    assert told(wording.english([here])) == [("LB958", "learning by doing")]


def _entry(*names: str) -> GlossaryEntry:
    return GlossaryEntry(
        names=names, explanation="U", editions=None, language="", source="", line=4
    )


def test_a_named_word_and_a_foreign_phrase_on_two_pages_ask_for_the_glossary() -> None:
    other = Location("book/twee.md", 1)
    texts = [
        passage("Dat heet een grenswerker. Doe dat niet.", strong=("grenswerker", "niet")),
        passage("Dat heet Open Space.", foreign=("Open Space",)),
        passage("Zij doen Open Space.", foreign=("open space", "Book Title"), where=other),
    ]
    found = terms.missing(texts, [], {}, set())
    assert told(found) == [("LB646", "grenswerker"), ("LB646", "Open Space")]
    assert (
        list(terms.missing(texts, [_entry("Grenswerker"), _entry("x", "open space")], {}, set()))
        == []
    )


def test_what_needs_no_explanation_is_left_alone_and_was_needed() -> None:
    used: set[tuple[Location, str]] = set()
    texts = [passage("Dat heet een zijpad.", strong=("zijpad",))]
    assert list(terms.missing(texts, [], {"zijpad": PLACE}, used)) == []
    assert used == {(PLACE, "zijpad")}


def test_an_entry_that_nobody_uses_is_told_and_other_forms_count() -> None:
    read = {"noord": [passage("Twee grenswerkers maken samen iets.", terms=("vrij landschap",))]}
    entries = [
        _entry("grenswerker"),
        _entry("zelfsturing"),
        _entry("co-creatie", "samen maken"),
        _entry("vrij landschap"),
    ]
    assert told(terms.unused(read, entries)) == [("LB647", "zelfsturing"), ("LB647", "co-creatie")]
