"""``vindplaats``: everything that can be found in the edition, in lists that a script narrows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes

from build_tools.model.document import PageKind
from build_tools.sphinx_ext.book_links import to_edition, to_page, web_only
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.finding.filters import form_of, marks_of
from build_tools.sphinx_ext.finding.finds import GROUPS, Find, finds_of
from build_tools.sphinx_ext.finding.places import finding_place
from build_tools.sphinx_ext.finding.remembered import Piece, remembered, words_of
from build_tools.sphinx_ext.glossary import entries_of
from build_tools.sphinx_ext.learning.collected import activities_of
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.page_parts import enumeration, marked
from build_tools.sphinx_ext.theme_words import KINDS
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from build_tools.model.selection import Selection
    from build_tools.sphinx_ext.learning.elements import tag

BLOCK: Final = "vindplaats"
EMPTY: Final = "In deze editie is nog niets te vinden."
_EPUB: Final = "epub"
# Before links get their addresses.
_PRIORITY: Final = 400


class Finding(ContentDirective):
    """``:::{vindplaats}``: once on a page."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the place; what stands in it is known when all pages were read (LB440)."""
        if self.is_second():
            return []
        return [finding_place()]


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the lists in their place."""
    for place in waiting(doctree, finding_place):
        place.replace_self(list(_content(app, docname)))


def _content(app: Sphinx, docname: str) -> Iterator[nodes.Node]:
    selection: Selection = app.config.leerboek_selection
    titles = {name: title.astext() for name, title in app.env.titles.items()}
    activities = activities_of(app.env, selection)
    finds = list(finds_of(selection, titles, remembered(app.env), activities))
    if not finds:
        yield nodes.paragraph("", EMPTY)
        return
    languages = {entry.names[0]: entry.language for entry in entries_of(selection)}
    with_form = app.builder.name != _EPUB
    if with_form:
        yield from _other_editions(selection, docname)
        yield form_of(finds, selection.book.pillars, languages)
    groups = {key: [find for find in finds if find.group == key] for key in GROUPS}
    there = {key: found for key, found in groups.items() if found}
    yield _counts(there, len(finds))
    for key, found in there.items():
        yield _group(key, found, languages, marked_up=with_form)


def _other_editions(selection: Selection, docname: str) -> Iterator[nodes.Node]:
    """Yield the way to the same page in other editions of this publication."""
    page = selection.pages[docname]
    others = [
        edition
        for edition in selection.book.editions
        if edition.slug in selection.together - {selection.edition.slug}
        and page.is_for(edition.slug)
    ]
    if others:
        line = nodes.paragraph("", "Zoeken in een andere editie: ", classes=["vinden-edities"])
        for place, edition in enumerate(others):
            line += nodes.Text(", ") if place else nodes.Text("")
            line += to_edition(edition.slug, edition.name, docname)
        yield web_only("", line)


def _counts(groups: Mapping[str, Sequence[Find]], total: int) -> tag:
    """Return how much there is of each, with the way to it."""
    items = (
        element(
            "li",
            nodes.reference("", GROUPS[key], refuri=f"#{_anchor(key)}", internal=True),
            words(": "),
            element("span", words(str(len(found))), data_vinden_telling=key),
        )
        for key, found in groups.items()
    )
    lead = nodes.paragraph("", f"Deze editie heeft {total} dingen om te vinden:")
    return element("div", lead, element("ul", *items), classes=["vinden-overzicht"])


def _anchor(key: str) -> str:
    return f"vind-{key}"


def _group(
    key: str, finds: Sequence[Find], languages: Mapping[str, str], *, marked_up: bool
) -> tag:
    """Return one list with its heading.

    :param marked_up: whether a script can narrow it.
    """
    count = element("span", words(str(len(finds))), data_vinden_telling=key)
    heading = nodes.rubric("", f"{GROUPS[key]} (", count, nodes.Text(")"), ids=[_anchor(key)])
    heading["heading-level"] = 2
    items = (_item(find, languages, marks_of(find) if marked_up else {}) for find in finds)
    attributes = {"data_vinden_groep": key} if marked_up else {}
    return element(
        "div", heading, element("ul", *items, classes=["vondsten"]), classes=["vinden-groep"],
        **attributes,
    )  # fmt: skip


def _item(find: Find, languages: Mapping[str, str], marks: Mapping[str, str]) -> tag:
    link = to_page(find.docname, "", find.fragment)
    link.extend(words_of(find.written or (Piece(find.title),)))
    if find.language:
        link["classes"].append(f"language-{find.language}")
    about = nodes.paragraph("", "", classes=["vondst-kenmerken"])
    for place, fact in enumerate(_facts(find, languages)):
        about.extend([nodes.Text(" · ") if place else nodes.Text(""), *fact])
    attributes: dict[str, Any] = dict(marks)
    return element("li", nodes.paragraph("", "", link), about, **attributes)


def _facts(find: Find, languages: Mapping[str, str]) -> Iterator[list[nodes.Node]]:
    own = find.kind == KINDS[PageKind.PILLAR]
    yield [nodes.Text(f"{find.kind} {enumeration(_numbers(find))}" if own else find.kind)]
    if find.page:
        yield [nodes.Text(f"op de bladzijde ‘{find.page}’")]
    if find.pillars and not own:
        word = "pijler" if len(find.pillars) == 1 else "pijlers"
        yield [nodes.Text(f"{word} {enumeration(_numbers(find))}")]
    if find.role:
        yield [nodes.Text(f"rol: {find.role.value}")]
    themes = [theme for theme in find.themes if theme != find.title]
    if themes:
        yield [nodes.Text("thema: "), *_named(themes, languages)]
    if find.minutes:
        yield [nodes.Text("1 minuut" if find.minutes == 1 else f"{find.minutes} minuten")]


def _numbers(find: Find) -> list[str]:
    return [str(one) for one in find.pillars]


def _named(themes: Sequence[str], languages: Mapping[str, str]) -> Iterator[nodes.Node]:
    for place, theme in enumerate(themes):
        if place:
            yield nodes.Text(", ")
        language = languages.get(theme, "")
        yield marked(theme, f"language-{language}") if language else nodes.Text(theme)


def on_env_updated(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001 - Sphinx's signature
    """Write the page again whenever anything was read."""
    return [name for name, page in remembered(env).items() if page.overview]


def register(app: Sphinx) -> None:
    """Make node and directive known, and listen for pages that are ready to be written."""
    app.add_node(finding_place)
    app.add_directive(BLOCK, Finding)
    app.connect("env-updated", on_env_updated)
    app.connect("doctree-resolved", on_doctree_resolved, priority=_PRIORITY)
