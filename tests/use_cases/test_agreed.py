"""Where the register is at hand the build holds it against the overview; the stricter counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.consent.overview_text import overview_text
from build_tools.model.consent import Channel, NameForm, Overview
from build_tools.model.registered import Terms
from build_tools.model.submission import Participant
from build_tools.reading.overview import OVERVIEW, read_overview
from build_tools.register import open_register
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.consent_overview import write_overview

if TYPE_CHECKING:
    from pathlib import Path

_NOW: Final = datetime(2026, 6, 1, 12, tzinfo=UTC)
_DAY: Final = date(2026, 6, 1)
_TERMS: Final = Terms(
    editions=frozenset({"noord"}),
    channels=frozenset({Channel.WEB, Channel.EPUB}),
    photo=True,
    quotation=False,
    name_form=NameForm.FIRST,
    shown_name="Zqnaam",
    starts=_DAY,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a folder with a register of one approved story, and its signed overview."""
    (tmp_path / "participant_stories").mkdir()
    with open_register(tmp_path / "prive", now=_NOW) as register:
        story = register.new_story(
            edition="noord",
            participant=Participant(name="Zqnaam"),
            wish=None,
            source="1" * 64,
            original_name="zqbestand.docx",
        )
        register.grant(story, _TERMS, evidence="2" * 64)
        register.record_proof(story, "3" * 64)
        register.approve(story, "3" * 64, "4" * 64)
        write_overview(tmp_path, tmp_path / "prive", register)
    return tmp_path


def _codes(root: Path) -> list[str]:
    return [problem.code for problem in agreed(root, "", _DAY).problems]


def test_a_register_that_says_the_same_changes_nothing(root: Path) -> None:
    found = agreed(root, "", _DAY)
    assert (found.overview, found.problems) == (read_overview(root)[0], ())
    assert len(found.overview.grants) == 1


def test_without_a_register_the_overview_counts(root: Path) -> None:
    (root / "prive").rename(root / "elders")
    assert agreed(root, "", _DAY).overview == read_overview(root)[0]


def test_a_register_elsewhere_is_found_by_the_name_that_was_given(root: Path) -> None:
    (root / "prive").rename(root / "elders")
    with open_register(root / "elders", now=_NOW) as register:
        register.withdraw("v-0001", "verteller")
    assert agreed(root, "elders", _DAY).overview.grants == {}


def test_an_old_overview_does_not_bring_a_withdrawn_story_back(root: Path) -> None:
    """Its signature is right: only the register knows better."""
    with open_register(root / "prive", now=_NOW) as register:
        register.withdraw("v-0001", "verteller")
    found = agreed(root, "", _DAY)
    assert (found.overview.grants, [one.story for one in found.overview.withdrawn]) == (
        {}, ["v-0001"],
    )  # fmt: skip
    assert [one.code for one in found.problems] == ["LB329"]


def test_what_the_register_narrowed_is_narrow_and_told(root: Path) -> None:
    with open_register(root / "prive", now=_NOW) as register:
        register.change("v-0001", replace(_TERMS, photo=False))
    found = agreed(root, "", _DAY)
    assert (found.overview.grants["v-0001"].photo, _codes(root)) == (False, ["LB329"])


def test_with_an_overview_that_was_tampered_with_the_register_alone_is_not_enough(
    root: Path,
) -> None:
    (root / OVERVIEW).write_text(overview_text(Overview(number=9)), encoding="utf-8")
    assert (agreed(root, "", _DAY).overview.grants, _codes(root)) == ({}, ["LB321"])


def test_a_register_that_cannot_be_read_means_that_nothing_is_agreed_to(root: Path) -> None:
    (root / "prive/register.sqlite").write_bytes(b"geen register")
    found = agreed(root, "", _DAY)
    assert (found.overview, bool(found.problems)) == (Overview(), True)
