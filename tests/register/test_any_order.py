"""Whatever is done in whatever order: the overview is what the last yes and no come to."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from build_tools.consent.terms import is_wider
from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import Terms, WithdrawalReason
from build_tools.model.submission import Participant
from build_tools.problems import ContentError
from build_tools.reading.overview import read_overview
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.consent_people import forget_person
from tests.register.desk import NOW, TODAY, bytes_in, register_in, sha

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.register import Register

_NAMES = {
    NameForm.FULL: "zqnaam zqachter",
    NameForm.FIRST: "zqvoor",
    NameForm.PSEUDONYM: "zqschuil",
    NameForm.ANONYMOUS: "",
}
_DAYS = st.integers(-3, 3).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def _terms(draw: st.DrawFn) -> Terms:
    """Draw something that somebody can agree to."""
    form = draw(st.sampled_from(NameForm))
    starts = draw(_DAYS)
    return Terms(
        editions=draw(st.frozensets(st.sampled_from(["noord", "zuid"]), min_size=1)),
        channels=draw(st.frozensets(st.sampled_from(Channel), min_size=1)),
        photo=draw(st.booleans()),
        quotation=draw(st.booleans()),
        name_form=form,
        shown_name=_NAMES[form],
        starts=starts,
        ends=draw(st.none() | _DAYS.map(lambda day: max(day, starts))),
    )


@dataclass
class _Told:
    """What must hold of one story, kept in the simplest way."""

    person: int
    terms: Terms | None = None
    text: str | None = None
    reopened: bool = False
    withdrawn: bool = False


class Consent(RuleBasedStateMachine):
    """Everything that can be done to the register, by several people, in any order."""

    stories = Bundle("stories")

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="leerboek-"))
        self.told: dict[str, _Told] = {}
        self.forgotten: set[int] = set()
        self.people: dict[int, int] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    def _do(self, change: Callable[[Register], object], expected: str | None = None) -> object:
        """Do something, which must be refused with a code, or done and signed."""
        folder = self.root / "prive"
        with register_in(folder, NOW + timedelta(minutes=len(self.told))) as register:
            if expected is not None:
                with pytest.raises(ContentError) as error:
                    change(register)
                assert error.value.problems[0].code == expected
                return None
            done = change(register)
            write_overview(self.root, folder, register)
            return done

    @rule(target=stories, person=st.integers(0, 2))
    def take_in(self, person: int) -> str:
        return self._taken_in(person)

    def _taken_in(self, person: int) -> str:
        """Let somebody send something; who was forgotten is a new person."""
        number = self.people.setdefault(person, person)
        who = Participant(name=f"zqnaam {number}", contact=f"zq{number}@example.org")
        source = sha(f"bron {len(self.told)}")
        story = self._do(
            lambda register: register.new_story(
                edition="noord", participant=who, wish=None, source=source, original_name="zq"
            )
        )
        assert isinstance(story, str)
        assert story not in self.told
        self.told[story] = _Told(number)
        return story

    @rule(target=stories, person=st.integers(0, 2), terms=_terms())
    def settle(self, person: int, terms: Terms) -> str:
        """Do at once what most stories go through: then the rest has something to change."""
        story = self._taken_in(person)
        self._do(lambda register: register.grant(story, terms, evidence=sha("b")))
        self._do(lambda register: register.approve(story, sha("een"), sha("a")))
        self.told[story].terms, self.told[story].text = terms, sha("een")
        return story

    @rule(story=stories, terms=_terms())
    def grant(self, story: str, terms: Terms) -> None:
        told = self.told[story]
        code = "LB724" if told.withdrawn else "LB731" if told.terms else None
        self._do(lambda register: register.grant(story, terms, evidence=sha("b")), code)
        told.terms = told.terms or (None if told.withdrawn else terms)

    @rule(story=stories, terms=_terms(), proven=st.booleans())
    def change(self, story: str, terms: Terms, *, proven: bool) -> None:
        told = self.told[story]
        wider = told.terms is not None and is_wider(terms, told.terms)
        code = "LB724" if told.withdrawn else None if told.terms else "LB730"
        if code is None and wider and not proven:
            code = "LB723"
        evidence = sha("c") if proven else None
        self._do(lambda register: register.change(story, terms, evidence=evidence), code)
        if code is None and told.terms is not None:
            renamed = terms.shown_name not in {told.terms.shown_name, ""}
            told.reopened |= renamed and told.text is not None
            told.terms = terms

    @rule(story=stories, text=st.sampled_from(["een", "twee"]))
    def approve(self, story: str, text: str) -> None:
        told = self.told[story]
        code = "LB724" if told.withdrawn else None
        self._do(lambda register: register.approve(story, sha(text), sha("a")), code)
        if not told.withdrawn:
            told.text, told.reopened = sha(text), False

    @rule(story=stories, reason=st.sampled_from(WithdrawalReason))
    def withdraw(self, story: str, reason: WithdrawalReason) -> None:
        self._do(lambda register: register.withdraw(story, reason))
        self.told[story].withdrawn = True

    @rule(story=stories)
    def forget(self, story: str) -> None:
        person = self.told[story].person
        mine = {key: one for key, one in self.told.items() if one.person == person}
        shown = any(one.terms and one.text and not one.withdrawn for one in mine.values())
        with register_in(self.root / "prive") as register:
            identity = register.story(story).person
        assert identity is not None
        self._do(
            lambda register: forget_person(self.root, self.root / "prive", register, identity),
            "LB725" if shown else None,
        )
        if not shown:
            self.forgotten.add(person)
            for one in mine.values():
                one.withdrawn = True
            self.people = {
                key: number + 10 if number == person else number
                for key, number in self.people.items()
            }

    @invariant()
    def the_overview_is_what_was_agreed(self) -> None:
        overview, wrong = read_overview(self.root)
        shown = {key: one for key, one in self.told.items() if one.terms and one.text}
        assert wrong == ()
        assert set(overview.grants) == {
            key for key, one in shown.items() if not (one.withdrawn or one.reopened)
        }
        assert {one.story for one in overview.withdrawn} == {
            key for key, one in shown.items() if one.withdrawn
        }
        for key, grant in overview.grants.items():
            terms = self.told[key].terms
            assert terms is not None
            assert grant.text == self.told[key].text
            agreed = replace(terms, shown_name="")
            assert agreed == Terms(
                editions=grant.editions,
                channels=grant.channels,
                photo=grant.photo,
                quotation=grant.quotation,
                name_form=grant.name_form,
                shown_name="",
                starts=grant.starts,
                ends=grant.ends,
            )

    @invariant()
    def nobody_who_was_forgotten_is_found(self) -> None:
        """Their addresses hold a number of their own, also in back-ups and history."""
        contacts = [f"zq{number}@example.org".encode() for number in self.forgotten]
        files = bytes_in(self.root)
        assert [name for name, data in files if any(one in data for one in contacts)] == []


def _run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Consent,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],  # to make a failure shorter takes minutes
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


def test_in_any_order_the_overview_is_what_was_agreed() -> None:
    _run(examples=3, steps=20)


@pytest.mark.slow
def test_in_any_long_order_the_overview_is_what_was_agreed() -> None:
    _run(examples=60, steps=40)
