"""Letters, marks and languages of the torture edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_HEADINGS: Final = "//h1|//h2|//h3|//caption"
_SOFT_HYPHEN: Final = "\u00ad"
_APOSTROPHES: Final = (
    "’s Ochtends, ’s middags", "’k Zag ’t", "jaren ’90", "in ’68", "op z’n best", "met ’n vriend",
    "‘Er zijn er tien,’ zei ze, ‘en ’s nachts elf.’", "“Zegt hij ‘ja’?”",
)  # fmt: skip
_LONG: Final = 14
_LANGUAGES: Final = {
    "ar", "de", "el", "en", "es", "fr", "fy", "he", "ja", "ko", "pl", "tr", "uk",
}  # fmt: skip


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_language_of_a_part_is_said(pages: Mapping[str, etree._Element]) -> None:
    parts = pages["talen.xhtml"].xpath("//body//@lang")
    assert set(parts) == _LANGUAGES


def test_every_language_is_said_twice_for_old_and_new_readers(
    pages: Mapping[str, etree._Element],
) -> None:
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    marked = [one for page in pages.values() for one in page.iter() if "lang" in one.attrib]
    assert marked
    assert [one.get("lang") for one in marked] == [one.get(xml_lang) for one in marked]


def test_the_marks_of_an_unknown_language_stay_as_typed(
    pages: Mapping[str, etree._Element],
) -> None:
    (quotation,) = pages["talen.xhtml"].xpath("//blockquote[@lang='ar']")
    assert _words(quotation).count('"') == 2


def test_dutch_apostrophes_are_apostrophes(pages: Mapping[str, etree._Element]) -> None:
    text = _words(pages["tekens.xhtml"])
    assert [written for written in _APOSTROPHES if written not in text] == []


def test_soft_hyphens_stand_only_in_long_words_of_headings(
    pages: Mapping[str, etree._Element],
) -> None:
    headings = [one for page in pages.values() for one in page.xpath(_HEADINGS)]
    hyphened = re.findall(rf"\w*{_SOFT_HYPHEN}[\w{_SOFT_HYPHEN}]*", " ".join(map(_words, headings)))
    everywhere = sum("".join(page.itertext()).count(_SOFT_HYPHEN) for page in pages.values())
    assert hyphened
    assert min(len(word.replace(_SOFT_HYPHEN, "")) for word in hyphened) >= _LONG
    assert everywhere == sum(word.count(_SOFT_HYPHEN) for word in hyphened)


def test_no_soft_hyphen_stands_in_what_is_around_the_pages(epub: Mapping[str, bytes]) -> None:
    around = [name for name in epub if name.startswith("boek_") and name.endswith(("ncx", "opf"))]
    assert len(around) == 2
    assert not any(_SOFT_HYPHEN.encode() in epub[name] for name in [*around, "boek_inhoud.xhtml"])
