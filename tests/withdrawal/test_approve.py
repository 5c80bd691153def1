"""``leerboek keur-goed``: only what its teller saw and agreed to comes into an edition."""

from __future__ import annotations

import hashlib
import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from PIL import ExifTags, Image

from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import WithdrawalReason
from build_tools.problems import ContentError
from build_tools.register import open_register
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.story_files import read_story
from tests.withdrawal.approving import (
    DRAFT,
    HOME,
    STORY,
    approved,
    change_terms,
    proof,
    refused,
    shown,
    stories,
)
from tests.withdrawal.bench import EVERYTHING, NOW, Bench, photo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


_PHOTO: Final = ".png"


@pytest.fixture
def bench(ready: Bench, tmp_path: Path) -> Bench:
    """Give a copy of that book."""
    shutil.copytree(ready.root, tmp_path / "boek")
    return Bench(tmp_path / "boek")


def test_an_approved_story_stands_in_its_edition_and_no_longer_as_a_draft(bench: Bench) -> None:
    draft = stories(bench)
    assert approved(bench).path == HOME
    now = stories(bench)
    assert now[f"noord/{STORY}.md"] == draft[f"_concept/{STORY}.md"]
    assert now[f"noord/{STORY}.png"] == draft[f"_concept/{STORY}.png"]
    assert [name for name in now if name.startswith("_concept")] == []


def test_an_approved_story_is_in_the_book_of_today(bench: Bench) -> None:
    assert shown(bench) == []
    approved(bench)
    assert shown(bench) == [STORY]


def test_another_name_withholds_the_story_until_a_text_with_that_name_is_approved(
    bench: Bench,
) -> None:
    approved(bench)
    change_terms(bench, shown_name="Zqander")
    with open_register(bench.private, now=NOW) as register:
        write_overview(bench.root, bench.private, register)
    assert shown(bench) == []
    home = bench.root / HOME
    home.write_text(home.read_text(encoding="utf-8").replace("Zqnaam", "Zqander"), encoding="utf-8")
    proof(bench)
    approved(bench)
    assert shown(bench) == [STORY]


def test_the_same_approval_again_changes_nothing(bench: Bench) -> None:
    approved(bench)
    before = stories(bench), (bench.root / "participant_stories/toestemming.toml").read_bytes()
    approved(bench)
    after = stories(bench), (bench.root / "participant_stories/toestemming.toml").read_bytes()
    assert after == before


def test_the_command_says_where_the_story_is_now_and_what_to_do_next(bench: Bench) -> None:
    said = bench.say("keur-goed", STORY)
    assert (said.returncode, said.stdout) == (0, f"{HOME}\n"), said.stderr
    assert "Leg het vast in git" in said.stderr
    assert shown(bench) == [STORY]


def test_the_evidence_of_an_approval_is_kept(bench: Bench) -> None:
    mail = bench.root / "akkoord.eml"
    mail.write_text("Dit is goed.", encoding="utf-8")
    approved(bench, mail)
    with open_register(bench.private, now=NOW) as register:
        assert (
            register.story(STORY).approval_evidence == hashlib.sha256(b"Dit is goed.").hexdigest()
        )


def _without_consent(bench: Bench) -> None:
    shutil.rmtree(bench.private)
    shutil.rmtree(bench.root / "participant_stories/_concept")
    bench.take_in("teruggenomen", None)


def _withdrawn(bench: Bench) -> None:
    with open_register(bench.private, now=NOW) as register:
        register.withdraw(STORY, WithdrawalReason.TELLER)


def _expired(bench: Bench) -> None:
    change_terms(bench, ends=date(2026, 11, 21))


def _of_another_edition(bench: Bench) -> None:
    change_terms(bench, editions=frozenset({"oost", "zuid"}))


def _without_photo(bench: Bench) -> None:
    change_terms(bench, photo=False)


def _under_another_name(bench: Bench) -> None:
    change_terms(bench, shown_name="Zqanders")


def _without_a_name(bench: Bench) -> None:
    change_terms(bench, name_form=NameForm.ANONYMOUS, shown_name="")


def _nowhere(bench: Bench) -> None:
    (bench.root / DRAFT).unlink()


def _twice(bench: Bench) -> None:
    (bench.root / HOME).write_text("van iemand anders", encoding="utf-8")


def _with_a_place_in_the_photo(bench: Bench) -> None:
    exif = Image.Exif()
    exif[ExifTags.IFD.GPSInfo] = {ExifTags.GPS.GPSLatitudeRef: "N"}
    picture = (bench.root / DRAFT).with_suffix(_PHOTO)
    photo().save(picture, exif=exif)


CHECKED_BY_BOTH: Final = {
    "LB872": _nowhere,
    "LB873": _without_consent,
    "LB874": _withdrawn,
    "LB875": _expired,
    "LB879": _twice,
    "LB881": _under_another_name,
    "LB882": _of_another_edition,
    "LB885": _without_photo,
    "LB889": _with_a_place_in_the_photo,
}


@pytest.mark.parametrize("code", CHECKED_BY_BOTH)
@pytest.mark.parametrize("work", [approved, proof])
def test_without_what_an_approval_needs_there_is_none_and_no_proof_either(
    bench: Bench, work: Callable[[Bench], object], code: str
) -> None:
    CHECKED_BY_BOTH[code](bench)
    assert refused(bench, work) == [code]


def test_a_name_in_the_text_of_who_wants_none_is_refused(bench: Bench) -> None:
    _without_a_name(bench)
    assert refused(bench) == ["LB881"]


def test_a_story_that_would_be_seen_nowhere_is_not_proved(bench: Bench) -> None:
    change_terms(bench, channels=frozenset({Channel.PAPER}))
    assert refused(bench, proof) == ["LB886"]


@pytest.mark.parametrize("work", [approved, proof])
def test_a_story_of_an_edition_that_cannot_be_read_is_not_proved_or_approved(
    bench: Bench, work: Callable[[Bench], object]
) -> None:
    (bench.root / "participant_stories/noord/editie.toml").write_text("slug = ", encoding="utf-8")
    assert "LB887" in refused(bench, work)


def test_nothing_is_put_behind_a_link(bench: Bench, tmp_path: Path) -> None:
    text = (bench.root / DRAFT).read_text(encoding="utf-8")
    drafts = (bench.root / DRAFT).parent
    (drafts / "beeld").mkdir()
    (drafts / f"{STORY}.png").rename(drafts / f"beeld/{STORY}.png")
    (bench.root / DRAFT).write_text(text.replace("foto: ", "foto: beeld/"), encoding="utf-8")
    bench.proved(STORY)
    (tmp_path / "elders").mkdir()
    (bench.root / "participant_stories/noord/beeld").symlink_to(tmp_path / "elders")
    assert refused(bench) == ["LB130"]
    assert list((tmp_path / "elders").iterdir()) == []


def test_before_a_proof_there_is_no_approval(tmp_path: Path) -> None:
    bench = Bench.at(tmp_path / "boek")
    bench.take_in("teruggenomen", EVERYTHING)
    assert refused(bench) == ["LB877"]


@pytest.mark.parametrize("path", [DRAFT, DRAFT.replace(".md", _PHOTO)])
def test_what_changed_after_the_proof_needs_a_new_one(bench: Bench, path: str) -> None:
    with (bench.root / path).open("ab") as file:
        file.write(b"\nzqbij.\n")
    assert refused(bench) == ["LB878"]
    bench.proved(STORY)
    assert approved(bench).path == HOME


def test_a_text_that_changed_after_approval_is_open_again_and_stays_out(bench: Bench) -> None:
    approved(bench)
    with (bench.root / HOME).open("a", encoding="utf-8") as file:
        file.write("\nZqbij.\n")
    assert shown(bench) == []
    assert refused(bench) == ["LB878"]
    with open_register(bench.private, now=NOW) as register:
        register.record_proof(STORY, read_story(bench.root, HOME, "noord").story.fingerprint)
    approved(bench)
    assert shown(bench) == [STORY]


def test_what_is_still_to_do_in_a_draft_is_told_at_its_line(bench: Bench) -> None:
    with (bench.root / DRAFT).open("a", encoding="utf-8") as file:
        file.write("\nTE DOEN: vraag welke brug.\n")
    with pytest.raises(ContentError) as error:
        approved(bench)
    assert [str(one.where) for one in error.value.problems] == [f"{DRAFT}:23"]


def test_what_makes_somebody_recognisable_is_shown_to_who_approves(bench: Bench) -> None:
    with (bench.root / DRAFT).open("a", encoding="utf-8") as file:
        file.write("\nMail me via zqiemand@example.org.\n")
    bench.proved(STORY)
    found = approved(bench).warnings
    assert [(one.where.path, one.where.line) for one in found] == [(HOME, 23)]
