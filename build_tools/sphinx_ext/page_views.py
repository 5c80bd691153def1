"""Make the view of each page from what is known of its edition; knows no Sphinx."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from build_tools.model.document import PageKind, Story
from build_tools.model.selection import ROOT_PAGE, STORIES_ROOT, public_path
from build_tools.sphinx_ext import sharing
from build_tools.sphinx_ext.html_builder import root_prefix
from build_tools.sphinx_ext.navigation import Contents, Link, Sidebar, address_of, other_editions
from build_tools.sphinx_ext.notebook import NOTEBOOK_PAGE
from build_tools.sphinx_ext.page_opening import open_body
from build_tools.sphinx_ext.page_view import PageView, Searched, Shared
from build_tools.sphinx_ext.soft_hyphens import SoftHyphens
from build_tools.sphinx_ext.theme_words import kind_of, weight_of
from build_tools.sphinx_ext.wall import WALL_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

    from build_tools.model.document import Page
    from build_tools.model.selection import Selection

SEARCH_PAGE: Final = "zoeken"
LOST_PAGE: Final = "404"
EXTRA_PAGES: Final = {
    SEARCH_PAGE: "Zoeken",
    NOTEBOOK_PAGE: "Mijn leerboek",
    WALL_PAGE: "De muur",
    LOST_PAGE: "Deze bladzijde is er niet",
}
_EXTRA_KINDS: Final = {
    SEARCH_PAGE: "zoeken",
    NOTEBOOK_PAGE: "mijn-leerboek",
    WALL_PAGE: "muur",
    LOST_PAGE: "verdwaald",
}
# Pages at the addresses of stories that were taken back; all the same.
WITHDRAWN_PAGE: Final = public_path(f"{STORIES_ROOT}x")
WITHDRAWN_TITLE: Final = "Dit verhaal is ingetrokken"
_STORY_KIND: Final = "verhaal"
# A list of everything else would come before what it lists.
_NOT_SEARCHED: Final = frozenset({"book/alle-paginas", "book/vinden"})
_CARD: Final = "beeld/kaart.jpg"


class PageViews:
    """Makes views, for as long as one edition is written.

    :param titles: docname to title as it is printed, plain text.
    :param render_contents: gives the HTML of the contents for a way back to the root.
    :param artwork: whether the card and the mark were drawn.
    """

    def __init__(
        self,
        selection: Selection,
        titles: Mapping[str, str],
        contents: Contents,
        render_contents: Callable[[str], str],
        *,
        artwork: bool,
    ) -> None:
        self._selection = selection
        self._titles = titles
        self._shared_titles = {one for one, times in Counter(titles.values()).items() if times > 1}
        self._contents = contents
        self._sidebar = Sidebar(contents, render_contents)
        self._hyphens = SoftHyphens()
        self._artwork = artwork
        imprint = selection.book.imprint
        self._base = imprint.base_address if imprint else ""
        self._licence = imprint.licence if imprint else ""

    def of_document(self, docname: str, body: str, sections: tuple[Link, ...]) -> PageView:
        """Return the view of a page or story.

        :param body: its HTML, as Sphinx's writer made it.
        :param sections: its headings below the title.
        :raises KeyError: it is not in this edition.
        """
        document = self._selection.document(docname)
        root = root_prefix(public_path(docname))
        title = self._titles[docname]
        before, after = self._contents.neighbours(docname)
        story = isinstance(document, Story)
        front = docname == ROOT_PAGE
        return PageView(
            kind=_STORY_KIND if isinstance(document, Story) else document.kind.value,
            root=root,
            books=f"{root}../",
            title=title,
            head_title=self._front_title() if front else self._head_title(self._apart(docname)),
            contents=self._sidebar.on_page(docname, root, title),
            editions=tuple(other_editions(self._selection, docname)),
            description=sharing.description_of(self._selection, docname),
            part=self._contents.part_title(docname),
            pillar=_pillar_of(document),
            opened=open_body(body, self._hyphens),
            sections=() if story or front else sections,
            before=before,
            after=after,
            searched=self._searched(docname),
            shared=self._shared(docname),
            book_data=self._book_data() if front else None,
        )

    def of_withdrawn(self) -> PageView:
        """Return the view of the page at the address of a story that was taken back."""
        root = root_prefix(WITHDRAWN_PAGE)
        return PageView(
            kind="ingetrokken",
            root=root,
            books=f"{root}../",
            title=WITHDRAWN_TITLE,
            head_title=self._head_title(WITHDRAWN_TITLE),
            contents=self._sidebar.on_page(WITHDRAWN_PAGE, root, WITHDRAWN_TITLE),
            editions=tuple(other_editions(self._selection, WITHDRAWN_PAGE)),
        )

    def of_extra(self, name: str) -> PageView:
        """Return the view of a page that no editor wrote.

        :param name: one of ``EXTRA_PAGES``.
        """
        # A page that is not there is asked for at any depth, so its links start at the host.
        books = (urlsplit(self._base).path or "/") if name == LOST_PAGE else "../"
        root = f"{books}{self._selection.edition.slug}/" if name == LOST_PAGE else ""
        title = EXTRA_PAGES[name]
        return PageView(
            kind=_EXTRA_KINDS[name],
            root=root,
            books=books,
            title=title,
            head_title=self._head_title(title),
            contents=self._sidebar.on_page(name, root, title),
            editions=tuple(other_editions(self._selection, name)),
        )

    def _front_title(self) -> str:
        edition = self._selection.edition
        return f"{edition.title} – {edition.name}: {edition.subtitle}"

    def _apart(self, docname: str) -> str:
        """Return the title of a document, with its part when another document has it as well."""
        title = self._titles[docname]
        part = self._contents.part_title(docname)
        return f"{title} – {part}" if title in self._shared_titles and part else title

    def _head_title(self, title: str) -> str:
        edition = self._selection.edition
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
            weight=weight_of(document),
        )

    def _shared(self, docname: str) -> Shared | None:
        if not self._base:
            return None
        edition = self._selection.edition
        own = sharing.has_card(self._selection, docname)
        return Shared(
            title=self._titles[docname] if own else edition.title,
            url=sharing.url_of(self._base, edition.slug, address_of(docname)),
            image=sharing.url_of(self._base, edition.slug, _CARD) if self._artwork else "",
            site=f"{edition.title}, {edition.name}",
            locale=edition.language.replace("-", "_"),
            alternates=tuple(sharing.alternates(self._selection, docname, self._base)),
        )

    def _book_data(self) -> Markup:
        return sharing.book_data(self._selection.edition, base=self._base, licence=self._licence)


def _pillar_of(document: Page | Story) -> int:
    """Return the number of the pillar that a page is about, or 0."""
    if isinstance(document, Story) or document.kind is not PageKind.PILLAR:
        return 0
    return document.pillar or 0
