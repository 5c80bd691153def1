"""Titles are text: whatever markup is in them runs nothing, makes nothing and is shown as typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from tests.web.pages import IMPRINT, PAGE, STORY, content_of, inline_scripts, soup_of

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_NASTY: Final = """</title><script>alert(1)</script> <b>vet</b> "x" & {{ 7*7 }} <!-- y --> 'z'"""
_NASTY_IN_PRINT: Final = (
    """</title><script>alert(1)</script> <b>vet</b> “x” & {{ 7*7 }} <!– y –> ‘z’"""
)


def _nasty(form: str) -> str:
    quoted = json.dumps(_NASTY)
    return form.format(title=quoted, summary=quoted)


@pytest.fixture
def nasty(build_book: BookBuilder) -> Built:
    return build_book(
        "html",
        {
            "uitgave.toml": IMPRINT,
            "book/edities.md": _nasty(PAGE),
            "participant_stories/noord/de-brug.md": _nasty(STORY),
        },
    )


@pytest.mark.parametrize("page", ["edities", "verhalen/de-brug", "index", "verhalen", "alles"])
def test_a_title_with_markup_runs_and_makes_nothing(nasty: Built, page: str) -> None:
    soup = soup_of(nasty, page)
    scripts = [text for text in inline_scripts(soup) if "alert" in text]
    assert (scripts, soup.select("b"), "49" in soup.get_text()) == ([], [], False)


@pytest.mark.parametrize("page", ["edities", "verhalen/de-brug"])
def test_a_title_with_markup_is_shown_as_it_was_written(nasty: Built, page: str) -> None:
    heading = soup_of(nasty, page).h1
    assert heading is not None
    assert heading.get_text().replace("\u00ad", "") == _NASTY_IN_PRINT


@pytest.mark.parametrize(
    "selector",
    ["meta[property='og:title']", "meta[property='og:description']", "meta[name=description]"],
)
def test_what_others_are_told_of_a_title_is_plain_text(nasty: Built, selector: str) -> None:
    assert content_of(soup_of(nasty, "edities"), selector) in (_NASTY, _NASTY_IN_PRINT)


def test_a_title_with_markup_is_plain_text_in_the_contents(nasty: Built) -> None:
    link = soup_of(nasty, "index").select_one("#inhoud a[href='edities.html']")
    assert link is not None
    assert link.get_text() == _NASTY_IN_PRINT
