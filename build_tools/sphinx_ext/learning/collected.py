"""What is known of the activities of an edition, page by page, while Sphinx reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.model.activity import ActivityKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.learning.activity import TITLE, activity, part_of
from build_tools.sphinx_ext.page_memory import PageMemory
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from build_tools.model.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """One activity of this edition.

    :ivar title: what is asked, as plain text. :ivar line: counted from 1.
    """

    identity: str
    kind: ActivityKind
    title: str
    docname: str
    line: int


_PAGES: Final = PageMemory[tuple[Collected, ...]]("leerboek_activities")


def activities_of(env: BuildEnvironment, selection: Selection) -> Iterator[Collected]:
    """Yield the activities of an edition in reading order."""
    kept = _PAGES.of(env)
    for docname in selection.docnames():
        yield from kept.get(docname, ())


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Remember the activities of a page."""
    docname = app.env.current_document.docname
    _PAGES.of(app.env)[docname] = tuple(
        Collected(
            identity=node["identity"],
            kind=ActivityKind(node["kind"]),
            title=_title(node),
            docname=docname,
            line=node["at"],
        )
        for node in doctree.findall(activity)
    )


def _title(node: activity) -> str:
    title = part_of(node, TITLE)
    return " ".join(title.astext().split()) if title else ""


def on_check(app: Sphinx, env: BuildEnvironment) -> None:
    """Say it when an id stands twice in one edition (LB473)."""
    selection: Selection = app.config.leerboek_selection
    first: dict[str, Collected] = {}
    for one in activities_of(env, selection):
        other = first.setdefault(one.identity, one)
        if other is not one:
            where = Location(f"{one.docname}.md", one.line)
            there = f"{other.docname}.md:{other.line}"
            report(Problem(where, "LB473", (one.identity, selection.edition.slug, there)))


def register(app: Sphinx) -> None:
    """Listen while pages are read."""
    app.connect("doctree-read", on_doctree_read)
    _PAGES.register(app)
    app.connect("env-check-consistency", on_check)
