"""What is known of somebody as a file that they can read."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.use_cases.consent_people import Known

# What a spreadsheet takes for a formula at the beginning of a cell.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_HEAD: Final = ("onderdeel", "waarde")


def as_json(known: Known) -> str:
    """Return it as JSON, in the order in which it is told."""
    return json.dumps(known, ensure_ascii=False, indent=2) + "\n"


def as_csv(known: Known) -> str:
    """Return it as a table of two columns: what it is, and the value.

    :return: separated by semicolons, as spreadsheets in the Netherlands and Flanders have it.  A
        cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(_HEAD)
    for place, value in _leaves(known, ""):
        table.writerow((_cell(place), _cell(value)))
    return text.getvalue()


def _leaves(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Yield every single value with its place: keys, and numbers counted from 1."""
    if isinstance(value, dict):
        inside = [(str(key), one) for key, one in value.items()]
    elif isinstance(value, list):
        inside = [(str(number), one) for number, one in enumerate(value, start=1)]
    else:
        yield place, _word(value)
        return
    for name, one in inside:
        yield from _leaves(one, f"{place}.{name}" if place else name)


def _word(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)


def _cell(text: str) -> str:
    """Return a cell that no spreadsheet runs."""
    return f"'{text}" if text.startswith(_FORMULA) else text
