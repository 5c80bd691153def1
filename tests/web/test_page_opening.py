"""The opening of a page is found again in its HTML, and nothing is lost."""

from __future__ import annotations

from typing import Final

import pytest

from build_tools.sphinx_ext.page_opening import OpenedBody, open_body
from build_tools.sphinx_ext.soft_hyphens import SoftHyphens

_HYPHENS: Final = SoftHyphens()
_SECTION: Final = '<section class="soort-pagina" id="a">'
_STORY: Final = (
    '\n  <section class="verhaal" id="a">\n<h1>Titel</h1>\n<p class="verhaal-soort">Tip</p>\n'
    '<div class="voorbeeld-melding docutils container">\n<p>Verzonnen.</p>\n</div>\n'
    '<p class="kernles">Les.</p>\n<p>Tekst.</p>\n</section>\n'
)


def _opened(body: str) -> OpenedBody:
    return open_body(body, _HYPHENS)


def test_the_lead_of_a_page_is_heading_and_subtitle() -> None:
    opened = _opened(
        f'\n{_SECTION}\n<h1>T</h1>\n<p class="ondertitel">O</p>\n<p>Tekst</p></section>'
    )
    assert opened.lead == '<h1>T</h1>\n<p class="ondertitel">O</p>'


def test_the_text_of_a_page_is_no_lead() -> None:
    opened = _opened(f"{_SECTION}<h1>T</h1><p>Tekst</p></section>")
    assert opened.rest == "<p>Tekst</p></section>"


def test_the_notice_and_the_lesson_of_a_story_belong_to_its_lead() -> None:
    assert [word in _opened(_STORY).lead for word in ("Tip", "Verzonnen", "Les.", "Tekst.")] == [
        True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        _STORY,
        f"{_SECTION}<h1>T</h1></section>",
        f'{_SECTION}<span id="x"></span><h1>T</h1><p class="kicker">K</p><p>E</p></section>',
        "<p>Een pagina zonder kop.</p>",
        "",
    ],
)
def test_the_pieces_together_are_the_whole(body: str) -> None:
    opened = _opened(body)
    pieces = opened.section + opened.lead + opened.rest
    assert "".join(pieces.split()) == "".join(body.split())


def test_a_page_without_a_heading_is_all_text() -> None:
    assert _opened("<p>Een</p>") == OpenedBody(section="", lead="", rest="<p>Een</p>")  # type: ignore[arg-type] # Markup equals its text


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("handelingsrepertoire", "hande-lings-re-per-toire"),
        ("Burgermeesterleerboek", "Burger-meester-leerboek"),
        ("begrijpen", "begrijpen"),
    ],
)
def test_a_long_word_may_be_broken_and_a_short_one_not(word: str, broken: str) -> None:
    assert _HYPHENS.in_text(word).replace("\u00ad", "-") == broken


def test_the_heading_gets_soft_hyphens_and_the_text_does_not() -> None:
    word = "handelingsrepertoire"
    opened = _opened(f"{_SECTION}<h1>{word}</h1><p>{word}</p></section>")
    assert ("\u00ad" in opened.lead, "\u00ad" in opened.rest) == (True, False)


def test_no_soft_hyphen_comes_into_a_tag_or_an_entity() -> None:
    html = '<h1><span class="handelingsrepertoire">a&hellipsisextralang;b</span></h1>'
    assert _HYPHENS.in_heading(html) == html
