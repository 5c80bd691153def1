"""``nieuw-in-deze-uitgave``: what really changed since the issue before this one.

While pages are read the mark of the words of each is kept; a page of news compares them with the
record of earlier issues (``book/gegevens/uitgaven``).  An issue is known by the publication date of
its edition: built again on the same day it is compared with the same earlier issue, so the same
sources give the same page.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.consent import Channel
from build_tools.model.document import Page
from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.news_changes import Changes, changes, moved_docnames, previous
from build_tools.sphinx_ext.page_memory import PageMemory
from build_tools.sphinx_ext.page_parts import bullets, day, link_line, text
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from build_tools.model.selection import Selection

BLOCK: Final = "nieuw-in-deze-uitgave"
FIRST: Final = (
    "Dit is de eerste uitgave van deze editie die we bijhouden. Er is dus nog niets om haar mee te "
    "vergelijken."
)
_SINCE: Final = "We vergelijken met de uitgave van "
_NOTHING: Final = "Er is niets veranderd."
_ONE_GONE: Final = "Eén verhaal staat er niet meer in. Meer vertellen we er niet over."
_MORE_GONE: Final = "{0} verhalen staan er niet meer in. Meer vertellen we er niet over."
_MARK: Final = 16
# Before links get their addresses.
_PRIORITY: Final = 400


@dataclass(frozen=True, slots=True)
class OfText:
    """What is known of one page.

    :ivar mark: of its words, as all editors' blocks made them: 16 hexadecimals.
    :ivar tells: whether it tells what is new itself.
    """

    mark: str
    tells: bool


_TEXTS: Final = PageMemory[OfText]("leerboek_texts")


class news_place(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Where a page tells what is new."""


class News(ContentDirective):
    """``:::{nieuw-in-deze-uitgave}``: once on a page."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the place; what stands in it is known when all pages were read (LB440)."""
        if self.is_second():
            return []
        return [news_place()]


def marks_of(env: BuildEnvironment) -> dict[str, str]:
    """Return the mark of the words of every page that does not tell news itself, by docname."""
    return {name: kept.mark for name, kept in _TEXTS.of(env).items() if not kept.tells}


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Keep the mark of a page."""
    selection: Selection = app.config.leerboek_selection
    words = " ".join(" ".join(_words(doctree, selection.edition.published.isoformat())).split())
    _TEXTS.of(app.env)[app.env.current_document.docname] = OfText(
        mark=hashlib.sha256(words.encode()).hexdigest()[:_MARK],
        tells=next(iter(doctree.findall(news_place)), None) is not None,
    )


def _words(doctree: nodes.document, published: str) -> Iterator[str]:
    """Yield what a reader reads or hears, but for the day of the issue itself.

    :param published: that day, ISO 8601: by itself it changes nothing.
    """
    for node in doctree.findall():
        if isinstance(node, nodes.Text) and node.parent.get("datetime") != published:
            yield node.astext()
        elif isinstance(node, nodes.image):
            yield node.get("alt", "")


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:  # noqa: ARG001 - Sphinx's signature
    """Put the news in its place."""
    for place in waiting(doctree, news_place):
        place.replace_self(list(_content(app)))


def _content(app: Sphinx) -> Iterator[nodes.Node]:
    found = _changes(app.env, app.config.leerboek_selection, app.config.leerboek_channel)
    if found is None:
        yield text(FIRST)
        return
    yield nodes.paragraph("", _SINCE, day(found.since), nodes.Text("."))
    if found.nothing:
        yield text(_NOTHING)
    titles = {name: title.astext() for name, title in app.env.titles.items()}
    linked = (
        ("Nieuwe bladzijden", found.new_pages),
        ("Veranderde bladzijden", found.changed_pages),
        ("Nieuwe verhalen", found.new_stories),
        ("Veranderde verhalen", found.changed_stories),
    )
    for title, names in linked:
        yield from _group(title, [link_line(to_page(name, titles[name])) for name in names])
    gone = [[text(f"‘{title}’")] for title in found.gone_pages]
    yield from _group("Bladzijden die er niet meer zijn", gone)
    if found.gone_stories:
        yield _heading("Verhalen die er niet meer zijn")
        many = _MORE_GONE.format(found.gone_stories)
        yield text(_ONE_GONE if found.gone_stories == 1 else many)


def _changes(
    env: BuildEnvironment, selection: Selection, channel: Channel | None
) -> Changes | None:
    """Return what changed, or None when there is nothing to compare with."""
    edition = selection.edition
    form = channel or Channel.WEB
    before = previous(selection.book.issues, edition.slug, form, edition.published)
    if before is None:
        return None
    marks = marks_of(env)
    pages = [name for name in selection.docnames() if name in marks]
    told = [story for story in selection.stories.values() if not story.example]
    return changes(
        before,
        {name: marks[name] for name in pages if isinstance(selection.document(name), Page)},
        {story.docname: story.fingerprint[:_MARK] for story in told},
        moved_docnames(selection.book.moved),
    )


def _group(title: str, items: Iterable[Sequence[nodes.Node]]) -> Iterator[nodes.Node]:
    """Yield a heading and a list, when there is anything in it."""
    listed = list(items)
    if listed:
        yield _heading(title)
        yield bullets(listed)


def _heading(title: str) -> nodes.rubric:
    heading = nodes.rubric("", title, ids=[nodes.make_id(title)])
    heading["heading-level"] = 2
    return heading


def on_env_updated(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001 - Sphinx's signature
    """Write the page again whenever anything was read."""
    return [name for name, kept in _TEXTS.of(env).items() if kept.tells]


def register(app: Sphinx) -> None:
    """Make node and directive known, and listen for what was read and will be written."""
    app.add_node(news_place)
    app.add_directive(BLOCK, News)
    app.connect("doctree-read", on_doctree_read)
    app.connect("env-updated", on_env_updated)
    app.connect("doctree-resolved", on_doctree_resolved, priority=_PRIORITY)
    _TEXTS.register(app)
