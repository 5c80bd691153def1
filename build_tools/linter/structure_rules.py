"""What must hold for the build of every page: titles, headings and what stands in vain.

Sources: WCAG 2.2 (https://www.w3.org/TR/WCAG22/) 1.3.1, 2.4.2 and 2.4.6; EPUB Accessibility
Techniques 1.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import EPUB_TYPE, Fault, Medium, Page
from build_tools.linter.prose import holds, name_of, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from build_tools.linter.model import PageRule, Publication, PublicationRule

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_DC_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_OPF_META: Final = "{http://www.idpf.org/2007/opf}meta"
# What must not be empty, and what makes that it is not, without any words.  Links without words
# are looked at elsewhere.
_SAY_SOMETHING: Final = ("p", "li", "dt", "dd", *_HEADINGS)
_SHOWS: Final = frozenset({
    "a", "audio", "button", "canvas", "embed", "hr", "iframe", "img", "input", "math", "object",
    "progress", "select", "svg", "textarea", "video",
})  # fmt: skip
_NOT_SHOWN: Final = frozenset({"dialog", "template"})
_LONGEST_HEADING: Final = 80
_ENDS_SENTENCE: Final = re.compile(r"[.!?:;,…][’”'\"»)]*$")
_STRONG: Final = frozenset({"b", "strong"})
# Where a bold line has a role of its own.
_OWN_ROLE: Final = frozenset({
    "aside", "blockquote", "caption", "dd", "dt", "figcaption", "figure", "footer", "header", "li",
    "nav", "summary", "td", "th",
})  # fmt: skip


def pages_are_xml(publication: Publication) -> Iterator[Fault]:
    """A page of an EPUB is XML (LB913)."""
    for href, page in publication.pages.items():
        if page.broken_at:
            yield Fault("LB913", href, line=page.broken_at)


def titles_tell_pages_apart(publication: Publication) -> Iterator[Fault]:
    """Every page has a title (LB988), and no other page has the same (LB934).

    Titles are what tabs, lists and search results show.  Pages that send a reader on are not
    looked at.
    """
    seen: dict[str, str] = {}
    for href, page in publication.pages.items():
        if _sends_on(page):
            continue
        title = page.root.find("head/title")
        text = "" if title is None else said(title)
        if not text:
            yield Fault("LB988", href, title)
        elif text in seen:
            yield Fault("LB934", href, title, (text, seen[text]))
        seen.setdefault(text, href)


def titles_name_the_book(publication: Publication) -> Iterator[Fault]:
    """The title of a page in an EPUB ends with that of the book, or its short one (LB980).

    Source: EPUB 3.3, 5.5.3.1.2 (the first title is the main one); its property ``title-type``.
    """
    names = () if publication.package is None else _names_of_the_book(publication.package.root)
    if not names or not names[0]:
        return
    for href, page in publication.pages.items():
        title = page.root.find("head/title")
        if title is not None and said(title) and not said(title).endswith(names):
            yield Fault("LB980", href, title, (names[0],))


def _names_of_the_book(package: etree._Element) -> tuple[str, ...]:
    """Return the title of a book and then its short titles, but empty ones."""
    titles = list(package.iter(_DC_TITLE))
    short = {
        meta.get("refines") for meta in package.iter(_OPF_META)
        if meta.get("property") == "title-type" and said(meta) == "short"
    }  # fmt: skip
    shorter = (said(one) for one in titles[1:] if f"#{one.get('id')}" in short)
    return (*(said(one) for one in titles[:1]), *(words for words in shorter if words))


def page_has_one_title(page: Page) -> Iterator[Fault]:
    """A page has one h1, before all other headings of the text (LB935)."""
    if _is_cover(page) or _sends_on(page):
        return
    titles = [one for one in _headings(page.root) if one.tag == "h1"]
    headings = _headings(page.content)
    for title in titles[1:]:
        yield Fault("LB935", page.href, title)
    if not titles:
        yield Fault("LB935", page.href)
    elif titles[0] in headings[1:]:
        yield Fault("LB935", page.href, headings[0])


def headings_skip_no_level(page: Page) -> Iterator[Fault]:
    """Below a heading stand headings of the next level (LB936)."""
    before = 1
    for heading in _headings(page.content):
        level = int(str(heading.tag)[1])
        if level > before + 1:
            yield Fault("LB936", page.href, heading, (before, level))
        before = level


def headings_are_headings(page: Page) -> Iterator[Fault]:
    """What looks like a heading is one, and not a paragraph in bold or a role (LB937)."""
    named = {ident for element in page.content.iter("*")
             for ident in element.get("aria-labelledby", "").split()}  # fmt: skip
    for element in page.content.iter("*"):
        if element.get("role") == "heading" and element.tag not in _HEADINGS:
            yield Fault("LB937", page.href, element, (said(element),))
    for paragraph in page.content.iter("p"):
        text = said(paragraph)
        looks = _is_bold(paragraph) and 0 < len(text) <= _LONGEST_HEADING
        alone = paragraph.get("id") in named or paragraph.get("role") is not None
        inside = any(above.tag in _OWN_ROLE for above in paragraph.iterancestors())
        before = paragraph.getnext() is not None and not _ENDS_SENTENCE.search(text)
        if looks and before and not alone and not inside:
            yield Fault("LB937", page.href, paragraph, (text,))


def _is_bold(paragraph: etree._Element) -> bool:
    """Whether all words of a paragraph stand in one bold element."""
    only = paragraph[0] if len(paragraph) == 1 else None
    around = (paragraph.text or "") + ("" if only is None else only.tail or "")
    return only is not None and only.tag in _STRONG and not around.strip()


def nothing_stands_in_vain(page: Page) -> Iterator[Fault]:
    """No paragraph, heading or item is empty, and no lines are broken off to make room (LB938)."""
    for element in page.content.iter(*_SAY_SOMETHING):
        if _is_empty(element) and not _is_filled(element):
            yield Fault("LB938", page.href, element, (str(element.tag),))
    for line in page.content.iter("br"):
        after = line.getnext()
        if after is not None and after.tag == "br" and not (line.tail or "").strip():
            yield Fault("LB938", page.href, line, ("br",))


def _is_empty(element: etree._Element) -> bool:
    if said(element):
        return False
    return not any(name_of(one) in _SHOWS for one in element.iter("*") if one is not element)


def _is_filled(element: etree._Element) -> bool:
    """Whether a script may fill an element: it is hidden, or it or the list around it says so."""
    around = element.getparent()
    near = (element,) if around is None else (element, around)
    return (
        "role" in element.attrib
        or any(str(key).startswith("data-") for one in near for key in one.attrib)
        or any(
            "hidden" in one.attrib or "aria-live" in one.attrib or one.tag in _NOT_SHOWN
            for one in (element, *element.iterancestors())
        )
    )


def _headings(part: etree._Element) -> list[etree._Element]:
    """Return the headings that a reader meets in a page or a part of it, in order."""
    return [
        heading
        for heading in part.iter(*_HEADINGS)
        if not any("hidden" in one.attrib or one.tag in _NOT_SHOWN
                   for one in (heading, *heading.iterancestors()))
    ]  # fmt: skip


def _is_cover(page: Page) -> bool:
    return any(holds(element, EPUB_TYPE, "cover") for element in page.content.iter("*"))


def _sends_on(page: Page) -> bool:
    """Whether a web page only sends a reader on."""
    if page.medium is Medium.EPUB:
        return False
    for element in page.root.iterfind("head/meta"):
        if element.get("http-equiv", "").lower() == "refresh":
            return True
    return False


PAGE_RULES: Final[tuple[PageRule, ...]] = (
    page_has_one_title,
    headings_skip_no_level,
    headings_are_headings,
    nothing_stands_in_vain,
)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    pages_are_xml,
    titles_tell_pages_apart,
    titles_name_the_book,
)
