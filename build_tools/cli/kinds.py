"""Kinds of values on the command line, with Dutch names and mistakes."""

from __future__ import annotations

from typing import Final

import click

_LOWEST: Final = 1
_HIGHEST: Final = 65_535


class Port(click.ParamType[int]):
    """The number behind the colon in an address."""

    name = "nummer"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number."""
        text = str(value)
        if text.isascii() and text.isdigit() and _LOWEST <= int(text) <= _HIGHEST:
            return int(text)
        return self.fail(f"‘{text}’ is geen getal van {_LOWEST} tot en met {_HIGHEST}.", param, ctx)


PORT: Final = Port()
