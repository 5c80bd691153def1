"""Everything that can be found in an edition, with what it can be found by; knows no docutils."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.model.activity import ActivityKind
from build_tools.model.book import Matter
from build_tools.model.document import Page, PageKind, Role, Story
from build_tools.sphinx_ext.finding.remembered import EMPTY, NOTHING
from build_tools.sphinx_ext.glossary import entries_of, entry_ids
from build_tools.sphinx_ext.learning.activity import TITLE, anchor
from build_tools.sphinx_ext.theme_words import STORY, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.model.selection import Selection
    from build_tools.sphinx_ext.finding.remembered import Line, OfPage
    from build_tools.sphinx_ext.learning.collected import Collected

# Key of a group to its heading, in the order of the page.
GROUPS: Final = MappingProxyType({
    "bladzijden": "Hoofdstukken, pijlers en uitleg",
    "verhalen": "Reflecties uit de praktijk",
    "casussen": "Casussen",
    "werkvormen": "Werkvormen",
    "zelftests": "Zelftests",
    "opdrachten": "Vragen en opdrachten",
    "films": "Films",
    "begrippen": "Begrippen",
})  # fmt: skip
_PAGES: Final = frozenset({PageKind.CHAPTER, PageKind.PILLAR, PageKind.PAGE})
_TERM: Final = "Begrip"
# Group and name of each kind of activity; of other kinds there is nothing to find.
_ACTIVITIES: Final = MappingProxyType({
    ActivityKind.CASE: ("casussen", "Casus"),
    ActivityKind.METHOD: ("werkvormen", "Werkvorm"),
    ActivityKind.SELF_TEST: ("zelftests", "Zelftest"),
    ActivityKind.REFLECTION: ("opdrachten", "Vraag aan jezelf"),
    ActivityKind.STANCE: ("opdrachten", "Stelling"),
    ActivityKind.TRANSLATION: ("opdrachten", "Vertaling"),
    ActivityKind.ACTION_PLAN: ("opdrachten", "Actieplan"),
    ActivityKind.CHECKLIST: ("opdrachten", "Afvinklijst"),
    ActivityKind.FILM: ("films", "Film"),
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """One thing that can be found.

    :ivar group: key of ``GROUPS``. :ivar fragment: id on its page; may be empty.
    :ivar kind: what it is, in the words of a reader.
    :ivar page: title of the page that it is on; empty when it is a page itself.
    :ivar language: BCP 47 tag of a foreign term, or empty.
    :ivar written: the title with its languages, when it stands above an activity.
    :ivar pillars: numbers 1-6, sorted. :ivar themes: first names of terms, sorted.
    :ivar minutes: how long it takes; 0 when nobody said.
    """

    group: str
    docname: str
    title: str
    kind: str
    fragment: str = ""
    page: str = ""
    language: str = ""
    written: Line = ()
    pillars: tuple[int, ...] = ()
    role: Role | None = None
    themes: tuple[str, ...] = ()
    minutes: int = 0


def finds_of(
    selection: Selection,
    titles: Mapping[str, str],
    known: Mapping[str, OfPage],
    activities: Iterable[Collected],
) -> Iterator[Find]:
    """Yield everything: pages and stories in reading order, then activities, then terms.

    :param titles: docname to title as it is printed, plain text.
    :param known: what was remembered of pages, by docname.
    :param activities: those of this edition, in reading order.
    """
    yield from _documents(selection, titles, known)
    for one in activities:
        if one.kind in _ACTIVITIES:
            yield _of_activity(one, selection, titles, known)
    yield from _terms(selection, known)


def _documents(
    selection: Selection, titles: Mapping[str, str], known: Mapping[str, OfPage]
) -> Iterator[Find]:
    body = [part for part in selection.parts if part.matter is Matter.BODY]
    for docname in (name for part in body for name in part.pages):
        document = selection.document(docname)
        if isinstance(document, Page) and document.kind not in _PAGES:
            continue
        told = isinstance(document, Story)
        yield Find(
            group="verhalen" if told else "bladzijden",
            docname=docname,
            title=titles[docname],
            kind=f"{STORY}: {document.kind.value}" if told else kind_of(document),
            pillars=_pillars(document),
            role=document.role if isinstance(document, Story) else None,
            themes=tuple(sorted(known.get(docname, EMPTY).themes)),
        )


def _pillars(document: Page | Story) -> tuple[int, ...]:
    if isinstance(document, Story):
        return document.pillars
    return (document.pillar,) if document.pillar else ()


def _of_activity(
    one: Collected,
    selection: Selection,
    titles: Mapping[str, str],
    known: Mapping[str, OfPage],
) -> Find:
    group, word = _ACTIVITIES[one.kind]
    about = known.get(one.docname, EMPTY).activities.get(one.identity, NOTHING)
    return Find(
        group=group,
        docname=one.docname,
        fragment=anchor(one.identity),
        title=one.title or word,
        written=about.lines.get(TITLE, ()),
        kind=word,
        page=titles[one.docname],
        pillars=_pillars(selection.document(one.docname)),
        themes=tuple(sorted(about.themes)),
        minutes=about.minutes,
    )


def _terms(selection: Selection, known: Mapping[str, OfPage]) -> Iterator[Find]:
    """Yield the terms; a term goes with the pillars of the pages that are about it."""
    page = selection.page_of(PageKind.GLOSSARY)
    if page is None:
        return
    entries = entries_of(selection)
    ids = entry_ids(entries)
    pillars: dict[str, set[int]] = {}
    for docname, about in known.items():
        for theme in about.themes:
            pillars.setdefault(theme, set()).update(_pillars(selection.document(docname)))
    for entry in entries:
        name = entry.names[0]
        yield Find(
            group="begrippen",
            docname=page,
            fragment=ids[name],
            title=name,
            kind=_TERM,
            language=entry.language,
            pillars=tuple(sorted(pillars.get(name, ()))),
            themes=(name,),
        )
