"""``zelftest``: a question with choices, one or several of them right, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
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
from build_tools.sphinx_ext.learning.choices import choices_of, split_list, values_of
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import (
    answer_below,
    buttons,
    epub_frame,
    head,
    message_line,
    to_answer,
    web_frame,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

LABEL: Final = "Zelftest"
ONE: Final = "een-antwoord"
SEVERAL: Final = "meer-antwoorden"
_CHOICE: Final = "keuze"
_INTRO: Final = "inleiding"
_WHY: Final = "uitleg"
_LEGEND: Final = {ONE: "Kies één antwoord", SEVERAL: "Kies alle antwoorden die goed zijn"}
_FEWEST: Final = 2
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class SelfTest(ActivityDirective):
    """``:::{zelftest} Vraag``: a list of choices; text above it introduces, below it explains."""

    kind: ClassVar[ActivityKind] = ActivityKind.SELF_TEST
    shape: ClassVar[Shape] = Shape(
        argument="de vraag",
        options={**IDENTITY_OPTION, "soort": Option(choices=(ONE, SEVERAL))},
        text=Text.REQUIRED,
    )

    def attributes(self, given: Given) -> Mapping[str, str]:
        """Return how many answers may be chosen."""
        return {"form": given.options.get("soort", ONE)}

    def parts(self, given: Given) -> list[part]:
        """Return question, choices and explanation (LB478, LB479)."""
        body = self.parsed_text(given)
        if not given.argument or not body:
            return []
        found, around = split_list(body)
        at = body.index(found) if found is not None else len(body)
        choices = choices_of(found)
        right = sum(choice.marked for choice in choices)
        if not right or len(choices) < _FEWEST:
            self.say("LB478", given.argument[:60])
            return []
        if right > 1 and given.options.get("soort", ONE) == ONE:
            self.say("LB479", given.argument[:60], right)
            return []
        values = values_of(choice.text for choice in choices)
        return [
            self.title(given),
            part("", *around[:at], name=_INTRO),
            *(
                line_part(_CHOICE, choice.words, right=choice.marked, value=value)
                for choice, value in zip(choices, values, strict=True)
            ),
            part("", *around[at:], name=_WHY),
        ]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the choices as form controls, and the answer closed below them."""
    legend = element("legend", words(_LEGEND[node["form"]]))
    return web_frame(
        node,
        *head(node, LABEL),
        *taken(node, _INTRO),
        element("fieldset", legend, *(_control(one, node) for one in parts_of(node, _CHOICE))),
        buttons(element("button", words("Kijk na"), type="submit")),
        message_line(),
        answer_below(*_answer(node)),
        paper=paper(node, around),
    )


def _control(one: part, node: activity) -> tag:
    kind = "radio" if node["form"] == ONE else "checkbox"
    right = {"data_goed": ""} if one["right"] else {}
    control = element("input", type=kind, name=_CHOICE, value=one["value"], **right)
    shown = element("span", *line_of(one))
    verdict = element("span", classes=["oordeel"], data_oordeel="")
    return element("label", control, shown, verdict, classes=["keuze"])


def _answer(node: activity) -> Iterator[nodes.Node]:
    """Yield the right choices with their letters, then why."""
    right = nodes.bullet_list("", classes=["goede-antwoorden"])
    for letter, one in zip(_LETTERS, parts_of(node, _CHOICE), strict=False):
        if one["right"]:
            line = nodes.paragraph(
                "", "", nodes.strong("", letter), nodes.Text(". "), *line_of(one)
            )
            right += nodes.list_item("", line)
    yield right
    yield from taken(node, _WHY)


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the question with lettered choices and the way to the answer."""
    return epub_frame(
        node, LABEL, *taken(node, _INTRO), _lettered(node), *to_answer(node, around), around=around
    )


def _lettered(node: activity) -> nodes.enumerated_list:
    listed = nodes.enumerated_list("", enumtype="loweralpha", classes=["keuzes"])
    for one in parts_of(node, _CHOICE):
        listed += nodes.list_item("", nodes.paragraph("", "", *line_of(one)))
    return listed


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return nothing more: on paper the controls are the boxes to cross."""
    return []


def answer(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return the right choices, and why."""
    return list(_answer(node))


FORMS: Final = Forms(web=web, epub=epub, paper=paper, answer=answer)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("zelftest", SelfTest)
