"""What must hold for elements and attributes of every page, and for the parts of a page.

Sources: EPUB 3.3; EPUB Type to ARIA Role Authoring Guide 1.1 (https://www.w3.org/TR/epub-aria-
authoring-11/); DPUB-ARIA 1.1; WAI-ARIA 1.2; HTML, obsolete features.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import EPUB_TYPE, Fault, Medium, Page
from build_tools.linter.prose import holds, name_of, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from build_tools.linter.model import PageRule

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_PLAIN_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
_OBSOLETE: Final = (
    "acronym", "applet", "basefont", "big", "blink", "center", "dir", "font", "frame", "frameset",
    "marquee", "nobr", "noframes", "strike", "tt",
)  # fmt: skip
_ELEMENT_LANDMARKS: Final = {
    "aside": "complementary", "form": "form", "main": "main", "nav": "navigation",
}  # fmt: skip
_LANDMARKS: Final = frozenset({
    "banner", "complementary", "contentinfo", "doc-acknowledgments", "doc-afterword",
    "doc-appendix", "doc-bibliography", "doc-chapter", "doc-conclusion", "doc-credits",
    "doc-endnotes", "doc-epilogue", "doc-errata", "doc-foreword", "doc-glossary", "doc-index",
    "doc-introduction", "doc-pagelist", "doc-part", "doc-preface", "doc-prologue", "doc-toc",
    "form", "main", "navigation", "region", "search",
})  # fmt: skip
_DIVISIONS: Final = frozenset({"frontmatter", "bodymatter", "backmatter"})
# Only within them an aside is a landmark by itself.
_SECTIONING: Final = frozenset({"article", "aside", "nav", "section"})
_SHOWN_ELSEWHERE: Final = ("landmarks", "page-list", "lot", "loi", "lov")
# A name is told apart within these, however many labels and words a page piles up for it.
_MOST_LABELS: Final = 20
_LONGEST_LABEL: Final = 500
_NAMES: Final = ("aria-labelledby", "aria-describedby", "aria-details")
_CONTENT_ROLES: Final = {
    "appendix": "doc-appendix", "bibliography": "doc-bibliography", "chapter": "doc-chapter",
    "colophon": "doc-colophon", "conclusion": "doc-conclusion", "epilogue": "doc-epilogue",
    "foreword": "doc-foreword", "glossary": "doc-glossary", "index": "doc-index",
    "introduction": "doc-introduction", "part": "doc-part", "preface": "doc-preface",
    "prologue": "doc-prologue", "qna": "doc-qna",
}  # fmt: skip


def page_knows_its_language(page: Page) -> Iterator[Fault]:
    """A page says its language, and ``lang`` and ``xml:lang`` never differ (LB922)."""
    if not page.language.strip():
        yield Fault("LB922", page.href, page.root)
    for element in page.root.iter("*"):
        html, xml = element.get("lang"), element.get(_XML_LANG)
        both = page.medium is Medium.EPUB or (html is not None and xml is not None)
        if both and html != xml:
            yield Fault("LB922", page.href, element)


def elements_have_no_style(page: Page) -> Iterator[Fault]:
    """No element has a style of its own: a reader cannot change that (LB939)."""
    for element in page.content.iter("*"):
        if "style" in element.attrib and not _is_drawn(element):
            yield Fault("LB939", page.href, element, (name_of(element),))


def _is_drawn(element: etree._Element) -> bool:
    """Whether an element is part of a drawing or a sum."""
    return str(element.tag).startswith("{")


def ids_are_plain(page: Page) -> Iterator[Fault]:
    """Ids in an EPUB begin with a letter and hold no colon: not all readers find others (LB981)."""
    if page.medium is Medium.EPUB:
        for element in page.content.iter("*"):
            if (ident := element.get("id")) is not None and not _PLAIN_ID.fullmatch(ident):
                yield Fault("LB981", page.href, element, (ident,))


def elements_are_of_today(page: Page) -> Iterator[Fault]:
    """No element is obsolete (LB982)."""
    for element in page.content.iter(*_OBSOLETE):
        yield Fault("LB982", page.href, element, (str(element.tag),))


def landmarks_have_names(page: Page) -> Iterator[Fault]:
    """Of two landmarks with the same role each has a name, and another one (LB983).

    On the web a style sheet may show only one of them; axe sees what is shown.
    """
    if page.medium is not Medium.EPUB:
        return
    found: dict[str, list[etree._Element]] = defaultdict(list)
    names = _Names(page)
    for element in page.root.iter("*"):
        if (role := _landmark(element)) and not _is_hidden(element):
            found[role].append(element)
    for role, elements in found.items():
        if len(elements) == 1:
            continue
        seen: set[str] = set()
        for element in elements:
            name = names.of(element)
            if not name or name in seen:
                yield Fault("LB983", page.href, element, (role, name))
            seen.add(name)


def _landmark(element: etree._Element) -> str:
    """Return the role of a landmark, or nothing."""
    if role := element.get("role", "").split():
        return role[0] if role[0] in _LANDMARKS else ""
    role_of_name = _ELEMENT_LANDMARKS.get(str(element.tag), "")
    named = "aria-label" in element.attrib or "aria-labelledby" in element.attrib
    inside = any(above.tag in _SECTIONING for above in element.iterancestors())
    if role_of_name == "form" or (role_of_name == "complementary" and inside):
        return role_of_name if named else ""
    return role_of_name


class _Names:
    """The names that a screen reader gives to the elements of one page."""

    def __init__(self, page: Page) -> None:
        self._labels: dict[str, etree._Element] = {}
        self._said: dict[str, str] = {}
        for element in page.root.iter("*"):
            if ident := element.get("id"):
                self._labels.setdefault(ident, element)

    def of(self, element: etree._Element) -> str:
        """Return the name of an element: as much of it as tells it from another."""
        idents = element.get("aria-labelledby", "").split()[:_MOST_LABELS]
        return " ".join(filter(None, map(self._label, idents))) or (
            element.get("aria-label", "").strip()
        )

    def _label(self, ident: str) -> str:
        if ident not in self._said:
            label = self._labels.get(ident)
            self._said[ident] = "" if label is None else said(label)[:_LONGEST_LABEL]
        return self._said[ident]


def _is_hidden(element: etree._Element) -> bool:
    return any(
        "hidden" in one.attrib or one.get("aria-hidden") == "true" or one.tag == "template"
        for one in (element, *element.iterancestors())
    )


def nothing_is_hidden(page: Page) -> Iterator[Fault]:
    """In an EPUB nothing of the text is hidden or folded: not every reader can open it (LB984)."""
    if page.medium is not Medium.EPUB:
        return
    for element in page.content.iter("*"):
        folded = element.tag in ("details", "dialog")
        hidden = "hidden" in element.attrib and not holds(element, EPUB_TYPE, *_SHOWN_ELSEWHERE)
        if folded or hidden:
            yield Fault("LB984", page.href, element, (name_of(element),))


def names_are_there(page: Page) -> Iterator[Fault]:
    """What names or describes an element stands on the same page (LB985)."""
    idents = {str(ident) for ident in page.root.xpath("//@id")}
    for element in page.root.iter("*"):
        for key in _NAMES:
            for ident in element.get(key, "").split():
                if ident not in idents:
                    yield Fault("LB985", page.href, element, (key, ident))


def body_says_its_part(page: Page) -> Iterator[Fault]:
    """The body of a page in an EPUB says in which part of the book it is, without a role (LB986).

    Source: EPUB Type to ARIA Role Authoring Guide 1.1: no roles on ``body``.
    """
    if page.medium is Medium.EPUB and page.content.tag == "body":
        types = set(page.content.get(EPUB_TYPE, "").split())
        if "role" in page.content.attrib or not types & _DIVISIONS:
            yield Fault("LB986", page.href, page.content)


def parts_have_type_and_role(page: Page) -> Iterator[Fault]:
    """A part that says what it is has a type and a role that agree, and a name (LB987).

    The main section of a page that begins something says what it is. Checklist 24.
    """
    if page.medium is not Medium.EPUB:
        return
    names = _Names(page)
    main = _main_section(page)
    for element in page.content.iter("section", "article", "nav", "aside"):
        types = element.get(EPUB_TYPE, "").split()
        wanted = [_CONTENT_ROLES[name] for name in types if name in _CONTENT_ROLES]
        role = element.get("role", "")
        known = role in _CONTENT_ROLES.values()
        differs = (wanted and role not in wanted) or (known and not wanted)
        silent = element is main and not types
        if differs or silent or (wanted and not names.of(element)):
            yield Fault("LB987", page.href, element, (" ".join(types), role))


def _main_section(page: Page) -> etree._Element | None:
    """Return the section that is the whole of a page and holds its title; None without one.

    A page without a title may go on with what another page began: nobody knows what it is.
    """
    parts = page.content.findall("*")
    is_whole = len(parts) == 1 and parts[0].tag in ("section", "article")
    return parts[0] if is_whole and parts[0].find(".//h1") is not None else None


PAGE_RULES: Final[tuple[PageRule, ...]] = (
    page_knows_its_language,
    elements_have_no_style,
    ids_are_plain,
    elements_are_of_today,
    landmarks_have_names,
    nothing_is_hidden,
    names_are_there,
    body_says_its_part,
    parts_have_type_and_role,
)
