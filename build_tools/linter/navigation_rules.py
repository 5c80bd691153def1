"""What must hold for the ways through an EPUB: contents, landmarks, NCX and guide.

Sources: EPUB 3.3, the EPUB navigation document; EPUB Accessibility Techniques 1.1, ACCESS-002.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import EPUB_TYPE, Fault
from build_tools.linter.opening import resolved
from build_tools.linter.prose import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from build_tools.linter.model import Page, Publication, PublicationRule

_DEEPEST: Final = 3
_NCX: Final = "{http://www.daisy.org/z3986/2005/ncx/}"
_OPF: Final = "{http://www.idpf.org/2007/opf}"
# Parts that a reader looks for by name; a book that has one says where.
_FOUND_BY_NAME: Final = ("glossary", "appendix", "bibliography", "index")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a contents.

    :ivar target: the file that it leads to; that of the first below it when it is only a name.
    :ivar fragment: with the number sign; empty without one.
    :ivar depth: 1 for the outermost.
    """

    label: str
    target: str
    fragment: str
    depth: int
    element: etree._Element

    @property
    def told(self) -> tuple[str, str, int]:
        """What a reader gets of it."""
        return self.label, self.target + self.fragment, self.depth


def contents_have_a_name(publication: Publication) -> Iterator[Fault]:
    """The contents are a list with the role for it and a heading (LB925)."""
    page = _nav_page(publication)
    if page is None:
        if publication.package:
            yield Fault("LB925", publication.package.href)
        return
    toc = _nav(page, "toc")
    if toc is None:
        yield Fault("LB925", page.href)
    elif toc.get("role") != "doc-toc" or not any(
        said(heading) for heading in toc.iter("h1", "h2", "h3", "h4", "h5", "h6")
    ):
        yield Fault("LB925", page.href, toc)


def contents_reach_every_document(publication: Publication) -> Iterator[Fault]:
    """Every document of the book can be reached from the contents, but they themselves (LB926)."""
    page, package = _nav_page(publication), publication.package
    if page is None or package is None:
        return
    reached = {entry.target for entry in _entries(page)} | {page.href}
    for href, linear in package.spine:
        if linear and href not in reached:
            yield Fault("LB926", page.href, _nav(page, "toc"), (href,))


def contents_are_in_order(publication: Publication) -> Iterator[Fault]:
    """The contents have the order in which the book is read, also within a document (LB927)."""
    page, package = _nav_page(publication), publication.package
    if page is None or package is None:
        return
    order = {href: place for place, (href, _) in enumerate(package.spine)}
    linked = [entry for entry in _entries(page) if _is_link(entry) and entry.target in order]
    ids = {href: _ids(publication.pages[href]) for href in {one.target for one in linked}
           if href in publication.pages}  # fmt: skip
    places = [
        (order[one.target], ids.get(one.target, {}).get(one.fragment[1:], 0)) for one in linked
    ]
    for (before, after), entry in zip(pairwise(places), linked[1:], strict=True):
        if after < before:
            yield Fault("LB927", page.href, entry.element, (entry.label,))


def labels_say_something(publication: Publication) -> Iterator[Fault]:
    """Every line of contents, landmarks and NCX has words (LB928)."""
    page = _nav_page(publication)
    if page is not None:
        for nav in page.root.iter("nav"):
            for line in nav.iter("a", "span"):
                of_list = line.getparent()
                if of_list is not None and of_list.tag == "li" and not said(line):
                    yield Fault("LB928", page.href, line)
    if publication.package and publication.package.ncx:
        href, root = publication.package.ncx
        for label in root.iter(f"{_NCX}navLabel"):
            if not said(label):
                yield Fault("LB928", href, label)


def contents_are_not_deep(publication: Publication) -> Iterator[Fault]:
    """The contents have three levels at most: small screens show no more (LB929)."""
    page = _nav_page(publication)
    for entry in () if page is None else _entries(page):
        if page is not None and entry.depth > _DEEPEST:
            yield Fault("LB929", page.href, entry.element, (entry.label, _DEEPEST))


def landmarks_are_there(publication: Publication) -> Iterator[Fault]:
    """Landmarks lead to contents, begin, and what a reader looks for by name (LB930)."""
    page = _nav_page(publication)
    if page is None:
        return
    nav = _nav(page, "landmarks")
    marked = {name for link in _links(nav) for name in link.get(EPUB_TYPE, "").split()}
    wanted = ["toc", "bodymatter"]
    wanted += [name for name in _FOUND_BY_NAME if _has_part(publication, name)]
    if missing := [name for name in wanted if name not in marked]:
        yield Fault("LB930", page.href, nav, (", ".join(missing),))


def _has_part(publication: Publication, name: str) -> bool:
    """Whether a document as a whole is such a part."""
    for page in publication.pages.values():
        for part in (page.content, *page.content.iterchildren("section", "article")):
            if name in part.get(EPUB_TYPE, "").split():
                return True
    return False


def landmarks_have_one_kind(publication: Publication) -> Iterator[Fault]:
    """Each landmark has one kind, and each kind one landmark: some readers skip others (LB931)."""
    page = _nav_page(publication)
    if page is None:
        return
    seen: set[str] = set()
    for link in _links(_nav(page, "landmarks")):
        kind = link.get(EPUB_TYPE, "")
        if len(kind.split()) != 1 or kind in seen:
            yield Fault("LB931", page.href, link, (said(link),))
        seen.add(kind)


def old_ways_say_the_same(publication: Publication) -> Iterator[Fault]:
    """NCX and guide, for old reading systems, say what contents and landmarks say (LB932)."""
    page, package = _nav_page(publication), publication.package
    if page is None or package is None:
        return
    if package.ncx:
        href, root = package.ncx
        yield from _differing(href, list(_points(href, root)), [*_entries(page)])
    marks = {(said(link), _place(page.href, link.get("href", "")))
             for link in _links(_nav(page, "landmarks"))}  # fmt: skip
    for reference in package.root.iter(f"{_OPF}reference"):
        place = _place(package.href, reference.get("href", ""))
        if (reference.get("title", ""), place) not in marks:
            yield Fault("LB932", package.href, reference, (reference.get("title", ""),))


def _differing(href: str, told: Sequence[Entry], wanted: Sequence[Entry]) -> Iterator[Fault]:
    """Yield the first line in which an NCX differs from the contents."""
    for one, other in zip(told, wanted, strict=False):
        if one.told != other.told:
            yield Fault("LB932", href, one.element, (one.label,))
            return
    if len(told) != len(wanted):
        more = [*told[len(wanted) :], *wanted[len(told) :]]
        line = more[0].element if len(told) > len(wanted) else None
        yield Fault("LB932", href, line, (more[0].label,))


def contents_are_a_page(publication: Publication) -> Iterator[Fault]:
    """The contents stand in the book as a page too, and there the landmarks do not show (LB933)."""
    page, package = _nav_page(publication), publication.package
    if page is None or package is None:
        return
    nav = _nav(page, "landmarks")
    if page.href not in {href for href, _ in package.spine}:
        yield Fault("LB933", page.href)
    elif nav is not None and nav.get("hidden") is None:
        yield Fault("LB933", page.href, nav)


def _nav_page(publication: Publication) -> Page | None:
    package = publication.package
    return publication.pages.get(package.nav) if package else None


def _nav(page: Page, kind: str) -> etree._Element | None:
    """Return the list of a kind on the page with contents."""
    for nav in page.root.iter("nav"):
        if kind in nav.get(EPUB_TYPE, "").split():
            return nav
    return None


def _links(nav: etree._Element | None) -> list[etree._Element]:
    return [] if nav is None else list(nav.iter("a"))


def _entries(page: Page) -> Iterator[Entry]:
    """Yield every line of the contents in the order in which they stand."""
    toc = _nav(page, "toc")
    if toc is None:
        return
    for item in toc.iter("li"):
        line = next(item.iterchildren("a", "span"), None)
        link = next(item.iter("a"), None)
        if line is not None and link is not None:
            depth = sum(1 for above in item.iterancestors("ol") if toc in above.iterancestors())
            target, fragment = _place(page.href, link.get("href", ""))
            yield Entry(said(line), target, fragment, depth, line)


def _is_link(entry: Entry) -> bool:
    return entry.element.tag == "a"


def _points(href: str, root: etree._Element) -> Iterator[Entry]:
    """Yield every line of an NCX in the order in which they stand."""
    for point in root.iter(f"{_NCX}navPoint"):
        label, content = point.find(f"{_NCX}navLabel"), point.find(f"{_NCX}content")
        depth = 1 + sum(1 for _ in point.iterancestors(f"{_NCX}navPoint"))
        src = "" if content is None else content.get("src", "")
        text = "" if label is None else said(label)
        yield Entry(text, *_place(href, src), depth, point)


def _place(base: str, href: str) -> tuple[str, str]:
    """Return file and fragment of a link, the fragment with its number sign."""
    fragment = href.partition("#")[2]
    return resolved(base, href), f"#{fragment}" if fragment else ""


def _ids(page: Page) -> dict[str, int]:
    """Return the place of every id in a page, counted from 1."""
    return {str(ident): place for place, ident in enumerate(page.root.xpath("//@id"), start=1)}


PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    contents_have_a_name,
    contents_reach_every_document,
    contents_are_in_order,
    labels_say_something,
    contents_are_not_deep,
    landmarks_are_there,
    landmarks_have_one_kind,
    old_ways_say_the_same,
    contents_are_a_page,
)
