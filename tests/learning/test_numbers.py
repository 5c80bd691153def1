"""Numbers as editors write them and readers read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.sphinx_ext.learning.dutch_numbers import (
    decimals_of,
    for_browser,
    in_dutch,
    parse_number,
)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}3,25", "-3.25"),
        ("1.500", "1500"),
        ("1.234.567,8", "1234567.8"),
        ("0,000001", "0.000001"),
        (" 7 ", "7"),
    ],
)
def test_a_number_is_read_as_it_is_written_in_dutch(written: str, number: str) -> None:
    assert parse_number(written) == Decimal(number)


@pytest.mark.parametrize(
    "written",
    ["", "12.5", "1.50", "12,", ",5", "1,2,3", "twaalf", "12%", "1e5", "NaN", "١٢", "1 500",
     "1234567890123", "0,1234567", "--3"],
)  # fmt: skip
def test_anything_else_is_no_number(written: str) -> None:
    assert parse_number(written) is None


@pytest.mark.parametrize(
    ("number", "dutch", "browser", "decimals"),
    [
        ("1500", "1.500", "1500", 0),
        ("12.50", "12,5", "12.50", 2),
        ("-0.000001", "-0,000001", "-0.000001", 6),
        ("1E+3", "1.000", "1000", 0),
    ],
)
def test_a_number_is_written_for_readers_and_for_browsers(
    number: str, dutch: str, browser: str, decimals: int
) -> None:
    made = Decimal(number)
    assert (in_dutch(made), for_browser(made), decimals_of(made)) == (dutch, browser, decimals)
