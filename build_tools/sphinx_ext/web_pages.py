"""Give each page of the web edition what its template needs.

Everything that is the same on all pages is made once, when Sphinx begins to write.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from markupsafe import Markup

from build_tools.model.document import PageKind
from build_tools.model.selection import STORIES_ROOT
from build_tools.sphinx_ext.citing import citing_of
from build_tools.sphinx_ext.downloads import FEED, download_of
from build_tools.sphinx_ext.html_builder import WebBuilder
from build_tools.sphinx_ext.learning.collected import activities_of
from build_tools.sphinx_ext.navigation import Contents, Link, address_of, contents_of
from build_tools.sphinx_ext.notebook import NOTEBOOK_PAGE, NotebookView, notebook_data, to_do
from build_tools.sphinx_ext.page_scripts import scripts_of
from build_tools.sphinx_ext.page_view import BookView
from build_tools.sphinx_ext.page_views import (
    EXTRA_PAGES,
    LOST_PAGE,
    SEARCH_PAGE,
    WITHDRAWN_TITLE,
    PageViews,
)
from build_tools.sphinx_ext.palette import palette_of
from build_tools.sphinx_ext.security_policy import page_policy
from build_tools.sphinx_ext.sharing import inert_json
from build_tools.sphinx_ext.soft_hyphens import SoftHyphens
from build_tools.sphinx_ext.wall import WALL_PAGE, WallView, wall_data
from build_tools.sphinx_ext.web_assets import (
    LEARNING_SCRIPT,
    NOTEBOOK_SCRIPT,
    NOTEBOOK_STYLESHEET,
    SCRIPT,
    STYLESHEET,
    WALL_SCRIPT,
    WALL_STYLESHEET,
    later_scripts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

_TEMPLATES: Final = {
    SEARCH_PAGE: "search_page.html",
    NOTEBOOK_PAGE: "notebook_page.html",
    WALL_PAGE: "wall_page.html",
    LOST_PAGE: "lost_page.html",
}
_WITHDRAWN_TEMPLATE: Final = "withdrawn_page.html"
_CONTENTS_TEMPLATE: Final = "parts/contents.html"
_FEWEST_SECTIONS: Final = 3
_MARK: Final = "beeld/merk.svg"


class WebPages:
    """Puts the views of pages into the context of their templates."""

    def __init__(self, app: Sphinx, builder: WebBuilder) -> None:
        selection: Selection = app.config.leerboek_selection
        titles = {name: title.astext() for name, title in app.env.titles.items()}
        contents = contents_of(selection, titles)
        artwork = (Path(app.outdir) / _MARK).is_file()
        self._language = selection.edition.language
        self._withdrawn = frozenset(_withdrawn(selection))
        self._address_of = builder.assets.address
        self._book = _book_view(app, builder, contents, artwork=artwork)
        self._views = PageViews(
            selection,
            titles,
            contents,
            lambda root: builder.templates.render(
                _CONTENTS_TEMPLATE, {"contents": contents, "root": root}
            ),
            artwork=artwork,
        )

    def fill_in(self, name: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
        """Add the views; ``language`` becomes the edition's own."""
        context.update(language=self._language, pageurl=None, lb_book=self._book)
        if name in EXTRA_PAGES:
            context["lb"] = self._views.of_extra(name)
        elif name in self._withdrawn:
            context["lb"] = self._views.of_withdrawn()
        elif doctree is not None:
            sections = tuple(sections_of(doctree))
            view = self._views.of_document(name, context["body"], sections)
            scripts = map(self._address_of, scripts_of(context["body"]))
            context["lb"] = replace(view, scripts=tuple(scripts))


def _book_view(app: Sphinx, builder: WebBuilder, contents: Contents, *, artwork: bool) -> BookView:
    selection: Selection = app.config.leerboek_selection
    script = builder.assets.before_paint
    imprint = selection.book.imprint
    return BookView(
        edition=selection.edition,
        wordmark=SoftHyphens().in_text(selection.edition.title),
        pillars=len(selection.book.pillars),
        footer=contents.footer,
        download=download_of(
            selection.edition, app.config.leerboek_epub_size, app.config.leerboek_epub_facts
        ),
        artwork=artwork,
        colour=palette_of(selection.edition.colours).light["main"],
        policy=page_policy([script]),
        before_paint=Markup(script),  # noqa: S704 - our own file, allowed by its hash
        stylesheet=builder.assets.address(STYLESHEET),
        script=builder.assets.address(SCRIPT),
        later={name: builder.assets.address(name) for name in later_scripts()},
        citing=citing_of(selection.edition),
        contact=imprint.contact if imprint else "",
        feed=FEED if imprint and imprint.base_address else "",
    )


def sections_of(doctree: nodes.document) -> Iterator[Link]:
    """Yield the second-level headings of a page that is long enough to get lost in."""
    page = next(iter(doctree.findall(nodes.section)), None)
    found = [] if page is None else [part for part in page if isinstance(part, nodes.section)]
    if len(found) < _FEWEST_SECTIONS:
        return
    for part in found:
        title = part.next_node(nodes.title)
        if title is not None:
            yield Link(f"#{part['ids'][0]}", title.astext())


def on_write_started(app: Sphinx, builder: object) -> None:
    """Make what all pages share, once, before the first is written."""
    if not isinstance(builder, WebBuilder):
        return
    pages = WebPages(app, builder)

    def on_page(
        app: Sphinx,  # noqa: ARG001 - Sphinx's signature
        name: str,
        template: str,  # noqa: ARG001 - as above
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        pages.fill_in(name, context, doctree)

    app.connect("html-page-context", on_page, priority=900)


def on_collect_pages(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Return the pages that no editor writes: search, what was written, one for who is lost."""
    if not isinstance(app.builder, WebBuilder):
        return []
    data = _data(app)
    more: dict[str, dict[str, Any]] = {
        NOTEBOOK_PAGE: {"notebook": _notebook(data, app.builder)},
        WALL_PAGE: {"wall": _wall(data, app.builder)},
    }
    pages = [
        (name, {"title": EXTRA_PAGES[name], **more.get(name, {})}, form)
        for name, form in _TEMPLATES.items()
    ]
    selection: Selection = app.config.leerboek_selection
    home = selection.page_of(PageKind.STORIES)
    context = {"title": WITHDRAWN_TITLE, "stories": address_of(home) if home else ""}
    gone = [(name, dict(context), _WITHDRAWN_TEMPLATE) for name in _withdrawn(selection)]
    return [*pages, *gone]


def _withdrawn(selection: Selection) -> Iterator[str]:
    """Yield the names of the pages that stand where a story was taken back."""
    folder = f"{STORIES_ROOT}{selection.edition.slug}"
    return (f"{folder}/{story}" for story in selection.withdrawn)


def _data(app: Sphinx) -> dict[str, Any]:
    selection: Selection = app.config.leerboek_selection
    titles = {name: title.astext() for name, title in app.env.titles.items()}
    activities = tuple(activities_of(app.env, selection))
    return notebook_data(selection, titles, activities, epub=bool(app.config.leerboek_epub_size))


def _notebook(data: dict[str, Any], builder: WebBuilder) -> NotebookView:
    return NotebookView(
        data=inert_json(data),
        to_do=tuple(to_do(data)),
        stylesheet=builder.assets.address(NOTEBOOK_STYLESHEET),
        scripts=tuple(builder.assets.address(name) for name in (LEARNING_SCRIPT, NOTEBOOK_SCRIPT)),
    )


def _wall(data: dict[str, Any], builder: WebBuilder) -> WallView:
    return WallView(
        data=inert_json(wall_data(data)),
        stylesheet=builder.assets.address(WALL_STYLESHEET),
        script=builder.assets.address(WALL_SCRIPT),
    )


def register(app: Sphinx) -> None:
    """Listen for the pages of the web edition."""
    app.add_config_value("leerboek_epub_size", 0, "")
    app.add_config_value("leerboek_epub_facts", "", "")
    app.connect("write-started", on_write_started)
    app.connect("html-collect-pages", on_collect_pages)
