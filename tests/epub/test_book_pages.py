"""The small book, built by a bare ``sphinx-build``: its pages, as a reading system gets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from tests.epub.conftest import DOCUMENTS, NAMESPACES, PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.epub.conftest import Package

_TYPE: Final = f"{{{NAMESPACES['epub']}}}type"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def _texts(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(one) for one in found]


# Every page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_utf_8_xhtml_in_the_language_of_the_edition(package: Package, name: str) -> None:
    text = package.text(name)
    root = package.xml(name)
    assert re.match(
        r"<\?xml version=['\"]1\.0['\"] encoding=['\"]utf-8['\"]\?>\n<!DOCTYPE html>", text
    )
    assert (root.get("lang"), root.get(_XML_LANG)) == ("nl-NL", "nl-NL")


@pytest.mark.parametrize("name", PAGES)
def test_every_language_is_said_in_both_ways(package: Package, name: str) -> None:
    for element in package.xml(name).iter(etree.Element):
        assert element.get("lang") == element.get(_XML_LANG)


@pytest.mark.parametrize("name", PAGES)
def test_a_body_has_a_type_and_no_role(package: Package, name: str) -> None:
    body = package.xml(name).find("h:body", NAMESPACES)
    assert body is not None
    assert body.get(_TYPE) in {"frontmatter", "bodymatter", "backmatter"}
    assert body.get("role") is None


def test_every_head_is_different_and_ends_with_the_book(package: Package) -> None:
    heads = [package.find(name, "//h:title/text()")[0] for name in PAGES]
    assert len(set(heads)) == len(heads)
    assert {head.endswith("Klein leerboek – Editie 1") for head in heads} == {True}


@pytest.mark.parametrize("name", DOCUMENTS)
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


@pytest.mark.parametrize("name", PAGES)
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
    assert package.find("een.xhtml", "//h:th/@scope") == ["col", "col", "col", "row"]


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
