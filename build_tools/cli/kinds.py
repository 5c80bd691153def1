"""Kinds of values on the command line, with Dutch names and mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from collections.abc import Callable

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


def place_of_the_book(words: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option ``--uit``: the folder of the book that readers see.

    :param words: what the help says of it.
    """
    return click.option(
        "--uit",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("dist"),
        show_default=True,
        metavar="MAP",
        help=words,
    )
