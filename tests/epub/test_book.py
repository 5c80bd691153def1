"""The small book, built by a bare ``sphinx-build``: what a reading system gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from tests.epub.conftest import NAMESPACES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.epub.conftest import Built, Package

_TYPE: Final = f"{{{NAMESPACES['epub']}}}type"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DOCUMENTS: Final = [
    "index.xhtml", "voorwoord.xhtml", "een.xhtml", "pijlers/twee.xhtml", "verhalen.xhtml",
    "verhalen/de-brug.xhtml", "verhalen/de-fiets.xhtml", "begrippen.xhtml", "bronnen.xhtml",
    "colofon.xhtml",
]  # fmt: skip
_PAGES: Final = ["boek_omslag.xhtml", "boek_inhoud.xhtml", *_DOCUMENTS]


def _texts(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(one) for one in found]


# The build


def test_the_build_has_nothing_to_report(built: Built) -> None:
    assert built.said == ""


def test_one_package_stands_under_the_name_of_the_edition(built: Built) -> None:
    assert [path.name for path in built.epubs] == ["burgermeesterleerboek-editie-1.epub"]


# The files


def test_the_package_holds_the_documents_under_their_public_names(package: Package) -> None:
    assert sorted(package.pages()) == sorted(_PAGES)


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
    assert spine == ["boek_omslag.xhtml", "index.xhtml", "boek_inhoud.xhtml", *_DOCUMENTS[1:]]
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


# Every page


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_is_utf_8_xhtml_in_the_language_of_the_edition(package: Package, name: str) -> None:
    text = package.text(name)
    root = package.xml(name)
    assert re.match(
        r"<\?xml version=['\"]1\.0['\"] encoding=['\"]utf-8['\"]\?>\n<!DOCTYPE html>", text
    )
    assert (root.get("lang"), root.get(_XML_LANG)) == ("nl-NL", "nl-NL")


@pytest.mark.parametrize("name", _PAGES)
def test_every_language_is_said_in_both_ways(package: Package, name: str) -> None:
    for element in package.xml(name).iter(etree.Element):
        assert element.get("lang") == element.get(_XML_LANG)


@pytest.mark.parametrize("name", _PAGES)
def test_a_body_has_a_type_and_no_role(package: Package, name: str) -> None:
    body = package.xml(name).find("h:body", NAMESPACES)
    assert body is not None
    assert body.get(_TYPE) in {"frontmatter", "bodymatter", "backmatter"}
    assert body.get("role") is None


def test_every_head_is_different_and_ends_with_the_book(package: Package) -> None:
    heads = [package.find(name, "//h:title/text()")[0] for name in _PAGES]
    assert len(set(heads)) == len(heads)
    assert {head.endswith("Klein leerboek – Editie 1") for head in heads} == {True}


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_a_page_has_one_title_that_names_its_section(package: Package, name: str) -> None:
    root = package.xml(name)
    assert _texts(root, "//h:body/h:section/@aria-labelledby") == _texts(root, "//h:h1/@id")
    assert len(_texts(root, "//h:h1/@id")) == 1


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("index.xhtml", ("frontmatter", "introduction")),
        ("voorwoord.xhtml", ("frontmatter", "introduction")),
        ("een.xhtml", ("bodymatter", "chapter")),
        ("verhalen/de-brug.xhtml", ("bodymatter", "chapter")),
        ("begrippen.xhtml", ("backmatter", "glossary")),
        ("bronnen.xhtml", ("backmatter", "bibliography")),
        ("colofon.xhtml", ("backmatter", "colophon")),
    ],
)
def test_a_page_says_what_it_is(package: Package, name: str, types: tuple[str, str]) -> None:
    root = package.xml(name)
    section = root.find("h:body/h:section", NAMESPACES)
    assert section is not None
    assert (*_texts(root, "//h:body/@epub:type"), section.get(_TYPE)) == types
    assert section.get("role") == f"doc-{types[1]}"


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_has_no_style_of_its_own_and_no_class_without_one(
    package: Package, name: str
) -> None:
    style = package.text("boek_stijl/leerboek.css")
    assert _texts(package.xml(name), "//@style") == []
    classes = " ".join(_texts(package.xml(name), "//@class")).split()
    assert [one for one in classes if f".{one}" not in style] == []


# What stands on a page


def test_a_note_and_its_place_in_the_text_find_each_other(package: Package) -> None:
    root = package.xml("een.xhtml")
    references = "//h:sup/h:a[@epub:type='noteref' and @role='doc-noteref']"
    notes = "//h:aside[@epub:type='footnote' and @role='doc-footnote']"
    back = f"{notes}//h:a[@epub:type='backlink' and @role='doc-backlink']"
    assert set(_texts(root, f"{references}/@href")) == {
        f"#{one}" for one in _texts(root, f"{notes}/@id")
    }
    assert sorted(_texts(root, f"{back}/@href")) == sorted(
        f"#{one}" for one in _texts(root, f"{references}/@id")
    )


def test_a_note_used_twice_leads_back_to_both_places(package: Package) -> None:
    root = package.xml("een.xhtml")
    first = "//h:aside[contains(., 'De eerste noot')]//h:a"
    assert _texts(root, f"{first}/text()") == ["1a", "1b"]
    assert _texts(root, f"{first}/@aria-label") == [
        "1a, terug naar de tekst",
        "1b, terug naar de tekst",
    ]


def test_the_notes_stand_together_inside_the_section_of_the_page(package: Package) -> None:
    root = package.xml("een.xhtml")
    assert _texts(root, "//h:body/h:section//h:section[@epub:type='footnotes']/@aria-label") == [
        "Noten"
    ]
    assert _texts(root, "//h:hr") == []


def test_a_foreign_phrase_keeps_its_language(package: Package) -> None:
    assert package.find("een.xhtml", "//*[@lang='en' and @xml:lang='en']/text()") == [
        "Deep Democracy"
    ]


def test_a_link_to_a_heading_arrives(package: Package) -> None:
    target = package.find("een.xhtml", "//h:a[starts-with(@href, 'pijlers/')]/@href")[0]
    path, _, fragment = target.partition("#")
    assert fragment in package.find(path, "//@id")
    assert fragment.isascii()


def test_a_page_in_a_folder_finds_its_way_out(package: Package) -> None:
    assert package.find("pijlers/twee.xhtml", "//h:link/@href") == ["../boek_stijl/leerboek.css"]
    assert "../een.xhtml" in package.find("pijlers/twee.xhtml", "//h:a/@href")


def test_a_heading_cell_says_what_it_heads(package: Package) -> None:
    assert package.find("een.xhtml", "//h:th/@scope") == ["col", "col", "col"]


def test_a_picture_keeps_its_description_and_not_its_name(package: Package) -> None:
    images = package.find("een.xhtml", "//h:figure//h:img/@alt")
    source = package.find("een.xhtml", "//h:img/@src")[0]
    assert images == ["Een vierkant in twee kleuren."]
    assert re.fullmatch(r"boek_beeld/beeld-[0-9a-f]{16}-48\.png", source)
    assert source in package.names()


def test_literal_text_stays_literal(package: Package) -> None:
    assert package.xml("een.xhtml").findtext(".//h:pre", namespaces=NAMESPACES) == (
        "platte <tekst> & tekens\n"
    )


def test_a_box_has_a_role_and_a_name(package: Package) -> None:
    root = package.xml("een.xhtml")
    box = root.find(".//h:aside[@role='doc-tip']", NAMESPACES)
    assert box is not None
    assert box.get("aria-labelledby") in _texts(root, "//@id")


def test_the_stylesheet_is_the_one_of_the_repository(package: Package, style: Path) -> None:
    assert package.zip.read("boek_stijl/leerboek.css") == style.read_bytes()
