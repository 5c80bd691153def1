"""``zelftest`` with ``:soort: schat``: estimate a number, then see the real one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import part, part_of
from build_tools.sphinx_ext.learning.dutch_numbers import (
    decimals_of,
    for_browser,
    in_dutch,
    parse_number,
)
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import writing_lines
from build_tools.sphinx_ext.learning.self_test_parts import Asked, Sort, verdict

if TYPE_CHECKING:
    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective, activity

_NUMBER: Final = "getal"
_FIELD: Final = "Jouw schatting"
_RIGHT: Final = "antwoord"
_UNIT: Final = "eenheid"
_LOW: Final = "van"
_HIGH: Final = "tot"
_MARGIN: Final = "marge"
_NUMBERS: Final = (_RIGHT, _LOW, _HIGH, _MARGIN)
_SHOWN: Final = 40
_SPACE: Final = "\N{NO-BREAK SPACE}"
_PERCENT: Final = "%"


def _read(directive: ActivityDirective, given: Given, /) -> Asked | None:
    """Return the number that is asked for; the whole text explains it (LB481, LB482)."""
    body = directive.parsed_text(given)
    numbers = _numbers(directive, given)
    if not given.argument or not body or numbers is None or _RIGHT not in numbers:
        return None
    low, high = numbers.get(_LOW), numbers.get(_HIGH)
    if not _fits(numbers[_RIGHT], low, high):
        directive.say("LB482", given.options[_RIGHT][:_SHOWN], line=given.lines[_RIGHT])
        return None
    asked = part(
        "",
        name=_NUMBER,
        right=numbers[_RIGHT],
        low=low,
        high=high,
        margin=numbers.get(_MARGIN, Decimal(0)),
        unit=given.options.get(_UNIT, ""),
    )
    return Asked(before=(), items=[asked], after=body)


def _numbers(directive: ActivityDirective, given: Given) -> dict[str, Decimal] | None:
    """Return the options that are numbers; None when one of them is not."""
    found: dict[str, Decimal] = {}
    wrong = False
    for name in _NUMBERS:
        written = given.options.get(name)
        if written is None:
            continue
        number = parse_number(written)
        if number is None or (name == _MARGIN and number < 0):
            directive.say("LB481", name, written[:_SHOWN], line=given.lines[name])
            wrong = True
        else:
            found[name] = number
    return None if wrong else found


def _fits(right: Decimal, low: Decimal | None, high: Decimal | None) -> bool:
    """Whether the answer lies between two ends that are not the same."""
    above = low is None or low <= right
    below = high is None or right <= high
    return above and below and (low is None or high is None or low < high)


def _with_unit(number: Decimal, unit: str) -> str:
    """Return a number with its unit; a percent sign stands against it, as readers are used to."""
    space = _SPACE if unit and unit != _PERCENT else ""
    return f"{in_dutch(number)}{space}{unit}"


def _label(one: part) -> str:
    """Return what is to be filled in, and between which ends."""
    low, high, unit = one["low"], one["high"], one["unit"]
    if low is not None and high is not None:
        return f"{_FIELD}, van {in_dutch(low)} tot {_with_unit(high, unit)}"
    if low is not None:
        return f"{_FIELD}, vanaf {_with_unit(low, unit)}"
    if high is not None:
        return f"{_FIELD}, tot {_with_unit(high, unit)}"
    return f"{_FIELD}, in {unit}" if unit else _FIELD


def _asked(node: activity) -> part:
    found = part_of(node, _NUMBER)
    assert found is not None  # noqa: S101 - this sort always has it
    return found


def _controls(node: activity) -> list[nodes.Node]:
    """Return a slider when both ends are known, else a field for a number."""
    one = _asked(node)
    slides = one["low"] is not None and one["high"] is not None
    unit = {"data_eenheid": one["unit"]} if one["unit"] else {}
    control = element(
        "input",
        name=_NUMBER,
        data_veld=_FIELD,
        data_antwoord_waarde=for_browser(one["right"]),
        data_marge=for_browser(one["margin"]),
        **unit,
        **(_slider(one) if slides else {"type": "number", "step": "any", "inputmode": "decimal"}),
    )
    label = element("label", element("span", words(_label(one))), control)
    stand = [element("output", data_stand="", classes=["stand"])] if slides else []
    return [element("div", label, *stand, verdict(), classes=["rij", "schatting"], data_optie="")]


def _slider(one: part) -> dict[str, str]:
    finest = max(decimals_of(one[name]) for name in ("right", "low", "high", "margin"))
    return {
        "type": "range",
        "min": for_browser(one["low"]),
        "max": for_browser(one["high"]),
        "step": for_browser(Decimal(1).scaleb(-finest)),
    }


def _question(node: activity) -> list[nodes.Node]:
    return [nodes.paragraph("", f"{_label(_asked(node))}:"), *writing_lines(1)]


def _sheet(node: activity) -> list[nodes.Node]:  # noqa: ARG001 - a shower
    return writing_lines(1)


def _answer(node: activity) -> list[nodes.Node]:
    one = _asked(node)
    right = nodes.strong("", _with_unit(one["right"], one["unit"]))
    line = nodes.paragraph("", "", nodes.Text("Het goede antwoord is "), right, nodes.Text("."))
    return [line, *_allowed(one)]


def _allowed(one: part) -> list[nodes.Node]:
    """Return what also counts as right, when there is a margin."""
    if not one["margin"]:
        return []
    low = in_dutch(one["right"] - one["margin"])
    high = _with_unit(one["right"] + one["margin"], one["unit"])
    return [nodes.paragraph("", f"Alles van {low} tot en met {high} telt als goed.")]


ESTIMATE: Final = Sort(
    options={_RIGHT: True, _UNIT: False, _LOW: False, _HIGH: False, _MARGIN: False},
    read=_read,
    controls=_controls,
    question=_question,
    sheet=_sheet,
    answer=_answer,
)
