"""Each kind of value takes exactly what may be written, whether it comes from YAML or TOML."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from build_tools.reading import values


def _taken(kind: str, value: object) -> object:
    adapter: TypeAdapter[Any] = TypeAdapter(getattr(values, kind))
    return adapter.validate_python(value)


def _shown(value: object) -> str:
    return repr(value)[:40]


@pytest.mark.parametrize(
    ("kind", "value", "taken"),
    [
        ("YesNo", "ja", True),
        ("YesNo", "true", True),
        ("YesNo", True, True),
        ("YesNo", "nee", False),
        ("YesNo", "false", False),
        ("PillarNumber", "3", 3),
        ("PillarNumber", 6, 6),
        ("Day", "2024-02-29", date(2024, 2, 29)),
        ("Day", date(2024, 2, 29), date(2024, 2, 29)),
        ("Clock", "09:30", time(9, 30)),
        ("Clock", "23:59:59", time(23, 59, 59)),
        ("Clock", time(9, 30), time(9, 30)),
        ("Amount", 50, Decimal(50)),
        ("Amount", 49.5, Decimal("49.5")),
        ("Amount", "49.95", Decimal("49.95")),
        ("Amount", 0, Decimal(0)),
        ("Title", "  Een titel  ", "Een titel"),
        ("Slug", "editie-1", "editie-1"),
        ("Address", "", ""),
        ("Address", "https://example.org/boek/", "https://example.org/boek/"),
        ("Mail", "a@example.org", "a@example.org"),
        ("LanguageCode", "en", "en"),
    ],
    ids=_shown,
)
def test_a_value_that_is_right_is_taken(kind: str, value: object, taken: object) -> None:
    assert _taken(kind, value) == taken


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("YesNo", "yes"),
        ("YesNo", "True"),
        ("YesNo", "1"),
        ("YesNo", 1),
        ("YesNo", ""),
        ("PillarNumber", "3.0"),
        ("PillarNumber", 3.0),
        ("PillarNumber", True),
        ("PillarNumber", "٣"),
        ("PillarNumber", " 3"),
        ("PillarNumber", "1_0"),
        ("PillarNumber", 0),
        ("PillarNumber", 7),
        ("Day", "2024-02-30"),
        ("Day", "1700006400"),
        ("Day", 19_000),
        ("Day", datetime(2024, 2, 29)),  # noqa: DTZ001 - as TOML gives it
        ("Day", "2024-2-9"),
        ("Day", "29-02-2024"),
        ("Clock", "24:00"),
        ("Clock", 15),
        ("Clock", 15.3),
        ("Clock", "15.30"),
        ("Clock", "9:30"),
        ("Amount", "vijftig"),
        ("Amount", "1e3"),
        ("Amount", float("nan")),
        ("Amount", float("inf")),
        ("Amount", -1),
        ("Amount", True),
        ("Amount", "12.345"),
        ("Title", ""),
        ("Title", "   "),
        ("Title", "Een\nTwee"),
        ("Title", "x" * 121),
        ("Title", 3),
        ("Slug", "Editie-1"),
        ("Slug", "editie_1"),
        ("Slug", "../noord"),
        ("Slug", "editie-1\n"),
        ("Colour", "#FFF000"),
        ("Colour", "red"),
        ("Address", "http://example.org/"),
        ("Address", "https://example.org"),
        ("Address", "https://example.org/?a=b/"),
        ("Mail", "a@b@example.org"),
        ("LanguageCode", "en onclick=x"),
        ("MakerCode", "auteur"),
    ],
    ids=_shown,
)
def test_a_value_that_is_almost_right_is_not_taken(kind: str, value: object) -> None:
    with pytest.raises(ValidationError):
        _taken(kind, value)
