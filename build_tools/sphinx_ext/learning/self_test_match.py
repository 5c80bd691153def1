"""``zelftest`` with ``:soort: koppel``: find what belongs to what, written ``links => rechts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import line_of, line_part, part, parts_of
from build_tools.sphinx_ext.learning.choices import values_of
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import writing_lines
from build_tools.sphinx_ext.learning.list_reading import read_list
from build_tools.sphinx_ext.learning.self_test_order import mixed
from build_tools.sphinx_ext.learning.self_test_parts import (
    LEFT,
    RIGHT,
    Asked,
    Menu,
    Sort,
    letter,
    lettered,
    numbered,
    select_row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective, activity
    from build_tools.sphinx_ext.learning.choices import Choice

_SIGN: Final = "=>"
_LEGEND: Final = "Kies bij elke regel wat erbij hoort"
_FIRST: Final = "Kies wat erbij hoort"
_FEWEST: Final = 2
_SHOWN: Final = 60

Pair = tuple[list[nodes.Node], list[nodes.Node]]


def _read(directive: ActivityDirective, given: Given, /) -> Asked | None:
    """Return the two sides of every line (LB484, LB483)."""
    found = read_list(directive, given, fewest=_FEWEST, marks=False)
    if found is None:
        return None
    pairs = [_halves(choice.words) for choice in found.choices]
    wrong = [one for one, pair in zip(found.choices, pairs, strict=True) if pair is None]
    for choice in wrong:
        directive.say("LB484", choice.text[:_SHOWN], line=choice.line)
    sides = [pair for pair in pairs if pair is not None]
    if wrong or not _differ(directive, sides, found.choices):
        return None
    return Asked(before=found.before, items=_parts(sides), after=found.after)


def _halves(inline: Sequence[nodes.Node]) -> Pair | None:
    """Return what stands before and behind the sign; None without one, or with an empty side."""
    for index, node in enumerate(inline):
        if isinstance(node, nodes.Text) and _SIGN in node:
            before, _, behind = node.astext().partition(_SIGN)
            left = [*inline[:index], nodes.Text(before.rstrip())]
            right = [nodes.Text(behind.lstrip()), *inline[index + 1 :]]
            return (left, right) if _text(left) and _text(right) else None
    return None


def _text(inline: Sequence[nodes.Node]) -> str:
    return " ".join("".join(node.astext() for node in inline).split())


def _differ(directive: ActivityDirective, sides: Sequence[Pair], choices: Sequence[Choice]) -> bool:
    """Whether no left side stands twice, and there are at least two right sides to choose from."""
    seen: set[str] = set()
    for (left, _), choice in zip(sides, choices, strict=True):
        key = _text(left).casefold()
        if key in seen:
            directive.say("LB483", _text(left)[:_SHOWN], line=choice.line)
            return False
        seen.add(key)
    if len({_text(right) for _, right in sides}) < _FEWEST:
        directive.say("LB483", _text(sides[0][1])[:_SHOWN])
        return False
    return True


def _parts(sides: Sequence[Pair]) -> list[part]:
    """Return the left sides, each with its right one, and every right side once."""
    rights = {_text(right): right for _, right in reversed(sides)}
    values = dict(zip(rights, values_of(rights), strict=True))
    names = values_of(_text(left) for left, _ in sides)
    return [
        *(
            line_part(LEFT, left, value=name, right=values[_text(right)])
            for name, (left, right) in zip(names, sides, strict=True)
        ),
        *(line_part(RIGHT, rights[text], value=value) for text, value in values.items()),
    ]


def _rights(node: activity) -> list[part]:
    """Return the right sides in the order of the alphabet, turned round if that is theirs."""
    by_value = {one["value"]: one for one in parts_of(node, RIGHT)}
    in_order = dict.fromkeys(one["right"] for one in parts_of(node, LEFT))
    return mixed([by_value[value] for value in in_order])


def _controls(node: activity) -> list[nodes.Node]:
    options = [
        (one["value"], f"{letter(index)}. {one.astext()}")
        for index, one in enumerate(_rights(node))
    ]
    rows = [
        select_row(
            f"{LEFT}-{one['value']}",
            [nodes.strong("", f"{number}. "), *line_of(one)],
            one.astext(),
            Menu(first=_FIRST, options=options, right=one["right"]),
        )
        for number, one in enumerate(parts_of(node, LEFT), 1)
    ]
    return [element("fieldset", element("legend", words(_LEGEND)), *rows)]


def _choose_from(node: activity) -> list[nodes.Node]:
    hint = nodes.paragraph("", "Kies uit:")
    return [hint, lettered(line_of(one) for one in _rights(node))]


def _question(node: activity) -> list[nodes.Node]:
    hint = nodes.paragraph("", "Zoek bij elk nummer de letter die erbij hoort.")
    lefts = numbered(line_of(one) for one in parts_of(node, LEFT))
    return [hint, lefts, *_choose_from(node), *writing_lines(1)]


def _answer(node: activity) -> list[nodes.Node]:
    """Return every pair, by number and letter and in words."""
    rights = {one["value"]: (letter(index), one) for index, one in enumerate(_rights(node))}
    listed = nodes.bullet_list("", classes=["goede-antwoorden"])
    for number, one in enumerate(parts_of(node, LEFT), 1):
        name, right = rights[one["right"]]
        pair = nodes.strong("", f"{number} hoort bij {name}")
        line = [pair, nodes.Text(": "), *line_of(one), nodes.Text(" \N{EN DASH} "), *line_of(right)]
        listed += nodes.list_item("", nodes.paragraph("", "", *line))
    return [listed]


MATCH: Final = Sort(
    options={},
    read=_read,
    controls=_controls,
    question=_question,
    sheet=_choose_from,
    answer=_answer,
)
