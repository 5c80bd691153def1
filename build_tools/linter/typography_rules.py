"""Dutch apostrophes and quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.language.texts import quoted
from build_tools.language.typography import straight_marks, wrong_apostrophes
from build_tools.linter.model import Fault
from build_tools.linter.prose import Block, blocks, is_dutch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Page, PageRule


def apostrophes_are_apostrophes(page: Page) -> Iterator[Fault]:
    """No opening quotation mark stands where an apostrophe should: ``‘s avonds`` (LB960)."""
    for block in blocks(page.content):
        yield from _faults("LB960", page, block, wrong_apostrophes(block.text))


def quotation_marks_are_round(page: Page) -> Iterator[Fault]:
    """In Dutch text stands no typewriter's quotation mark or apostrophe (LB961)."""
    for block in blocks(page.content):
        yield from _faults("LB961", page, block, straight_marks(block.text))


def _faults(code: str, page: Page, block: Block, places: list[int]) -> Iterator[Fault]:
    """Yield one fault for every place in Dutch text."""
    for place in places:
        stretch = block.at(place)
        if is_dutch(stretch.language):
            yield Fault(code, page.href, stretch.element, (quoted(block.text, place, place + 1),))


PAGE_RULES: Final[tuple[PageRule, ...]] = (apostrophes_are_apostrophes, quotation_marks_are_round)
