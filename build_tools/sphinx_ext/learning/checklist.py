"""``afvinklijst``: a list of things to do or to have, with a box before each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    TITLE,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    line_of,
    line_part,
    part,
    parts_of,
    taken,
)
from build_tools.sphinx_ext.learning.choices import values_of
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import epub_frame, head, message_line, web_frame
from build_tools.sphinx_ext.learning.list_reading import read_list

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

LABEL: Final = "Afvinklijst"
_ITEM: Final = "regel"
_INTRO: Final = "inleiding"
_AFTER: Final = "onderschrift"
_LEGEND: Final = "Vink af wat klaar is"
_BOX: Final = "\N{BALLOT BOX}"


class Checklist(ActivityDirective):
    """``:::{afvinklijst} Titel``: a list; text may stand above and below it."""

    kind: ClassVar[ActivityKind] = ActivityKind.CHECKLIST
    copied: ClassVar[frozenset[str]] = frozenset({TITLE, _ITEM})
    shape: ClassVar[Shape] = Shape(
        argument="waar de lijst over gaat", options=IDENTITY_OPTION, text=Text.REQUIRED
    )

    def parts(self, given: Given) -> list[part]:
        """Return title and lines."""
        found = read_list(self, given, fewest=1, marks=False)
        if found is None:
            return []
        values = values_of(choice.text for choice in found.choices)
        return [
            self.title(given),
            part("", *found.before, name=_INTRO),
            *(
                line_part(_ITEM, choice.words, value=value)
                for choice, value in zip(found.choices, values, strict=True)
            ),
            part("", *found.after, name=_AFTER),
        ]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the lines as check boxes, and how many of them are ticked."""
    legend = element("legend", words(_LEGEND))
    return web_frame(
        node,
        *head(node, LABEL),
        *taken(node, _INTRO),
        element("fieldset", legend, *(_control(one) for one in parts_of(node, _ITEM))),
        *taken(node, _AFTER),
        element("p", classes=["teller"], data_teller=""),
        message_line(),
        paper=paper(node, around),
    )


def _control(one: part) -> tag:
    control = element("input", type="checkbox", name="klaar", value=one["value"])
    return element("label", control, element("span", *line_of(one)), classes=["keuze"])


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the lines with a box to cross; a voice reads the line only."""
    listed = element("ul", *(_line(one) for one in parts_of(node, _ITEM)), classes=["afvinken"])
    return epub_frame(
        node, LABEL, *taken(node, _INTRO), listed, *taken(node, _AFTER), around=around
    )


def _line(one: part) -> tag:
    box = element("span", words(_BOX), classes=["vakje"], aria_hidden="true")
    return element("li", box, words(" "), *line_of(one))


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return nothing more: on paper the controls are boxes to cross."""
    return []


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("afvinklijst", Checklist)
