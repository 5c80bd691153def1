"""Dutch apostrophes and quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.linter.model import Fault
from build_tools.linter.prose import Block, blocks, is_dutch, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Page, PageRule

# ‘s avonds, ‘t, ‘n, ‘m, ‘k, ‘r; not ‘s’, and not an initial: ‘S. Jansen’.
_SHORT: Final = re.compile(r"‘(?=(?:[stnmkr]|ns|em|tis|twas|[STNMKR](?!\.))(?![\w’]))")
# ‘90: wrong unless it begins a quotation, which then is closed.
_YEAR: Final = re.compile(r"‘(?=\d\d(?:ers?|s)?(?![\w’]))")
_MARK: Final = re.compile(r"[‘’]")
_STRAIGHT: Final = re.compile(r"[\"']")


def apostrophes_are_apostrophes(page: Page) -> Iterator[Fault]:
    """No opening quotation mark stands where an apostrophe should: ``‘s avonds`` (LB960).

    Source: Woordenlijst Nederlandse Taal, Leidraad 6.H and 6.G.
    """
    for block in blocks(page.content):
        text = block.text
        if "‘" not in text:
            continue
        places = [found.start() for found in _SHORT.finditer(text)]
        years = [found.start() for found in _YEAR.finditer(text)]
        closed = _closed_quotations(text) if years else frozenset()
        places += [start for start in years if start not in closed]
        yield from _faults("LB960", page, block, sorted(places))


def _closed_quotations(text: str) -> frozenset[int]:
    """Return where the quotations begin that are closed.

    A ``’`` with a letter behind it (foto’s) or a space before it closes nothing.
    """
    opened: list[int] = []
    closed: set[int] = set()
    for found in _MARK.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if found[0] == "‘":
            opened.append(found.start())
        elif opened and not after.isalnum() and not before.isspace():
            closed.add(opened.pop())
    return frozenset(closed)


def quotation_marks_are_round(page: Page) -> Iterator[Fault]:
    """In Dutch text stands no typewriter's quotation mark or apostrophe (LB961).

    Behind a number it is a foot, an inch, a minute or a second.
    """
    for block in blocks(page.content):
        text = block.text
        places = [found.start() for found in _STRAIGHT.finditer(text)]
        places = [place for place in places if not text[max(0, place - 1) : place].isdigit()]
        yield from _faults("LB961", page, block, places)


def _faults(code: str, page: Page, block: Block, places: list[int]) -> Iterator[Fault]:
    """Yield one fault for every place in Dutch text."""
    for place in places:
        stretch = block.at(place)
        if is_dutch(stretch.language):
            yield Fault(code, page.href, stretch.element, (quoted(block.text, place, place + 1),))


PAGE_RULES: Final[tuple[PageRule, ...]] = (apostrophes_are_apostrophes, quotation_marks_are_round)
