"""Where a link in a page leads: to a file, and to an element in a page."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.linter.model import Publication

_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a page to a place in the same publication.

    :ivar href: the page that it stands on.
    :ivar target: address of the file that it leads to.
    :ivar fragment: id in that file; empty without one.
    """

    href: str
    element: etree._Element
    target: str
    fragment: str

    @property
    def place(self) -> tuple[str, str]:
        """File and id."""
        return self.target, self.fragment


def is_elsewhere(target: str) -> bool:
    """Whether an address has a scheme or a host of its own."""
    return bool(_SCHEME.match(target.strip()))


def place_of(href: str, target: str) -> tuple[str, str]:
    """Return file and id that a relative address means.

    :param href: the page that it stands on.
    """
    path, _, fragment = target.strip().partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return href, unquote(fragment)
    return posixpath.normpath(posixpath.join(posixpath.dirname(href), path)), unquote(fragment)


def links_in(href: str, content: etree._Element) -> Iterator[Link]:
    """Yield the links in (a part of) a page that stay in the publication."""
    for element in content.iter("a"):
        target = element.get("href")
        if target is not None and not is_elsewhere(target):
            yield Link(href, element, *place_of(href, target))


def places_of(publication: Publication) -> Mapping[tuple[str, str], etree._Element]:
    """Return every element with an id, by file and id; of an id that stands twice the first."""
    found: dict[tuple[str, str], etree._Element] = {}
    for href, page in publication.pages.items():
        for element in page.root.iter(etree.Element):
            if ident := element.get("id"):
                found.setdefault((href, ident), element)
    return found
