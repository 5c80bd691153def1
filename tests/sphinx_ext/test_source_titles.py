"""A title in the list of sources that closes itself gets no full stop behind it."""

from __future__ import annotations

import pytest
from pybtex.database import Entry, Person  # type: ignore[import-untyped]

from build_tools.sphinx_ext.citation_style import DutchList


@pytest.mark.parametrize(
    ("title", "said"),
    [("Wat is het?", "Wat is het?"), ("Doe mee!", "Doe mee!"), ("De brug", "De brug.")],
)
def test_a_title_ends_once(title: str, said: str) -> None:
    fields = [("title", title), ("year", "2020"), ("url", "https://example.org/")]
    entry = Entry("misc", fields, {"author": [Person("Zqmaker, Z.")]})
    written = str(DutchList().format_entry("Zqmaker, 2020", entry).text)
    assert f"(2020). {said} Online" in written
