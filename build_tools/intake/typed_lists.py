"""Lists that somebody typed, mark by mark, become lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.intake.tree import Bullets, Numbers, Paragraph, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.intake.tree import Block

_MARK: Final = re.compile(
    r"(?:(?P<bullet>[-*•·▪◦])|(?P<number>\d{1,2})(?P<end>[.)]))[ \u00a0]+(?=\S)"
)
_HYPHENS: Final = frozenset("-*")
_FEWEST: Final = 2


def listed(blocks: Iterable[Block], *, hyphens: bool) -> Iterator[Block]:
    """Yield blocks in which paragraphs that begin with marks of one list are that list.

    One such paragraph alone stays as it is.

    :param hyphens: whether ``-`` and ``*`` are marks as well, as in plain text.
    """
    run: list[Paragraph] = []
    kind = ""
    for block in blocks:
        own = _kind(block, len(run), kind, hyphens=hyphens)
        if run and own != kind:
            yield from _ended(run, kind)
            run = []
            own = _kind(block, 0, "", hyphens=hyphens)
        kind = own
        if own and isinstance(block, Paragraph):
            run.append(block)
        else:
            yield block
    yield from _ended(run, kind)


def _kind(block: Block, before: int, kind: str, *, hyphens: bool) -> str:
    """Return of which list a block is an item: its bullet, or its first number; else nothing."""
    match block:
        case Paragraph((Text(text), *_)):
            found = _MARK.match(text)
        case _:
            return ""
    if not found or (found["bullet"] in _HYPHENS and not hyphens):
        return ""
    if found["bullet"]:
        return str(found["bullet"])
    own = f"{int(found['number']) - before}{found['end']}"
    return own if own == kind or not kind else f"{found['number']}{found['end']}"


def _ended(run: list[Paragraph], kind: str) -> Iterator[Block]:
    """Yield a run of items as a list, or as it was."""
    if len(run) < _FEWEST:
        yield from run
        return
    items = tuple((_without_mark(item),) for item in run)
    yield Numbers(items, int(kind[:-1])) if kind[0].isdigit() else Bullets(items)


def _without_mark(item: Paragraph) -> Paragraph:
    first, *rest = item.inlines
    words = first.text if isinstance(first, Text) else ""
    return Paragraph((Text(_MARK.sub("", words, count=1)), *rest))
