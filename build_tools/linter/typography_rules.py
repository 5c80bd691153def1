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
# 5'10", 6": feet, inches, minutes and seconds are written with straight marks.
_MEASURE: Final = re.compile(r"\d$")


def apostrophes_are_apostrophes(page: Page) -> Iterator[Fault]:
    """No opening quotation mark stands where an apostrophe should: ``‘s avonds`` (LB960).

    Source: Woordenlijst Nederlandse Taal, Leidraad 6.H and 6.G.
    """
    for block in blocks(page.content):
        text = block.text
        if "‘" not in text:
            continue
        places = [found.start() for found in _SHORT.finditer(text)]
        places += [
            found.start() for found in _YEAR.finditer(text)
            if not _is_closed(text, found.end())
        ]  # fmt: skip
        yield from _faults("LB960", page, block, sorted(places))


def _is_closed(text: str, start: int) -> bool:
    """Whether a quotation that is open at a place is closed; inner ones are stepped over.

    A ``’`` with a letter behind it (foto’s) or a space before it closes nothing.
    """
    depth = 1
    for found in _MARK.finditer(text, start):
        before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
        if found[0] == "‘":
            depth += 1
        elif not after.isalnum() and not before.isspace():
            depth -= 1
        if not depth:
            return True
    return False


def quotation_marks_are_round(page: Page) -> Iterator[Fault]:
    """In Dutch text stands no typewriter's quotation mark or apostrophe (LB961)."""
    for block in blocks(page.content):
        text = block.text
        places = [
            found.start() for found in _STRAIGHT.finditer(text)
            if not _MEASURE.search(text, 0, found.start())
        ]  # fmt: skip
        yield from _faults("LB961", page, block, places)


def _faults(code: str, page: Page, block: Block, places: list[int]) -> Iterator[Fault]:
    """Yield one fault for every place in Dutch text."""
    for place in places:
        stretch = block.at(place)
        if is_dutch(stretch.language):
            yield Fault(code, page.href, stretch.element, (quoted(block.text, place, place + 1),))


PAGE_RULES: Final[tuple[PageRule, ...]] = (apostrophes_are_apostrophes, quotation_marks_are_round)
