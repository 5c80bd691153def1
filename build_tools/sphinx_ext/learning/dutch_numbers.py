"""Numbers as editors write them and readers read them: ``1.500`` and ``12,5``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal

# At most eighteen figures, so that nobody writes a number that fills a page.
_NUMBER: Final = re.compile(r"-?([0-9]{1,3}(\.[0-9]{3}){1,3}|[0-9]{1,12})(,[0-9]{1,6})?")
_MINUS: Final = "\N{MINUS SIGN}"
_PATTERN: Final = "#,##0.######"


def parse_number(written: str) -> Decimal | None:
    """Return a number with a decimal comma, points between thousands or none; else None."""
    text = written.strip().replace(_MINUS, "-")
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def in_dutch(number: Decimal) -> str:
    """Return a number as it is read: ``1.500``, ``12,5``."""
    return format_decimal(number, format=_PATTERN, locale="nl")


def for_browser(number: Decimal) -> str:
    """Return a number as HTML has it: ``1500``, ``12.5``."""
    return f"{number:f}"


def decimals_of(number: Decimal) -> int:
    """Return how many figures stand behind the comma, as written."""
    return max(0, -int(number.as_tuple().exponent))
