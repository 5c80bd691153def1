"""Drafts: whole or not there, never over another file, and recognised when they come again."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import stat
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from build_tools.intake.draft_text import draft_text
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Participant, Submission, SubmittedPhoto, Wish
from build_tools.problems import Location, Problem
from build_tools.register import open_register
from build_tools.use_cases.intake import Outcome
from build_tools.use_cases.intake_drafts import Places, keep
from build_tools.use_cases.intake_readers import Sent
from tests.intake_batch.batch import DRAFTS, NOW, SENT, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.use_cases.intake_drafts import Kept
    from tests.intake_batch.batch import Desk

_WISH: Final = Wish(
    channels=frozenset({Channel.WEB}),
    photo=True,
    quotation=False,
    name_form=NameForm.FIRST,
    shown_name="Zq",
)
_SUBMISSION: Final = Submission(
    part="",
    fields={"titel": "Een titel", "pijlers": [1, 3]},
    body="Een verhaal.\n",
    photos=(SubmittedPhoto(data=b"eerste"), SubmittedPhoto(data=b"tweede")),
    participant=Participant(name="zqnaam", contact="zqnaam@example.org"),
    wish=_WISH,
    doubts=(Problem(Location("a.docx"), "LB824"),),
)
_SENT: Final = Sent(
    submission=_SUBMISSION, source="ab" * 32, originals=(("origineel.docx", b"bytes"),)
)


def _keep(desk: Desk, sent: Sent = _SENT, name: str = "zqbestand.docx") -> Kept:
    with open_register(desk.private, now=NOW) as register:
        return keep(sent, name, Places(desk.root, desk.private, "noord"), register)


def test_a_story_is_in_the_register_with_who_sent_it_and_what_was_wished(desk: Desk) -> None:
    story = _keep(desk).story
    with open_register(desk.private, now=NOW) as register:
        known = register.story(story)
        assert (known.edition, known.wish, known.original_name) == (
            "noord",
            _WISH,
            "zqbestand.docx",
        )
        assert known.person is not None
        assert register.person(known.person).contact == "zqnaam@example.org"


def test_what_came_in_is_kept_with_what_there_is_to_look_at(desk: Desk) -> None:
    home = desk.private / "origineel" / _keep(desk).story
    assert (home / "origineel.docx").read_bytes() == b"bytes"
    assert (home / "schoon-2.jpg").read_bytes() == b"tweede"
    told = (home / "twijfels.txt").read_text(encoding="utf-8")
    assert ("LB824" in told, "LB828" in told) == (True, True)


def test_a_photo_stands_beside_its_draft(desk: Desk) -> None:
    kept = _keep(desk)
    assert desk.drafts == [f"{kept.story}.jpg", f"{kept.story}.md"]
    text = (desk.root / kept.draft).read_text(encoding="utf-8")
    assert f"foto: {kept.story}.jpg\nfoto_beschrijving: 'TE DOEN: " in text


def test_a_second_photo_is_told(desk: Desk) -> None:
    assert [problem.code for problem in _keep(desk).doubts] == ["LB828"]


def test_what_came_before_is_recognised_under_any_name(desk: Desk, tmp_path: Path) -> None:
    first = desk.take(SENT / "kladblok.txt")
    shutil.copy(SENT / "kladblok.txt", tmp_path / "anders.txt")
    again = desk.take(tmp_path / "anders.txt")
    assert (problems_of(again), again[0].story) == (["LB785"], first[0].story)
    assert again[0].outcome is Outcome.KNOWN
    assert len(desk.drafts) == 1


def test_a_draft_that_an_editor_changed_or_threw_away_does_not_come_back(desk: Desk) -> None:
    kept = _keep(desk)
    (desk.root / kept.draft).unlink()
    assert (_keep(desk).draft, len(list((desk.root / DRAFTS).glob("*.md")))) == ("", 0)


def test_a_table_that_has_grown_gives_only_its_new_rows(desk: Desk, tmp_path: Path) -> None:
    (desk.root / "book/formulieren/a.toml").write_text(
        'naam = "x"\n[vragen]\n"Wat" = "verhaal"\n', encoding="utf-8"
    )
    table = tmp_path / "tabel.csv"
    table.write_text("Wat\nEen.\n", encoding="utf-8")
    desk.take(table)
    table.write_text("Wat\nNieuw.\nEen.\n", encoding="utf-8")
    assert [line.outcome for line in desk.take(table)] == [Outcome.TAKEN, Outcome.KNOWN]


def test_a_number_that_the_book_has_a_text_of_is_not_given_again(desk: Desk) -> None:
    taken = desk.root / "participant_stories/zuid/v-0041.md"
    taken.write_text("---\n", encoding="utf-8")
    assert _keep(desk).story == "v-0042"


def test_a_file_that_somebody_put_there_is_never_overwritten(desk: Desk) -> None:
    """It was broken off after the register; then its number was used by hand."""
    _broken_off(desk, after_register=True)
    other = desk.root / "participant_stories/noord/v-0002.md"
    other.write_text("van iemand anders", encoding="utf-8")
    shutil.rmtree(desk.private / "origineel", ignore_errors=True)
    sent = replace(_SENT, submission=replace(_SUBMISSION, photos=()))
    with open_register(desk.private, now=NOW) as register:
        places = Places(desk.root, desk.private, "noord")
        with pytest.raises(Exception, match="LB786"):
            keep(sent, "a.docx", places, register)
    assert other.read_text(encoding="utf-8") == "van iemand anders"


def _broken_off(desk: Desk, *, after_register: bool) -> None:
    (desk.private / "bezig").mkdir(parents=True)
    (desk.private / "bezig" / _SENT.source).touch()
    if after_register:
        with open_register(desk.private, now=NOW) as register:
            register.new_story(
                edition="noord",
                participant=None,
                wish=None,
                source=_SENT.source,
                original_name="a.docx",
                floor=1,
            )


_CHANGES: Final = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.chmod"})


def _killed(desk: Desk, at: int) -> None:
    """Put a story away, and end the process for good before its change number ``at``."""
    count = 0

    def watch(event: str, given: tuple[object, ...]) -> None:
        nonlocal count
        if event in _CHANGES and str(given[0]).startswith(str(desk.root)):
            reads = event == "open" and isinstance(given[2], int) and not given[2] & os.O_WRONLY
            count += not reads
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    _keep(desk)


@pytest.mark.parametrize("step", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_kill_9_at_any_moment_leaves_nothing_or_a_whole_draft_and_again_it_is_whole(
    tmp_path: Path, desk: Desk, step: int
) -> None:
    fork = multiprocessing.get_context("fork")
    template = tmp_path / "boek"
    expected = draft_text(_SUBMISSION, "v-0002.jpg")
    for at in range(1, 200, step):
        home = tmp_path / str(at)
        shutil.copytree(template, home)
        here = replace(desk, root=home)
        process = fork.Process(target=_killed, args=(here, at))
        process.start()
        process.join()
        found = [path.read_text("utf-8") for path in (home / DRAFTS).glob("v-*.md")]
        assert found in ([], [expected])
        kept = _keep(here)
        assert kept.story == "v-0002"
        assert (home / DRAFTS / "v-0002.md").read_text("utf-8") == expected
        assert (home / DRAFTS / "v-0002.jpg").read_bytes() == b"eerste"
        assert (home / "prive/origineel/v-0002/origineel.docx").read_bytes() == b"bytes"
        assert list((home / "prive/bezig").iterdir()) == []
        with open_register(here.private, now=NOW) as register:
            assert [one.identity for one in register.stories()] == ["v-0002"]
        if process.exitcode == 0:
            break
    else:
        pytest.fail("it never came to its end")
    assert at > 10


@pytest.mark.parametrize(
    "value",
    [
        "ja", "no", "null", "3", "1.0", "2026-01-01", "~", "- a", "a: b", "# a", "'a", '"a"', "[a]",
        "{a}", "!!python/object:os.system a", "&a b", "*a", "| a", "> a", "%a", "@a", "`a`", "---",
        "a #b", "é “b” 😀", "\\", "a\\nb", "TRUE", "0x1f", "=a", "<<", "? a", "ẞ ĳ", "\u00a0a",
    ],
)  # fmt: skip
def test_a_value_comes_back_from_the_front_matter_as_it_was(value: str) -> None:
    submission = Submission(part="", fields={"titel": value, "pijlers": [2]}, body="x\n")
    text = draft_text(submission, None)
    end = text.index("\n---\n\nx\n")
    read = yaml.load(text[4:end], Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    assert (read["titel"], read["pijlers"]) == (value, ["2"])


def test_the_choice_of_an_edition_is_followed_when_it_is_there(desk: Desk) -> None:
    desk.take(SENT / "formulier.json")
    with open_register(desk.private, now=NOW) as register:
        assert [story.edition for story in register.stories()] == ["zuid"]


def test_the_choice_of_an_edition_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    text = (SENT / "formulier.json").read_text(encoding="utf-8").replace('"zuid"', '"oost"')
    (tmp_path / "formulier.json").write_text(text, encoding="utf-8")
    assert problems_of(desk.take(tmp_path / "formulier.json")) == ["LB783"]


def test_an_edition_that_was_asked_for_goes_before_a_choice(desk: Desk) -> None:
    desk.take(SENT / "formulier.json", edition="noord")
    with open_register(desk.private, now=NOW) as register:
        assert [story.edition for story in register.stories()] == ["noord"]


def test_a_photo_with_the_name_of_a_text_belongs_to_it(desk: Desk) -> None:
    (line,) = desk.take(SENT / "samen")
    assert desk.drafts == [f"{line.story}.jpg", f"{line.story}.md"]
    kept = desk.private / "origineel" / line.story
    assert sorted(path.name for path in kept.iterdir()) == ["foto-1.jpg", "origineel.txt"]


def test_a_kind_that_is_not_taken_is_told_with_those_that_are(desk: Desk) -> None:
    lines = desk.take(SENT / "affiche.pdf")
    assert [(one.code, one.values) for one in lines[0].problems] == [("LB780", (".pdf",))]


def test_a_table_without_answers_is_told(desk: Desk, tmp_path: Path) -> None:
    (desk.root / "book/formulieren/a.toml").write_text(
        'naam = "x"\n[vragen]\n"Wat" = "verhaal"\n', encoding="utf-8"
    )
    (tmp_path / "tabel.csv").write_text("Wat\n", encoding="utf-8")
    assert problems_of(desk.take(tmp_path / "tabel.csv")) == ["LB800"]


def test_nobody_else_on_the_machine_can_open_a_draft(desk: Desk) -> None:
    drafts = desk.root / "participant_stories/_concept"
    drafts.mkdir(mode=0o755, exist_ok=True)
    with open_register(desk.private, now=NOW) as register:
        keep(_SENT, "a.docx", Places(desk.root, desk.private, "noord"), register)
    assert stat.S_IMODE(drafts.stat().st_mode) == stat.S_IRWXU
