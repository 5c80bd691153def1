"""``overzicht``: all methods, or all cases, of the edition in one table.

It is made from the blocks themselves: nobody types it, so it cannot say
anything else than the pages do.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.model.document import Page
from build_tools.sphinx_ext.book_links import page_link
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape
from build_tools.sphinx_ext.finding.places import listing_place
from build_tools.sphinx_ext.finding.remembered import EMPTY, NOTHING, Piece, remembered, words_of
from build_tools.sphinx_ext.learning.activity import TITLE, anchor
from build_tools.sphinx_ext.learning.case import RESULT
from build_tools.sphinx_ext.learning.collected import activities_of
from build_tools.sphinx_ext.page_parts import (
    claim_id,
    data_table,
    scope_header_cells,
    text,
)
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection
    from build_tools.sphinx_ext.finding.remembered import Line, OfActivity
    from build_tools.sphinx_ext.learning.collected import Collected

BLOCK: Final = "overzicht"
_GROUP: Final = "soort"
# Before links get their addresses.
_PRIORITY: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """How one kind is listed.

    :ivar columns: head of a column to the lines of an activity in it, joined by a comma; the first
        column is the title and the last the page.
    """

    kind: ActivityKind
    caption: str
    empty: str
    first: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]


_TABLES: Final = MappingProxyType({
    "werkvormen": _Table(
        kind=ActivityKind.METHOD,
        caption="Alle werkvormen van deze editie",
        empty="In deze editie staat nog geen werkvorm.",
        first="Werkvorm",
        columns=(("Doel", ("Doel",)), ("Voor wie, hoe lang", ("Groep", "Duur"))),
    ),
    "casussen": _Table(
        kind=ActivityKind.CASE,
        caption="Alle casussen van deze editie",
        empty="In deze editie staat nog geen casus.",
        first="Casus",
        columns=(("Waar en wanneer", ("Waar", "Wanneer")), ("Wat het opleverde", (RESULT,))),
    ),
})  # fmt: skip


class Listing(ContentDirective):
    """``:::{overzicht}``: each kind once on a page."""

    shape: ClassVar[Shape] = Shape(options={_GROUP: Option(choices=tuple(_TABLES), required=True)})

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the place; what stands in it is known when all pages were read (LB440)."""
        group = given.options.get(_GROUP)
        if group is None or self.is_second(group):
            return []
        place = listing_place(group=group)
        claim_id(self.state.document, place, f"{BLOCK}-{group}")
        return [place]


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:  # noqa: ARG001 - Sphinx's signature
    """Put the tables in their places."""
    for place in waiting(doctree, listing_place):
        listed = _listed(app, _TABLES[place["group"]])
        listed["ids"] = list(place["ids"])
        place.replace_self(listed)


def _listed(app: Sphinx, table: _Table) -> nodes.Element:
    selection: Selection = app.config.leerboek_selection
    found = [one for one in activities_of(app.env, selection) if one.kind is table.kind]
    if not found:
        return text(table.empty)
    head = [table.first, *(name for name, _ in table.columns), "Waar in het boek"]
    rows = [list(_row(app, one, table)) for one in found]
    made = data_table(table.caption, head, rows, "overzicht")
    scope_header_cells(made)
    return made


def _row(app: Sphinx, one: Collected, table: _Table) -> Iterator[nodes.Node]:
    known = remembered(app.env).get(one.docname, EMPTY)
    about = known.activities.get(one.identity, NOTHING)
    yield nodes.paragraph(
        "",
        "",
        _link(one.docname, about.lines.get(TITLE, (Piece(one.title),)), anchor(one.identity)),
    )
    for _, names in table.columns:
        yield nodes.paragraph("", "", *_joined(about, names))
    selection: Selection = app.config.leerboek_selection
    title = app.env.titles[one.docname].astext()
    page = nodes.paragraph("", "", page_link("", title, docname=one.docname, fragment=""))
    document = selection.document(one.docname)
    if isinstance(document, Page) and document.pillar:
        page += nodes.Text(f", pijler {document.pillar}")
    yield page


def _link(docname: str, title: Line, fragment: str) -> page_link:
    return page_link("", "", *words_of(title), docname=docname, fragment=fragment)


def _joined(about: OfActivity, names: Iterable[str]) -> Iterator[nodes.Node]:
    lines = [about.lines[name] for name in names if name in about.lines]
    for place, line in enumerate(lines):
        if place:
            yield nodes.Text(", ")
        yield from words_of(line)


def register(app: Sphinx) -> None:
    """Make node and directive known, and listen for pages that are ready to be written."""
    app.add_node(listing_place)
    app.add_directive(BLOCK, Listing)
    app.connect("doctree-resolved", on_doctree_resolved, priority=_PRIORITY)
