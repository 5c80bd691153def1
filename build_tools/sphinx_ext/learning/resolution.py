"""Put the form of the medium in the place of every activity, and the answers on their page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.model.document import PageKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.book_links import base_address
from build_tools.sphinx_ext.learning.activity import Surroundings, activity, answer_anchor, part
from build_tools.sphinx_ext.learning.answers import EMPTY, answers
from build_tools.sphinx_ext.learning.collected import activities_of
from build_tools.sphinx_ext.learning.frames import answer_frame
from build_tools.sphinx_ext.learning.kinds import FORMS
from build_tools.sphinx_ext.learning.short_addresses import short_address
from build_tools.sphinx_ext.page_parts import text
from build_tools.sphinx_ext.reporting import report
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from build_tools.model.selection import Selection

_EPUB: Final = "epub"
# Attributes of nodes that name ids on their own page.
_POINTERS: Final = ("refid", "labelled_by", "described_by")


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace what is neutral by what this builder shows; inner activities first."""
    for place in waiting(doctree, answers):
        place.replace_self(list(_answers(app, docname)) or [text(EMPTY)])
    for node in reversed(waiting(doctree, activity)):
        forms = FORMS[node["kind"]]
        around = _surroundings(app, docname, node["identity"])
        form = forms.epub if app.builder.name == _EPUB else forms.web
        node.replace_self(form(node, around))


def _surroundings(app: Sphinx, docname: str, identity: str) -> Surroundings:
    selection: Selection = app.config.leerboek_selection
    page = selection.page_of(PageKind.ANSWERS)
    base = base_address(selection)
    return Surroundings(
        docname=docname,
        selection=selection,
        answers=app.builder.get_relative_uri(docname, page) if page else "",
        online=f"{base}{selection.edition.slug}/{short_address(identity)}" if base else "",
    )


def _answers(app: Sphinx, docname: str) -> Iterator[nodes.Node]:
    """Yield the answers, below the title of the page of their questions."""
    selection: Selection = app.config.leerboek_selection
    pages = dict.fromkeys(one.docname for one in activities_of(app.env, selection))
    for name in pages:
        found = list(_answers_of(app, name, docname))
        if not found:
            continue
        title = app.env.titles[name].astext()
        heading = nodes.rubric("", title, classes=["antwoorden-bij"])
        heading["heading-level"] = 2
        yield heading
        yield from found


def _answers_of(app: Sphinx, name: str, docname: str) -> Iterator[nodes.Node]:
    """Yield the answers to the questions of one page, ready to stand on another."""
    back = app.builder.get_relative_uri(docname, name)
    tree = app.env.get_doctree(name)
    holder = tree.copy()
    for node in tree.findall(activity):
        form = FORMS[node["kind"]].answer
        if form is None:
            continue
        around = _surroundings(app, docname, node["identity"])
        copy = node.deepcopy()
        _settle(copy, docname)
        holder += answer_frame(copy, back, *form(copy, around))
    # Once for the page: it goes through everything that Sphinx and others do with references.
    app.env.resolve_references(holder, docname, app.builder)
    yield from holder.children


def _settle(copy: activity, docname: str) -> None:
    """Make links start from another page, and ids differ from those of other answers there."""
    inside = list(copy.findall(nodes.Element))
    ids = {name for one in inside for name in one["ids"]}
    for one in inside:
        one["ids"] = [f"{answer_anchor(copy['identity'])}-{name}" for name in one["ids"]]
        if "refdoc" in one:
            one["refdoc"] = docname
        for key in _POINTERS:
            names = str(one.get(key, "")).split()
            if names and ids.issuperset(names):
                one[key] = " ".join(f"{answer_anchor(copy['identity'])}-{name}" for name in names)


def on_env_updated(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001 - Sphinx's signature
    """Write the page with answers again whenever anything was read."""
    page = app.config.leerboek_selection.page_of(PageKind.ANSWERS)
    return [page] if page else []


def on_check(app: Sphinx, env: BuildEnvironment) -> None:
    """Say it when there are answers and no page for them (LB477)."""
    selection: Selection = app.config.leerboek_selection
    if selection.page_of(PageKind.ANSWERS) is not None:
        return
    asked = [one for one in activities_of(env, selection) if FORMS[one.kind].answer is not None]
    if asked:
        where = Location(f"{asked[0].docname}.md", asked[0].line)
        report(Problem(where, "LB477", (selection.edition.slug,)))


def register(app: Sphinx) -> None:
    """Make the nodes known and listen for pages that are ready to be written."""
    app.add_node(activity)
    app.add_node(part)
    app.connect("env-updated", on_env_updated)
    app.connect("env-check-consistency", on_check)
    app.connect("doctree-resolved", on_doctree_resolved)
