"""``wat-is-anders``: what this edition has that others lack, and the reverse.

Of other editions only the titles of pages are named; their stories, words and glossary never are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.document import PageKind
from build_tools.model.selection import ROOT_PAGE
from build_tools.sphinx_ext.book_links import to_edition, to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.dutch_words import distinct
from build_tools.sphinx_ext.glossary import entries_of, entry_ids
from build_tools.sphinx_ext.page_parts import alphabetical, bullets, facts, link_line, marked, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

    from build_tools.model.book import Book, GlossaryEntry
    from build_tools.model.document import Page
    from build_tools.model.edition import Edition
    from build_tools.model.selection import Selection

SAME: Final = "Deze editie is gelijk aan de andere."
_ONLY_HERE: Final = "Bladzijden die niet in elke editie staan"
_ONLY_THERE: Final = "Bladzijden die alleen in andere edities staan"
_STORIES: Final = "Reflecties van deze editie"
_ENTRIES: Final = "Begrippen die niet in elke editie staan"
_WORDS: Final = "Woorden van deze editie"
_WORDS_TEXT: Final = "Nederlandse en Vlaamse edities noemen sommige dingen anders. Hier lees je:"


class EditionDifferences(ContentDirective):
    """``:::{wat-is-anders}``: made from the selection, so it can never lag behind."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return a list of the kinds of difference; a kind without any is left out."""
        rows = [(name, value) for name, value in _rows(self.selection) if value]
        return [facts(rows, "wat-is-anders") if rows else text(SAME)]


def _rows(selection: Selection) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
    yield _ONLY_HERE, _list(_page_here(selection, page) for page in pages_only_here(selection))
    stories = selection.stories.values()
    yield _STORIES, _list(link_line(to_page(one.docname, one.title)) for one in stories)
    yield _ENTRIES, _list(_entries(selection))
    words = own_words(selection)
    yield _WORDS, [text(_WORDS_TEXT), *_list([text(word)] for word in words)] if words else []
    yield _ONLY_THERE, _list(_page_there(selection, page) for page in pages_only_there(selection))


def _list(items: Iterator[Sequence[nodes.Node]]) -> list[nodes.Node]:
    made = list(items)
    return [bullets(made)] if made else []


def pages_only_here(selection: Selection) -> list[Page]:
    """Return the pages of this edition that at least one other edition lacks, in book order."""
    return [
        page
        for page in _in_order(selection.book)
        if page.docname in selection.pages and _others(selection, page, has_it=False)
    ]


def pages_only_there(selection: Selection) -> list[Page]:
    """Return the pages of other editions that this one lacks, in book order."""
    return [
        page
        for page in _in_order(selection.book)
        if page.docname not in selection.pages and _others(selection, page, has_it=True)
    ]


def own_words(selection: Selection) -> list[str]:
    """Return the words that this edition uses and one in the other language does not."""
    flemish = selection.edition.flemish
    if all(edition.flemish == flemish for edition in selection.book.editions):
        return []
    pairs = [term for term in selection.book.terms if term.dutch != term.flemish]
    own = {term.flemish if flemish else term.dutch for term in pairs}
    shortest_first = sorted(own, key=lambda word: (len(word), word))
    return sorted(distinct(shortest_first), key=alphabetical)


def _in_order(book: Book) -> list[Page]:
    """Return the pages as the contents list them; what it does not list comes last."""
    listed = [name for part in book.parts for name in part.pages]
    rest = sorted(book.pages.keys() - set(listed))
    return [book.pages[name] for name in (*listed, *rest) if name in book.pages]


def _others(selection: Selection, page: Page, *, has_it: bool) -> list[Edition]:
    """Return the other editions that have, or lack, a page."""
    own = selection.edition.slug
    beside = [one for one in selection.book.editions if one.slug in selection.together]
    editions = [edition for edition in beside if edition.slug != own]
    return [edition for edition in editions if page.is_for(edition.slug) == has_it]


def _page_here(selection: Selection, page: Page) -> list[nodes.Node]:
    """Return a page with the other editions that have it too."""
    also = _others(selection, page, has_it=True)
    return link_line(
        to_page(page.docname, page.title),
        *([nodes.Text(" (ook in "), *_linked(also, page.docname), nodes.Text(")")] if also else []),
    )


def _page_there(selection: Selection, page: Page) -> list[nodes.Node]:
    """Return a page of other editions: its title, and the way to it in each of them."""
    there = _others(selection, page, has_it=True)
    return link_line(
        nodes.Text(f"{page.title} (in "), *_linked(there, page.docname), nodes.Text(")")
    )


def _linked(editions: Sequence[Edition], docname: str) -> Iterator[nodes.Node]:
    for index, edition in enumerate(editions):
        if index:
            yield nodes.Text(" en " if index == len(editions) - 1 else ", ")
        yield to_edition(edition.slug, edition.name, docname)


def _entries(selection: Selection) -> Iterator[list[nodes.Node]]:
    """Yield the glossary entries of this edition that some other edition lacks."""
    entries = entries_of(selection)
    ids = entry_ids(entries)
    page = selection.page_of(PageKind.GLOSSARY)
    for entry in entries:
        name = entry.names[0]
        if _everywhere(entry, selection.book):
            continue
        shown = marked(name, f"language-{entry.language}") if entry.language else nodes.Text(name)
        link: nodes.TextElement = to_page(page, "", ids[name]) if page else nodes.inline()
        link.append(shown)
        yield link_line(link)


def _everywhere(entry: GlossaryEntry, book: Book) -> bool:
    return all(entry.is_for(edition.slug) for edition in book.editions)


class AllPages(ContentDirective):
    """``:::{alle-paginas}``: every page and story of this edition, by part of the book."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list: the front page, then the parts with their pages."""
        selection = self.selection
        front = selection.pages.get(ROOT_PAGE)
        items: list[Sequence[nodes.Node]] = []
        if front:
            items.append(link_line(to_page(ROOT_PAGE, front.title)))
        for part in selection.parts:
            pages = [name for name in part.pages if name in selection.pages and name != ROOT_PAGE]
            if pages:
                listed = bullets(_page_item(selection, name) for name in pages)
                items.append([text(part.title, "deel"), listed])
        return [bullets(items, "alle-paginas")]


def _page_item(selection: Selection, docname: str) -> list[nodes.Node]:
    """Return one page; the page of stories with its stories below it."""
    page = selection.pages[docname]
    item: list[nodes.Node] = link_line(to_page(docname, page.title))
    if docname == selection.page_of(PageKind.STORIES) and selection.stories:
        stories = selection.stories.values()
        item.append(bullets(link_line(to_page(one.docname, one.title)) for one in stories))
    return item


def register(app: Sphinx) -> None:
    """Make the directives known."""
    app.add_directive("wat-is-anders", EditionDifferences)
    app.add_directive("alle-paginas", AllPages)
