"""The places on a page that stay open until the publication was measured.

A page cannot know what is measured of it while it is written, and what stands there may not change
what it was measured from. So a fingerprint is taken of pages whose places are empty, and a review
of the content still holds when only a figure in such a place is another.

Pure: bytes of HTML or XHTML in, bytes out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX: Final = "gemeten-"
"""Begins the id of a place; the rest is its name."""

PLACES: Final = ("status", "epub", "web", "keuring")
"""Where the book stands (``status``), what was measured of either form, what checkers found."""

# What fills a place holds no ``div``, so the first end is its own.
_PLACE: Final = re.compile(
    rb'(<div\b[^>]*\sid="' + PREFIX.encode() + rb'([a-z]+)(?:-\d+)?"[^>]*>)(.*?)(</div>)', re.DOTALL
)


def emptied(page: bytes) -> bytes:
    """Return a page with nothing in its places."""
    return _PLACE.sub(rb"\1\4", page) if PREFIX.encode() in page else page


def filled(page: bytes, contents: Mapping[str, str]) -> bytes:
    """Return a page with its places filled; one that nothing is known of stays as it was written.

    :param contents: name of a place to its HTML, well-formed, without ``div``.
    :raises ValueError: a content would end its place too early.
    """
    if wrong := [name for name, content in contents.items() if "div" in content.lower()]:
        msg = f"a place may hold no div: {wrong}"
        raise ValueError(msg)

    def fill(found: re.Match[bytes]) -> bytes:
        content = contents.get(found[2].decode())
        return found[0] if content is None else found[1] + content.encode() + found[4]

    return _PLACE.sub(fill, page) if PREFIX.encode() in page else page
