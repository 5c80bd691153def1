"""Which of the many browser walks run in the gate, and in what order all files run.

``make test`` runs one of every four files of the walks, and looks at one of every two or four
pages, screens or editions; ``make test-all`` runs the others as well. The share follows from the
name of a file and from the order of the tests in it, so it changes only for what is added or
renamed.

The files that take longest begin first, so that no worker ends with one of them alone.
"""

from __future__ import annotations

from collections import Counter
from typing import Final
from zlib import crc32

import pytest

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
# Tests that look at every page, screen or edition in turn: of how many one is looked at.
_LOOKS: Final = {
    "tests/cli/test_commands.py::test_plain_or_without_colour": 4,
    "tests/cli/test_commands.py::test_quiet_says_nothing": 4,
    "tests/consent/test_in_the_browser.py": 2,
    "tests/form/test_in_browser.py": 2,
    "tests/journey/test_states.py::test_axe": 4,
    "tests/pictures/test_screens.py": 2,
    "tests/quality/test_checkers.py::test_epubcheck": 4,
    "tests/quality/test_publication.py::test_a_bare_sphinx_build": 4,
    "tests/reading_order/test_heard.py": 2,
    "tests/use_cases/test_inspect.py::test_what_is_wrong_on_some_screens": 2,
    "tests/web/test_accessibility.py": 4,
    "tests/web/test_cards.py::test_a_card": 16,
    "tests/web/test_front_settings.py": 2,
    "tests/web/test_keyboard.py": 4,
    "tests/web/test_print.py": 2,
    "tests/web/test_reading_choices.py": 2,
    "tests/web/test_reading_settings.py": 2,
    "tests/web/test_requests.py": 4,
    "tests/web/test_small_screens.py": 4,
}
# Longest first, as measured (docs/quality); where a file stands changes no test.
_LONGEST: Final = (
    "tests/quality/test_publication.py",
    "tests/publishing/test_faults.py",
    "tests/benchmark/test_cost.py",
    "tests/cli/test_commands.py",
    "tests/withdrawal/test_withdraw.py",
    "tests/hostile/test_texts.py",
    "tests/leaks/test_leaks.py",
    "tests/cli/test_publishing.py",
    "tests/quality/test_checkers.py",
    "tests/learning/test_checkers.py",
    "tests/journey/test_taken_along.py",
    "tests/cli/test_review_command.py",
    "tests/register/test_any_order.py",
    "tests/whole_way/test_into_the_book.py",
    "tests/source_lines/test_source_lines.py",
    "tests/engines/test_mupdf.py",
    "tests/engines/test_browser_engines.py",
    "tests/cli/test_drafts.py",
    "tests/cli/test_preview.py",
    "tests/quality/test_release.py",
    "tests/quality/test_changed_book.py",
    "tests/leak_scan/test_taint.py",
    "tests/journey/test_found_back.py",
    "tests/journey/test_without_storage.py",
    "tests/handbook/test_built.py",
    "tests/web/test_requests.py",
    "tests/web/test_words.py",
    "tests/web/test_small_screens.py",
    "tests/web/test_accessibility.py",
    "tests/intake_documents/test_writer.py",
)
# Ace takes half a second for every page of a book: in the gate it looks at one edition and
# at small books.
_ACE: Final = "tests/quality/test_checkers.py::test_ace"
# In the gate EPUBCheck looks at the torture edition, an edition and a reader's own copy as well.
_LEFT: Final = (
    "tests/journey/test_taken_along.py::test_ace",
    "tests/journey/test_taken_along.py::test_epubcheck",
    "tests/learning/test_checkers.py::test_ace",
    "tests/learning/test_checkers.py::test_epubcheck",
)


def in_gate(name: str, place: int) -> bool:
    """Whether a test runs in the gate.

    :param name: pytest's name of it, from the root of the repository.
    :param place: how many tests of its kind stand before it.
    """
    if name.startswith(_ACE):
        return name.endswith("[editie-1]")
    if name.startswith(_LEFT):
        return False
    if one_of := _LOOKS.get(_kind_of(name)):
        # The first of two, then the second of two: so that each page has its turn.
        return (place + place // one_of) % one_of == 0
    return not name.startswith(_WALKS) or _file_counts(name)


def _file_counts(name: str) -> bool:
    return crc32(_file_of(name).encode()) % _ONE_OF == 0


def _file_of(name: str) -> str:
    return name.split("::", maxsplit=1)[0]


def _kind_of(name: str) -> str:
    return next((look for look in _LOOKS if name.startswith(look)), "")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is not in the share as slow, before pytest looks at marks; longest files first."""
    places: Counter[str] = Counter()
    for item in items:
        kind = _kind_of(item.nodeid)
        if not in_gate(item.nodeid, places[kind]):
            item.add_marker(pytest.mark.slow)
        places[kind] += 1
    items.sort(key=lambda item: _turn(_file_of(item.nodeid)))


def _turn(file: str) -> int:
    """Return when a file begins; those that take no time keep their order, at the end."""
    return _LONGEST.index(file) if file in _LONGEST else len(_LONGEST)
