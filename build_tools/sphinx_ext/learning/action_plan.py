"""``actieplan``: a goal, and the first step towards it: what, when and with whom."""

from __future__ import annotations

from dataclasses import dataclass
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
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import (
    buttons,
    epub_frame,
    head,
    message_line,
    web_frame,
    writing_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

LABEL: Final = "Actieplan"
_HELP: Final = "uitleg"
_LATER: Final = "Vraag het me later nog eens"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One thing to fill in.

    :ivar kind: type of the control; a text of more lines when empty.
    :ivar lines: how many lines there are on paper.
    """

    name: str
    label: str
    kind: str
    lines: int


_FIELDS: Final = (
    _Field(name="eerste-stap", label="Mijn eerste stap", kind="", lines=3),
    _Field(name="wanneer", label="Wanneer doe ik dat?", kind="date", lines=1),
    _Field(name="met-wie", label="Met wie doe ik dat?", kind="text", lines=1),
)


class ActionPlan(ActivityDirective):
    """``:::{actieplan} Doel``: the text below it helps to make the plan."""

    kind: ClassVar[ActivityKind] = ActivityKind.ACTION_PLAN
    shape: ClassVar[Shape] = Shape(argument="het doel", options=IDENTITY_OPTION, text=Text.OPTIONAL)

    def parts(self, given: Given) -> list[part]:
        """Return the goal and what helps to make the plan."""
        if not given.argument:
            return []
        return [self.title(given), part("", *self.parsed_text(given), name=_HELP)]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return a field for each part of the plan."""
    later = element("button", words(_LATER), type="button", data_terugkomvraag="")
    return web_frame(
        node,
        *head(node, LABEL),
        *taken(node, _HELP),
        *(_control(field) for field in _FIELDS),
        message_line(),
        buttons(later),
        paper=paper(node, around),
    )


def _control(field: _Field) -> tag:
    if field.kind:
        control = element("input", type=field.kind, name=field.name, data_veld=field.label)
    else:
        control = element("textarea", name=field.name, rows="3", data_veld=field.label, dir="auto")
    return element("label", element("span", words(field.label)), control, classes=["veld"])


def _sheet() -> Iterator[nodes.Node]:
    for field in _FIELDS:
        yield nodes.paragraph("", field.label)
        yield from writing_lines(field.lines)


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return room to write for each part of the plan."""
    return epub_frame(node, LABEL, *taken(node, _HELP), *_sheet(), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return lines for each part of the plan."""
    return list(_sheet())


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("actieplan", ActionPlan)
