"""What the register keeps, and what follows from it; default is no."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from build_tools.model.consent import NameForm, Withdrawal
from build_tools.model.registered import EditionRole, PublishedEpub
from build_tools.model.submission import Participant
from tests.register.desk import (
    NOW,
    TELLER,
    TERMS,
    TODAY,
    WISH,
    code_of,
    granted,
    register_in,
    sha,
    taken_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.register import Register


def test_a_story_keeps_who_sent_it_and_what_they_wished(register: Register) -> None:
    story = register.story(taken_in(register))
    assert (story.identity, story.edition, story.wish) == ("v-0001", "noord", WISH)
    assert register.person(story.person or "").name == TELLER.name


def test_the_same_bytes_are_recognised(register: Register) -> None:
    story = taken_in(register)
    assert register.story_of_source(sha("een")) == story
    assert register.story_of_source(sha("twee")) is None
    assert code_of(lambda: taken_in(register)) == "LB736"


def test_one_person_with_two_stories_is_one_person(register: Register) -> None:
    taken_in(register, "een")
    taken_in(register, "twee")
    assert [one.identity for one in register.persons()] == ["p-0001"]


def test_the_same_name_at_another_address_is_somebody_else(register: Register) -> None:
    register.add_person(TELLER)
    register.add_person(Participant(name=TELLER.name, contact="anders@example.org"))
    assert [one.identity for one in register.persons()] == ["p-0001", "p-0002"]


def test_one_person_has_roles_per_edition(register: Register) -> None:
    person = register.add_person(TELLER)
    register.set_role(person, "noord", EditionRole.PARTICIPANT)
    register.set_role(person, "zuid", EditionRole.CO_DESIGNER)
    register.set_role(person, "zuid", EditionRole.SPEAKER)
    register.set_role(person, "zuid", EditionRole.SPEAKER, held=False)
    assert register.person(person).roles == {
        "noord": {EditionRole.PARTICIPANT},
        "zuid": {EditionRole.CO_DESIGNER},
    }


def test_what_was_agreed_and_approved_stands_in_the_overview(register: Register) -> None:
    story = granted(register)
    grant = register.overview().grants[story]
    assert (grant.text, grant.editions, grant.channels) == (
        sha("tekst een"),
        TERMS.editions,
        TERMS.channels,
    )
    assert (grant.photo, grant.quotation, grant.name_form) == (True, True, NameForm.FIRST)


def test_a_draft_goes_to_the_one_edition_that_was_agreed_to(register: Register) -> None:
    story = taken_in(register)
    register.grant(story, replace(TERMS, editions=frozenset({"zuid"})), evidence=sha("mail"))
    assert register.story(story).edition == "zuid"


def test_an_approved_story_stays_in_its_edition(register: Register) -> None:
    story = granted(register)
    register.record_proof(story, sha("tekst"))
    register.approve(story, sha("tekst"), sha("akkoord"))
    elsewhere = replace(TERMS, editions=frozenset({"zuid"}))
    register.change(story, elsewhere, evidence=sha("mail"))
    assert register.story(story).edition == "noord"


def test_a_story_that_was_taken_back_stays_so(register: Register) -> None:
    story = granted(register)
    register.withdraw(story, "verteller")
    assert register.overview().withdrawn == (Withdrawal(story=story, edition="noord"),)
    for again in (
        lambda: register.approve(story, sha("tekst"), sha("akkoord")),
        lambda: register.change(story, TERMS, evidence=sha("bewijs")),
        lambda: register.grant(story, TERMS, evidence=sha("bewijs")),
        lambda: register.record_proof(story, sha("tekst")),
    ):
        assert code_of(again) == "LB724"


def test_a_reason_that_is_not_on_the_list_is_refused(register: Register) -> None:
    story = granted(register)
    with pytest.raises(ValueError, match="WithdrawalReason"):
        register.withdraw(story, "zomaar")
    assert register.story(story).withdrawn is None


def test_what_never_was_in_the_overview_leaves_no_mark_there(register: Register) -> None:
    register.withdraw(taken_in(register), "redactie")
    assert register.overview().withdrawn == ()


def test_a_newer_overview_has_a_higher_number(register: Register) -> None:
    story = granted(register)
    before = register.overview().number
    register.add_person(Participant(name="zqander"))
    assert register.overview().number == before
    register.change(story, replace(TERMS, photo=False))
    assert register.overview().number > before


def test_what_is_secret_is_told_to_whom_looks_for_leaks(register: Register) -> None:
    story = granted(register)
    secrets = register.secrets()
    assert secrets.names == {TELLER.name}
    assert secrets.contacts == {TELLER.contact}
    secret = secrets.stories[story]
    assert (secret.name, secret.shown_name, secret.name_form, secret.withdrawn) == (
        TELLER.name,
        "zqvoor",
        NameForm.FIRST,
        False,
    )


def test_published_epubs_are_found_by_story(register: Register) -> None:
    one, two = granted(register, "een"), granted(register, "twee")
    for name, stories in (("a.epub", {one: sha("t")}), ("b.epub", {one: sha("t"), two: sha("u")})):
        for _ in range(2):
            register.record_publication("noord", name, sha(name), TODAY, stories)
    assert [epub.file_name for epub in register.publications_with(one)] == ["a.epub", "b.epub"]
    assert register.publications_with(two) == (
        PublishedEpub(
            edition="noord", file_name="b.epub", sha256=sha("b.epub"), day=TODAY, text=sha("u")
        ),
    )


def test_an_epub_with_a_story_that_nobody_knows_is_not_recorded(register: Register) -> None:
    told = {"v-0009": sha("t")}
    assert (
        code_of(lambda: register.record_publication("noord", "a.epub", sha("a"), TODAY, told))
        == "LB720"
    )
    assert all(event.about != "a.epub" for event in register.history())


@pytest.mark.parametrize("identity", ["v-0009", "v-1", "p-0001", "", "v-٠٠٠١", "v-" + "9" * 30])
def test_a_story_that_is_not_there_is_told(register: Register, identity: str) -> None:
    taken_in(register, known=False)
    assert code_of(lambda: register.approve(identity, sha("t"), sha("a"))) == "LB720"


def test_a_person_that_is_not_there_is_told(register: Register) -> None:
    assert code_of(lambda: register.forget("p-0009")) == "LB721"


def test_an_id_is_never_given_twice(tmp_path: Path) -> None:
    with register_in(tmp_path) as register:
        taken_in(register, "een")
        taken_in(register, "twee")
        register.forget("p-0001")
        assert taken_in(register, "drie") == "v-0003"
        assert register.story("v-0003").person == "p-0002"


def test_an_id_of_which_something_is_kept_is_not_given_either(tmp_path: Path) -> None:
    with register_in(tmp_path / "prive") as register:
        (tmp_path / "prive/origineel/v-0041").mkdir(parents=True)
        assert taken_in(register) == "v-0042"


def test_a_number_that_the_book_uses_is_not_given_either(register: Register) -> None:
    story = register.new_story(
        edition="noord",
        participant=None,
        wish=None,
        source=sha("een"),
        original_name="een.txt",
        floor=41,
    )
    assert story == "v-0042"


def test_only_its_owner_can_read_the_register(tmp_path: Path) -> None:
    folder = tmp_path / "prive"
    for _ in range(2):
        with register_in(folder) as register:
            register.add_person(TELLER)
            register.set_role("p-0001", "noord", EditionRole.EDITOR)
        modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*.sqlite")}
        assert (modes, stat.S_IMODE(folder.stat().st_mode)) == ({0o600}, 0o700)
        (folder / "register.sqlite").chmod(0o644)
        folder.chmod(0o755)
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_day_is_a_day_in_amsterdam(tmp_path: Path) -> None:
    late = NOW.replace(hour=23, minute=30)
    with register_in(tmp_path / "prive", now=late) as register:
        assert register.story(taken_in(register)).taken == TODAY + timedelta(days=1)
