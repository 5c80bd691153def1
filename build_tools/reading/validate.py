"""Check data against its declared form; every mistake at once, each with its line."""

from __future__ import annotations

import difflib
import re
import typing
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from build_tools.catalogue.forms import FORMS
from build_tools.problems import ContentError, Problem
from build_tools.reading.text import line_problems
from build_tools.reading.values import PATTERNS

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from build_tools.reading.marked import KeyPath, Marked

_Model = TypeVar("_Model", bound=BaseModel)

# pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/) and our codes.
_MISSING: Final = "LB110"
_UNKNOWN: Final = "LB111"
_NOT_ALLOWED: Final = "LB112"
_TOO_LONG: Final = "LB115"
_OUT_OF_RANGE: Final = "LB117"
_WRONG_FORM: Final = "LB122"
_SEVERAL_LINES: Final = "LB125"
_CODES: Final = {
    "missing": _MISSING,
    "extra_forbidden": _UNKNOWN,
    "enum": _NOT_ALLOWED,
    "literal_error": _NOT_ALLOWED,
    "yes_or_no": "LB113",
    "string_too_short": "LB114",
    "too_short": "LB114",
    "string_too_long": _TOO_LONG,
    "whole_number": "LB116",
    "greater_than_equal": _OUT_OF_RANGE,
    "less_than_equal": _OUT_OF_RANGE,
    "list_type": "LB118",
    "string_type": "LB119",
    "model_type": "LB120",
    "day": "LB121",
    "date_from_datetime_parsing": "LB121",
    "clock": "LB126",
    "time_parsing": "LB126",
    "string_pattern_mismatch": _WRONG_FORM,
    "uuid_parsing": "LB123",
    "uuid_type": "LB123",
    "amount": "LB127",
}
# What nobody foresaw, such as a number of a thousand digits.
_OTHER: Final = "LB129"
_SHOWN: Final = 60


def validate(marked: Marked, model: type[_Model]) -> _Model:
    """Turn data into its model.

    :raises ContentError: LB110-LB129, one for every mistake; LB133 or LB137 for a character
        that was written as an escape of YAML or TOML.
    """
    if disguised := list(_characters(marked, marked.data, ())):
        raise ContentError(disguised)
    try:
        return model.model_validate(marked.data)
    except ValidationError as error:
        problems = [_problem(detail, marked, model) for detail in error.errors()]
        raise ContentError(problems) from error


def _characters(marked: Marked, value: object, at: KeyPath) -> Iterator[Problem]:
    """Yield what is wrong with the characters of all texts in a value."""
    if isinstance(value, str):
        for line in value.split("\n"):
            yield from line_problems(line, marked.location(*at))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _characters(marked, key, (*at, key))
            yield from _characters(marked, one, (*at, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _characters(marked, one, (*at, index))


def _problem(detail: ErrorDetails, marked: Marked, model: type[BaseModel]) -> Problem:
    keys = tuple(detail["loc"])
    name = _name_of(keys)
    code = _CODES.get(detail["type"], _OTHER)
    where = marked.location(*keys)
    if code == _MISSING:
        return Problem(marked.location(*keys[:-1]), code, (name,))
    if code == _UNKNOWN:
        return _unknown(Problem(where, code, (str(keys[-1]),)), _keys_at(model, keys[:-1]))
    shown = _shown(detail.get("input"))
    context = detail.get("ctx") or {}
    if code == _WRONG_FORM and context["pattern"] == PATTERNS["line"]:
        return Problem(where, _SEVERAL_LINES, (name,))
    return Problem(where, code, (name, shown, *_more(code, context)))


def _name_of(keys: tuple[int | str, ...]) -> str:
    """Return the name of a value: ‘datum’, ‘pijlers, nummer 2’ or ‘bijeenkomst 3, datum’."""
    parts: list[str] = []
    for key in keys[:-1]:
        parts[-1:] = [f"{parts[-1]} {key + 1}"] if isinstance(key, int) else [*parts[-1:], key]
    last = keys[-1]
    return ", ".join([*parts, f"nummer {last + 1}" if isinstance(last, int) else last])


def _more(code: str, context: Mapping[str, Any]) -> tuple[str | int, ...]:
    """Return the further values of a code: what would have been right."""
    if code == _NOT_ALLOWED:
        return (", ".join(re.findall(r"'([^']*)'", str(context["expected"]))),)
    if code == _TOO_LONG:
        return (int(context["max_length"]),)
    if code == _OUT_OF_RANGE:
        low = "ge" in context
        return ("minstens" if low else "hooguit", str(context["ge" if low else "le"]))
    if code == _WRONG_FORM:
        form = next(name for name, pattern in PATTERNS.items() if pattern == context["pattern"])
        return FORMS[form]
    return ()


def _shown(value: object) -> str:
    """Return a wrong value for a message as an editor would write it: short, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return _short(", ".join(f"{key}: {_shown(one)}" for key, one in value.items()))
    if isinstance(value, list):
        return _short(", ".join(_shown(one) for one in value))
    return _short(str(value))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _unknown(problem: Problem, known: tuple[str, ...]) -> Problem:
    """Add the nearest known key to a problem about an unknown one, when there is one (LB124)."""
    key = str(problem.values[0])
    near = difflib.get_close_matches(key.casefold(), known, n=1, cutoff=0.6)
    if near:
        return Problem(problem.where, "LB124", (_short(key), near[0]))
    return Problem(problem.where, problem.code, (_short(key), ", ".join(known)))


def _keys_at(model: type[BaseModel], keys: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys that a model knows at a place inside it."""
    current = model
    for key in keys:
        if isinstance(key, str):
            current = _inner_model(current.model_fields[key].annotation) or current
    return tuple(current.model_fields)


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """Return the model inside ``list[...]`` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner_model(part) for part in typing.get_args(annotation))
    return next((model for model in found if model), None)
