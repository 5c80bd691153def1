"""``reflectie``: an open question, with room to think."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

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
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import (
    buttons,
    epub_frame,
    head,
    message_line,
    web_frame,
    writing_lines,
)

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

LABEL: Final = "Vraag aan jezelf"
_HELP: Final = "uitleg"
_FIELD: Final = "Jouw antwoord"
_LATER: Final = "Vraag het me later nog eens"
_LINES: Final = 6


class Reflection(ActivityDirective):
    """``:::{reflectie} Vraag``: the text below it helps to answer."""

    kind: ClassVar[ActivityKind] = ActivityKind.REFLECTION
    shape: ClassVar[Shape] = Shape(argument="de vraag", options=IDENTITY_OPTION, text=Text.OPTIONAL)

    def parts(self, given: Given) -> list[part]:
        """Return the question and what helps to answer it."""
        if not given.argument:
            return []
        return [self.title(given), part("", *self.parsed_text(given), name=_HELP)]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return a field to write in."""
    field = element("textarea", name="antwoord", rows="5", data_veld=_FIELD, dir="auto")
    label = element("label", element("span", words(_FIELD)), field)
    later = element("button", words(_LATER), type="button", data_terugkomvraag="")
    return web_frame(
        node,
        *head(node, LABEL),
        *taken(node, _HELP),
        label,
        message_line(),
        buttons(later),
        paper=writing_lines(_LINES),
    )


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the question with room to write."""
    return epub_frame(node, LABEL, *taken(node, _HELP), *writing_lines(_LINES), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return lines to write on."""
    return writing_lines(_LINES)


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("reflectie", Reflection)
