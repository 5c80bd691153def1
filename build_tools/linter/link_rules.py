"""Links whose own words say where they lead, over a connection that nobody reads along with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.language.link_texts import is_address, says_nothing
from build_tools.language.texts import squeezed
from build_tools.linter.model import Fault
from build_tools.linter.prose import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from build_tools.linter.model import Page, PageRule


def links_say_where_they_lead(page: Page) -> Iterator[Fault]:
    """The words of a link are no address and no ‘klik hier’ (LB962).

    A link in a list of contents may say what the heading on the same page says.
    Source: WCAG 2.2, 2.4.4 and 2.4.9.
    """
    headings = {f"#{ident}": said(heading) for ident, heading in _headings(page)}
    for link in page.content.iter("a"):
        target = link.get("href")
        if target is None:
            continue
        words = _name_of(link)
        if is_address(words) or (says_nothing(words) and headings.get(target) != words):
            yield Fault("LB962", page.href, link, (words,))


def _headings(page: Page) -> Iterator[tuple[str, etree._Element]]:
    """Yield every heading with its own id and with that of the part that it opens."""
    for heading in page.content.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for element in (heading, heading.getparent()):
            if element is not None and (ident := element.get("id")):
                yield ident, heading


def _name_of(link: etree._Element) -> str:
    """Return what a link is called: its label, or else its words and those of its pictures."""
    if label := squeezed(link.get("aria-label", "")):
        return label
    pictures = (image.get("alt", "") for image in link.iter("img"))
    return squeezed(" ".join([said(link), *pictures]))


def links_are_encrypted(page: Page) -> Iterator[Fault]:
    """No link goes over plain http (LB963)."""
    for link in page.content.iter("a", "area"):
        target = link.get("href", "").strip()
        if target.lower().startswith("http:"):
            yield Fault("LB963", page.href, link, (target,))


PAGE_RULES: Final[tuple[PageRule, ...]] = (links_say_where_they_lead, links_are_encrypted)
