"""Every part of what the book adds to Sphinx, in the order in which it is registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext import (
    agenda,
    agenda_files,
    apostrophe,
    backslash,
    bibliography,
    book_links,
    box,
    description,
    drawing,
    edition_differences,
    edition_facts,
    edition_words,
    figure,
    finding,
    foreign_quotes,
    gate,
    glossary,
    guarded_parser,
    html_builder,
    imprint_facts,
    key_figure,
    learning,
    measured,
    news,
    page_head,
    page_parts,
    page_time,
    passages,
    pillars,
    quotation,
    required_blocks,
    story_cards,
    tables,
    term_links,
    theme_words,
    web_pages,
    web_pictures,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_FRAME: Final = (
    gate, guarded_parser, html_builder, page_head, page_parts, page_time, book_links, apostrophe,
    backslash, foreign_quotes, required_blocks, tables, theme_words, web_pages, web_pictures,
)  # fmt: skip
_BLOCKS: Final = (
    edition_words, bibliography, glossary, box, quotation, description, figure, drawing,
    key_figure, pillars,
    story_cards, edition_facts, edition_differences, agenda, agenda_files, imprint_facts,
    learning, finding, news, term_links, measured, passages,
)  # fmt: skip


def register_all(app: Sphinx) -> None:
    """Register every part."""
    for part in (*_FRAME, *_BLOCKS):
        part.register(app)
