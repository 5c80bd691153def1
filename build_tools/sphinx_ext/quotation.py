"""``citaat``: what somebody said or wrote, with who and where."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.reading.text import STORY_LIMITS, read_text
from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_head import shown_name
from build_tools.sphinx_ext.page_parts import claim_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.document import Story

_SHOWN: Final = 60
_WORD: Final = re.compile(r"\w+")
_LEFT_OUT: Final = re.compile(r"[\[(]?(?:…|\.\.\.)[\])]?")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_LANGUAGE_HINT: Final = "een taal met twee of drie kleine letters, zoals en of fr"


class Quotation(ContentDirective):
    """``:::{citaat}``: a figure of a block quotation, who said it, and where that was read.

    ``bron`` says in words where it stands, ``verwijzing`` is a key of the sources; one of them at
    least is needed.  Or ``verhaal`` names a story of the book: then it is shown only where that
    story may be quoted, and who said it comes from the story.
    """

    shape: ClassVar[Shape] = Shape(
        options={name: Option() for name in ("wie", "bron", "verwijzing", "verhaal", "taal")},
        text=Text.REQUIRED,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the quotation; without any text it is left out (LB418, LB494)."""
        body = self.parsed_text(given)
        if "verhaal" in given.options:
            return self._of_story(given, body)
        if not {"bron", "verwijzing"}.intersection(given.lines):
            self.say("LB418", self.name, "bron")
        language = self._language(given)
        source = list(self._source(given))
        if not body:
            return []
        return [self._figure(body, source, language)]

    def _figure(
        self, body: list[nodes.Node], source: list[nodes.Node], language: list[str]
    ) -> nodes.figure:
        said = nodes.block_quote("", *body, classes=language)
        quotation = nodes.figure("", said, classes=["citaat"])
        claim_id(self.state.document, quotation, "citaat")
        if source:
            quotation += nodes.caption("", "", *source, classes=["citaat-bron"])
        return quotation

    def _of_story(self, given: Given, body: list[nodes.Node]) -> list[nodes.Node]:
        """Return words of a story, where it may be quoted (LB325-LB328)."""
        line = given.lines["verhaal"]
        for name in ("wie", "bron", "verwijzing"):
            if name in given.lines:
                self.say("LB328", name, line=given.lines[name])
        story = self._quoted(given.options["verhaal"])
        if story is None:
            self.say("LB326", given.options["verhaal"][:_SHOWN], self.selection.edition.slug,
                     line=line)  # fmt: skip
        elif story.docname not in self.selection.quotable:
            self.say("LB325", story.id, line=line)
        elif not body:
            return []
        elif missing := self._not_said(story, body):
            self.say("LB327", missing[:_SHOWN], story.id, line=line)
        else:
            return [self._figure(body, list(_told_by(story)), self._language(given))]
        return []

    def _quoted(self, name: str) -> Story | None:
        """Return the story of that name, if it is in this edition and channel."""
        stories = self.selection.stories.values()
        return next((story for story in stories if story.id == name), None)

    def _not_said(self, story: Story, body: list[nodes.Node]) -> str:
        """Return the first piece of a quotation that is not in its story; empty if all are."""
        self.env.note_dependency(story.source)
        text = read_text(Path(self.env.srcdir) / story.source, story.source, STORY_LIMITS)
        return first_not_said(" ".join(node.astext() for node in body), text)

    def _language(self, given: Given) -> list[str]:
        """Return the class that says in which language the words are."""
        written = given.options.get("taal", "")
        if written and not _LANGUAGE.fullmatch(written):
            self.say("LB494", "taal", written[:20], _LANGUAGE_HINT, line=given.lines["taal"])
            return []
        return [f"language-{written}"] if written else []

    def _source(self, given: Given) -> Iterator[nodes.Node]:
        """Yield who, where and the key of the source, with what belongs between them."""
        who, where = self.parsed_option(given, "wie"), self.parsed_option(given, "bron")
        yield from who
        if who and where:
            yield nodes.Text(", ")
        yield from where
        if key := given.options.get("verwijzing"):
            cited = citation(self, key, self.place(given.lines["verwijzing"]))
            yield nodes.Text(" " if cited and (who or where) else "")
            yield from cited


def _told_by(story: Story) -> Iterator[nodes.Node]:
    """Yield who said it, as far as that may be shown, and the way to the story."""
    if name := shown_name(story):
        yield nodes.Text(f"{name}, in ")
    yield to_page(story.docname, story.title)


def first_not_said(quotation: str, story: str) -> str:
    """Return the first piece of a quotation that does not stand in a story; empty if all do.

    Only words count, in their order; between pieces something may be left out, shown by … or by
    three points.

    :param story: the text of its file, with its front matter and its markup.
    """
    said = f" {' '.join(_WORD.findall(story.casefold()))} "
    for piece in _LEFT_OUT.split(quotation):
        words = " ".join(_WORD.findall(piece.casefold()))
        _, found, after = said.partition(f" {words} ")
        if words and not found:
            return " ".join(piece.split())
        said = f" {after}" if words else said
    return ""


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("citaat", Quotation)
