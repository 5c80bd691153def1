"""Whatever is mailed as a file of the form: read, or refused; never anything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.catalogue import describe
from build_tools.intake.form_file import read_form_file
from build_tools.intake.refusal import IntakeRefused
from build_tools.model.submission import Submission

_FILLED_IN: Final = Path(__file__).parent / "data" / "ingevuld.json"
_ACTIVE: Final = ("*", "_", "`", ":::", "{{", "<", "[", "|", "#", "%", "$", "~", "^", "+", "\\")
_SCALAR: Final = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text())
_JSON: Final = st.recursive(
    _SCALAR, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


def _outcome(data: bytes) -> type:
    try:
        return type(read_form_file(data))
    except IntakeRefused as refused:
        describe(refused.problem("zq.json"))
        return IntakeRefused


# How many examples: in the gate, and where there is time.
_EXAMPLES: Final = pytest.mark.parametrize(
    "examples", [100, pytest.param(5_000, marks=pytest.mark.slow)]
)


def _for(examples: int) -> settings:
    return settings(deadline=None, derandomize=True, max_examples=examples)


@_EXAMPLES
def test_whatever_stands_in_an_answer_it_is_read_or_refused(examples: int) -> None:
    @_for(examples)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        answers = json.loads(_FILLED_IN.read_bytes())
        homes = [answers, *(part for part in answers.values() if type(part) is dict)]
        home = data.draw(st.sampled_from(homes))
        home[data.draw(st.sampled_from([*home, "anders"]))] = data.draw(_JSON)
        assert _outcome(json.dumps(answers).encode()) in {Submission, IntakeRefused}

    check()


@_EXAMPLES
def test_whatever_a_file_holds_it_is_refused_or_read(examples: int) -> None:
    @_for(examples)
    @given(st.binary() | _JSON.map(lambda value: json.dumps(value).encode()))
    def check(data: bytes) -> None:
        assert _outcome(data) is IntakeRefused

    check()


@pytest.mark.parametrize("examples", [30, pytest.param(1_000, marks=pytest.mark.slow)])
def test_whatever_a_participant_types_is_a_story(examples: int) -> None:
    @_for(examples)
    @given(st.lists(st.sampled_from([*_ACTIVE, "woord", " ", "\n", "é"]), min_size=1).map("".join))
    def check(typed: str) -> None:
        answers = json.loads(_FILLED_IN.read_bytes())
        answers["verhaal"]["zag"] = f"Zq {typed}"
        assert _outcome(json.dumps(answers).encode()) is Submission

    check()
