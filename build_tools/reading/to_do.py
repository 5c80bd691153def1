"""What an editor still has to do in a draft: words that stand where nobody gave any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

TO_DO: Final = "TE DOEN"
_LINE: Final = re.compile(rf"(?:(?P<key>[a-z_]+):[ \t]*)?[\"']?{TO_DO}\b[: ]*(?P<what>.*)")
_BODY: Final = "de tekst"


def to_dos(text: str, source: str) -> Iterator[Problem]:
    """Yield an LB128 for each line of a story that still says what to do.

    :param source: POSIX path from the repository root, to name places.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if found := _LINE.match(line):
            what = found["what"].strip("\r\"' ").rstrip(".")
            yield Problem(Location(source, number), "LB128", (found["key"] or _BODY, what))
