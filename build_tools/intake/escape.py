"""Words to MyST: as they are, with the marks escaped that could mean something, or with all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from build_tools.intake.guard import address_of
from build_tools.intake.tree import Emphasis, Link, Note, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.intake.tree import Inline


class Escaping(Enum):
    """How much is escaped."""

    NONE = "nothing"
    CAREFUL = "what could be markup"
    ALL = "every mark of ASCII"


@dataclass(frozen=True, slots=True)
class Style:
    """One way to write a text.

    :ivar mark: what stands around emphasis, ``*`` or ``_``.
    """

    escaping: Escaping
    mark: str = "*"


# In the order in which they read well; the first that proves itself is taken.
STYLES: Final = tuple(Style(escaping, mark) for escaping in Escaping for mark in "*_")
_ALL: Final = re.compile(r"([!-/:-@\[-`{-~])")
# A backslash, an accent, a star; an underscore at the edge of a word; what opens a link, HTML, an
# entity, a role or attributes; what would make a picture of a link, or closes a heading.
_CAREFUL: Final = re.compile(r"([\\`*\[<{}]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|[!#]\Z)")
_LINK_END: Final = re.compile(r"(\])")
# What opens a block when a line begins with it.
_BLOCK: Final = re.compile(r"(?:[-+#>=~:%|(]|(?P<number>\d{1,9})(?=[.)](?:\s|$)))")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_SAFE_ADDRESS: Final = re.compile(r"[^\s()<>\\]+")
_BARE_ADDRESS: Final = re.compile(r"https?://[^\s<>`\\&*_]+")


def words(inlines: Iterable[Inline], style: Style, note: Callable[[Note], str]) -> str:
    """Return the words of one line of a document as MyST, without line ends.

    :param note: gives the label of a footnote.
    """
    return "".join(_piece(inline, style, note, in_link=False) for inline in inlines)


def at_start(text: str, style: Style) -> str:
    """Return MyST that opens no block when a line begins with it.

    :param text: as ``words`` gives it.
    """
    found = _BLOCK.match(text)
    if style.escaping is not Escaping.CAREFUL or not found:
        return text
    at = found.end("number") if found["number"] else 0
    return f"{text[:at]}\\{text[at:]}"


def _piece(inline: Inline, style: Style, note: Callable[[Note], str], *, in_link: bool) -> str:
    match inline:
        case Text():
            return _escaped(inline.text, style.escaping, in_link=in_link)
        case Note():
            return f"[^{note(inline)}]"
        case Link():
            return _link(inline, style, note)
    mark = style.mark * (2 if isinstance(inline, Strong) else 1)
    mark = mark if isinstance(inline, Emphasis) else "**"
    inner = "".join(_piece(one, style, note, in_link=in_link) for one in inline.inlines)
    return f"{mark}{inner}{mark}"


def _escaped(text: str, escaping: Escaping, *, in_link: bool) -> str:
    match escaping:
        case Escaping.NONE:
            return text
        case Escaping.CAREFUL:
            careful = _CAREFUL.sub(r"\\\1", text)
            return _LINK_END.sub(r"\\\1", careful) if in_link else careful
    # A line full of pipes looks like a table to who counts them (LB139).
    return _ALL.sub(r"\\\1", text).replace("\\|", "&#124;")


def _link(link: Link, style: Style, note: Callable[[Note], str]) -> str:
    """Return a link; one that shows its own address is written as that address."""
    if link.inlines == (Text(link.address),) and _BARE_ADDRESS.fullmatch(link.address):
        return f"<{link.address}>"
    inner = "".join(_piece(one, style, note, in_link=True) for one in link.inlines)
    address = _ENTITY.sub("&amp;", address_of(link.address))
    return f"[{inner}]({address if _SAFE_ADDRESS.fullmatch(address) else f'<{address}>'})"
