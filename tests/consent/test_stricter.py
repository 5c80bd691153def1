"""Where register and overview differ, the stricter of the two counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from build_tools.consent.stricter import differences, stricter
from build_tools.model.consent import Channel, Grant, NameForm, Overview, Withdrawal

_GRANT: Final = Grant(
    story="v-0001",
    text="a" * 64,
    editions=frozenset({"noord", "zuid"}),
    channels=frozenset(Channel),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    starts=date(2026, 6, 1),
    ends=date(2027, 6, 1),
)
_GONE: Final = Withdrawal(story="v-0001", edition="noord")


def _overview(**fields: Any) -> Overview:  # noqa: ANN401 - as Grant
    return Overview(number=1, grants={"v-0001": replace(_GRANT, **fields)})


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    "narrower",
    [
        {"editions": frozenset({"noord"})},
        {"channels": frozenset({Channel.WEB})},
        {"photo": False},
        {"quotation": False},
        {"name_form": NameForm.ANONYMOUS},
        {"starts": date(2026, 7, 1)},
        {"ends": date(2026, 7, 1)},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_of_each_field_the_narrower_counts(narrower: dict[str, Any], turned: bool) -> None:  # noqa: FBT001 - the parameter of the test
    pair = (_overview(**narrower), _overview())
    assert stricter(*(pair[::-1] if turned else pair)) == _overview(**narrower)


def test_an_end_is_stricter_than_none() -> None:
    assert stricter(_overview(ends=None), _overview()) == _overview()


@pytest.mark.parametrize(
    "other",
    [
        Overview(number=1),
        _overview(text="b" * 64),
        _overview(name_form=NameForm.FULL),
    ],
    ids=["one knows nothing of it", "another text", "another name form"],
)
def test_what_the_two_do_not_agree_on_is_not_allowed(other: Overview) -> None:
    assert stricter(_overview(), other).grants == stricter(other, _overview()).grants == {}


@pytest.mark.parametrize("turned", [False, True])
def test_what_one_of_them_calls_withdrawn_is_withdrawn(turned: bool) -> None:  # noqa: FBT001 - the parameter of the test
    pair = (_overview(), Overview(number=2, withdrawn=(_GONE,)))
    found = stricter(*(pair[::-1] if turned else pair))
    assert (found.grants, found.withdrawn, found.number) == ({}, (_GONE,), 2)


def test_two_that_say_the_same_do_not_differ() -> None:
    assert differences(_overview(), replace(_overview(), number=9)) == ()


@pytest.mark.parametrize(
    "other",
    [_overview(photo=False), Overview(), replace(_overview(), withdrawn=(_GONE,))],
    ids=["a field", "a line", "a withdrawal"],
)
def test_each_story_that_they_differ_about_is_named(other: Overview) -> None:
    assert differences(_overview(), other) == differences(other, _overview()) == ("v-0001",)
