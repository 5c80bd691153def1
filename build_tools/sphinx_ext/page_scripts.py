"""Which scripts a page asks for: only those of what stands on it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# What stands in the HTML of a page to which a script gives life (docs/leren-html.md).
_MARKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "leren.js": (
        " data-activiteit=", " data-klok", " data-film", " data-begrip=", " data-eigen-paren=",
    ),
    "vinden.js": (" data-vinden",),
})  # fmt: skip


def scripts_of(body: str) -> tuple[str, ...]:
    """Return the scripts that a page needs, in the order in which they must run.

    :param body: the HTML of its text.
    """
    return tuple(name for name, marks in _MARKS.items() if any(mark in body for mark in marks))
