"""The signed overview: what the register has, whole or noticed, with a key that is never lost."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import is_signed, signature_of
from build_tools.model.consent import Overview, Withdrawal
from build_tools.problems import ContentError
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, SIGNATURE, read_overview
from build_tools.register.backups import backups_of, put_back
from build_tools.register.keys import signing_key
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.consent_register import register_of
from tests.register.desk import NOW, PERSONAL, TERMS, bytes_in, granted, register_in, sha, taken_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PUBLIC: Final = (OVERVIEW, SIGNATURE, PUBLIC_KEY)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a book with a story that may be shown, and its overview, to copy."""
    home = tmp_path_factory.mktemp("ondertekend")
    with register_in(home / "prive") as register:
        granted(register)
        assert write_overview(home, home / "prive", register)
    return home


@pytest.fixture
def root(tmp_path: Path, written: Path) -> Path:
    """Give a book with a story that may be shown, and its overview."""
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    return tmp_path


def _write(root: Path, change: Callable[..., object] | None = None) -> bool:
    with register_in(root / "prive") as register:
        if change:
            change(register)
        return write_overview(root, root / "prive", register)


def _code(function: Callable[[], object]) -> str:
    with pytest.raises(ContentError) as error:
        function()
    (problem,) = error.value.problems
    return problem.code


def test_it_is_what_the_register_has(root: Path) -> None:
    with register_in(root / "prive") as register:
        assert read_overview(root) == (register.overview(), ())


def test_it_holds_nothing_that_can_be_traced_to_a_person(root: Path) -> None:
    told = b"".join(data for _, data in bytes_in(root / "participant_stories"))
    assert [word for word in PERSONAL if word.encode() in told] == []


def test_the_private_key_is_for_its_owner_alone(root: Path) -> None:
    assert stat.S_IMODE((root / "prive/sleutel.pem").stat().st_mode) == 0o600
    assert b"PRIVATE" not in b"".join(data for _, data in bytes_in(root / "participant_stories"))


def test_written_again_without_a_change_nothing_is_touched(root: Path) -> None:
    before = {name: (root / name).stat().st_mtime_ns for name in _PUBLIC}
    assert not _write(root)
    assert {name: (root / name).stat().st_mtime_ns for name in _PUBLIC} == before


def test_each_change_is_signed_with_the_same_key(root: Path) -> None:
    key, number = (root / PUBLIC_KEY).read_bytes(), read_overview(root)[0].number
    assert _write(root, lambda register: register.withdraw("v-0001", "verteller"))
    after = read_overview(root)[0]
    assert (after.grants, after.withdrawn[0].story) == ({}, "v-0001")
    assert (after.number > number, (root / PUBLIC_KEY).read_bytes()) == (True, key)


def test_where_nothing_was_ever_agreed_no_overview_comes(tmp_path: Path) -> None:
    assert not _write(tmp_path, taken_in)
    assert not any((tmp_path / name).exists() for name in _PUBLIC)


@pytest.mark.parametrize("name", [OVERVIEW, SIGNATURE])
def test_one_file_of_an_older_pair_is_noticed_and_put_right(root: Path, name: str) -> None:
    older = (root / name).read_bytes()
    _write(root, lambda register: register.withdraw("v-0001", "verteller"))
    (root / name).write_bytes(older)
    overview, wrong = read_overview(root)
    assert (overview, [problem.code for problem in wrong]) == (Overview(), ["LB321"])
    assert _write(root)
    overview, wrong = read_overview(root)
    assert ([one.story for one in overview.withdrawn], wrong) == (["v-0001"], ())


def test_pulled_halfway_it_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process stops between the two files."""
    replaced: list[str] = []
    place = os.replace

    class Pulled(BaseException): ...

    def replace(source: Path, target: Path) -> None:
        if target.name == "toestemming.sig":
            raise Pulled
        replaced.append(target.name)
        place(source, target)

    monkeypatch.setattr("pathlib.Path.replace", replace)
    with pytest.raises(Pulled):
        _write(root, lambda register: register.withdraw("v-0001", "verteller"))
    monkeypatch.undo()
    assert "toestemming.toml" in replaced
    assert read_overview(root)[1][0].code == "LB321"
    assert _write(root)
    assert read_overview(root)[1] == ()


def test_on_a_full_disk_the_old_pair_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The register has room, the book has not."""
    with register_in(root / "prive") as register:
        register.withdraw("v-0001", "verteller")
    before = list(bytes_in(root / "participant_stories"))

    def refuse(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    assert _code(lambda: _write(root)) == "LB708"
    assert list(bytes_in(root / "participant_stories")) == before
    monkeypatch.undo()
    assert _write(root)
    assert read_overview(root)[0].grants == {}


def test_a_key_that_is_gone_is_not_made_anew(root: Path) -> None:
    before = list(bytes_in(root / "participant_stories"))
    (root / "prive/sleutel.pem").unlink()
    assert _code(lambda: _write(root)) == "LB714"
    assert list(bytes_in(root / "participant_stories")) == before


def test_the_key_of_another_book_is_refused(root: Path, tmp_path: Path) -> None:
    before = list(bytes_in(root / "participant_stories"))
    (tmp_path / "ander").mkdir()
    signing_key(tmp_path / "ander", None)
    (tmp_path / "ander/sleutel.pem").replace(root / "prive/sleutel.pem")
    assert _code(lambda: _write(root)) == "LB715"
    assert list(bytes_in(root / "participant_stories")) == before


@pytest.mark.parametrize("text", ["", "geen sleutel", "-----BEGIN PRIVATE KEY-----\n"])
def test_a_key_that_cannot_be_read_is_told(root: Path, text: str) -> None:
    (root / "prive/sleutel.pem").write_text(text, encoding="utf-8")
    assert _code(lambda: _write(root)) == "LB718"


def _sign(root: Path, overview: Overview) -> None:
    """Put an overview in the book that its own key signed."""
    key = signing_key(root / "prive", (root / PUBLIC_KEY).read_bytes())
    data = overview_text(overview).encode()
    (root / OVERVIEW).write_bytes(data)
    (root / SIGNATURE).write_bytes(signature_of(data, key))


def test_a_withdrawal_that_an_older_register_forgot_is_not_undone(root: Path) -> None:
    _sign(root, Overview(number=90, withdrawn=(Withdrawal(story="v-0001", edition="noord"),)))
    assert _code(lambda: _write(root)) == "LB716"
    assert read_overview(root)[0].withdrawn[0].story == "v-0001"


def _put_back_older(root: Path) -> None:
    """Take the photo away, then put the back-up of before in the place of the register."""
    with register_of(root, {}, now=NOW) as register:
        register.change("v-0001", replace(TERMS, photo=False))
        write_overview(root, root / "prive", register)
    put_back(root / "prive", backups_of(root / "prive")[0].name, NOW)


def _change(root: Path, **terms: object) -> None:
    with register_of(root, {}, now=NOW) as register:
        wanted = replace(TERMS, **terms)  # type: ignore[arg-type]
        register.change("v-0001", wanted, evidence=sha("nieuw bewijs"))
        write_overview(root, root / "prive", register)


def test_a_no_that_an_older_register_forgot_is_not_undone(root: Path) -> None:
    _put_back_older(root)
    before = list(bytes_in(root / "participant_stories"))
    assert _code(lambda: _write(root)) == "LB719"
    assert _code(lambda: _write(root, lambda other: granted(other, "twee"))) == "LB719"
    assert list(bytes_in(root / "participant_stories")) == before


@pytest.mark.parametrize("photo", [True, False])
def test_recorded_again_with_a_proof_it_counts_whatever_it_is(root: Path, *, photo: bool) -> None:
    _put_back_older(root)
    _change(root, photo=photo)
    assert read_overview(root)[0].grants["v-0001"].photo == photo
    assert not _write(root)


def test_after_a_back_up_the_numbers_go_on_above_what_was_published(root: Path) -> None:
    _put_back_older(root)
    number = read_overview(root)[0].number
    _change(root, photo=False, quotation=False)
    with register_in(root / "prive") as register:
        assert register.history()[-1].number > number


def test_the_mark_of_a_story_that_an_older_register_does_not_know_stays(root: Path) -> None:
    gone = Withdrawal(story="v-0077", edition="noord")
    with register_in(root / "prive") as register:
        _sign(root, replace(register.overview(), number=90, withdrawn=(gone,)))
    _change(root, photo=False)
    after = read_overview(root)[0]
    assert (after.withdrawn, set(after.grants), after.number) == ((gone,), {"v-0001"}, 91)


def test_a_signature_is_right_for_exactly_these_bytes(root: Path) -> None:
    data, signature, key = ((root / name).read_bytes() for name in _PUBLIC)
    assert is_signed(data, signature, key)
    assert not is_signed(data + b"\n", signature, key)


def test_a_copy_of_the_book_without_its_private_folder_is_refused(root: Path) -> None:
    environ = {"LEERBOEK_PRIVE": str(root / "elders")}

    def opened() -> None:
        with register_of(root, environ, now=NOW):
            pass

    assert _code(opened) == "LB717"
    assert not (root / "elders").exists()


def test_who_is_at_work_stands_in_the_history(tmp_path: Path) -> None:
    environ = {"LEERBOEK_REDACTEUR": "zqredactie\nzqregel", "USER": "zqander"}
    with register_of(tmp_path, environ, now=NOW) as register:
        register.withdraw(taken_in(register), "redactie")
        assert {event.by for event in register.history()} == {"zqredactiezqregel"}


def test_while_the_overview_is_written_nobody_changes_the_register(root: Path) -> None:
    with register_in(root / "prive") as one, register_in(root / "prive") as other, one.alone():
        assert _code(lambda: other.record_proof("v-0001", sha("tekst"))) == "LB702"
