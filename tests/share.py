"""Which of the many browser walks run in the gate: a fixed share, the same at every run.

``make test`` runs one of every four files of the walks, and looks at every kind of page of the book
on one screen of two; ``make test-all`` runs the others as well. The share follows from the name of
a file and from the order of the tests in it, so it changes only for what is added or renamed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final
from zlib import crc32

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

# Folders of walks through real pages that took most of the time of the gate (docs/quality).
_WALKS: Final = (
    "tests/finding/",
    "tests/learning/test_in_the_browser",
    "tests/learning_web/",
    "tests/notebook/",
    "tests/reading_web/",
    "tests/wall/",
)
_ONE_OF: Final = 4
# Files in which every kind of page is looked at, on a narrow screen and then on a wide one.
_LOOKS: Final = (
    "tests/web/test_accessibility.py",
    "tests/web/test_small_screens.py",
)


def in_gate(name: str, place: int) -> bool:
    """Whether a test runs in the gate.

    :param name: pytest's name of it, from the root of the repository.
    :param place: how many tests of its file stand before it.
    """
    if name.startswith(_LOOKS):  # the first of two, then the second of two: each page once
        return (place + place // 2) % 2 == 0
    return not name.startswith(_WALKS) or _file_counts(name)


def _file_counts(name: str) -> bool:
    return crc32(_file_of(name).encode()) % _ONE_OF == 0


def _file_of(name: str) -> str:
    return name.split("::", maxsplit=1)[0]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark what is not in the share as slow, before pytest looks at marks."""
    places: Counter[str] = Counter()
    for item in items:
        file = _file_of(item.nodeid)
        if not in_gate(item.nodeid, places[file]):
            item.add_marker(pytest.mark.slow)
        places[file] += 1
