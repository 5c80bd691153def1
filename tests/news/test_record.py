"""The record of issues: what it keeps, what it forgets, and how it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.model.consent import Channel
from build_tools.model.issue import Issue, KnownPage
from build_tools.problems import ContentError
from build_tools.reading.issues import parse_issues, place_of_issues
from build_tools.use_cases.issues import issues_text, keep_issues, with_issue

if TYPE_CHECKING:
    from pathlib import Path

_DAYS: Final = tuple(date(2026, month, 1) for month in range(1, 5))
_MARK: Final = "0123456789abcdef"


def _issue(day: date, channel: Channel = Channel.WEB, story: str = "v-0001") -> Issue:
    return Issue(
        edition="noord",
        channel=channel,
        day=day,
        pages={"book/een": KnownPage(title='Een "titel" met é', text=_MARK)},
        stories={story: _MARK},
    )


def test_what_is_written_is_read_back() -> None:
    issues = (_issue(_DAYS[0]), _issue(_DAYS[1], Channel.EPUB))
    assert parse_issues(issues_text(issues), "x.toml", "noord") == issues


@settings(max_examples=30)
@given(st.text("aé’\"'\\{}[]=,#–", min_size=1))
def test_any_title_is_read_back(title: str) -> None:
    issue = replace(_issue(_DAYS[0]), pages={"book/een": KnownPage(title=title, text=_MARK)})
    assert parse_issues(issues_text([issue]), "x.toml", "noord") == (issue,)


def test_a_record_with_a_wrong_mark_is_told_at_its_line() -> None:
    text = issues_text([_issue(_DAYS[0])]).replace(f'"v-0001", tekst = "{_MARK}"',
                                                   '"v-0001", tekst = "x"')  # fmt: skip
    with pytest.raises(ContentError) as error:
        parse_issues(text, "x.toml", "noord")
    assert [str(one.where) for one in error.value.problems] == ["x.toml:11"]


def test_of_what_is_older_only_the_newest_stays() -> None:
    known = (_issue(_DAYS[0]), _issue(_DAYS[1]))
    assert [one.day for one in with_issue(known, _issue(_DAYS[2]))] == [_DAYS[1], _DAYS[2]]


def test_the_other_form_is_left_alone() -> None:
    other = _issue(_DAYS[0], Channel.EPUB)
    assert other in with_issue((other,), _issue(_DAYS[2]))


def test_publishing_again_on_the_same_day_keeps_what_it_is_compared_with() -> None:
    known = (_issue(_DAYS[0]), _issue(_DAYS[1]))
    assert [one.day for one in with_issue(known, _issue(_DAYS[1]))] == [_DAYS[0], _DAYS[1]]


def test_a_story_that_readers_had_that_day_stays_known_when_it_is_taken_back() -> None:
    known = (_issue(_DAYS[1], story="v-0001"),)
    (now,) = with_issue(known, _issue(_DAYS[1], story="v-0002"))
    assert set(now.stories) == {"v-0001", "v-0002"}


def test_of_a_story_the_record_holds_nothing_but_its_id_and_its_mark() -> None:
    lines = [line for line in issues_text([_issue(_DAYS[0])]).splitlines() if "v-0001" in line]
    assert lines == [f'    {{ verhaal = "v-0001", tekst = "{_MARK}" }},']


def test_the_same_issue_again_writes_the_same_bytes(tmp_path: Path) -> None:
    made = [_issue(_DAYS[1]), _issue(_DAYS[1], Channel.EPUB)]
    keep_issues(tmp_path, [_issue(_DAYS[0])], made)
    home = tmp_path / place_of_issues("noord")
    first = home.read_bytes()
    keep_issues(tmp_path, parse_issues(first.decode(), "x.toml", "noord"), made)
    assert home.read_bytes() == first


def test_a_file_that_cannot_be_replaced_is_what_it_was(tmp_path: Path) -> None:
    home = tmp_path / place_of_issues("noord")
    home.mkdir(parents=True)
    with pytest.raises(OSError, match="noord"):
        keep_issues(tmp_path, [], [_issue(_DAYS[1])])
    assert [path.name for path in home.parent.iterdir()] == ["noord.toml"]
