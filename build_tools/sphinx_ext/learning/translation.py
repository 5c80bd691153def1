"""``vertaling``: say a sentence of a resident as policy does, or the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
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
    part_of,
    taken,
)
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import (
    answer_below,
    buttons,
    epub_frame,
    head,
    message_line,
    to_answer,
    web_frame,
    writing_lines,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sphinx.application import Sphinx

LABEL: Final = "Vertaal"
_RESIDENT: Final = "bewoner"
_POLICY: Final = "beleid"
_DIRECTION: Final = "richting"
_TO_POLICY: Final = "naar-beleid"
_OTHER: Final = "vertaling"
_WHY: Final = "uitleg"
_FIELD: Final = "Jouw vertaling"
_LINES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Direction:
    """From whose words to whose.

    :ivar shown: the option with the sentence that is shown. :ivar other: that with the answer.
    :ivar task: what stands before the one. :ivar result: what stands before the other.
    """

    shown: str
    other: str
    task: str
    result: str


_DIRECTIONS: Final[Mapping[str, _Direction]] = MappingProxyType({
    _TO_POLICY: _Direction(
        shown=_RESIDENT,
        other=_POLICY,
        task="Een bewoner zegt dit. Hoe staat het in een beleidsstuk?",
        result="In een beleidsstuk kan het zo staan:",
    ),
    "naar-bewoner": _Direction(
        shown=_POLICY,
        other=_RESIDENT,
        task="Dit staat in een beleidsstuk. Hoe zegt een bewoner het?",
        result="Een bewoner kan het zo zeggen:",
    ),
})  # fmt: skip


class Translation(ActivityDirective):
    """``:::{vertaling}``: two sentences; one is shown, the other is one good answer."""

    kind: ClassVar[ActivityKind] = ActivityKind.TRANSLATION
    copied: ClassVar[frozenset[str]] = frozenset({TITLE, _OTHER, _WHY})
    shape: ClassVar[Shape] = Shape(
        options={
            **IDENTITY_OPTION,
            _RESIDENT: Option(required=True),
            _POLICY: Option(required=True),
            _DIRECTION: Option(choices=tuple(_DIRECTIONS)),
        },
        text=Text.OPTIONAL,
    )

    def attributes(self, given: Given) -> Mapping[str, str]:
        """Return the direction."""
        return {_DIRECTION: given.options.get(_DIRECTION, _TO_POLICY)}

    def parts(self, given: Given) -> list[part]:
        """Return the sentence to translate, the other one, and what there is to say about it."""
        way = _DIRECTIONS[given.options.get(_DIRECTION, _TO_POLICY)]
        shown, other = self.parsed_option(given, way.shown), self.parsed_option(given, way.other)
        if not shown or not other:
            return []
        return [
            line_part(TITLE, [nodes.Text(f"{way.task} "), *_quoted(shown)]),
            line_part(_OTHER, _quoted(other)),
            part("", *self.parsed_text(given), name=_WHY),
        ]


def _quoted(inline: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Return a sentence between quotation marks."""
    return [nodes.Text("‘"), *inline, nodes.Text("’")]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return a field to write in, and the other sentence closed below it."""
    field = element("textarea", name=_OTHER, rows="3", data_veld=_FIELD, dir="auto")
    return web_frame(
        node,
        *head(node, LABEL),
        element("label", element("span", words(_FIELD)), field, classes=["veld"]),
        buttons(element("button", words("Vergelijk"), type="submit")),
        message_line(),
        answer_below(*answer(node, around)),
        paper=paper(node, around),
    )


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the sentence with room to write, and the way to the other one."""
    return epub_frame(node, LABEL, *writing_lines(_LINES), *to_answer(node, around), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return lines to write on."""
    return writing_lines(_LINES)


def answer(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return the other sentence, and what there is to say about it."""
    result = _DIRECTIONS[node[_DIRECTION]].result
    line = [nodes.Text(f"{result} "), *line_of(part_of(node, _OTHER))]
    return [nodes.paragraph("", "", *line), *taken(node, _WHY)]


FORMS: Final = Forms(web=web, epub=epub, paper=paper, answer=answer)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("vertaling", Translation)
