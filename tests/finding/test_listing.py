"""The tables of all methods and all cases, made from the blocks: web edition and EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.finding.conftest import files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder, Built

_HEAD: Final = "---\ntitel: Kist\nsoort: overzicht\nsamenvatting: Alles.\n---\n\n"
_METHODS: Final = ":::{overzicht}\n:soort: werkvormen\n:::\n"
_CASES: Final = ":::{overzicht}\n:soort: casussen\n:::\n"
_DOING: Final = """---
titel: Doen
soort: hoofdstuk
samenvatting: Om te doen.
pijler: 1
---

:::{werkvorm} De [Open Space]{.language-en}
:id: kring
:doel: Elkaar *echt* horen, zei {cite:t}`hajer2011`.
:groep: 4 tot 8 mensen
:duur: 20

1. Ga zitten.
:::

:::{werkvorm} Alleen een doel
:id: zonder-klok
:doel: Rust.

1. Wacht.
:::

:::{casus} Het veldje
:id: veldje
:waar: Assen
:wanneer: 2019
:resultaat: Een bank, en [Deep Democracy]{.language-en}.
:bron: hajer2011

Zo ging het.
:::
"""


def _book(text: str, doing: str = _DOING) -> Mapping[str, str | None]:
    return files({"book/vinden.md": _HEAD + text, "book/doen.md": doing})


@pytest.fixture
def listed(build_book: BookBuilder, builder: str) -> Built:
    """Give a book with both tables on one page, by each builder in turn."""
    return build_book(builder, _book(f"{_METHODS}\n{_CASES}"))


def _page(book: Built) -> BeautifulSoup:
    return book.page("vinden")


def _rows(book: Built, caption: str) -> list[list[str]]:
    for table in _page(book).select("table"):
        if table.select("caption")[0].get_text(strip=True) == caption:
            return [
                [" ".join(cell.get_text().split()) for cell in row.select("th, td")]
                for row in table.select("tr")
            ]
    return []


def _said(book: Built) -> list[tuple[str, str]]:
    """Return what was reported about the page, as ``path:line`` and code."""
    told = [(str(problem.where), problem.code) for problem in book.problems]
    return [(where, code) for where, code in told if where.startswith("book/vinden.md")]


def test_nothing_is_wrong_with_it(listed: Built) -> None:
    assert _said(listed) == [], listed.words()


def test_a_method_says_what_it_is_for_and_for_whom(listed: Built) -> None:
    assert _rows(listed, "Alle werkvormen van deze editie") == [
        ["Werkvorm", "Doel", "Voor wie, hoe lang", "Waar in het boek"],
        [
            "De Open Space", "Elkaar echt horen, zei .", "4 tot 8 mensen, 20 minuten",
            "Doen, pijler 1",
        ],
        ["Alleen een doel", "Rust.", "", "Doen, pijler 1"],
    ]  # fmt: skip


def test_a_case_says_where_when_and_what_came_of_it(listed: Built) -> None:
    assert _rows(listed, "Alle casussen van deze editie") == [
        ["Casus", "Waar en wanneer", "Wat het opleverde", "Waar in het boek"],
        ["Het veldje", "Assen, 2019", "Een bank, en Deep Democracy.", "Doen, pijler 1"],
    ]


def test_every_link_leads_to_the_block_or_to_its_page(listed: Built) -> None:
    stem = "html" if (listed.out / "index.html").exists() else "xhtml"
    links = [str(link["href"]) for link in _page(listed).select("table a")]
    blocks = ["kring", "zonder-klok", "veldje"]
    assert links == [
        address for one in blocks for address in (f"doen.{stem}#doe-{one}", f"doen.{stem}")
    ]
    assert all(f'id="doe-{one}"' in listed.pages["doen"] for one in blocks)


def test_every_head_says_what_it_is_the_head_of(listed: Built) -> None:
    heads = _page(listed).select("table th")
    assert [head["scope"] for head in heads] == [*["col"] * 4, "row", "row", *["col"] * 4, "row"]


def test_words_in_another_language_are_marked(listed: Built) -> None:
    foreign = _page(listed).select("table [lang=en]")
    assert [one.get_text() for one in foreign] == ["Open Space", "Deep Democracy"]


@pytest.mark.parametrize(("block", "said"), [(_METHODS, "geen werkvorm"), (_CASES, "geen casus")])
def test_an_edition_without_any_says_so(
    build_book: BookBuilder, builder: str, block: str, said: str
) -> None:
    doing = _DOING.split(":::", maxsplit=1)[0] + "Niets te doen.\n"
    page = _page(build_book(builder, _book(block, doing)))
    assert said in page.get_text()
    assert page.select("table") == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"{_METHODS}\n{_METHODS}", "LB440", 11),
        (":::{overzicht}\n:::\n", "LB418", 7),
        (":::{overzicht}\n:soort: films\n:::\n", "LB421", 8),
        (":::{overzicht}\n:soort: casussen\n:pijler: 1\n:::\n", "LB430", 9),
        (":::{overzicht} Alles\n:soort: casussen\n:::\n", "LB432", 7),
        (":::{overzicht}\n:soort: casussen\n\nTekst.\n:::\n", "LB434", 7),
    ],
)
def test_a_mistake_is_told_at_its_line(
    build_book: BookBuilder, builder: str, text: str, code: str, line: int
) -> None:
    book = build_book(builder, _book(text))
    assert _said(book) == [(f"book/vinden.md:{line}", code)], book.words()
