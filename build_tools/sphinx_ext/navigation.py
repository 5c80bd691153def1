"""Where a reader can go from a page, computed once per build and looked up per page.

The theme's own navigation costs O(pages) on every page; here the contents are rendered once for
each depth of folder and marked with two replacements on each page.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from build_tools.model.document import PageKind
from build_tools.model.selection import ROOT_PAGE, STORIES_ROOT, public_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from build_tools.model.edition import Edition
    from build_tools.model.selection import Selection

# What stands in the footer, in this order, as far as the edition has it.
FOOTER_PAGES: Final = (
    "book/colofon", "book/disclaimer", "book/privacy", "book/toegankelijkheid", "book/alle-paginas",
)  # fmt: skip
NEIGHBOURS_HERE: Final = "<!--buren-->"


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go.

    :ivar address: from the edition's root, with suffix. :ivar title: plain text.
    """

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents.

    :ivar pillar: its number, 1-6, or 0. :ivar stories: how many stories follow it, or 0.
    """

    link: Link
    pillar: int = 0
    stories: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of the book.

    :ivar number: from 1, in the order of the contents.
    """

    number: int
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """An edition as seen from a page.

    :ivar address: from the root of all editions. :ivar same: whether it is this very page there.
    :ivar current: whether it is the edition that the page is in.
    """

    edition: Edition
    address: str
    same: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of one edition.

    :ivar order: docname to its place in reading order.
    :ivar part_of: docname of a page or story to the number of its part; the front page has none.
    """

    chapters: tuple[Chapter, ...]
    links: tuple[Link, ...]
    order: Mapping[str, int]
    part_of: Mapping[str, int]
    stories_page: Link | None
    footer: tuple[Link, ...]

    def neighbours(self, docname: str) -> tuple[Link | None, Link | None]:
        """Return what comes before and after a document in reading order."""
        place = self.order.get(docname)
        if place is None:
            return None, None
        after = self.links[place + 1] if place + 1 < len(self.links) else None
        return (self.links[place - 1] if place else None), after

    def part_title(self, docname: str) -> str:
        """Return the title of the part that a document is in, or nothing."""
        number = self.part_of.get(docname)
        return self.chapters[number - 1].title if number else ""


def address_of(docname: str) -> str:
    """Return the address of a document from the edition's root."""
    return f"{public_path(docname)}.html"


def contents_of(selection: Selection, titles: Mapping[str, str]) -> Contents:
    """Return the contents of an edition.

    :param titles: docname to title as it is printed, plain text.
    """
    docnames = tuple(selection.docnames())
    stories = selection.page_of(PageKind.STORIES)
    return Contents(
        chapters=tuple(_chapters(selection, titles)),
        links=tuple(_link(titles, name) for name in docnames),
        order=MappingProxyType({name: place for place, name in enumerate(docnames)}),
        part_of=MappingProxyType(dict(_part_numbers(selection))),
        stories_page=_link(titles, stories) if stories else None,
        footer=tuple(_link(titles, name) for name in FOOTER_PAGES if name in selection.pages),
    )


def _link(titles: Mapping[str, str], docname: str) -> Link:
    return Link(address_of(docname), titles[docname])


def _chapters(selection: Selection, titles: Mapping[str, str]) -> Iterator[Chapter]:
    for number, part in enumerate(selection.parts, start=1):
        listed = [name for name in part.pages if name != ROOT_PAGE and name in selection.pages]
        entries = (_entry(selection, titles, name) for name in listed)
        yield Chapter(number, part.title, tuple(entries))


def _entry(selection: Selection, titles: Mapping[str, str], docname: str) -> Entry:
    page = selection.pages[docname]
    return Entry(
        _link(titles, docname),
        pillar=(page.pillar or 0) if page.kind is PageKind.PILLAR else 0,
        stories=len(selection.stories) if page.kind is PageKind.STORIES else 0,
    )


def _part_numbers(selection: Selection) -> Iterator[tuple[str, int]]:
    for number, part in enumerate(selection.parts, start=1):
        yield from ((name, number) for name in part.pages if name != ROOT_PAGE)


def other_editions(selection: Selection, docname: str) -> Iterator[OtherEdition]:
    """Yield every edition of this publication: this page in it, else its front page.

    A story is in one edition only.
    """
    page = selection.pages.get(docname)
    for edition in selection.book.editions:
        if edition.slug not in selection.together:
            continue
        same = page is not None and page.is_for(edition.slug)
        address = address_of(docname if same else ROOT_PAGE)
        current = edition.slug == selection.edition.slug
        yield OtherEdition(edition, f"{edition.slug}/{address}", same, current)


class Sidebar:
    """The contents as HTML, rendered once per depth of folder.

    :param render: gives the HTML of the contents for a way back to the root such as ``../``.
    """

    def __init__(self, contents: Contents, render: Callable[[str], str]) -> None:
        self._contents = contents
        self._render = render
        self._rendered: dict[str, str] = {}

    def on_page(self, docname: str, root: str, title: str) -> Markup:
        """Return the contents as they stand on one page: where the reader is, is marked.

        :param root: the way from the page to the edition's root.
        :param title: of the page, plain text.
        """
        if root not in self._rendered:
            self._rendered[root] = self._render(root)
        text = self._rendered[root]
        part = self._contents.part_of.get(docname)
        if part:
            text = text.replace(f'data-part="{part}"', f'data-part="{part}" open', 1)
        address = f'href="{root}{escape(address_of(docname))}"'
        if address in text:
            text = text.replace(address, f'{address} aria-current="page"', 1)
            return Markup(text.replace(NEIGHBOURS_HERE, ""))  # noqa: S704 - our own template, escaped there
        return Markup(text.replace(NEIGHBOURS_HERE, self._around(docname, root, title)))  # noqa: S704 - as above

    def _around(self, docname: str, root: str, title: str) -> str:
        """Return a story between its neighbours, for below the page of stories."""
        if not docname.startswith(STORIES_ROOT):
            return ""
        before, after = self._contents.neighbours(docname)
        stories = self._contents.stories_page
        shown = [
            _item(before, root) if before and before != stories else "",
            _item(Link(address_of(docname), title), root, current=True),
            _item(after, root) if after and self._is_story(after) else "",
        ]
        return f"<ul>{''.join(shown)}</ul>"

    def _is_story(self, link: Link) -> bool:
        return link.address.startswith("verhalen/")


def _item(link: Link, root: str, *, current: bool = False) -> str:
    mark = ' aria-current="page"' if current else ""
    return f'<li><a href="{root}{escape(link.address)}"{mark}>{escape(link.title)}</a></li>'
