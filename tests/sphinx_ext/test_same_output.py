"""However a book is built, in parallel or for two builders from one reading, it is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import EPUB, WEB

if TYPE_CHECKING:
    from tests.conftest import BookBuilder


def test_two_workers_make_the_same_pages(build_book: BookBuilder, builder: str) -> None:
    assert dict(build_book(builder, workers=2).pages) == dict(build_book(builder).pages)


def test_two_workers_find_the_same_problems(build_book: BookBuilder, builder: str) -> None:
    files = {"book/bronnen.bib": None}
    parallel = build_book(builder, files, workers=2).problems
    assert parallel == build_book(builder, files).problems
    assert parallel


@pytest.mark.parametrize("order", [(WEB, EPUB), (EPUB, WEB)])
def test_the_second_builder_of_one_reading_makes_what_it_makes_alone(
    build_book: BookBuilder, order: tuple[str, str]
) -> None:
    second = build_book.of_one_reading(*order)
    assert dict(second.pages) == dict(build_book(order[1]).pages)
