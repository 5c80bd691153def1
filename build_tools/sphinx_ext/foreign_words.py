"""English in plain texts of data files gets its language, as an editor gives it on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup, escape

from build_tools.language.english import english_in

if TYPE_CHECKING:
    from collections.abc import Iterator


def with_languages(text: str) -> list[nodes.Node]:
    """Return a text as nodes; English of our list is marked as such."""
    return [
        nodes.inline("", piece, classes=["language-en"]) if is_english else nodes.Text(piece)
        for piece, is_english in _pieces(text)
    ]


def in_html(text: str) -> Markup:
    """Return a plain text as HTML; English of our list is marked as such."""
    english = Markup('<span lang="en">{}</span>')
    return Markup().join(
        english.format(piece) if is_english else escape(piece)
        for piece, is_english in _pieces(text)
    )


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces that are all English, or hold none; an empty text as one piece."""
    end = 0
    for start, found in english_in(text):
        if start > end:
            yield text[end:start], False
        yield found, True
        end = start + len(found)
    if text[end:] or not text:
        yield text[end:], False
