"""Kinds of values of the commands about consent: days, spans of days, names and editions."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import Final

import click

from build_tools.cli.app import Desk

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SPAN: Final = re.compile(r"([0-9]{1,4})d")
_LONGEST: Final = 200


class Day(click.ParamType[date]):
    """A day, as year-month-day."""

    name = "jaar-maand-dag"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day."""
        text = value.isoformat() if isinstance(value, date) else str(value)
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        return self.fail(f"‘{text}’ is geen dag. Schrijf hem als 2026-11-22.", param, ctx)


class Span(click.ParamType[timedelta]):
    """A number of days."""

    name = "dagen"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Return how long it is."""
        if isinstance(value, timedelta):
            return value
        found = _SPAN.fullmatch(str(value))
        if found is None:
            self.fail(f"‘{value}’ is geen aantal dagen. Schrijf het als 60d.", param, ctx)
        return timedelta(days=int(found[1]))


class Line(click.ParamType[str]):
    """A text of one line, composed, without anything that cannot be seen."""

    name = "tekst"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return the text; what is wrong is told without it."""
        text = unicodedata.normalize("NFC", str(value)).strip()
        if len(text) > _LONGEST or not all(one.isprintable() for one in text):
            self.fail(f"Gebruik één regel van hooguit {_LONGEST} gewone letters.", param, ctx)
        return text


DAY: Final = Day()
SPAN: Final = Span()
LINE: Final = Line()


def known_editions(
    ctx: click.Context, _param: click.Parameter, value: str | tuple[str, ...]
) -> str | tuple[str, ...]:
    """Return what was typed; an edition that does not exist is refused, with those that do."""
    desk = ctx.find_object(Desk)
    if desk is None or ctx.resilient_parsing:
        return value
    folders = desk.root.glob("participant_stories/*/editie.toml")
    known = sorted(path.parent.name for path in folders)
    for name in [value] if isinstance(value, str) else value:
        if name not in known:
            msg = f"De editie ‘{name}’ bestaat niet. Kies uit: {', '.join(known)}."
            raise click.BadParameter(msg)
    return value
