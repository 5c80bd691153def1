"""Which of the many browser walks run in the gate: a fixed share, the same at every run.

``make test`` runs one of every four files of the walks, and looks at one of every two pages,
screens or editions; ``make test-all`` runs the others as well. The share follows from the name of a
file and from the order of the tests in it, so it changes only for what is added or renamed.
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
# Tests that look at every page, screen or edition in turn: one of two is looked at.
_LOOKS: Final = (
    "tests/quality/test_checkers.py::test_ace",
    "tests/quality/test_checkers.py::test_epubcheck",
    "tests/quality/test_publication.py::test_a_bare_sphinx_build",
    "tests/use_cases/test_inspect.py::test_what_is_wrong_on_some_screens",
    "tests/web/test_accessibility.py",
    "tests/web/test_print.py",
    "tests/web/test_reading_settings.py",
    "tests/web/test_requests.py",
    "tests/web/test_small_screens.py",
)


def in_gate(name: str, place: int) -> bool:
    """Whether a test runs in the gate.

    :param name: pytest's name of it, from the root of the repository.
    :param place: how many tests of its kind stand before it.
    """
    if name.startswith(_LOOKS):  # the first of two, then the second of two: each page once
        return (place + place // 2) % 2 == 0
    return not name.startswith(_WALKS) or _file_counts(name)


def _file_counts(name: str) -> bool:
    return crc32(_file_of(name).encode()) % _ONE_OF == 0


def _file_of(name: str) -> str:
    return name.split("::", maxsplit=1)[0]


def _kind_of(name: str) -> str:
    return next((look for look in _LOOKS if name.startswith(look)), "")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark what is not in the share as slow, before pytest looks at marks."""
    places: Counter[str] = Counter()
    for item in items:
        kind = _kind_of(item.nodeid)
        if not in_gate(item.nodeid, places[kind]):
            item.add_marker(pytest.mark.slow)
        places[kind] += 1
