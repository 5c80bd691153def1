"""The words that the templates need and no editor writes: kinds of pages, and the theme's own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.model.document import PageKind, Story
from build_tools.sphinx_ext.web_assets import WEB

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.document import Page

LOCALE: Final = WEB / "locale"
CATALOGUE: Final = "sphinx"
STORY: Final = "Reflectie"
KINDS: Final = MappingProxyType({
    PageKind.FRONT: "Voorpagina",
    PageKind.CHAPTER: "Hoofdstuk",
    PageKind.PILLAR: "Pijler",
    PageKind.OVERVIEW: "Overzicht",
    PageKind.PAGE: "Uitleg",
    PageKind.NOTICE: "Bericht",
    PageKind.AGENDA: "Agenda",
    PageKind.STORIES: "Overzicht",
    PageKind.GLOSSARY: "Begrippen",
    PageKind.SOURCES: "Bronnen",
    PageKind.COLOPHON: "Over dit boek",
    PageKind.ANSWERS: "Antwoorden",
})  # fmt: skip


# How much a word counts in search, where it is not 1: lists of references come after the text.
WEIGHTS: Final = MappingProxyType({
    PageKind.OVERVIEW: 0.8, PageKind.STORIES: 0.8, PageKind.SOURCES: 0.4, PageKind.COLOPHON: 0.5,
    PageKind.ANSWERS: 0.3,
    PageKind.FRONT: 0.3,
})  # fmt: skip


def kind_of(document: Page | Story) -> str:
    """Return what a page is, in the words of a reader."""
    return STORY if isinstance(document, Story) else KINDS[document.kind]


def weight_of(document: Page | Story) -> float:
    """Return how much a word on a page counts in search; 1 is ordinary."""
    return 1.0 if isinstance(document, Story) else WEIGHTS.get(document.kind, 1.0)


def register(app: Sphinx) -> None:
    """Give Sphinx Dutch words for what the theme says in English; it has no Dutch of its own."""
    app.add_message_catalog(CATALOGUE, str(LOCALE))
