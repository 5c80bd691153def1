"""The kinds of values in front matter and data files: exactly what may be written, and no more.

pydantic is generous by itself (``3.0`` is a whole number to it, ``1700006400`` a day); these are
not, so that what an editor wrote is what the book shows.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Callable

PATTERNS: Final = MappingProxyType({
    "line": r"^[^\n]*$",
    "slug": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "colour": r"^#[0-9a-f]{6}$",
    "maker": r"^[a-z]{3}$",
    "linter": r"^LB9([1-6][0-9]|8[0-9])$",
    "nur": r"^[1-9][0-9]{2}$",
    "thema": r"^([A-Z]|[1-6][A-Z])[A-Z0-9]*(-[A-Z0-9]+)*$",
    "language": r"^([a-z]{2,3})?$",
    "address": r"^(https://[^\s?#]+/)?$",
    "mark": r"^[0-9a-f]{16}$",
    "mail": r"^([^@\s]+@[^@\s]+)?$",
})  # fmt: skip
_YES_NO: Final = MappingProxyType({"true": True, "ja": True, "false": False, "nee": False})
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK: Final = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
_WHOLE: Final = re.compile(r"-?[0-9]+")
_AMOUNT: Final = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,2})?")


def _yes_or_no(value: object) -> bool:
    """Accept exactly true, ja, false and nee."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in _YES_NO:
        return _YES_NO[value]
    raise PydanticCustomError("yes_or_no", "no yes and no no")


def _only(kind: str, form: re.Pattern[str], *types: type) -> Callable[[object], object]:
    """Return the check that lets through values of exactly these types, and texts of a form."""

    def check(value: object) -> object:
        if type(value) in types or (isinstance(value, str) and form.fullmatch(value)):
            return value
        raise PydanticCustomError(kind, "not of this kind")

    return check


def _as_text(value: object) -> object:
    """Return a number as it was written, so that its form can be looked at."""
    return str(value) if type(value) in {int, float} else value


YesNo = Annotated[
    bool,
    BeforeValidator(_yes_or_no),
    WithJsonSchema({"enum": [True, False, "ja", "nee"]}),
]
Line = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=300, pattern=PATTERNS["line"]
    ),
]
Title = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=120, pattern=PATTERNS["line"]
    ),
]
Summary = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=PATTERNS["line"]
    ),
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=PATTERNS["slug"])]
Colour = Annotated[str, StringConstraints(pattern=PATTERNS["colour"])]
MakerCode = Annotated[str, StringConstraints(pattern=PATTERNS["maker"])]
LinterCode = Annotated[str, StringConstraints(pattern=PATTERNS["linter"])]
NurCode = Annotated[str, StringConstraints(pattern=PATTERNS["nur"])]
ThemaCode = Annotated[str, StringConstraints(pattern=PATTERNS["thema"])]
LanguageCode = Annotated[str, StringConstraints(pattern=PATTERNS["language"])]
Address = Annotated[str, StringConstraints(pattern=PATTERNS["address"])]
Mail = Annotated[str, StringConstraints(pattern=PATTERNS["mail"])]
_whole = BeforeValidator(_only("whole_number", _WHOLE, int))
Whole = Annotated[int, _whole]
Count = Annotated[int, Field(ge=1), _whole]
PillarNumber = Annotated[int, Field(ge=1, le=6), _whole]
Amount = Annotated[
    Decimal,
    Field(ge=0),
    BeforeValidator(_only("amount", _AMOUNT)),
    BeforeValidator(_as_text),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
Day = Annotated[date, BeforeValidator(_only("day", _DAY, date))]
# Not the format `time` of JSON Schema: that wants a time zone.
Clock = Annotated[
    time,
    BeforeValidator(_only("clock", _CLOCK, time)),
    WithJsonSchema({"type": "string", "pattern": f"^{_CLOCK.pattern}$"}),
]
