"""Give each page of the web edition what its template needs.

Everything that is the same on all pages is made once, when Sphinx begins to write.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from docutils import nodes
from markupsafe import Markup

from build_tools.model.document import PageKind, Story
from build_tools.model.selection import ROOT_PAGE, public_path
from build_tools.sphinx_ext import sharing
from build_tools.sphinx_ext.downloads import download_of
from build_tools.sphinx_ext.html_builder import WebBuilder, root_prefix
from build_tools.sphinx_ext.navigation import Link, Sidebar, contents_of, other_editions
from build_tools.sphinx_ext.page_opening import open_body
from build_tools.sphinx_ext.page_view import PageView, Searched, Shared
from build_tools.sphinx_ext.security_policy import page_policy
from build_tools.sphinx_ext.soft_hyphens import SoftHyphens
from build_tools.sphinx_ext.theme_words import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

VIEW: Final = "lb"
SEARCH_PAGE: Final = "zoeken"
LOST_PAGE: Final = "404"
_EXTRA: Final = {SEARCH_PAGE: "Zoeken", LOST_PAGE: "Deze bladzijde is er niet"}
# Lists of everything else: in search they would come before what they list.
_NOT_SEARCHED: Final = frozenset({"book/alle-paginas"})
_FEWEST_SECTIONS: Final = 3
_SIDEBAR_TEMPLATE: Final = "parts/contents.html"
_CARD: Final = "beeld/kaart.jpg"
_MARK: Final = "beeld/merk.svg"


class WebPages:
    """What is known of an edition, for as long as it is written."""

    def __init__(self, app: Sphinx) -> None:
        self._builder = cast("WebBuilder", app.builder)
        self._selection = cast("Selection", app.config.leerboek_selection)
        self._titles = {
            name: title.astext() for name, title in app.env.titles.items()
        }  # with the quotation marks of print
        self._contents = contents_of(self._selection, self._titles)
        self._hyphens = SoftHyphens()
        self._sidebar = Sidebar(self._contents, self._render_contents)
        self._download = download_of(self._selection.edition, app.config.leerboek_epub_size)
        self._artwork = (Path(app.outdir) / _MARK).is_file()
        imprint = self._selection.book.imprint
        self._base = imprint.base_address if imprint else ""
        self._licence = imprint.licence if imprint else ""
        script = self._builder.assets.before_paint
        self._same_everywhere = {
            "language": self._selection.edition.language,
            "lb_wordmark": self._hyphens.in_text(self._selection.edition.title),
            "pageurl": None,
            "metatags": "",
            "lb_policy": page_policy([script]),
            "lb_before_paint": Markup(script),  # noqa: S704 - our own file, checked by its hash
            "lb_stylesheet": self._builder.assets.address("book.css"),
            "lb_script": self._builder.assets.address("book.js"),
        }

    def fill_in(self, pagename: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
        """Put the view of a page into the context of its template."""
        context.update(self._same_everywhere)
        known = pagename in self._selection.pages or pagename in self._selection.stories
        context[VIEW] = (
            self._view(pagename, context, doctree) if known else self._extra_view(pagename)
        )

    def _view(
        self, docname: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> PageView:
        """Return the view of a page or story."""
        document = self._selection.document(docname)
        root = root_prefix(public_path(docname))
        title = self._titles[docname]
        before, after = self._contents.neighbours(docname)
        pillar = 0 if isinstance(document, Story) or document.kind is not PageKind.PILLAR else document.pillar
        return PageView(
            kind="verhaal" if isinstance(document, Story) else document.kind.value,
            edition=self._selection.edition,
            root=root,
            books=f"{root}../",
            title=title,
            head_title=self._head_title(docname, title),
            description=sharing.description_of(self._selection, docname),
            part=self._contents.part_title(docname),
            pillar=pillar or 0,
            pillars=len(self._selection.book.pillars),
            opened=open_body(context.get("body", ""), self._hyphens),
            contents=self._sidebar.on_page(docname, root, title),
            sections=tuple(sections_of(doctree)) if doctree and self._is_long(docname) else (),
            before=before,
            after=after,
            editions=tuple(other_editions(self._selection, docname)),
            footer=self._contents.footer,
            download=self._download,
            searched=self._searched(docname),
            shared=self._shared(docname),
            book_data=self._book_data() if docname == ROOT_PAGE else None,
            artwork=self._artwork,
        )

    def _is_long(self, docname: str) -> bool:
        """Whether readers may lose their way on a page; not on a story or the front page."""
        return docname in self._selection.pages and docname != ROOT_PAGE

    def _extra_view(self, pagename: str) -> PageView:
        """Return the view of a page that no editor wrote."""
        edition = self._selection.edition
        lost = pagename == LOST_PAGE
        # A page that is not there is asked for at any depth, so its links start at the host.
        books = (urlsplit(self._base).path or "/") if lost else "../"
        root = f"{books}{edition.slug}/" if lost else ""
        title = _EXTRA.get(pagename, "")
        return PageView(
            kind="zoeken" if pagename == SEARCH_PAGE else "verdwaald",
            edition=edition,
            root=root,
            books=books,
            title=title,
            head_title=self._head_title(pagename, title),
            description="",
            part="",
            pillar=0,
            pillars=0,
            opened=None,
            contents=self._sidebar.on_page(pagename, root, title),
            sections=(),
            before=None,
            after=None,
            editions=tuple(other_editions(self._selection, pagename)),
            footer=self._contents.footer,
            download=self._download,
            searched=None,
            shared=None,
            book_data=None,
            artwork=self._artwork,
        )

    def _render_contents(self, root: str) -> str:
        return self._builder.templates.render(
            _SIDEBAR_TEMPLATE, {"contents": self._contents, "root": root}
        )

    def _head_title(self, docname: str, title: str) -> str:
        edition = self._selection.edition
        if docname == ROOT_PAGE:
            return f"{edition.title} – {edition.name}: {edition.subtitle}"
        return f"{title} – {edition.title}, {edition.name}"

    def _searched(self, docname: str) -> Searched | None:
        if docname in _NOT_SEARCHED:
            return None
        document = self._selection.document(docname)
        numbers = document.pillars if isinstance(document, Story) else (document.pillar,)
        return Searched(
            kind=kind_of(document),
            place=self._contents.part_title(docname),
            pillars=" ".join(str(number) for number in numbers if number),
        )

    def _shared(self, docname: str) -> Shared | None:
        if not self._base:
            return None
        edition = self._selection.edition
        address = f"{public_path(docname)}.html"
        return Shared(
            url=sharing.url_of(self._base, edition.slug, address),
            image=sharing.url_of(self._base, edition.slug, _CARD) if self._artwork else "",
            site=f"{edition.title}, {edition.name}",
            locale=edition.language.replace("-", "_"),
            alternates=tuple(sharing.alternates(self._selection, docname, self._base)),
        )

    def _book_data(self) -> Markup:
        return sharing.book_data(self._selection.edition, base=self._base, licence=self._licence)


def sections_of(doctree: nodes.document) -> Iterator[Link]:
    """Yield the second-level headings of a page that is long enough to get lost in."""
    page = next(iter(doctree.findall(nodes.section)), None)
    if page is None:
        return
    found = [part for part in page.children if isinstance(part, nodes.section)]
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
    pages = WebPages(app)

    def on_page(
        app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> None:  # fmt: skip
        pages.fill_in(pagename, context, doctree)

    app.connect("html-page-context", on_page, priority=900)


def on_collect_pages(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Return the pages that no editor writes: the search page, and the one for lost readers."""
    if not isinstance(app.builder, WebBuilder):
        return []
    return [
        (SEARCH_PAGE, {"title": _EXTRA[SEARCH_PAGE]}, "search_page.html"),
        (LOST_PAGE, {"title": _EXTRA[LOST_PAGE]}, "lost_page.html"),
    ]


def register(app: Sphinx) -> None:
    """Listen for the pages of the web edition."""
    app.add_config_value("leerboek_epub_size", 0, "")
    app.connect("write-started", on_write_started)
    app.connect("html-collect-pages", on_collect_pages)
