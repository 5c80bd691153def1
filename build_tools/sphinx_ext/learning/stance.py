"""``stelling``: where a reader stands, what speaks for and against, and where they stand then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    part,
    taken,
)
from build_tools.sphinx_ext.learning.choices import values_of
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import (
    epub_frame,
    head,
    message_line,
    web_frame,
    writing_lines,
)
from build_tools.sphinx_ext.learning.self_test_parts import lettered

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LABEL: Final = "Stelling"
SCALE: Final = (
    "helemaal oneens",
    "oneens",
    "niet eens, niet oneens",
    "eens",
    "helemaal eens",
)
_ARGUMENTS: Final = "argumenten"
_FIRST: Final = "Wat vind je?"
_AGAIN: Final = "En nu?"
_WHY: Final = "Waarom vind je dat?"
_READ_ON: Final = "Kies eerst wat je vindt. Lees dan pas verder."
_LINES: Final = 4


class Stance(ActivityDirective):
    """``:::{stelling} De stelling``: the text below it gives arguments to read before moving."""

    kind: ClassVar[ActivityKind] = ActivityKind.STANCE
    shape: ClassVar[Shape] = Shape(
        argument="de stelling", options=IDENTITY_OPTION, text=Text.REQUIRED
    )

    def parts(self, given: Given) -> list[part]:
        """Return the proposition and the arguments."""
        body = self.parsed_text(given)
        if not given.argument or not body:
            return []
        return [self.title(given), part("", *body, name=_ARGUMENTS)]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the scale, the arguments, the scale again and room for a reason."""
    reason = element("textarea", name="waarom", rows="4", data_veld=_WHY, dir="auto")
    after = element(
        "div",
        *taken(node, _ARGUMENTS),
        _scale("daarna", _AGAIN),
        element("label", element("span", words(_WHY)), reason, classes=["veld"]),
        data_na_keuze="",
    )
    return web_frame(
        node,
        *head(node, LABEL),
        _scale("eerst", _FIRST),
        after,
        message_line(),
        paper=paper(node, around),
    )


def _scale(name: str, legend: str) -> tag:
    options = [
        element(
            "label",
            element("input", type="radio", name=name, value=value),
            element("span", words(shown)),
            classes=["keuze"],
        )
        for shown, value in zip(SCALE, values_of(SCALE), strict=True)
    ]
    return element("fieldset", element("legend", words(legend)), *options, classes=["schaal"])


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the scale, the arguments, and room to choose again and say why."""
    return epub_frame(
        node,
        LABEL,
        nodes.paragraph("", _FIRST),
        lettered([nodes.Text(shown)] for shown in SCALE),
        nodes.paragraph("", _READ_ON),
        *taken(node, _ARGUMENTS),
        nodes.paragraph("", f"{_AGAIN} {_WHY}"),
        *writing_lines(_LINES),
        around=around,
    )


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return lines for the reason; the scales are printed as boxes."""
    return [nodes.paragraph("", _WHY), *writing_lines(_LINES)]


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("stelling", Stance)
