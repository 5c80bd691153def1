"""What must be there before a story may be shown, and before more may be shown of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import WithdrawalReason
from tests.register.desk import (
    TELLER,
    TERMS,
    TODAY,
    code_of,
    granted,
    sha,
    taken_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.register import Register


def _without_consent(register: Register) -> None:
    story = taken_in(register)
    register.approve(story, sha("tekst"), sha("akkoord"))


def _without_approval(register: Register) -> None:
    register.grant(taken_in(register), TERMS, evidence=sha("bewijs"))


def _only_a_proof(register: Register) -> None:
    story = taken_in(register)
    register.grant(story, TERMS, evidence=sha("bewijs"))
    register.record_proof(story, sha("tekst"))


def _taken_back(register: Register) -> None:
    register.withdraw(granted(register), WithdrawalReason.TELLER)


def _forgotten(register: Register) -> None:
    register.withdraw(granted(register), WithdrawalReason.TELLER)
    register.forget("p-0001")


@pytest.mark.parametrize(
    "happened", [taken_in, _without_consent, _without_approval, _only_a_proof, _taken_back,
                 _forgotten],
)  # fmt: skip
def test_with_anything_missing_a_story_is_not_in_the_overview(
    register: Register, happened: Callable[[Register], object]
) -> None:
    happened(register)
    assert register.overview().grants == {}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"editions": frozenset()}, "LB729"),
        ({"channels": frozenset()}, "LB729"),
        ({"ends": TODAY - timedelta(days=1)}, "LB727"),
        ({"shown_name": ""}, "LB728"),
        ({"name_form": NameForm.ANONYMOUS}, "LB728"),
    ],
)
def test_an_agreement_that_is_not_complete_is_refused(
    register: Register, wrong: dict[str, object], code: str
) -> None:
    story = taken_in(register)
    terms = replace(TERMS, **wrong)  # type: ignore[arg-type]
    assert code_of(lambda: register.grant(story, terms, evidence=sha("bewijs"))) == code
    assert register.story(story).terms is None


def test_without_a_known_teller_nothing_can_be_agreed(register: Register) -> None:
    story = taken_in(register, known=False)
    assert code_of(lambda: register.grant(story, TERMS, evidence=sha("bewijs"))) == "LB722"
    person = register.add_person(TELLER)
    register.grant(story, TERMS, evidence=sha("bewijs"), person=person)
    assert register.story(story).person == person


@pytest.mark.parametrize("wider", [
    {"editions": frozenset({"noord", "zuid"})},
    {"channels": frozenset(Channel)},
    {"name_form": NameForm.FULL},
    {"shown_name": "zqanders"},
    {"starts": TODAY - timedelta(days=1)},
    {"ends": None},
    {"photo": True},
    {"quotation": True},
])  # fmt: skip
def test_more_than_before_needs_a_proof(register: Register, wider: dict[str, object]) -> None:
    before = replace(TERMS, photo=False, quotation=False, ends=TODAY + timedelta(days=9))
    story = taken_in(register)
    register.grant(story, before, evidence=sha("bewijs"))
    after = replace(before, **wider)  # type: ignore[arg-type]
    assert code_of(lambda: register.change(story, after)) == "LB723"
    assert register.story(story).terms == before
    register.change(story, after, evidence=sha("nieuw bewijs"))
    assert (register.story(story).terms, register.story(story).evidence) == (
        after,
        sha("nieuw bewijs"),
    )


@pytest.mark.parametrize("narrower", [
    {"channels": frozenset({Channel.WEB})},
    {"photo": False},
    {"quotation": False},
    {"name_form": NameForm.ANONYMOUS, "shown_name": ""},
    {"ends": TODAY},
])  # fmt: skip
def test_less_than_before_needs_no_proof(register: Register, narrower: dict[str, object]) -> None:
    story = granted(register)
    after = replace(TERMS, **narrower)  # type: ignore[arg-type]
    register.change(story, after)
    assert register.story(story).terms == after
