"""Find the activities in the text of a page, and read the list of all ids there ever were.

The text is only looked through for first lines of blocks and their ``:id:``; what a block holds is
read by its directive.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.model.activity import ActivityKind, ActivityPlace, KnownActivity
from build_tools.problems import ContentError, Problem
from build_tools.reading.schema_activities import ActivitiesFile
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS: Final = "|".join(kind.value for kind in ActivityKind)
_BLOCK: Final = re.compile(rf"[\s>]*(?::{{3,}}|`{{3,}}|~{{3,}})\s*\{{({_KINDS})\}}")
_IDENTITY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OPTION: Final = re.compile(r"[\s>]*:([a-z-]+):\s*(.*?)\s*")


def activities_in(lines: Sequence[str], source: str) -> Iterator[ActivityPlace]:
    """Yield every activity of a page that has a right id, for whatever edition it is.

    :param lines: of the whole file, without line ends.
    :param source: POSIX path from the repository root.
    """
    for index, line in enumerate(lines):
        if not (block := _BLOCK.match(line)):
            continue
        for below, option in enumerate(lines[index + 1 :], index + 2):
            found = _OPTION.fullmatch(option)
            if not found:
                break
            if found[1] == "id" and _IDENTITY.fullmatch(found[2]):
                kind = ActivityKind(block[1])
                yield ActivityPlace(identity=found[2], kind=kind, source=source, line=below)


def parse_activities(text: str, source: str) -> tuple[KnownActivity, ...]:
    """Read ``activiteiten.toml``.

    :raises ContentError: LB106, LB110-LB129, LB475 (an id twice).
    """
    marked = read_toml(text, source)
    file = validate(marked, ActivitiesFile)
    first: dict[str, int] = {}
    twice: list[Problem] = []
    known: list[KnownActivity] = []
    for at, row in enumerate(file.activiteit):
        where = marked.location("activiteit", at)
        line = first.setdefault(row.id, where.line)
        if line != where.line:
            twice.append(Problem(where, "LB475", (row.id, line)))
        known.append(
            KnownActivity(
                identity=row.id,
                kind=row.soort,
                retired=row.vervallen is not None,
                line=where.line,
            )
        )
    if twice:
        raise ContentError(twice)
    return tuple(known)
