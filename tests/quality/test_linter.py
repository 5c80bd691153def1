"""What our own linter says of the real book: nothing but what the exceptions name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.catalogue import describe
from build_tools.linter.lint import lint, problem_of
from build_tools.linter.opening import open_epub, open_site
from build_tools.linter.waivers import waive
from build_tools.reading.waivers import read_waivers
from tests.dist import EDITIONS, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.linter.model import Publication
    from build_tools.problems import Problem


@pytest.fixture(scope="module")
def publications(dist: Path) -> dict[str, Publication]:
    """Give the web folder with all editions and every EPUB, opened."""
    books = {edition: next((dist / edition).glob("*.epub")) for edition in EDITIONS}
    epubs = {one: open_epub(book.read_bytes(), book.name) for one, book in books.items()}
    return {"web": open_site(dist, dist.name), **epubs}


@pytest.fixture(scope="module")
def found(publications: dict[str, Publication]) -> dict[str, list[Problem]]:
    """Give everything that is found, by publication."""
    return {
        name: [problem_of(fault, one) for fault in lint(one)] for name, one in publications.items()
    }


@pytest.mark.parametrize("name", ["web", *EDITIONS])
def test_nothing_is_found_that_no_exception_names(
    found: dict[str, list[Problem]], name: str
) -> None:
    kept = waive(found[name], read_waivers(REPOSITORY)).kept
    assert [describe(found[name][index]) for index in kept] == []


def test_every_exception_is_needed(found: dict[str, list[Problem]]) -> None:
    waivers = read_waivers(REPOSITORY)
    everything = [problem for problems in found.values() for problem in problems]
    assert set(waivers) == waive(everything, waivers).used
