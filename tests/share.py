"""Which of the many browser walks run in the gate: a fixed share, the same at every run.

``make test`` runs one of every four files of them, ``make test-all`` runs the others as well. The
share follows from the name of a file, so it changes only for a file that is added or renamed.
"""

from __future__ import annotations

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


def in_gate(name: str) -> bool:
    """Whether a test runs in the gate.

    :param name: pytest's name of it, from the root of the repository.
    """
    return not name.startswith(_WALKS) or _file_counts(name)


def _file_counts(name: str) -> bool:
    return crc32(name.split("::", maxsplit=1)[0].encode()) % _ONE_OF == 0


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark what is not in the share as slow, before pytest looks at marks."""
    for item in items:
        if not in_gate(item.nodeid):
            item.add_marker(pytest.mark.slow)
