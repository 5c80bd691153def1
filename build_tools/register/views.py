"""What the history may tell of a row: every value, but a personal one only as a seal."""

from __future__ import annotations

import hashlib
import hmac
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect

from build_tools.register.tables import is_personal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.register.tables import Table

Plain = str | int | bool | list[str] | None
View = dict[str, Plain]
"""Column to value."""

_SALT: Final = "salt"


def key_of(row: Table) -> str:
    """Return the name of a row: its table and its primary key."""
    mapper = inspect(type(row))
    values = (getattr(row, mapper.get_property_by_column(one).key) for one in mapper.primary_key)
    return "/".join([str(mapper.local_table), *(str(_plain(value)) for value in values)])


def view_of(row: Table) -> View:
    """Return what may be told of a row."""
    values: Mapping[str, object] = {
        column.key: getattr(row, column.key) for column in inspect(type(row)).columns
    }
    salt = values.get(_SALT)
    personal = {one.key for one in inspect(type(row)).columns if is_personal(one)}
    return {
        name: _seal(salt, name, value) if name in personal else _plain(value)
        for name, value in values.items()
        if name != _SALT
    }


def _seal(salt: object, column: str, value: object) -> str | None:
    """Return a seal of a personal value: who has row and salt can prove what it was."""
    if value is None:
        return None
    data = f"{column}\0{value}".encode()
    return hmac.new(str(salt).encode(), data, hashlib.sha256).hexdigest()


def _plain(value: object) -> Plain:
    """Return a value of a column as JSON has it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(type(value))
