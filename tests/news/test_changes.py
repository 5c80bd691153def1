"""What differs from an earlier issue, and with which issue is compared."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from build_tools.model.consent import Channel
from build_tools.model.issue import Issue, KnownPage
from build_tools.sphinx_ext.news_changes import changes, moved_docnames, previous

_DAY: Final = date(2026, 3, 1)
_NOBODY: Final[dict[str, str]] = {}


def _issue(day: date = _DAY, channel: Channel = Channel.WEB, edition: str = "noord") -> Issue:
    page = KnownPage(title="Een", text="a")
    return Issue(edition=edition, channel=channel, day=day, pages={"book/een": page},
                 stories={"v-0001": "a"})  # fmt: skip


def test_a_page_with_other_words_changed() -> None:
    assert changes(_issue(), {"book/een": "b"}, _NOBODY, {}).changed_pages == ("book/een",)


def test_a_page_that_nobody_had_is_new() -> None:
    found = changes(_issue(), {"book/een": "a", "book/twee": "a"}, _NOBODY, {})
    assert (found.new_pages, found.changed_pages) == (("book/twee",), ())


def test_a_page_that_is_gone_is_named_by_its_title() -> None:
    assert changes(_issue(), {}, _NOBODY, {}).gone_pages == ("Een",)


def test_a_page_that_moved_is_neither_gone_nor_new() -> None:
    moved = moved_docnames({"een.html": "diep/een.html"})
    found = changes(_issue(), {"book/diep/een": "a"}, {"x/v-0001": "a"}, moved)
    assert found.nothing


def test_a_story_that_nobody_had_is_new() -> None:
    told = {"participant_stories/noord/v-0001": "a", "participant_stories/noord/v-0002": "a"}
    found = changes(_issue(), {"book/een": "a"}, told, {})
    assert found.new_stories == ("participant_stories/noord/v-0002",)


def test_a_story_with_another_text_changed() -> None:
    told = {"participant_stories/noord/v-0001": "b"}
    found = changes(_issue(), {"book/een": "a"}, told, {})
    assert found.changed_stories == ("participant_stories/noord/v-0001",)


def test_stories_that_are_gone_are_counted() -> None:
    assert changes(_issue(), {"book/een": "a"}, _NOBODY, {}).gone_stories == 1


@pytest.mark.parametrize(
    "other",
    [
        _issue(edition="zuid"),
        _issue(channel=Channel.EPUB),
        _issue(day=date(2026, 4, 1)),
        _issue(day=date(2026, 5, 1)),
    ],
    ids=["another edition", "another form", "the same day", "a later day"],
)
def test_nothing_is_compared_with(other: Issue) -> None:
    assert previous([other], "noord", Channel.WEB, date(2026, 4, 1)) is None


def test_it_is_compared_with_the_newest_that_is_older() -> None:
    issues = [_issue(date(2026, 1, 1)), _issue(date(2026, 2, 1)), _issue(date(2025, 1, 1))]
    assert previous(issues, "noord", Channel.WEB, _DAY) == issues[1]
