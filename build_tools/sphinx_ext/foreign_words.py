"""English in plain texts of data files gets its language, as an editor gives it on a page."""

from __future__ import annotations

from docutils import nodes
from markupsafe import Markup

from build_tools.language.english import english_in


def with_languages(text: str) -> list[nodes.Node]:
    """Return a text as nodes; English of our list is marked as such."""
    made: list[nodes.Node] = []
    end = 0
    for start, found in english_in(text):
        made += [nodes.Text(text[end:start])] if text[end:start] else []
        made.append(nodes.inline("", found, classes=["language-en"]))
        end = start + len(found)
    return [*made, nodes.Text(text[end:])] if text[end:] or not made else made


def in_html(text: str) -> Markup:
    """Return a plain text as HTML; English of our list is marked as such."""
    made = Markup()
    end = 0
    for start, found in english_in(text):
        made += Markup('{}<span lang="en">{}</span>').format(text[end:start], found)
        end = start + len(found)
    return made + text[end:]
