"""Which day it is for whoever gave consent: a day in the Netherlands and Flanders; pure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

NO_DAY: Final = date.min
"""The day when nobody says which day it is: no consent has begun, so no story is shown."""

_ZONE: Final = ZoneInfo("Europe/Amsterdam")


def day_of(moment: datetime) -> date:
    """Return the calendar day of a moment in Europe/Amsterdam.

    :param moment: with a time zone.
    """
    return moment.astimezone(_ZONE).date()
