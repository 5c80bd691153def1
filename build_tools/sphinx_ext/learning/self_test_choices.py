"""``zelftest`` with choices: one of them is right, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import line_of, line_part, part, parts_of
from build_tools.sphinx_ext.learning.choices import values_of
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.list_reading import read_list
from build_tools.sphinx_ext.learning.self_test_parts import (
    CHOICE,
    Asked,
    Sort,
    letter,
    lettered,
    nothing,
    verdict,
)

if TYPE_CHECKING:
    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective, activity

_SEVERAL: Final = "several"
_LEGEND: Final = {False: "Kies één antwoord", True: "Kies alle antwoorden die goed zijn"}
_FEWEST: Final = 2
_SHOWN: Final = 60


def _read(directive: ActivityDirective, given: Given, *, several: bool) -> Asked | None:
    """Return the choices (LB478, LB479)."""
    found = read_list(directive, given, fewest=0, marks=True)
    if found is None:
        return None
    choices = found.choices
    right = sum(choice.marked for choice in choices)
    if not right or len(choices) < _FEWEST:
        directive.say("LB478", given.argument[:_SHOWN])
        return None
    if right > 1 and not several:
        directive.say("LB479", given.argument[:_SHOWN], right)
        return None
    values = values_of(choice.text for choice in choices)
    items = [
        line_part(CHOICE, choice.words, right=choice.marked, value=value, several=several)
        for choice, value in zip(choices, values, strict=True)
    ]
    return Asked(before=found.before, items=items, after=found.after)


def _read_one(directive: ActivityDirective, given: Given, /) -> Asked | None:
    return _read(directive, given, several=False)


def _read_several(directive: ActivityDirective, given: Given, /) -> Asked | None:
    return _read(directive, given, several=True)


def _controls(node: activity) -> list[nodes.Node]:
    choices = list(parts_of(node, CHOICE))
    legend = element("legend", words(_LEGEND[choices[0][_SEVERAL]]))
    return [element("fieldset", legend, *(_control(one) for one in choices))]


def _control(one: part) -> tag:
    kind = "checkbox" if one[_SEVERAL] else "radio"
    right = {"data_goed": ""} if one["right"] else {}
    control = element("input", type=kind, name=CHOICE, value=one["value"], **right)
    shown = element("span", *line_of(one))
    return element("label", control, shown, verdict(), classes=["keuze"])


def _question(node: activity) -> list[nodes.Node]:
    choices = list(parts_of(node, CHOICE))
    hint = nodes.paragraph("", f"{_LEGEND[choices[0][_SEVERAL]]}.")
    return [hint, lettered(line_of(one) for one in choices)]


def _answer(node: activity) -> list[nodes.Node]:
    """Return the right choices with their letters."""
    right = nodes.bullet_list("", classes=["goede-antwoorden"])
    for index, one in enumerate(parts_of(node, CHOICE)):
        if one["right"]:
            name = nodes.strong("", letter(index))
            line = nodes.paragraph("", "", name, nodes.Text(". "), *line_of(one))
            right += nodes.list_item("", line)
    return [right]


ONE: Final = Sort(
    options={},
    read=_read_one,
    controls=_controls,
    question=_question,
    sheet=nothing,
    answer=_answer,
)
SEVERAL: Final = Sort(
    options={},
    read=_read_several,
    controls=_controls,
    question=_question,
    sheet=nothing,
    answer=_answer,
)
