"""What must hold for the pages before they become a package; pure, facts in, problems out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.epub.facts import PageFacts


def check(
    sources: Mapping[str, str], pages: Mapping[str, PageFacts], files: set[str]
) -> Iterator[Problem]:
    """Yield everything that is wrong with the pages.

    :param sources: address in the package to the file of the editor.
    :param pages: address to facts, of every page of the package.
    :param files: every address of the package.
    """
    for href, page in pages.items():
        where = Location(sources.get(href, href))
        for code, values in _findings(page, pages, files):
            yield Problem(where, code, values)


def _findings(
    page: PageFacts, pages: Mapping[str, PageFacts], files: set[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield code and values of everything that is wrong with one page."""
    found = {
        "LB521": page.forbidden,
        "LB522": [link for link in page.links if not _leads_somewhere(link, pages, files)],
        "LB523": [picture for picture in page.pictures if picture not in files],
        "LB525": page.undescribed,
        "LB526": [ident for ident, count in page.ids.items() if count > 1],
    }
    for code, names in found.items():
        yield from ((code, (name,)) for name in dict.fromkeys(names))
    if not _well_headed(page.heading_levels):
        yield "LB527", ()


def _leads_somewhere(link: str, pages: Mapping[str, PageFacts], files: set[str]) -> bool:
    path, _, fragment = link.partition("#")
    if path not in files:
        return False
    return not fragment or path not in pages or fragment in pages[path].ids


def _well_headed(levels: tuple[int, ...]) -> bool:
    """Whether there is one title, first, and no level is skipped on the way down."""
    if levels.count(1) != 1 or levels[0] != 1:
        return False
    return all(after <= before + 1 for before, after in pairwise(levels))
