"""The contents of the EPUB: one tree, from which nav, NCX, guide and spine all follow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from build_tools.epub.semantics import semantics_in
from build_tools.epub.words import BODY_LABEL, COVER_LABEL, NAV_TITLE
from build_tools.model.document import PageKind
from build_tools.model.selection import ROOT_PAGE, public_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from build_tools.model.book import Part
    from build_tools.model.selection import Selection

SUFFIX: Final = ".xhtml"
# An underscore never stands in a public name, so no page can take these.
NAV: Final = "boek_inhoud.xhtml"
COVER_PAGE: Final = "boek_omslag.xhtml"
_NAV_ANCHOR: Final = f"{NAV}#inhoud"
_LISTED: Final = ("glossary", "bibliography", "appendix", "colophon")
# Names of EPUB 2's guide; a landmark that it does not know stays out of it.
# Source: Open Packaging Format 2.0.1, 2.6 Guide.
_GUIDE: Final = {"bodymatter": "text"} | {
    name: name for name in ("cover", "toc", "glossary", "bibliography", "colophon")
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents.

    :ivar href: address in the package; empty for the title of a part, which groups its pages.
    """

    label: str
    href: str
    children: tuple[Entry, ...] = ()

    @property
    def first_href(self) -> str:
        """Its own address, or that of the first page below it."""
        return self.href or self.children[0].first_href


class Landmark(NamedTuple):
    """A place that a reading system can jump to: one ``epub:type``, an address and its name."""

    kind: str
    href: str
    label: str


class NavPoint(NamedTuple):
    """One line of the NCX.

    :ivar order: counted from 1; lines that open the same page share it.
    """

    number: int
    order: int
    label: str
    href: str
    children: tuple[NavPoint, ...]


def href_of(docname: str) -> str:
    """Return the address of a document in the package: its public address, as XHTML."""
    return public_path(docname) + SUFFIX


def contents(
    selection: Selection, title_of: Callable[[str], str], *, cover: bool
) -> tuple[Entry, ...]:
    """Return the contents in reading order: cover, front page, parts; stories below their page.

    :param title_of: gives the title of a document as its heading shows it.
    """

    def entry(docname: str, children: tuple[Entry, ...] = ()) -> Entry:
        return Entry(title_of(docname), href_of(docname), children)

    front = [Entry(COVER_LABEL, COVER_PAGE)] if cover else []
    groups = [
        _grouped(part.title, list(_pages(part, selection, entry)))
        for part in selection.parts
        if part.pages != (ROOT_PAGE,)
    ]
    return (*front, entry(ROOT_PAGE), *groups)


def _grouped(title: str, pages: list[Entry]) -> Entry:
    """Return a part; a first page of the same name opens it and is not listed twice."""
    if pages[0].label == title:
        return replace(pages[0], children=(*pages[0].children, *pages[1:]))
    return Entry(title, "", tuple(pages))


def _pages(part: Part, selection: Selection, entry: Callable[..., Entry]) -> Iterator[Entry]:
    """Yield the pages of a part; the stories stand below the page of stories."""
    stories = tuple(entry(name) for name in part.pages if name in selection.stories)
    for name in part.pages:
        if name == ROOT_PAGE or name in selection.stories:
            continue
        shelf = selection.pages[name].kind is PageKind.STORIES
        yield entry(name, stories if shelf else ())


def flattened(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield every entry that has an address, in reading order."""
    for entry in entries:
        if entry.href:
            yield entry
        yield from flattened(entry.children)


def landmarks(
    selection: Selection, title_of: Callable[[str], str], *, cover: bool
) -> tuple[Landmark, ...]:
    """Return the landmarks in reading order, each type once."""
    found = {"toc": Landmark("toc", _NAV_ANCHOR, NAV_TITLE)}
    if cover:
        found = {"cover": Landmark("cover", COVER_PAGE, COVER_LABEL)} | found
    for docname in selection.docnames():
        semantics = semantics_in(docname, selection)
        if semantics.body == "bodymatter":
            found.setdefault("bodymatter", Landmark("bodymatter", href_of(docname), BODY_LABEL))
        if semantics.section in _LISTED:
            mark = Landmark(semantics.section, href_of(docname), title_of(docname))
            found.setdefault(semantics.section, mark)
    return tuple(found.values())


def head_titles(selection: Selection, title_of: Callable[[str], str], book: str) -> dict[str, str]:
    """Return what stands in the head of every document: its title, its part, the book.

    No two are the same: a second one gets a number.

    :param book: title of the book.
    """
    parts = {name: part.title for part in selection.parts for name in part.pages}
    seen: Counter[str] = Counter()
    titles = {}
    for docname in selection.docnames():
        own = title_of(docname)
        steps = dict.fromkeys([own, parts.get(docname, own)])
        title = book if docname == ROOT_PAGE else " – ".join([*steps, book])
        seen[title] += 1
        titles[docname] = title if seen[title] == 1 else f"{seen[title]}. {title}"
    return titles


def guide(marks: Iterable[Landmark]) -> tuple[Landmark, ...]:
    """Return EPUB 2's guide: the landmarks that it knows, under its own names."""
    return tuple(mark._replace(kind=_GUIDE[mark.kind]) for mark in marks if mark.kind in _GUIDE)


def nav_points(entries: Iterable[Entry]) -> tuple[NavPoint, ...]:
    """Return the contents as EPUB 2's NCX has them; a part opens its first page."""
    tops = tuple(entries)
    hrefs = dict.fromkeys(entry.href for entry in flattened(tops))
    order = {href: number for number, href in enumerate(hrefs, 1)}
    count = 0

    def point(entry: Entry) -> NavPoint:
        nonlocal count
        count += 1
        number, href = count, entry.first_href
        return NavPoint(number, order[href], entry.label, href, tuple(map(point, entry.children)))

    return tuple(map(point, tops))


def depth(entries: Iterable[Entry]) -> int:
    """Return how deep the contents go; 1 when nothing lies below anything."""
    return max((1 + depth(entry.children) for entry in entries), default=0)
