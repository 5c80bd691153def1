"""``figuur``: a picture with its description, caption and source."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.description import INSIDE, long_description
from build_tools.sphinx_ext.gate import is_image_name
from build_tools.sphinx_ext.page_parts import claim_id, marked, text

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SOURCE: Final = "Bron: "


class Figure(ContentDirective):
    """``:::{figuur} beeld/trap.png``: the file stands beside the page or in ``beeld``."""

    shape: ClassVar[Shape] = Shape(
        argument="de naam van een afbeelding",
        options={"alt": Option(), "bron": Option(), "decoratief": Option(flag=True)},
        text=Text.OPTIONAL,
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the figure; a picture that is not there leaves its description."""
        decorative = "decoratief" in given.options
        longer, blocks = self._blocks(given)
        described = given.options.get("alt", "")
        self._check_description(given, decorative=decorative)
        caption = captioned(blocks)
        picture = self._picture(given.argument, "" if decorative else described)
        if picture is None:
            return [text(described), *caption, *longer] if described else [*caption, *longer]
        classes = ["figuur", "decoratief"] if decorative else ["figuur"]
        figure = nodes.figure("", picture, *caption, classes=classes)
        ident = claim_id(
            self.state.document, figure, f"figuur-{PurePosixPath(given.argument).stem}"
        )
        for one in longer:
            picture["details"] = claim_id(self.state.document, one, f"{ident}-beschrijving")
        return [figure, *longer]

    def _check_description(self, given: Given, *, decorative: bool) -> None:
        """Exactly one of description and ``decoratief`` is there (LB418, LB436)."""
        if decorative and "alt" in given.options:
            self.say("LB436", line=given.lines["alt"])
        if not decorative and "alt" not in given.lines:
            self.say("LB418", self.name, "alt")

    def _picture(self, name: str, description: str) -> nodes.image | None:
        """Return the picture, or None if it may not be shown or is not there (LB408, LB409)."""
        if not name:
            return None
        if not is_image_name(name):
            self.say("LB408", name)
            return None
        folder = Path(self.env.doc2path(self.env.docname)).parent
        if not (folder / name).is_file():
            self.say("LB409", name)
            return None
        return nodes.image("", uri=name, alt=description)

    def _blocks(self, given: Given) -> tuple[list[long_description], list[nodes.Node]]:
        """Return the longer description, if there is one, and what the caption is made of."""
        document = self.env.current_document
        document[INSIDE] = True
        parsed = self.parsed_text(given) if any(line.strip() for line in given.text) else []
        document[INSIDE] = False
        longer = [one for one in parsed if isinstance(one, long_description)]
        blocks = [one for one in parsed if not isinstance(one, long_description)]
        if source := self.parsed_option(given, "bron"):
            blocks.append(nodes.paragraph("", "", marked(SOURCE), *source, classes=["bron"]))
        return longer, blocks


def captioned(blocks: list[nodes.Node]) -> list[nodes.Node]:
    """Return blocks as docutils wants them below a picture: one caption, the rest a legend."""
    if not blocks:
        return []
    first = blocks[0]
    if not isinstance(first, nodes.paragraph):
        return [nodes.legend("", *blocks)]
    caption = nodes.caption("", "", *first.children, classes=first["classes"])
    rest = blocks[1:]
    return [caption, nodes.legend("", *rest)] if rest else [caption]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("figuur", Figure)
