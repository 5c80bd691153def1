"""Notes that open where they are asked for and lead back, and boxes that say what they are."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.linter.addresses import Link, links_in, places_of
from build_tools.linter.model import EPUB_TYPE, Fault, Medium
from build_tools.linter.prose import holds, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from build_tools.linter.model import Page, PageRule, Publication, PublicationRule

# How the number of a note looks: 3, [3], (b), *, †.
_MARK: Final = re.compile(r"[\[(]?(?:\d{1,4}|[a-z]|[*†‡§]{1,3})[\])]?")
_NOTE_TYPES: Final = ("footnote", "endnote", "rearnote")
_NOTE_ROLES: Final = ("doc-footnote", "doc-endnote")
_BOXES: Final = ("admonition", "kader", "opmerking", "callout")
_BOX_ROLES: Final = (
    "complementary", "doc-example", "doc-footnote", "doc-endnote", "doc-notice", "doc-pullquote",
    "doc-tip", "group", "note", "region",
)  # fmt: skip
_NAMES: Final = ("aria-label", "aria-labelledby")


@dataclass(frozen=True, slots=True)
class _Notes:
    """What notes a publication has.

    :ivar references: every link to a note, whether or not it says so.
    :ivar notes: every note, by file and id; ``""`` and its number when it has no id.
    """

    publication: Publication
    places: Mapping[tuple[str, str], etree._Element]
    references: tuple[Link, ...]
    notes: tuple[tuple[str, etree._Element], ...]


def _notes_of(publication: Publication) -> _Notes:
    places = places_of(publication)
    references = tuple(
        link
        for href, page in publication.pages.items()
        for link in links_in(href, page.content)
        if _is_reference(link, places)
    )
    notes = tuple(
        (href, element)
        for href, page in publication.pages.items()
        for element in page.content.iter("aside", "div", "li", "p", "dd", "section")
        if _is_note(element)
    )
    return _Notes(publication, places, references, notes)


def _is_note(element: etree._Element) -> bool:
    return holds(element, EPUB_TYPE, *_NOTE_TYPES) or holds(element, "role", *_NOTE_ROLES)


def _leads_back(element: etree._Element) -> bool:
    return holds(element, EPUB_TYPE, "backlink") or holds(element, "role", "doc-backlink")


def _is_reference(link: Link, places: Mapping[tuple[str, str], etree._Element]) -> bool:
    """Whether a link says that it leads to a note, or cannot be anything else."""
    if _leads_back(link.element):
        return False
    if _says_type(link) or _says_role(link):
        return True
    target = places.get(link.place)
    in_note = any(_is_note(around) for around in link.element.iterancestors())
    if target is not None and _is_note(target):
        return not in_note
    return not in_note and _is_raised(link.element) and bool(_MARK.fullmatch(said(link.element)))


def _is_raised(element: etree._Element) -> bool:
    parent = element.getparent()
    around = parent is not None and parent.tag == "sup"
    return around or next(element.iter("sup"), None) is not None


def _says_type(link: Link) -> bool:
    return holds(link.element, EPUB_TYPE, "noteref")


def _says_role(link: Link) -> bool:
    return holds(link.element, "role", "doc-noteref")


def references_say_what_they_are(publication: Publication) -> Iterator[Fault]:
    """A link to a note has the role, and in an EPUB the type, with which it opens (LB953)."""
    for link in _notes_of(publication).references:
        typed = publication.medium is Medium.WEB or _says_type(link)
        if not (typed and _says_role(link) and said(link.element)):
            yield Fault("LB953", link.href, link.element)


def references_lead_to_notes(publication: Publication) -> Iterator[Fault]:
    """What a reference leads to is there and is a note (LB954)."""
    found = _notes_of(publication)
    for link in found.references:
        note = found.places.get(link.place)
        if note is None or not _is_whole_note(note, publication.medium):
            yield Fault("LB954", link.href, link.element, (said(link.element),))


def _is_whole_note(note: etree._Element, medium: Medium) -> bool:
    """Whether an e-reader opens it: that wants the type; on the web the role says it."""
    if medium is Medium.WEB:
        return _is_note(note)
    return holds(note, EPUB_TYPE, *_NOTE_TYPES)


def notes_lead_back(publication: Publication) -> Iterator[Fault]:
    """A note has a link back to every place that refers to it (LB955)."""
    found = _notes_of(publication)
    ways: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    for link in found.references:
        note = found.places.get(link.place)
        if note is None or not _is_note(note):
            continue
        if link.place not in ways:
            ways[link.place] = frozenset(way.place for way in links_in(link.target, note))
        back = ways[link.place]
        if not any((link.href, ident) in back for ident in _ids_around(link.element)):
            yield Fault("LB955", link.target, note, (said(link.element),))


def _ids_around(reference: etree._Element) -> Iterator[str]:
    """Yield the ids of a reference, of what it raises and of what it is raised by."""
    parent = reference.getparent()
    around = [reference, *reference.iterdescendants()]
    if parent is not None and parent.tag in {"sup", "span"}:
        around.append(parent)
    for element in around:
        if ident := element.get("id"):
            yield ident


def notes_are_referred_to(publication: Publication) -> Iterator[Fault]:
    """Every note has a reference, and no id stands for two notes (LB956)."""
    found = _notes_of(publication)
    used: defaultdict[tuple[str, str], int] = defaultdict(int)
    for href, note in found.notes:
        used[href, note.get("id", "")] += 1
    wanted = {link.place for link in found.references}
    for href, note in found.notes:
        place = href, note.get("id", "")
        if place not in wanted or used[place] > 1:
            yield Fault("LB956", href, note)


def boxes_say_what_they_are(page: Page) -> Iterator[Fault]:
    """A box beside the text has a role and a name (LB957).

    Source: EPUB Accessibility Techniques 1.1, on roles; checklist 37.
    """
    for box in page.content.iter("aside", "div", "section"):
        if box.tag != "aside" and not holds(box, "class", *_BOXES):
            continue
        named = any(box.get(name, "").strip() for name in _NAMES)
        if not _is_note(box) and not (named and holds(box, "role", *_BOX_ROLES)):
            yield Fault("LB957", page.href, box)


PAGE_RULES: Final[tuple[PageRule, ...]] = (boxes_say_what_they_are,)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    references_say_what_they_are,
    references_lead_to_notes,
    notes_lead_back,
    notes_are_referred_to,
)
