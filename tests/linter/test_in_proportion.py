"""Pages that pile up what belongs together: looking at them takes time in proportion, no hours."""

from __future__ import annotations

import struct
import time
import zlib
from typing import Final

import pytest

from build_tools.catalogue.linter_content import PICTURES
from build_tools.linter.lint import PAGE_RULES, PUBLICATION_RULES
from build_tools.linter.media_rules import pictures_show_everywhere
from build_tools.linter.model import Medium, Page, Publication
from build_tools.linter.opening import open_epub
from tests.linter.harness import GOOD, files_in, packed

_PAGE: Final = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
    'lang="nl" xml:lang="nl"><head><title>T – Proefboek</title></head>'
    '<body epub:type="bodymatter"><p id="a">x</p>{}</body></html>'
)
_HREF: Final = "EPUB/een.xhtml"
_MANY: Final = 4_000
_PILED: Final = {
    "landmarks": '<nav aria-labelledby="a a a a"/>' * _MANY,
    "labels of one landmark": '<nav aria-labelledby="' + "a " * 50 * _MANY + '"/><nav/>',
    "parts": '<section epub:type="chapter" role="doc-chapter" aria-labelledby="a"/>' * _MANY,
    "references to one note": (
        "<p>" + '<a epub:type="noteref" role="doc-noteref" href="#n">1</a> ' * _MANY + "</p>"
        '<aside id="n" epub:type="footnote" role="doc-footnote">'
        + '<a href="#x">t</a>' * _MANY + "</aside>"
    ),
    "pictures with one caption": (
        "<figure>" + '<img src="a.png" alt="Een brug over het water."/>' * _MANY
        + "<figcaption>" + "<p>x</p>" * _MANY + "</figcaption></figure>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("pile", _PILED)
def test_a_pile_takes_time_in_proportion(pile: str) -> None:
    page = _PAGE.format(_PILED[pile]).encode()
    publication = open_epub(packed({**files_in(GOOD["epub"]), _HREF: page}), "boek.epub")
    piled: Page = publication.pages[_HREF]
    start = time.process_time()
    for rule in PUBLICATION_RULES:
        list(rule(publication))
    for page_rule in PAGE_RULES:
        list(page_rule(piled))
    assert time.process_time() - start < 3


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_picture_of_very_many_pixels_is_told_of_and_its_pixels_are_not_read() -> None:
    """There are none in it: to read them gives another message."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 10_000, 5_000, 8, 6, 0, 0, 0))
    picture = b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")
    site = Publication(
        name="web", medium=Medium.WEB, files={"groot.png": picture}, pages={}, styles={}
    )
    assert [fault.values for fault in pictures_show_everywhere(site)] == [(PICTURES["large"],)]
