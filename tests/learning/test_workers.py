"""What is kept of each page is the same when several processes read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import WEB
from tests.learning.conftest import ANSWERS_PAGE, cases, files_of

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built


def test_two_workers_gather_the_same_answers(web_book: Built, build_book: BookBuilder) -> None:
    together = build_book(WEB, files_of(cases()), workers=2)
    assert together.pages[ANSWERS_PAGE] == web_book.pages[ANSWERS_PAGE]
