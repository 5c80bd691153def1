"""The catalogue for reading apps: valid, complete, and true of the files that it names."""

from __future__ import annotations

import hashlib
import re
import zipfile
from base64 import urlsafe_b64decode
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from build_tools.model.edition import Contributor, Imprint
from build_tools.use_cases.front import headers_of_all
from build_tools.use_cases.opds import catalogue
from tests.dist import EDITIONS

if TYPE_CHECKING:
    from build_tools.use_cases.front import BuiltEdition

_BASE: Final = "https://example.org/leerboek/"
_KNOWN: Final = Imprint(base_address=_BASE)
_TYPE: Final = "application/atom+xml;profile=opds-catalog;kind=acquisition"
_SPACES: Final = {"a": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/terms/"}
_FORM: Final = etree.RelaxNG(file=Path(__file__).parent / "opds.rng")
_ENTRY: Final = "a:feed/a:entry"


def _made(editions: list[BuiltEdition], imprint: Imprint = _KNOWN) -> str:
    made = catalogue(editions, imprint, web=True)
    assert made is not None
    return made


def _texts(text: str, path: str) -> list[str]:
    found = etree.fromstring(text.encode()).xpath(f"/{path}", namespaces=_SPACES)
    assert isinstance(found, list)
    return [str(one) for one in found]


def _faults(text: str) -> list[str]:
    _FORM.validate(etree.fromstring(text.encode()))
    return [error.message for error in _FORM.error_log]


def test_the_catalogue_of_the_book_is_valid(published: str) -> None:
    assert _faults(published) == []


def test_with_an_address_it_is_valid_too(editions: list[BuiltEdition]) -> None:
    assert _faults(_made(editions)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("http://opds-spec.org/acquisition/open-access", "http://opds-spec.org/acquisition/koop"),
        ("application/epub+zip", "application/zip"),
        ('type="image/jpeg"', 'type="image/webp"'),
        (";kind=acquisition", ";kind=navigation"),
        ("T00:00:00Z</updated>", "T00:00:00</updated>"),
        ("<id>urn:uuid:", "<id>"),
        ("<dc:language>nl-NL<", "<dc:language>Nederlands<"),
        ("<title>", "<dc:title>x</dc:title><title>"),
        ('<link rel="start"', '<link rel="begin"'),
    ],
)
def test_the_form_that_it_is_held_against_refuses_a_fault(
    editions: list[BuiltEdition], right: str, wrong: str
) -> None:
    text = _made(editions)
    assert right in text
    assert _faults(text.replace(right, wrong, 1)) != []


def test_it_lists_every_edition_once_in_their_order(published: str) -> None:
    names = [title.partition(" – ")[2] for title in _texts(published, f"{_ENTRY}/a:title/text()")]
    assert names == ["Editie 1", "Editie 2", "Editie 3", "Editie Vlaanderen"]


def test_every_address_in_it_is_a_file_of_the_publication(dist: Path, published: str) -> None:
    addresses = _texts(published, "a:feed//@href")
    assert len(addresses) > len(EDITIONS)
    assert [one for one in addresses if not (dist / one).is_file()] == []


def test_it_says_how_large_each_epub_is(dist: Path, published: str) -> None:
    links = etree.fromstring(published.encode()).iterfind(".//a:link[@length]", _SPACES)
    sizes = {link.get("href"): link.get("length") for link in links}
    assert sizes == {
        path.relative_to(dist).as_posix(): str(path.stat().st_size)
        for path in dist.glob("*/*.epub")
    }


def test_it_names_the_bytes_of_each_epub(dist: Path, published: str) -> None:
    named = _texts(published, f"{_ENTRY}/dc:hasVersion/text()")
    told = {urlsafe_b64decode(f"{one.removeprefix('ni:///sha-256;')}=") for one in named}
    assert told == {hashlib.sha256(path.read_bytes()).digest() for path in dist.glob("*/*.epub")}


def test_the_name_is_written_as_its_standard_does(editions: list[BuiltEdition]) -> None:
    """Source: RFC 6920, 8.1: the name of ``Hello World!``."""
    sha256 = hashlib.sha256(b"Hello World!").hexdigest()
    text = _made([replace(editions[0], epub_sha256=sha256)])
    name = "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert _texts(text, f"{_ENTRY}/dc:hasVersion/text()") == [name]
    assert _faults(text) == []


def test_another_epub_of_the_same_size_and_day_is_another_entry(
    editions: list[BuiltEdition],
) -> None:
    """As after a withdrawal; only the name tells, and it follows from the bytes alone."""
    one, other = (_made([replace(editions[0], epub_sha256=sign * 64)]) for sign in "01")
    (before,), (after,) = (_texts(text, f"{_ENTRY}/dc:hasVersion/text()") for text in (one, other))
    assert one != other
    assert one.replace(before, after) == other


def test_it_says_of_each_epub_what_its_package_says(dist: Path, published: str) -> None:
    told = _texts(published, f"{_ENTRY}/dc:identifier/text()")
    packages = (zipfile.ZipFile(path).read("boek_pakket.opf") for path in dist.glob("*/*.epub"))
    own = [re.search(rb'<dc:identifier id="boek">([^<]+)<', package) for package in packages]
    assert sorted(told) == sorted(found[1].decode() for found in own if found)


def test_while_no_address_is_known_every_address_is_relative(editions: list[BuiltEdition]) -> None:
    addresses = _texts(_made(editions, Imprint()), "a:feed//a:link/@href")
    assert [one for one in addresses if ":" in one or one.startswith("/")] == []


def test_with_an_address_every_address_is_whole(editions: list[BuiltEdition]) -> None:
    addresses = _texts(_made(editions), "a:feed//a:link/@href")
    assert [one for one in addresses if not one.startswith(_BASE)] == []


def test_nothing_that_identifies_changes_when_the_book_moves(editions: list[BuiltEdition]) -> None:
    path = "a:feed//a:id/text()"
    here, there = _made(editions), _made(editions, Imprint(base_address="https://elders.example/"))
    assert _texts(here, path) == _texts(there, path)


def test_no_two_things_in_it_have_one_id(published: str) -> None:
    found = _texts(published, "a:feed//a:id/text()")
    assert len(set(found)) == len(EDITIONS) + 1


def test_whoever_did_something_else_than_write_is_a_contributor(
    editions: list[BuiltEdition],
) -> None:
    makers = (Contributor(name="Een Maker", role="aut"), Contributor(name="Een Oog", role="ill"))
    first = replace(editions[0], edition=replace(editions[0].edition, contributors=makers))
    text = _made([first])
    assert _texts(text, f"{_ENTRY}/a:author/a:name/text()") == ["Een Maker"]
    assert _texts(text, f"{_ENTRY}/a:contributor/a:name/text()") == ["Een Oog"]


def test_an_edition_without_epub_is_not_in_it(editions: list[BuiltEdition]) -> None:
    text = _made([replace(editions[0], epub_size=0), editions[1]])
    assert len(_texts(text, f"{_ENTRY}/a:id/text()")) == 1


def test_without_any_epub_there_is_no_catalogue(editions: list[BuiltEdition]) -> None:
    none = [replace(built, epub_size=0) for built in editions]
    assert catalogue(none, _KNOWN, web=True) is None


def test_without_web_pages_it_leads_to_none(editions: list[BuiltEdition]) -> None:
    assert "text/html" not in (catalogue(editions, _KNOWN, web=False) or "text/html")


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("index.html", "opds.xml"),
        ("editie-3/index.html", "../opds.xml"),
        ("editie-3/pijlers/index.html", "../../opds.xml"),
    ],
)
def test_a_page_says_where_it_is(dist: Path, page: str, address: str) -> None:
    soup = BeautifulSoup((dist / page).read_text(encoding="utf-8"), "lxml")
    assert [one["href"] for one in soup.select(f"link[type='{_TYPE}']")] == [address]


def test_a_reader_of_the_front_page_finds_it_too(dist: Path) -> None:
    soup = BeautifulSoup((dist / "index.html").read_text(encoding="utf-8"), "lxml")
    assert [one["href"] for one in soup.select("footer a")] == ["opds.xml"]


def test_a_host_is_told_what_it_is() -> None:
    assert f"/opds.xml\n  Content-Type: {_TYPE}\n" in headers_of_all()
