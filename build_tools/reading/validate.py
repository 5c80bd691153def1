"""Check data against its declared form; every mistake at once, each with its line."""

from __future__ import annotations

import difflib
import typing
from typing import TYPE_CHECKING, Final, TypeVar

from pydantic import BaseModel, ValidationError

from build_tools.problems import ContentError, Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from build_tools.reading.marked import Marked

_Model = TypeVar("_Model", bound=BaseModel)

# pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/) and our codes.
_MISSING: Final = "LB110"
_UNKNOWN: Final = "LB111"
_NOT_ALLOWED: Final = "LB112"
_CODES: Final = {
    "missing": _MISSING,
    "extra_forbidden": _UNKNOWN,
    "enum": _NOT_ALLOWED,
    "literal_error": _NOT_ALLOWED,
    "bool_type": "LB113",
    "bool_parsing": "LB113",
    "string_too_short": "LB114",
    "too_short": "LB114",
    "string_too_long": "LB115",
    "int_parsing": "LB116",
    "int_type": "LB116",
    "int_from_float": "LB116",
    "greater_than_equal": "LB117",
    "less_than_equal": "LB117",
    "list_type": "LB118",
    "string_type": "LB119",
    "model_type": "LB120",
    "model_attributes_type": "LB120",
    "string_pattern_mismatch": "LB122",
    "uuid_parsing": "LB123",
}
_DATES: Final = ("date_", "datetime_", "time_", "value_error", "is_instance_of")


def validate(marked: Marked, model: type[_Model]) -> _Model:
    """Turn data into its model.

    :raises ContentError: LB110-LB129, one for every mistake.
    """
    try:
        return model.model_validate(marked.data)
    except ValidationError as error:
        problems = [_problem(detail, marked, model) for detail in error.errors()]
        raise ContentError(problems) from error


def _problem(detail: ErrorDetails, marked: Marked, model: type[BaseModel]) -> Problem:
    keys = tuple(detail["loc"])
    name = ".".join(str(key) if isinstance(key, str) else str(key + 1) for key in keys)
    code = _code(detail["type"])
    where = marked.location(*keys)
    if code == _MISSING:
        where = marked.location(*keys[:-1])
        return Problem(where, code, (name,))
    if code == _UNKNOWN:
        return _unknown(Problem(where, code, (str(keys[-1]),)), _keys_at(model, keys[:-1]))
    values: tuple[str | int, ...] = (name, _shown(detail.get("input")))
    context = detail.get("ctx") or {}
    if code == _NOT_ALLOWED:
        values = (*values, str(context.get("expected", "")).replace(" or ", " of "))
    if code == "LB115":
        values = (name, int(context["max_length"]))
    if code == "LB117":
        values = (*values, str(context.get("ge", context.get("le", ""))))
    return Problem(where, code, values)


def _code(kind: str) -> str:
    if kind in _CODES:
        return _CODES[kind]
    return "LB121" if kind.startswith(_DATES) else "LB129"


def _shown(value: object) -> str:
    """Return a wrong value for a message: short, on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


_SHOWN: Final = 60


def _unknown(problem: Problem, known: tuple[str, ...]) -> Problem:
    """Add the nearest known key to a problem about an unknown one, when there is one (LB124)."""
    key = str(problem.values[0])
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    if near:
        return Problem(problem.where, "LB124", (key, near[0]))
    return Problem(problem.where, problem.code, (key, ", ".join(known)))


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
