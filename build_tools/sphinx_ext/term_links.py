"""The way from a word to its explanation: a pop-up on the web, an ordinary link in the EPUB.

An explanation stands once on a page, at its end and hidden; a script shows it near the word
(docs/leren-html.md). It is no part of what is searched, and no part of the EPUB.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.apostrophe import typeset
from build_tools.sphinx_ext.foreign_words import with_languages
from build_tools.sphinx_ext.learning.elements import element, tag
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    from build_tools.model.book import GlossaryEntry

_EPUB: Final = "epub"
# Source: EPUB Type to ARIA Role Authoring Guide 1.1.
_GLOSSARY_REFERENCE: Final = {"epub:type": "glossref", "role": "doc-glossref"}
# After all that copies words from one page to another (ADR 0009).
_LATE: Final = 700


class term_link(nodes.Inline, nodes.TextElement):  # noqa: N801 - docutils names nodes like tags
    """A word of the glossary.

    Attributes: ``docname`` and ``fragment``, where it is explained; ``explanation``, plain text;
    ``entry``, its name in the glossary.
    """


def to_term(docname: str, shown: str, fragment: str, entry: GlossaryEntry) -> term_link:
    """Return a link to an entry of the glossary.

    :param fragment: id of the entry on its page.
    """
    link = term_link(
        "",
        shown,
        docname=docname,
        fragment=fragment,
        explanation=entry.explanation,
        entry=entry.names[0],
    )
    link["classes"].append("begrip")
    return link


def paragraphs_of(explanation: str) -> list[str]:
    """Return the paragraphs of an explanation, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", explanation)]


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make links of the words, and on the web put their explanations below the page."""
    on_web = app.builder.name != _EPUB
    for word in waiting(doctree, term_link):
        address = app.builder.get_relative_uri(docname, word["docname"])
        word.replace_self(_link(word, f"{address}#{word['fragment']}", on_web=on_web))
    page = next((part for part in doctree.children if isinstance(part, nodes.section)), None)
    if on_web and page is not None:
        page.extend(_explanations(doctree.findall(tag)))


def _link(word: term_link, address: str, *, on_web: bool) -> tag:
    more = {"data_begrip": _place(word["fragment"])} if on_web else _GLOSSARY_REFERENCE
    link = element("a", *word.children, classes=word["classes"], href=address, **more)
    link["explanation"] = (word["fragment"], word["explanation"])
    return link


def _place(fragment: str) -> str:
    return f"uitleg-{fragment}"


def _explanations(found: Iterable[tag]) -> Iterator[tag]:
    """Yield the explanation of every word once, in the order of the text."""
    words = dict(one["explanation"] for one in found if "explanation" in one)
    for fragment, explanation in words.items():
        yield element(
            "div",
            *(
                nodes.paragraph("", "", *with_languages(typeset(part)))
                for part in paragraphs_of(explanation)
            ),
            classes=["begrip-uitleg"],
            id=_place(fragment),
            hidden="hidden",
            data_pagefind_ignore="",
        )


def register(app: Sphinx) -> None:
    """Make the node known and listen for pages that are ready to be written."""
    app.add_node(term_link)
    app.connect("doctree-resolved", on_doctree_resolved, priority=_LATE)
