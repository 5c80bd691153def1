"""Every way in which a text can be read: with and without its tags, and with its codes undone."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


SEAM: Final = "\x1e"


class Kind(Enum):
    """What a text is, and so what is looked for in it.

    :cvar PROSE: what somebody reads, or a program reads out.
    :cvar HIDDEN: the rest of a page: what stands in tags, remarks, scripts.
    :cvar CODE: files of scripts and styles, the same in every book.
    :cvar WORDS: an index, with words out of their order.
    :cvar NOISE: bytes that are no text, read as if they were.
    """

    PROSE = "prose"
    HIDDEN = "hidden"
    CODE = "code"
    WORDS = "words"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class View:
    """A text as somebody may read it; in prose, ``SEAM`` is where a tag was inside a line."""

    kind: Kind
    text: str


_CODE_FILES: Final = (".js", ".mjs", ".css", ".pagefind")
_INDEX_FILES: Final = (".pf_index", ".pf_meta", ".pf_filter")
# What is never closed lasts to the end, as in a browser; and no text is gone through twice.
_TAGS: Final = re.compile(
    r"<!--(?P<remark>.*?)(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)"
    r"|<(?P<raw>script|style)\b(?P<given>[^>]*)>(?P<inside>.*?)(?:</(?P=raw)\s*>|\Z)"
    r"|<[/!?]?(?P<name>[A-Za-z][\w:.-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_LOOKS_MARKED: Final = re.compile(r"<[A-Za-z!/?]")
_INLINE: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
})  # fmt: skip
_ATTRIBUTE: Final = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_READ_OUT: Final = frozenset({
    "alt", "aria-description", "aria-label", "content", "label", "placeholder", "summary", "title",
    "value",
})  # fmt: skip
_IN_TAGS: Final = ("remark", "given", "inside", "attributes")
# Drawings: numbers without a meaning, and many of them.
_MEANINGLESS: Final = re.compile(
    r"(?<=[\s\"'])(?:d|points)=(?:\"[\d\seMmZzLlHhVvCcSsQqTtAa.,+-]*\")"
)
_POLICY: Final = re.compile(r"'(?:sha|nonce-)[^']*'")
_PERCENT: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ESCAPE: Final = re.compile(
    r"\\u\{([0-9A-Fa-f]{1,6})\}|((?:\\u[0-9A-Fa-f]{4})+)|\\x([0-9A-Fa-f]{2})"
    r"|\\([0-9A-Fa-f]{2,6}) ?|\\([nrtbfv])|=((?:[0-9A-F]{2}=)*[0-9A-F]{2})|\\(.)"
)
_ROUNDS: Final = 3


def kind_of_file(name: str) -> Kind:
    """Return what a file holds, by its suffix: scripts, an index, or else texts."""
    if name.endswith(_CODE_FILES):
        return Kind.CODE
    return Kind.WORDS if name.endswith(_INDEX_FILES) else Kind.PROSE


def views(data: bytes, name: str) -> Iterator[View]:
    """Yield the ways to read some bytes.

    :param name: of the file that they come from.
    """
    kind = kind_of_file(name)
    text = _text_of(data)
    if text is None:
        for guess in dict.fromkeys(_guesses(data)):
            yield from _undone(View(kind if kind is Kind.WORDS else Kind.NOISE, guess))
    elif kind is Kind.PROSE and _LOOKS_MARKED.search(text):
        yield from _marked(text)
    else:
        yield from _undone(View(kind, text))


def _text_of(data: bytes) -> str | None:
    """Return bytes as text if they are: UTF-8, or UTF-16 that says so."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _guesses(data: bytes) -> Iterator[str]:
    """Yield what bytes may say: in one byte a letter, or in two, at even and at odd places."""
    bare = data.replace(b"\0", b"")
    yield bare.decode("utf-8", "replace")
    yield bare.decode("cp1252", "replace")
    if bare == data:
        return
    yield data.decode("utf-8", "replace")
    for start in (0, 1):
        end = len(data) - (len(data) - start) % 2
        yield data[start:end].decode("utf-16-le", "replace")
        yield data[start:end].decode("utf-16-be", "replace")


def _marked(text: str, rounds: int = _ROUNDS) -> Iterator[View]:
    """Yield markup as its text with what is read out, and as all that was in tags."""
    told: list[str] = []
    hidden: list[str] = []

    def out(match: re.Match[str]) -> str:
        if match["data"] is not None:
            return match["data"]
        told.extend(_told(match))
        hidden.extend(value for key in _IN_TAGS if (value := match[key]))
        return SEAM if (match["name"] or "").lower() in _INLINE else "\n"

    written = "\n".join((_TAGS.sub(out, text), *told))
    prose = html.unescape(written)
    yield from _undone(View(Kind.PROSE, prose), rounds)
    if rounds > 1 and prose != written and _LOOKS_MARKED.search(prose):
        yield from _marked(prose, rounds - 1)
    inside = _MEANINGLESS.sub("", html.unescape("\n".join(hidden)))
    yield from _undone(View(Kind.HIDDEN, inside), rounds)


def _told(match: re.Match[str]) -> Iterator[str]:
    """Yield the attributes of a tag that are shown or read out, and addresses to write or call."""
    for key, *values in _ATTRIBUTE.findall(match["attributes"] or ""):
        value = "".join(values)
        if key.lower() in _READ_OUT:
            yield _POLICY.sub("", value)
        elif value.startswith(("mailto:", "tel:")):
            yield value.partition(":")[2]


def _undone(view: View, rounds: int = _ROUNDS) -> Iterator[View]:
    """Yield a text, and again with its codes undone; tags that come out of them are tags again."""
    yield view
    text = view.text
    for _ in range(rounds):
        decoded = undo_codes(text)
        if decoded == text:
            break
        text = decoded
    if text == view.text:
        return
    if view.kind is not Kind.CODE and rounds > 1 and _LOOKS_MARKED.search(text):
        yield from _marked(text, rounds - 1)
    else:
        yield View(view.kind, text)


def undo_codes(text: str) -> str:
    """Return a text with its codes undone once: of HTML, addresses, JSON, CSS and mail."""
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = _PERCENT.sub(lambda match: _bytes(match[0].replace("%", ""), match[0]), text)
    if "\\" in text or "=" in text:
        text = _ESCAPE.sub(_unescaped, text)
    return text


def _unescaped(match: re.Match[str]) -> str:
    braced, pairs, short, css, control, quoted, other = match.groups()
    if pairs:
        units = bytes.fromhex(pairs.replace("\\u", ""))
        return units.decode("utf-16-be", "replace")
    if quoted:
        return _bytes(quoted.replace("=", ""), match[0])
    if control:
        return "\n"
    if other:
        return str(other)
    code = int(braced or short or css, 16)
    return chr(code) if 0 < code <= 0x10FFFF else match[0]  # noqa: PLR2004 - the last code point


def _bytes(digits: str, written: str) -> str:
    """Return what hexadecimal bytes say in UTF-8, or as it was written when they say nothing."""
    try:
        return bytes.fromhex(digits).decode("utf-8")
    except UnicodeDecodeError:
        return written
