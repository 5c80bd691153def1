"""Choices: their letters hang on no style, because answers speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree


def test_a_list_of_choices_is_lettered_without_a_style_too(
    pages: Mapping[str, etree._Element],
) -> None:
    lists = [one for page in pages.values() for one in page.iterfind(".//ol[@class='keuzes']")]
    assert lists
    assert {one.get("type") for one in lists} == {"a"}
