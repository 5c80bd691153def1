"""The public overview: the same overview gives the same bytes, and only what is signed counts."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import public_key_of, signature_of
from build_tools.model.consent import Channel, Grant, NameForm, Overview, Withdrawal
from build_tools.problems import ContentError
from build_tools.reading.overview import (
    OVERVIEW,
    PUBLIC_KEY,
    SIGNATURE,
    parse_overview,
    read_overview,
)

if TYPE_CHECKING:
    from pathlib import Path

_WIDE: Final = Grant(
    story="v-0042",
    text="ab" * 32,
    editions=frozenset({"noord", "zuid"}),
    channels=frozenset(Channel),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    starts=date(2026, 1, 2),
    ends=date(2027, 3, 4),
)
_NARROW: Final = Grant(
    story="v-0007",
    text="0" * 64,
    editions=frozenset(),
    channels=frozenset(),
    photo=False,
    quotation=False,
    name_form=NameForm.ANONYMOUS,
    starts=date(2026, 1, 2),
)
_OVERVIEW: Final = Overview(
    number=3,
    grants={one.story: one for one in (_WIDE, _NARROW)},
    withdrawn=(
        Withdrawal(story="v-0009", edition="zuid"),
        Withdrawal(story="v-0003", edition="noord"),
    ),
)


def _written(root: Path, overview: Overview = _OVERVIEW) -> Ed25519PrivateKey:
    """Write an overview with a key of its own, as the register does."""
    key = Ed25519PrivateKey.generate()
    data = overview_text(overview).encode()
    (root / OVERVIEW).parent.mkdir(exist_ok=True)
    (root / OVERVIEW).write_bytes(data)
    (root / SIGNATURE).write_bytes(signature_of(data, key))
    (root / PUBLIC_KEY).write_bytes(public_key_of(key))
    return key


def _codes(root: Path) -> list[str]:
    overview, problems = read_overview(root)
    assert overview == Overview()
    return [problem.code for problem in problems]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    _written(tmp_path)
    overview, problems = read_overview(tmp_path)
    assert (overview.number, dict(overview.grants), set(overview.withdrawn), problems) == (
        3, dict(_OVERVIEW.grants), set(_OVERVIEW.withdrawn), (),
    )  # fmt: skip


def test_the_same_overview_gives_the_same_bytes_in_whatever_order() -> None:
    other = dataclasses.replace(
        _OVERVIEW,
        grants={one.story: one for one in (_NARROW, _WIDE)},
        withdrawn=_OVERVIEW.withdrawn[::-1],
    )
    assert overview_text(other) == overview_text(_OVERVIEW)


def test_without_an_overview_nothing_is_agreed_to_and_nothing_is_wrong(tmp_path: Path) -> None:
    assert _codes(tmp_path) == []


@pytest.mark.parametrize("name", [SIGNATURE, PUBLIC_KEY])
@pytest.mark.parametrize("instead", ["nothing", "a link", "a folder"])
def test_without_signature_or_key_nothing_is_agreed_to(
    tmp_path: Path, name: str, instead: str
) -> None:
    _written(tmp_path)
    kept = (tmp_path / name).rename(tmp_path / "elders")
    if instead == "a link":
        (tmp_path / name).symlink_to(kept)
    elif instead == "a folder":
        (tmp_path / name).mkdir()
    assert _codes(tmp_path) == ["LB320"]


@pytest.mark.parametrize("name", [OVERVIEW, SIGNATURE, PUBLIC_KEY])
def test_one_changed_byte_anywhere_and_nothing_is_agreed_to(tmp_path: Path, name: str) -> None:
    _written(tmp_path)
    data = bytearray((tmp_path / name).read_bytes())
    at = data.index(b"2026") if name == OVERVIEW else len(data) // 2
    data[at] ^= 1
    (tmp_path / name).write_bytes(bytes(data))
    assert _codes(tmp_path) == ["LB321"]


def test_the_signature_of_an_older_overview_is_not_that_of_this_one(tmp_path: Path) -> None:
    key = _written(tmp_path)
    (tmp_path / SIGNATURE).write_bytes(signature_of(overview_text(Overview()).encode(), key))
    assert _codes(tmp_path) == ["LB321"]


def test_a_key_of_somebody_else_is_not_ours(tmp_path: Path) -> None:
    _written(tmp_path)
    (tmp_path / PUBLIC_KEY).write_bytes(public_key_of(Ed25519PrivateKey.generate()))
    assert _codes(tmp_path) == ["LB321"]


@pytest.mark.parametrize("signature", [b"", b"geen handtekening", b"AAAA\n", b"\xff\xfe"])
def test_a_signature_that_is_none_is_told_without_a_traceback(
    tmp_path: Path, signature: bytes
) -> None:
    _written(tmp_path)
    (tmp_path / SIGNATURE).write_bytes(signature)
    assert _codes(tmp_path) == ["LB321"]


@pytest.mark.parametrize(
    ("was", "becomes", "line"),
    [
        ("foto = true", "foto = 1", 21),
        ('naamvorm = "voornaam"', 'naamvorm = "initialen"', 23),
        ('id = "v-0042"', 'id = "v-0007"', 1),
        ('id = "v-0042"', 'id = "../v-0042"', 17),
        ("van = 2026-01-02\ntot", "tot", 16),
        ('"druk"', '"fax"', 20),
        ("nummer = 3", 'nummer = 3\nextra = "x"', 5),
        (f'tekst = "{"ab" * 32}"', 'tekst = "AB"', 18),
    ],
)
def test_a_form_that_this_version_does_not_know_is_refused_at_its_line(
    was: str, becomes: str, line: int
) -> None:
    text = overview_text(_OVERVIEW)
    assert was in text
    with pytest.raises(ContentError) as caught:
        parse_overview(text.replace(was, becomes, 1), OVERVIEW)
    assert [(one.code, one.where.line) for one in caught.value.problems] == [("LB322", line)]
