"""The real book says where it knows things from, and its language is as it wants it to be."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.language.judge import judge, readings
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.language_check import texts_of
from build_tools.use_cases.reading_level import REPORT, as_report
from tests.dist import EDITIONS, REPOSITORY, WRITTEN

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.language.judge import Texts
    from build_tools.model.book import Book

_TRUTH: Final = ("LB630", "LB631", "LB632")
# Points of Flesch-Douma that a chapter may change before the report is written again.
_FURTHEST: Final = 3


@pytest.fixture(scope="module")
def book() -> Book:
    """Give the real book."""
    return read_corpus(REPOSITORY).book


@pytest.fixture(scope="module")
def texts(dist: Path, book: Book) -> Texts:
    """Give what was read while it was built."""
    read = pickle.loads((dist.parent / WRITTEN).read_bytes())  # noqa: S301 - written by this run
    return texts_of(REPOSITORY, book, read, whole=True)


@pytest.fixture(scope="module")
def told(book: Book, texts: Texts) -> list[str]:
    """Give what is said of it."""
    return [describe(problem) for problem in judge(book, texts)]


def test_every_edition_was_read(texts: Texts) -> None:
    assert {slug for slug, passages in texts.of_edition.items() if passages} == set(EDITIONS)


def test_every_figure_year_and_law_has_its_source(told: list[str]) -> None:
    assert [line for line in told if any(f" {code}: " in line for code in _TRUTH)] == []


def test_nothing_is_said_of_its_language(told: list[str]) -> None:
    assert [line for line in told if not any(f" {code}: " in line for code in _TRUTH)] == []


def test_how_easily_it_reads_is_told_about_as_it_is_now(book: Book, texts: Texts) -> None:
    report = (REPOSITORY / REPORT).read_text(encoding="utf-8")
    now = _figures(as_report(readings(book, texts)))
    told = _figures(report)
    assert [title for title, _ in told] == [title for title, _ in now], "Draai: make leesbaarheid"
    apart = [abs(then - flesch) for (_, then), (_, flesch) in zip(told, now, strict=True)]
    assert max(apart) < _FURTHEST, "Draai: make leesbaarheid"


def _figures(report: str) -> list[tuple[str, float]]:
    """Return title and figure of each chapter in a report."""
    rows = [line.split(" | ") for line in report.splitlines() if line.startswith("| ")][1:]
    return [(row[0], float(row[1].replace(",", "."))) for row in rows]
