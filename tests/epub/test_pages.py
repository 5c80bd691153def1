"""A page: strict XML in, one well-described document out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.epub.pages import (
    Frame,
    NotWellFormedError,
    classes_in,
    finish_page,
    plain_id,
    softened,
)
from build_tools.epub.semantics import Semantics

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

_CASES: Final = sorted((Path(__file__).parent / "data" / "paginas").iterdir())
_FRAME: Final = Frame(
    title="Vertalen – Een boek",
    language="nl-BE",
    stylesheet="../boek_stijl/leerboek.css",
    semantics=Semantics("bodymatter", "chapter"),
    classes=frozenset({"opening", "ondertitel", "noten"}),
)


def _finished(fragment: str) -> str:
    return finish_page(fragment, _FRAME).decode()


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_page_becomes_what_is_kept_beside_it(
    case: Path, file_regression: FileRegressionFixture
) -> None:
    fragment = (case / "in.html").read_text(encoding="utf-8")
    file_regression.check(
        _finished(fragment), fullpath=case / "out.xhtml", encoding="utf-8", newline="\n"
    )


@pytest.mark.parametrize(
    "fragment",
    [
        "<p>een<br>twee</p>",
        '<input type="checkbox">',
        "<p>niet&nbsp;breken</p>",
        "<p>open",
        "<p a=1>zonder aanhalingstekens</p>",
        "<p>een & twee</p>",
        "<p>\x0c</p>",
    ],
)
def test_what_is_no_xml_is_refused(fragment: str) -> None:
    with pytest.raises(NotWellFormedError):
        finish_page(fragment, _FRAME)


def test_what_is_wrong_is_said_in_the_words_of_the_parser() -> None:
    with pytest.raises(NotWellFormedError, match="mismatch"):
        finish_page("<p>een<br>twee</p>", _FRAME)


def test_a_comment_does_not_reach_the_reader() -> None:
    assert "geheim" not in _finished("<p>tekst<!-- geheim --></p>")


def test_what_only_a_script_on_the_web_needs_is_taken_off() -> None:
    page = _finished(
        '<dl><div data-paar="" id="paar-fiets"><dt data-links="">fiets</dt>'
        '<dd>In beleid: <span data-rechts="ja">vervoer</span> (data-links="3")</dd></div></dl>'
    )
    assert (
        '<dl><div id="paar-fiets"><dt>fiets</dt>'
        '<dd>In beleid: vervoer (data-links="3")</dd></div></dl>'
    ) in page


def test_a_heading_that_has_an_id_keeps_it() -> None:
    page = _finished('<section id="a"><h1 id="eigen">Titel</h1></section>')
    assert 'aria-labelledby="eigen"' in page


@pytest.mark.parametrize("word", ["burgermeester", "wethouder", "co-creatie", "123456789012345"])
def test_a_word_of_ordinary_length_stays_whole(word: str) -> None:
    assert softened(word) == word


def test_soft_hyphens_change_no_letter_of_a_long_word() -> None:
    word = "Burgermeesterleerboek"
    assert softened(word).replace("\u00ad", "") == word


def test_a_long_word_can_break() -> None:
    assert "\u00ad" in softened("overheidsparticipatie")


@given(st.text(min_size=1), st.text(min_size=1))
@example("é", "_e9_")
@example("é", "id-é")
@example("_", "x__")
@example("é", "x__é")
def test_different_ids_stay_different(one: str, other: str) -> None:
    assert (plain_id(one) == plain_id(other)) == (one == other)


@given(st.text(min_size=1))
def test_an_id_is_plain_and_starts_with_a_letter(ident: str) -> None:
    plain = plain_id(ident)
    assert plain.isascii()
    assert plain[0].isalpha()
    assert ":" not in plain


def test_the_classes_of_a_stylesheet_are_those_of_its_selectors() -> None:
    style = (
        '@charset "utf-8"; /* .opmerking */ .een, p.twee > li.drie-a { margin: .5em }\n'
        "@supports (display: grid) { .vier { margin: 0.5em } }"
    )
    assert classes_in(style) == {"een", "twee", "drie-a", "vier"}
