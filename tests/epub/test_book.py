"""The small book, built by a bare ``sphinx-build``: the package, its record and its ways in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.epub.conftest import DOCUMENTS, NAMESPACES, PAGES

if TYPE_CHECKING:
    from tests.epub.conftest import Built, Package


# The build


def test_the_build_has_nothing_to_report(built: Built) -> None:
    assert built.said == ""


def test_one_package_stands_under_the_name_of_the_edition(built: Built) -> None:
    assert [path.name for path in built.epubs] == ["burgermeesterleerboek-editie-1.epub"]


# The files


def test_the_package_holds_the_documents_under_their_public_names(package: Package) -> None:
    assert sorted(package.pages()) == sorted(PAGES)


def test_every_name_is_plain(package: Package) -> None:
    names = [name for name in package.names() if name != "META-INF/container.xml"]
    assert [name for name in names if not re.fullmatch(r"[a-z0-9._/-]+", name)] == []


def test_the_manifest_lists_every_file_once_and_no_other(package: Package) -> None:
    listed = package.find("boek_pakket.opf", "//opf:item/@href")
    apart = {"mimetype", "META-INF/container.xml", "boek_pakket.opf"}
    assert sorted(listed) == sorted(set(package.names()) - apart)


def test_the_package_has_no_web_files(package: Package) -> None:
    kinds = {name.rpartition(".")[2] for name in package.names()}
    assert kinds == {"mimetype", "xml", "opf", "ncx", "xhtml", "css", "jpg", "png"}


def test_no_trace_of_sphinx_is_left(package: Package) -> None:
    trace = re.compile(r"sphinx|docutils|\?v=|genindex|_static|_images|/work|participant_stories")
    assert {name: trace.findall(package.text(name)) for name in package.pages()} == {
        name: [] for name in package.pages()
    }


# The record


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("//dc:identifier/text()", ["urn:uuid:0d2f7f6e-3e0f-4a64-9d62-9b0f4a8a2c11"]),
        ("//dc:title/text()", ["Klein leerboek – Editie 1", "Voor de tests"]),
        ("//dc:language/text()", ["nl-NL"]),
        ("//dc:creator/text()", ["De Schrijvers"]),
        ("//opf:meta[@property='role']/text()", ["aut"]),
        ("//dc:publisher/text()", ["Stichting Voorbeeld"]),
        ("//dc:description/text()", ["Een editie voor de tests."]),
        ("//dc:rights/text()", ["© 2026 Stichting Voorbeeld. Licentie: CC BY-SA 4.0"]),
        ("//dc:date/text()", ["2026-11-22"]),
        ("//opf:meta[@property='dcterms:modified']/text()", ["2026-11-22T00:00:00Z"]),
        ("//opf:meta[@property='schema:bookEdition']/text()", ["Editie 1"]),
        ("//opf:meta[@property='belongs-to-collection']/text()", ["Klein leerboek"]),
        ("//opf:meta[@property='group-position']/text()", ["1"]),
        ("//opf:meta[@property='authority']/text()", ["NUR", "Thema"]),
        ("//opf:meta[@property='term']/text()", ["740", "JB"]),
        ("//dc:source/text()", ["Verzonnen voor de tests."]),
        ("//opf:meta[@property='schema:accessMode']/text()", ["textual", "visual"]),
        ("//opf:meta[@property='schema:accessibilityHazard']/text()", ["none"]),
        ("//opf:meta[@property='dcterms:conformsTo']/text()", []),
        ("/opf:package/@version", ["3.0"]),
        ("/opf:package/@xml:lang", ["nl-NL"]),
        ("//opf:item[@properties='nav']/@href", ["boek_inhoud.xhtml"]),
        ("//opf:item[@properties='cover-image']/@href", ["boek_omslag.jpg"]),
        ("//opf:item[contains(@properties, 'scripted')]/@href", []),
        ("//opf:item[contains(@properties, 'remote')]/@href", []),
    ],
)
def test_the_record_says(package: Package, path: str, values: list[str]) -> None:
    assert package.find("boek_pakket.opf", path) == values


def test_nothing_is_called_unknown(package: Package) -> None:
    assert [name for name in package.names() if b"unknown" in package.zip.read(name).lower()] == []


# Finding the way


def test_the_spine_is_the_contents_with_the_list_behind_the_front_page(package: Package) -> None:
    href = dict(
        zip(
            package.find("boek_pakket.opf", "//opf:item/@id"),
            package.find("boek_pakket.opf", "//opf:item/@href"),
            strict=True,
        )
    )
    spine = [href[one] for one in package.find("boek_pakket.opf", "//opf:itemref/@idref")]
    listed = package.find("boek_inhoud.xhtml", "//h:nav[@epub:type='toc']//h:a/@href")
    assert spine == ["boek_omslag.xhtml", "index.xhtml", "boek_inhoud.xhtml", *DOCUMENTS[1:]]
    assert [page for page in spine if page != "boek_inhoud.xhtml"] == listed


def test_no_page_lies_outside_the_reading_order(package: Package) -> None:
    assert package.find("boek_pakket.opf", "//opf:itemref/@linear") == []


def test_the_list_has_a_role_a_dutch_heading_and_its_name(package: Package) -> None:
    nav = package.xml("boek_inhoud.xhtml").find(".//h:nav", NAMESPACES)
    assert nav is not None
    heading = nav.find("h:h1", NAMESPACES)
    assert heading is not None
    assert (nav.get("role"), nav.get("aria-labelledby")) == ("doc-toc", heading.get("id"))
    assert heading.text == "Inhoud"


def test_a_part_groups_its_pages_under_its_title(package: Package) -> None:
    path = "//h:nav[@epub:type='toc']//h:li[h:span='Leren']/h:ol/h:li/h:a/@href"
    assert package.find("boek_inhoud.xhtml", path) == ["een.xhtml", "pijlers/twee.xhtml"]


def test_stories_stand_below_their_page(package: Package) -> None:
    path = "//h:nav[@epub:type='toc']//h:li[h:a='Verhalen']/h:ol/h:li/h:a/text()"
    assert package.find("boek_inhoud.xhtml", path) == ["De brug", "De fiets"]


def test_the_landmarks_are_hidden_and_name_one_place_each(package: Package) -> None:
    nav = "//h:nav[@epub:type='landmarks']"
    assert package.find("boek_inhoud.xhtml", f"{nav}/@hidden") == ["hidden"]
    assert package.find("boek_inhoud.xhtml", f"{nav}//h:a/@epub:type") == [
        "cover", "toc", "bodymatter", "glossary", "bibliography", "colophon",
    ]  # fmt: skip


def test_the_ncx_says_what_the_list_says(package: Package) -> None:
    path = "//h:nav[@epub:type='toc']//*[self::h:a or self::h:span]/text()"
    labels = package.find("boek_inhoud.xhtml", path)
    assert package.find("boek_inhoud.ncx", "//ncx:navLabel/ncx:text/text()") == labels


def test_the_ncx_has_the_identifier_of_the_book(package: Package) -> None:
    uid = package.find("boek_inhoud.ncx", "//ncx:meta[@name='dtb:uid']/@content")
    assert uid == package.find("boek_pakket.opf", "//dc:identifier/text()")


def test_the_cover_has_a_page_that_says_what_it_shows(package: Package) -> None:
    assert package.find("boek_omslag.xhtml", "//h:img[@role='doc-cover']/@src") == [
        "boek_omslag.jpg"
    ]
    assert package.find("boek_omslag.xhtml", "//h:img/@alt") == [
        "Omslag van Klein leerboek – Editie 1: Voor de tests."
    ]
