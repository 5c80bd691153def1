"""A figure that the book draws, and a picture with a longer description, on web and EPUB pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest

from tests.conftest import EPUB, PROOF_BOOK, WEB

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.conftest import BookBuilder, Built

_HEAD: Final = "---\ntitel: Figuren\nsoort: pagina\nsamenvatting: Figuren.\n---\n\n"
_STAIRS: Final = """
titel = "Een trap"
vorm = "trap"
samenvatting = "Een trap met twee treden."
begin = "laag"

[[reeks]]

[[reeks.deel]]
naam = "onder"
bij = "hier staat de {wethouder}"
bron = ["hajer2011"]

[[reeks.deel]]
naam = "boven"
edities = ["noord"]

[[reeks.deel]]
naam = "bovenaan"
edities = ["zuid"]
"""
_CHART: Final = """
titel = "Een grafiek"
vorm = "grafiek"
samenvatting = "Een lijn met twee punten."
eenheid = "%"

[[reeks]]
naam = "Noord"

[[reeks.deel]]
jaar = 2018
waarde = 54.1
tot = 54.9
bron = ["hajer2011"]

[[reeks.deel]]
jaar = 2022
waarde = 51
bron = ["hajer2011"]
"""
_PAGE: Final = f"""{_HEAD}:::{{schema}} trap
:bron: hajer2011 steen2014

Een bijschrift.
:::

:::{{schema}} trap
:::

:::{{schema}} grafiek
:::

::::{{figuur}} beeld/trap.png
:alt: Een trap met drie treden.

De trap.

:::{{beschrijving}}
- Trede één is laag.
- Trede twee is hoog.
:::
::::
"""


def _files() -> dict[str, str]:
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    part = '[[deel]]\ntitel = "Figuren"\nrol = "hoofdtekst"\npaginas = ["figuren"]\n'
    return {
        "book/figuren.md": _PAGE,
        "book/gegevens/figuren/trap.toml": _STAIRS,
        "book/gegevens/figuren/grafiek.toml": _CHART,
        "book/inhoud.toml": f"{contents}\n{part}",
    }


def _page(built: Built) -> BeautifulSoup:
    return built.page(next(name for name in built.pages if name.endswith("figuren")))


@pytest.fixture
def built(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, _files())


def test_nothing_is_wrong_with_it(built: Built) -> None:
    assert [p for p in built.problems if not p.where.path.startswith("participant_stories")] == []


def test_a_drawing_points_to_words_that_stand_on_the_page(built: Built) -> None:
    page = _page(built)
    drawings = page.select(".schema svg[role=img]")
    assert len(drawings) == 3
    for drawing in drawings:
        for name in ("aria-labelledby", "aria-describedby", "aria-details"):
            assert page.find(id=drawing[name]) is not None


def test_ids_are_used_once(built: Built) -> None:
    ids = [one["id"] for one in _page(built).select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_caption_begins_with_the_title_and_ends_with_the_sources(built: Built) -> None:
    caption = _page(built).select_one(".schema figcaption")
    assert caption is not None
    said = " ".join(caption.get_text(" ", strip=True).split())
    assert said.startswith("Een trap. Een bijschrift. Bronnen:")
    assert said.count("20") == 2


def test_a_figure_without_a_caption_still_has_its_title(built: Built) -> None:
    captions = [one.get_text(strip=True) for one in _page(built).select(".schema figcaption")]
    assert captions[1:] == ["Een trap.", "Een grafiek."]


def test_the_description_holds_parts_and_sources(built: Built) -> None:
    told = _page(built).select_one(".beschrijving")
    assert told is not None
    items = [" ".join(one.get_text(" ", strip=True).split()) for one in told.select("li")]
    assert items[0].startswith("onder : hier staat de wethouder. ")
    assert "2011" in items[0]
    assert items[1:] == ["boven"]


def test_numbers_are_a_table_with_headers(built: Built) -> None:
    table = _page(built).select_one(".beschrijving table")
    assert table is not None
    assert [one.get_text(strip=True) for one in table.select("thead th")] == ["Jaar", "Noord"]
    assert [one["scope"] for one in table.select("tbody th")] == ["row", "row"]
    assert "54,1–54,9%" in table.get_text()


def test_a_picture_points_to_its_longer_description(built: Built) -> None:
    page = _page(built)
    picture = page.select_one(".figuur img")
    assert picture is not None
    told = page.find(id=picture["aria-details"])
    assert told is not None
    assert "Trede twee is hoog." in told.get_text()
    assert "Trede" not in page.select(".figuur figcaption")[0].get_text()


def test_on_the_web_a_reader_opens_the_description(build_book: BookBuilder) -> None:
    page = _page(build_book(WEB, _files()))
    assert [one.name for one in page.select(".beschrijving")] == ["details"] * 4
    summaries = [one.get_text() for one in page.select("details > summary")]
    assert summaries[0] == "Beschrijving van de figuur: Een trap"
    assert summaries[-1] == "Beschrijving van de figuur"


def test_in_the_epub_nothing_is_folded_away(build_book: BookBuilder) -> None:
    built = build_book(EPUB, _files())
    assert [one.name for one in _page(built).select(".beschrijving")] == ["div"] * 4
    with ZipFile(next(built.out.glob("*.epub"))) as book:
        name = next(name for name in book.namelist() if name.endswith(".opf"))
        package = book.read(name).decode()
    assert "longDescription" in package
    assert 'properties="svg"' in package


def test_another_edition_has_its_own_words_and_parts(build_book: BookBuilder) -> None:
    shown = _page(build_book(WEB, _files(), "zuid")).select(".schema")[0].get_text(" ")
    assert "hier staat de schepen" in shown
    assert "bovenaan" in shown
    assert "wethouder" not in shown


def test_a_figure_that_does_not_exist_leaves_its_caption(build_book: BookBuilder) -> None:
    files = {**_files(), "book/figuren.md": f"{_HEAD}:::{{schema}} trapp\nEen bijschrift.\n:::\n"}
    built = build_book(WEB, files)
    assert built.said("LB463") == ["book/figuren.md:7"]
    assert "Een bijschrift." in _page(built).get_text()


_MANY: Final = "".join(f'[[reeks.deel]]\nnaam = "deel {index}"\n' for index in range(30))
_TWO_OF_THIRTY: Final = f'[[reeks]]\nnaam = "Een"\n{_MANY}[[reeks]]\nnaam = "Twee"\n{_MANY}'


def _figure(form: str, series: str) -> str:
    return f'titel = "Iets"\nvorm = "{form}"\nsamenvatting = "Iets."\n{series}'


@pytest.mark.parametrize("form", ["x-curve", "ladders", "trap", "lagen", "grafiek"])
def test_a_figure_that_cannot_be_drawn_is_told_in_words(build_book: BookBuilder, form: str) -> None:
    files = {
        **_files(),
        "book/gegevens/figuren/grafiek.toml": _figure(form, _TWO_OF_THIRTY),
        "book/figuren.md": f"{_HEAD}:::{{schema}} grafiek\nEen bijschrift.\n:::\n",
    }
    page = _page(build_book(WEB, files))
    assert page.select(".schema svg") == []
    assert "Een bijschrift." in page.get_text()
    assert page.select_one(".beschrijving") is not None


def test_a_part_without_a_name_stops_no_build(build_book: BookBuilder) -> None:
    nameless = '[[reeks]]\n[[reeks.deel]]\nbij = "x"\n[[reeks.deel]]\nbij = "y"\n'
    files = {
        **_files(),
        "book/gegevens/figuren/grafiek.toml": _figure("ladders", nameless * 2),
        "book/figuren.md": f"{_HEAD}:::{{schema}} grafiek\n:::\n",
    }
    assert _page(build_book(WEB, files)).select(".schema svg") == []


def test_a_figure_of_which_an_edition_has_nothing_is_told_at_its_block(
    build_book: BookBuilder,
) -> None:
    south = "[[reeks]]\n" + "".join(
        f'[[reeks.deel]]\nnaam = "{name}"\nedities = ["zuid"]\n' for name in "ab"
    )
    files = {
        **_files(),
        "book/gegevens/figuren/grafiek.toml": _figure("trap", south),
        "book/figuren.md": f"{_HEAD}:::{{schema}} grafiek\nEen bijschrift.\n:::\n",
    }
    built = build_book(WEB, files)
    assert built.said("LB468") == ["book/figuren.md:7"]
    assert "Een bijschrift." in _page(built).get_text()
    assert build_book(WEB, files, "zuid").said("LB468") == []


def test_a_description_outside_a_figure_leaves_its_text(build_book: BookBuilder) -> None:
    text = f"{_HEAD}:::{{beschrijving}}\nNiets te zien.\n:::\n"
    built = build_book(WEB, {**_files(), "book/figuren.md": text})
    assert built.said("LB467") == ["book/figuren.md:7"]
    assert "Niets te zien." in _page(built).get_text()
