"""``zelftest`` with ``:soort: volgorde``: put lines in the right order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import line_of, line_part, part, parts_of
from build_tools.sphinx_ext.learning.choices import values_of
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import writing_lines
from build_tools.sphinx_ext.learning.list_reading import read_list
from build_tools.sphinx_ext.learning.self_test_parts import (
    STEP,
    Asked,
    Menu,
    Sort,
    letter,
    lettered,
    nothing,
    numbered,
    select_row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective, activity

_LEGEND: Final = "Geef elke regel de goede plek"
_FIRST: Final = "Kies een plek"
_FEWEST: Final = 2


def _read(directive: ActivityDirective, given: Given, /) -> Asked | None:
    found = read_list(directive, given, fewest=_FEWEST, marks=False)
    if found is None:
        return None
    values = values_of(choice.text for choice in found.choices)
    items = [
        line_part(STEP, choice.words, value=value, place=place)
        for place, (choice, value) in enumerate(zip(found.choices, values, strict=True), 1)
    ]
    return Asked(before=found.before, items=items, after=found.after)


def mixed(items: Sequence[part]) -> list[part]:
    """Return lines in an order that is always the same and never theirs: that of the alphabet.

    When that happens to be theirs, it is turned round.
    """
    listed = sorted(items, key=lambda one: (one.astext().casefold(), one["value"]))
    return listed[::-1] if listed == list(items) else listed


def _shown(node: activity) -> list[part]:
    return mixed(list(parts_of(node, STEP)))


def _controls(node: activity) -> list[nodes.Node]:
    shown = _shown(node)
    places = [str(place) for place in range(1, len(shown) + 1)]
    rows = [
        select_row(
            f"{STEP}-{one['value']}",
            [nodes.strong("", f"{letter(index)}. "), *line_of(one)],
            one.astext(),
            Menu(first=_FIRST, options=[(at, at) for at in places], right=str(one["place"])),
        )
        for index, one in enumerate(shown)
    ]
    return [element("fieldset", element("legend", words(_LEGEND)), *rows)]


def _question(node: activity) -> list[nodes.Node]:
    hint = nodes.paragraph("", "Zet deze regels in de goede volgorde.")
    return [hint, lettered(line_of(one) for one in _shown(node)), *writing_lines(1)]


def _answer(node: activity) -> list[nodes.Node]:
    """Return the order in letters, and then the lines themselves."""
    right = list(parts_of(node, STEP))
    shown = _shown(node)
    letters = ", ".join(letter(shown.index(one)) for one in right)
    line = nodes.paragraph("", "", nodes.Text("De goede volgorde is "), nodes.strong("", letters),
                           nodes.Text("."))  # fmt: skip
    return [line, numbered(line_of(one) for one in right)]


ORDER: Final = Sort(
    options={},
    read=_read,
    controls=_controls,
    question=_question,
    sheet=nothing,
    answer=_answer,
)
