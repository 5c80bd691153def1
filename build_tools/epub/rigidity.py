"""What in a style sheet takes from readers the choice of letter, size, spacing, colour or place.

Pure: text in, findings out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.stylesheets import rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABSOLUTE: Final = re.compile(
    r"(?<![\w.])[-+]?(?:\d+\.?|\d*\.)\d*(?:px|pt|pc|cm|mm|in|q|v[whib]|vmin|vmax)\b"
)
_ZERO: Final = re.compile(r"(?<![\w.])[-+]?0+(?:\.0*)?(?:px|pt|pc|cm|mm|in|q|v[whib])\b")
_SIZES: Final = frozenset({
    "font", "font-size", "letter-spacing", "line-height", "word-spacing", "text-indent",
})  # fmt: skip
_COLOURS: Final = frozenset({
    "-webkit-text-fill-color", "background", "background-color", "background-image", "color",
})  # fmt: skip
# Leave the colours as the reading system has them.
_FREE: Final = frozenset({
    "currentcolor", "inherit", "initial", "none", "revert", "transparent", "unset",
})  # fmt: skip
_MOVES: Final = ("animation", "transition")


def declarations(stylesheet: str) -> Iterator[tuple[str, str]]:
    """Yield every declaration as property and value, both in small letters.

    At-rules come as their name with ``@`` and what stands behind it.
    """
    for rule in rules_of(stylesheet):
        if rule.head.startswith("@"):
            name, _, rest = rule.head.partition(" ")
            yield name, rest
        for one in rule.declarations:
            yield one.name, f"{one.value} !important" if one.important else one.value


def rigid(stylesheet: str) -> tuple[str, ...]:
    """Return what binds the reader, each as ``property: value``, in order and once."""
    found = (f"{name}: {value}" for name, value in declarations(stylesheet) if _binds(name, value))
    return tuple(dict.fromkeys(found))


def moving(stylesheet: str) -> tuple[str, ...]:
    """Return what lets something move."""
    return tuple(
        f"{name}: {value}"
        for name, value in declarations(stylesheet)
        if name.lstrip("-").removeprefix("webkit-").startswith(_MOVES) or name.endswith("keyframes")
    )


def _binds(name: str, value: str) -> bool:
    if value.endswith("!important"):
        return True
    if name.startswith("@"):
        return name in {"@font-face", "@import"}
    if name in _SIZES:
        return bool(_ABSOLUTE.search(_ZERO.sub("0", value)))
    if name in _COLOURS:
        return not _FREE.issuperset(value.split())
    return (name == "position" and value not in {"static", "relative", "inherit"}) or (
        name in {"direction", "unicode-bidi", "user-select", "-webkit-user-select"}
    )
