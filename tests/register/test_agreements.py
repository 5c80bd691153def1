"""Recording what a teller agrees to: nobody's choice is no, and every yes has its proof."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from build_tools.model.consent import Channel, NameForm
from build_tools.problems import ContentError
from build_tools.reading.overview import read_overview
from build_tools.use_cases.consent_evidence import keep_evidence
from build_tools.use_cases.consent_terms import Choices, Request, change, ending, grant
from tests.register.desk import TODAY, WISH, bytes_in, granted, register_in, sha, taken_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.use_cases.consent_terms import Recorded

_WEB = Choices(editions=frozenset({"noord"}), channels=frozenset({Channel.WEB}))


@pytest.fixture
def root(tmp_path: Path, taken: Path) -> Path:
    """Give a book with one story that came in with a form, and one without."""
    shutil.copytree(taken, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give such a book, to copy."""
    home = tmp_path_factory.mktemp("opgenomen")
    with register_in(home / "prive") as register:
        taken_in(register)
        register.new_story(
            edition="noord", participant=None, wish=None, source=sha("x"), original_name="x.txt"
        )
    (home / "zqbestand.eml").write_text("Akkoord.", encoding="utf-8")
    return home


def _grant(root: Path, request: Request) -> Recorded:
    with register_in(root / "prive") as register:
        return grant(root, root / "prive", register, request)


def _change(root: Path, request: Request) -> Recorded:
    with register_in(root / "prive") as register:
        return change(root, root / "prive", register, request)


def _code(function: Callable[[], object]) -> str:
    with pytest.raises(ContentError) as error:
        function()
    return error.value.problems[0].code


def _proven(root: Path, choices: Choices, **more: str) -> Request:
    return Request(story="v-0001", choices=choices, evidence=root / "zqbestand.eml", **more)  # type: ignore[arg-type]


def test_what_nobody_chose_is_no(root: Path) -> None:
    terms = _grant(root, _proven(root, _WEB)).after
    assert (terms.photo, terms.quotation) == (False, False)
    assert (terms.name_form, terms.shown_name) == (NameForm.ANONYMOUS, "")
    assert (terms.starts, terms.ends) == (TODAY, None)


def test_of_the_proof_a_copy_without_its_name_is_kept(root: Path) -> None:
    _grant(root, _proven(root, _WEB))
    with register_in(root / "prive") as register:
        evidence = register.story("v-0001").evidence
    assert evidence == sha("Akkoord.")
    assert dict(bytes_in(root / "prive/bewijs")) == {
        f"v-0001/{sha('Akkoord.')[:16]}.eml": b"Akkoord."
    }


@pytest.mark.parametrize("wrong", ["leeg", "map", "weg", "groot"])
def test_what_can_be_no_proof_is_refused(root: Path, wrong: str) -> None:
    (root / "leeg").touch()
    (root / "map").mkdir()
    with (root / "groot").open("wb") as file:
        file.truncate(25_000_001)
    assert _code(lambda: keep_evidence(root / "prive", "v-0001", root / wrong)) == "LB732"
    assert not (root / "prive/bewijs").exists()


def test_without_a_proof_nothing_is_agreed(root: Path) -> None:
    assert _code(lambda: _grant(root, Request(story="v-0001", choices=_WEB))) == "LB723"
    with register_in(root / "prive") as register:
        assert register.story("v-0001").terms is None


def test_a_form_that_came_along_is_its_own_proof(root: Path) -> None:
    terms = _grant(root, Request(story="v-0001", choices=Choices(), by_form=True)).after
    assert (terms.editions, terms.channels) == (frozenset({"noord"}), WISH.channels)
    assert (terms.photo, terms.quotation, terms.shown_name) == (True, False, "zqvoor")
    with register_in(root / "prive") as register:
        assert register.story("v-0001").evidence == sha("een")


def test_more_than_the_form_says_needs_a_proof(root: Path) -> None:
    more = Request(story="v-0001", choices=Choices(quotation=True), by_form=True)
    assert _code(lambda: _grant(root, more)) == "LB723"
    assert _grant(root, replace(more, evidence=root / "zqbestand.eml")).after.quotation


def test_less_than_the_form_says_needs_none(root: Path) -> None:
    less = Request(story="v-0001", choices=Choices(photo=False), by_form=True)
    assert not _grant(root, less).after.photo


def test_without_a_form_nothing_can_be_taken_over(root: Path) -> None:
    request = Request(story="v-0002", choices=Choices(), by_form=True)
    assert _code(lambda: _grant(root, request)) == "LB733"


def test_what_was_agreed_is_not_agreed_again(root: Path) -> None:
    _grant(root, _proven(root, _WEB))
    assert _code(lambda: _grant(root, _proven(root, _WEB))) == "LB731"


def test_what_was_not_agreed_cannot_be_changed(root: Path) -> None:
    assert _code(lambda: _change(root, _proven(root, _WEB))) == "LB730"


def test_what_is_not_named_stays_as_it_was(root: Path) -> None:
    before = _grant(root, _proven(root, replace(_WEB, quotation=True))).after
    recorded = _change(root, Request(story="v-0001", choices=Choices(ends=TODAY)))
    assert (recorded.before, recorded.after) == (before, replace(before, ends=TODAY))


def test_an_end_can_be_taken_away_with_a_proof(root: Path) -> None:
    _grant(root, _proven(root, replace(_WEB, ends=TODAY)))
    assert _change(root, _proven(root, Choices(without_end=True))).after.ends is None


def test_who_becomes_anonymous_loses_the_name(root: Path) -> None:
    named = replace(_WEB, name_form=NameForm.FULL, shown_name="zqnaam zqachter")
    _grant(root, _proven(root, named))
    anonymous = Request(story="v-0001", choices=Choices(name_form=NameForm.ANONYMOUS))
    assert _change(root, anonymous).after.shown_name == ""


def test_a_change_of_what_is_shown_is_in_the_overview_at_once(root: Path) -> None:
    assert not _grant(root, _proven(root, replace(_WEB, photo=True))).shown
    with register_in(root / "prive") as register:
        register.approve("v-0001", sha("tekst"), sha("akkoord"))
    assert _change(root, Request(story="v-0001", choices=Choices(photo=False))).shown
    assert not read_overview(root)[0].grants["v-0001"].photo


def test_what_ends_soon_or_has_ended_is_found_the_first_first(tmp_path: Path) -> None:
    with register_in(tmp_path / "prive") as register:
        ends = {word: TODAY + timedelta(days=days) for word, days in
                {"laat": 61, "net": 60, "vandaag": 0, "weg": 1}.items()}  # fmt: skip
        told = {word: granted(register, word, ends=day) for word, day in ends.items()}
        granted(register, "altijd")
        register.withdraw(told["weg"], "verteller")
        soon = ending(register.stories(), TODAY + timedelta(days=60))
    assert soon == ((TODAY, told["vandaag"]), (ends["net"], told["net"]))
