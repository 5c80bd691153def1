"""From the HTML of a finished page to what is indexed of it.

The published page stays as it is: the indexer gets a small page of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.search.marking import plain

if TYPE_CHECKING:
    from collections.abc import Callable

_BODY: Final = "data-pagefind-body"
_FACTS: Final = ("soort", "plek", "pijlers")
_KEPT_ATTRIBUTES: Final = frozenset({"data-pagefind-ignore", "data-pagefind-weight"})
_NO_TEXT: Final = ("img", "picture", "svg", "script", "style", etree.Comment)
_HEADER_LINKS: Final = etree.XPath(".//a[contains(concat(' ', @class, ' '), ' headerlink ')]")
_TEXT: Final = re.compile(r"(?<=>)[^<>]+(?=<)")


@dataclass(frozen=True, slots=True)
class Page:
    """The part of one page that readers search.

    :ivar address: POSIX path of the page in the edition.
    :ivar article: HTML of the element that is indexed; no attribute in it holds text.
    :ivar text: the same without tags, a space wherever a tag stood.
    :ivar title: the title of the document, for an article without a heading of level 1.
    :ivar kind: the kind of page, in the reader's words; may be empty.
    :ivar place: where in the book it stands, in the reader's words; may be empty.
    :ivar pillars: the numbers of the pillars that the page is about, counted from 1.
    """

    address: str
    article: str
    text: str
    title: str
    kind: str
    place: str
    pillars: tuple[int, ...]


def read_page(address: str, source: bytes) -> Page | None:
    """Give the indexed part of a page, or None when no element has ``data-pagefind-body``.

    :param source: the whole page, UTF-8.
    """
    if _BODY.encode() not in source:
        return None
    document = etree.fromstring(source, etree.HTMLParser(encoding="utf-8"))
    article = document.find(f".//*[@{_BODY}]")
    if article is None:
        return None
    kind, place, pillars = (article.get(f"data-zoek-{name}", "") for name in _FACTS)
    _strip(article)
    article.tail = None
    return Page(
        address=address,
        article=plain(etree.tostring(article, method="html", encoding="unicode")),
        text=plain(" ".join(article.itertext())),
        title=plain(document.findtext(".//title", "")),
        kind=kind,
        place=place,
        pillars=tuple(sorted({int(number) for number in pillars.split()})),
    )


def indexed_html(page: Page, mark: Callable[[str], str], language: str) -> str:
    """Give a page that holds the article alone, its compounds marked for the indexer.

    :param mark: what ``compound_marker`` gave.
    :param language: primary language subtag.
    """
    article = _TEXT.sub(lambda found: mark(found.group()), page.article)
    return (
        f'<!doctype html><html lang="{language}"><head><title>{escape(page.title)}</title></head>'
        f"<body {_BODY}>{article}</body></html>"
    )


def _strip(article: etree._Element) -> None:
    """Take out what nobody reads, and every attribute that Pagefind has no use for.

    Filters and meta in particular: Pagefind writes filters in another order at each run, and
    searches all meta.
    """
    for link in _HEADER_LINKS(article):
        link.tag = "script"
    etree.strip_elements(article, *_NO_TEXT, with_tail=False)
    for element in article.iter():
        for name in set(element.attrib) - _KEPT_ATTRIBUTES:
            del element.attrib[name]
