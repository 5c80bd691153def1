"""What the head of a Markdown file already says of its story, as far as a story can have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.intake.bodies import one_line
from build_tools.model.document import Organisation, Role, StoryKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LINES: Final = ("titel", "kernles", "reflectievraag")
_CHOICES: Final = {"soort": StoryKind, "rol": Role, "organisatie": Organisation}
_PILLARS: Final = "pijlers"
_NUMBERS: Final = frozenset(str(number) for number in range(1, 7))


def head_fields(head: Mapping[str, object]) -> dict[str, str | list[int]]:
    """Return the fields that hold exactly what a story can have; the others stay a to-do.

    :param head: as the file gives it; every value is a text or a list of texts.
    """
    return dict(_fields(head))


def _fields(head: Mapping[str, object]) -> Iterator[tuple[str, str | list[int]]]:
    for key in _LINES:
        value = head.get(key)
        if isinstance(value, str) and (line := one_line(value)):
            yield key, line
    for key, kinds in _CHOICES.items():
        value = head.get(key)
        if isinstance(value, str) and value in set(kinds):
            yield key, value
    pillars = head.get(_PILLARS)
    if isinstance(pillars, list) and pillars and {str(one) for one in pillars} <= _NUMBERS:
        yield _PILLARS, sorted({int(str(one)) for one in pillars})
