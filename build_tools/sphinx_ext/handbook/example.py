"""``voorbeeldblok``: an example whose source and result come from the same lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id, named_region, region, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

NAME: Final = "voorbeeldblok"
OUTCOME: Final = "uitkomst-"
PLACE: Final = "data-epub-vorm"
_EPUB: Final = "epub"
_SOURCE: Final = "Zo schrijf je het"
_WEB: Final = "Zo staat het op de website"
_IN_EPUB: Final = "Zo staat het in het e-boek (EPUB)"
_ON_THIS_PAGE: Final = "de naam van een blok op deze bladzijde"
_ABOVE: Final = "Dit blok staat bovenaan deze bladzijde."


class medium_label(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """A line above the result: which of its forms follows."""


class epub_form(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Where the EPUB form comes to stand on a web page.  Attribute: ``of``, an id."""


class Example(ContentDirective):
    """``:::{voorbeeldblok} kader``: its content as it was typed, and what comes of it.

    With ``:blok:`` it has no content: it shows the first block of that name on its page.
    """

    shape: ClassVar[Shape] = Shape(
        argument="waar het een voorbeeld van is",
        options={"blok": Option()},
        text=Text.OPTIONAL,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return source and result; each is on the page once, whatever the medium."""
        document = self.state.document
        title = text(f"Voorbeeld: {given.argument}", "voorbeeld-titel")
        label = claim_id(document, title, f"voorbeeld-{given.argument}")
        outcome = OUTCOME + nodes.make_id(given.argument)
        lines = Path(self.env.doc2path(self.env.docname)).read_text("utf-8").splitlines()
        if block := given.options.get("blok"):
            shown = list(_block(lines, block, 0, fences=True))
            if not shown:
                self.say("LB421", "blok", block, _ON_THIS_PAGE, line=given.lines["blok"])
                return []
            result: list[nodes.Node] = [nodes.paragraph("", _ABOVE)]
        else:
            shown = list(_block(lines, self.name, self.lineno - 1, fences=False))
            body = nodes.container("", classes=["voorbeeld-uitkomst"])
            # Not parsed_text: some blocks make headings of their own.
            self.state.nested_parse(given.text, given.offset, body)
            outcome = claim_id(document, body, outcome)
            result = [medium_label(), body]
        source = "\n".join(shown).strip("\n")
        typed = nodes.literal_block(source, source, language="none")
        parts = [title, text(_SOURCE, "voorbeeld-kop"), typed, *result, epub_form(of=outcome)]
        return [named_region(parts, classes=["voorbeeldblok"], labelled_by=label)]


def _block(lines: Sequence[str], name: str, start: int, *, fences: bool) -> Iterator[str]:
    """Yield the lines of the first block of a name, with or without the fences around it."""
    opening = re.compile(rf"(:{{3,}}|`{{3,}}|~{{3,}})\{{{re.escape(name)}\}}")
    end = ""
    for line in lines[start:]:
        if not end:
            if found := opening.match(line):
                end = found[1]
                yield from [line] if fences else []
        elif line.startswith(end) and not line.strip(f"{end[0]} "):
            yield from [line] if fences else []
            return
        else:
            yield line


def on_doctree_read(_app: Sphinx, doctree: nodes.document) -> None:
    """Give a block that an example only points at the id by which its EPUB form is found."""
    wanted = {form["of"] for form in doctree.findall(epub_form)} - set(doctree.ids)
    for block in doctree.findall(region):
        for name in block["classes"]:
            if OUTCOME + name in wanted:
                block["ids"].append(OUTCOME + name)


def visit_medium_label(self: HTML5Translator, _node: medium_label) -> None:
    """Say which form of the example follows."""
    words = _IN_EPUB if self.builder.name == _EPUB else _WEB
    self.body.append(f'<p class="voorbeeld-kop">{words}</p>\n')
    raise nodes.SkipNode


def visit_epub_form(self: HTML5Translator, node: epub_form) -> None:
    """Keep a place on a web page; the EPUB itself needs none."""
    if self.builder.name != _EPUB:
        self.body.append(f'<p class="voorbeeld-kop">{_IN_EPUB}</p>\n')
        self.body.append(f'<div {PLACE}="{node["of"]}"></div>\n')
    raise nodes.SkipNode


def register(app: Sphinx) -> None:
    """Make the directive and its nodes known; never with ``epub=`` (ADR 0003)."""
    app.add_node(medium_label, html=(visit_medium_label, None))
    app.add_node(epub_form, html=(visit_epub_form, None))
    app.add_directive(NAME, Example)
    app.connect("doctree-read", on_doctree_read)
