"""The Dutch apostrophe at the start of a word, after docutils made its quotation marks."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from docutils.utils.smartquotes import educate_tokens

from build_tools.sphinx_ext.apostrophe import mend

if TYPE_CHECKING:
    from tests.conftest import BookBuilder

_FORMS: Final = tomllib.loads(
    (Path(__file__).parent / "apostrophes.toml").read_text(encoding="utf-8")
)["vorm"]
_PAGE: Final = """---
titel: "'s Avonds aan tafel"
soort: hoofdstuk
samenvatting: Een proef.
---

Het is *'t* hele **'90-er** gevoel, 's avonds.

De code `'s avonds` blijft.

## 't Is hier

:::{kader} 's Morgens
'n Kop koffie.
:::
"""


@pytest.mark.parametrize("form", _FORMS, ids=[form["in"] for form in _FORMS])
def test_a_form_gets_the_right_mark(form: dict[str, str]) -> None:
    educated = "".join(educate_tokens([("plain", form["in"])], attr="qDe", language="nl"))
    assert mend(educated) == form["uit"]


def test_a_text_that_is_right_stays_as_it_is() -> None:
    text = "’s Avonds zei hij: ‘Er is niemand’, en ging."
    assert mend(text) == text


def test_titles_boxes_and_markup_are_mended_and_code_is_not(
    build_book: BookBuilder, builder: str
) -> None:
    page = build_book(builder, {"book/blokken.md": _PAGE}).page("blokken")
    words = " ".join(page.get_text().split())
    for shown in (
        "’s Avonds aan tafel", "Het is ’t hele ’90-er gevoel, ’s avonds.", "De code 's avonds",
        "’t Is hier", "’s Morgens ’n Kop koffie.",
    ):  # fmt: skip
        assert shown in words, words


def test_a_title_is_mended_wherever_it_is_shown(build_book: BookBuilder, builder: str) -> None:
    book = build_book(builder, {"book/blokken.md": _PAGE})
    assert "’s Avonds aan tafel" in book.page("alles").get_text()
