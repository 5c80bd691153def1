"""Questions, answers and reflections of an EPUB belong together.

Looks at the marks that our book makes (``docs/leren-html.md``); another EPUB has none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from build_tools.linter.addresses import links_in, places_of
from build_tools.linter.model import Fault, Medium
from build_tools.linter.prose import holds, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from build_tools.linter.model import Package, Publication, PublicationRule

_ACTIVITY: Final = "activiteit"
_ANSWER: Final = "antwoord"
_TO_ANSWER: Final = "naar-antwoord"
_TO_QUESTION: Final = "terug-naar-vraag"
_ONLINE: Final = "activiteit-online"
_ROOM: Final = "schrijfruimte"
_PREFIX: Final = "doe-"
_KIND: Final = "activiteit-soort"
# What a question that has an answer calls itself.
_ANSWERED: Final = frozenset({"Zelftest", "Vertaal"})

_Place = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A link between a question and its answer.

    :ivar start: what the link belongs to: the question, or the answer; without id ``""``.
    :ivar end: file and id that it leads to.
    """

    start: _Place
    end: _Place
    element: etree._Element


def _ways(publication: Publication, mark: str, frame: str) -> Iterator[_Way]:
    """Yield the links in what has one class, in a frame that has another."""
    for href, page in publication.pages.items():
        for link in links_in(href, page.content):
            around = [link.element, *link.element.iterancestors()]
            if not any(holds(one, "class", mark) for one in around):
                continue
            inside = next((one for one in around if holds(one, "class", frame)), None)
            ident = "" if inside is None else inside.get("id", "")
            yield _Way(start=(href, ident), end=link.place, element=link.element)


def questions_and_answers_belong_together(publication: Publication) -> Iterator[Fault]:
    """A question leads to its answer, and that back to the question, one to one (LB967)."""
    if publication.medium is not Medium.EPUB:
        return
    there = list(_ways(publication, _TO_ANSWER, _ACTIVITY))
    back = list(_ways(publication, _TO_QUESTION, _ANSWER))
    ways_back = {(way.start, way.end) for way in back}
    ways_there = {(way.start, way.end) for way in there}
    for way in there:
        if (way.end, way.start) not in ways_back:
            yield Fault("LB967", way.start[0], way.element)
    for way in back:
        if (way.end, way.start) not in ways_there:
            yield Fault("LB967", way.start[0], way.element)
    for href, answer in _framed(publication, _ANSWER):
        if not any(way.start == (href, answer.get("id", "")) for way in back):
            yield Fault("LB967", href, answer)


def questions_have_an_answer(publication: Publication) -> Iterator[Fault]:
    """A question that is to have an answer has it, or leads to it (LB967). Checklist 38."""
    if publication.medium is not Medium.EPUB:
        return
    for href, question in _framed(publication, _ACTIVITY):
        if _wants_answer(question) and not _has_any(question, _TO_ANSWER, _ANSWER):
            yield Fault("LB967", href, question)


def _wants_answer(question: etree._Element) -> bool:
    """Whether a question says that it is one of those with an answer."""
    lines = (one for one in question.iter("p") if holds(one, "class", _KIND))
    return any(said(line) in _ANSWERED for line in lines)


def _has_any(element: etree._Element, *classes: str) -> bool:
    return any(holds(one, "class", *classes) for one in element.iter("*"))


def _framed(publication: Publication, name: str) -> Iterator[tuple[str, etree._Element]]:
    for href, page in publication.pages.items():
        for element in page.content.iter("div", "section", "li", "aside"):
            if holds(element, "class", name):
                yield href, element


def answers_come_after_their_question(publication: Publication) -> Iterator[Fault]:
    """Who reads from front to back meets a question before its answer (LB968)."""
    if publication.package is None:
        return
    order = _order(publication, publication.package)
    for way in _ways(publication, _TO_ANSWER, _ACTIVITY):
        if order.get(way.end, (len(order), 0)) < order.get(way.start, (0, 0)):
            yield Fault("LB968", way.start[0], way.element)


def _order(publication: Publication, package: Package) -> Mapping[_Place, tuple[int, int]]:
    """Return where in the reading order every id stands."""
    pages = {href: number for number, (href, _) in enumerate(package.spine)}
    return {
        place: (pages.get(place[0], len(pages)), number)
        for number, place in enumerate(places_of(publication))
    }


def reflections_lead_to_the_web(publication: Publication) -> Iterator[Fault]:
    """What asks a reader to write leads to the same on the web, once the book has an address there.

    The address ends in the name of the activity (LB969).
    """
    if publication.medium is not Medium.EPUB:
        return
    activities = [(href, one, _online(one)) for href, one in _framed(publication, _ACTIVITY)]
    if not any(address for _, _, address in activities):
        return
    for href, activity, address in activities:
        asks = any(holds(one, "class", _ROOM) for one in activity.iter("div"))
        identity = activity.get("id", "").removeprefix(_PREFIX)
        if (asks or address) and identity not in _named(address):
            yield Fault("LB969", href, activity)


def _online(activity: etree._Element) -> str:
    """Return where an activity stands on the web; nothing when it does not say so."""
    for link in activity.iter("a"):
        parent = link.getparent()
        if parent is not None and holds(parent, "class", _ONLINE):
            return link.get("href", "")
    return ""


def _named(address: str) -> tuple[str, ...]:
    """Return the names that an address may stand for: its fragment, and its file."""
    parts = urlsplit(address)
    file = unquote(parts.path).rpartition("/")[2].removesuffix(".html")
    return (unquote(parts.fragment).removeprefix(_PREFIX), file) if address else ()


PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    questions_and_answers_belong_together,
    questions_have_an_answer,
    answers_come_after_their_question,
    reflections_lead_to_the_web,
)
