"""``gemeten``: a place on a page that is filled in the finished page, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from build_tools.model.measured import PLACES, emptied, filled
from tests.conftest import EPUB, WEB

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_PAGE: Final = """---
titel: Gemeten
soort: pagina
samenvatting: Wat er gemeten is.
---

:::{gemeten} status
:::

:::{gemeten} epub
:::

:::{gemeten} epub
:::

:::{gemeten} web
:::

:::{gemeten} keuring
:::
"""
_FILES: Final[dict[str, str | None]] = {"book/vermeldingen.md": _PAGE}


@pytest.fixture
def book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, _FILES)


def _said(book: Built, name: str) -> str:
    place = book.page("vermeldingen").find(id=f"gemeten-{name}")
    assert place is not None
    return " ".join(place.get_text(" ").split())


@pytest.mark.parametrize("name", PLACES)
def test_a_place_has_a_name_and_a_true_sentence(book: Built, name: str) -> None:
    assert _said(book, name).endswith(".")


def test_the_web_says_nothing_of_an_epub_that_was_not_made(build_book: BookBuilder) -> None:
    said = _said(build_book(WEB, _FILES), "epub")
    assert said == "Bij deze uitgave is geen EPUB gemaakt, dus ook niet gemeten."


def test_the_epub_tells_its_own_figures_in_every_place_for_them(build_book: BookBuilder) -> None:
    book = build_book(EPUB, _FILES)
    said = [_said(book, name) for name in ("epub", "epub-2")]
    assert said[0] == said[1]


def test_a_place_is_filled_and_can_be_emptied_again() -> None:
    page = b'<p>a</p><div class="gemeten" id="gemeten-web"><p>b</p></div><p>c</p>'
    full = filled(page, {"web": "<p>vol</p>"})
    assert full == page.replace(b"<p>b</p>", b"<p>vol</p>")
    assert emptied(full) == emptied(page)


def test_the_same_place_twice_is_filled_twice() -> None:
    page = b'<div id="x" class="y"></div><div id="gemeten-web"></div><div id="gemeten-web-2"></div>'
    assert filled(page, {"web": "<p>vol</p>"}).count(b"vol") == 2


def test_what_nothing_is_known_of_stays_as_it_was_written() -> None:
    page = b'<div id="gemeten-keuring"><p>niets</p></div>'
    assert filled(page, {"web": "<p>vol</p>"}) == page


def test_another_part_of_a_page_is_never_emptied() -> None:
    page = b'<div id="gemeten"><p>a</p></div><div class="gemeten-web"><p>b</p></div>'
    assert emptied(page) == page


def test_a_content_that_would_end_its_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no div"):
        filled(b"", {"web": "<div>x</div>"})
