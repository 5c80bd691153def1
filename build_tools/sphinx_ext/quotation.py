"""``citaat``: what somebody said or wrote, with who and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import claim_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_LANGUAGE_HINT: Final = "een taal met twee of drie kleine letters, zoals en of fr"


class Quotation(ContentDirective):
    """``:::{citaat}``: a figure of a block quotation, who said it, and where that was read.

    ``bron`` says in words where it stands, ``verwijzing`` is a key of the sources; one of them at
    least is needed.
    """

    shape: ClassVar[Shape] = Shape(
        options={name: Option() for name in ("wie", "bron", "verwijzing", "taal")},
        text=Text.REQUIRED,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the quotation; without any text it is left out (LB418, LB494)."""
        body = self.parsed_text(given)
        if not {"bron", "verwijzing"}.intersection(given.lines):
            self.say("LB418", self.name, "bron")
        language = self._language(given)
        source = list(self._source(given))
        if not body:
            return []
        said = nodes.block_quote("", *body, classes=language)
        quotation = nodes.figure("", said, classes=["citaat"])
        claim_id(self.state.document, quotation, "citaat")
        if source:
            quotation += nodes.caption("", "", *source, classes=["citaat-bron"])
        return [quotation]

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


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("citaat", Quotation)
