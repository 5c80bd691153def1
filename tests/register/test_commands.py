"""``leerboek toestemming``: the real command, from a name to a table for who asks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.reading.overview import read_overview
from tests.cli.conftest import LEERBOEK, leerboek
from tests.conftest import lay_out
from tests.register.desk import PERSONAL, TELLER, register_in, sha, taken_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

    from tests.cli.conftest import Said

_WITHHELD: Final = "participant_stories/noord/v-0001.md"
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d UTC)?")


@dataclass(frozen=True, slots=True)
class Done:
    """What was said to a book, in order, and the book."""

    home: Path
    said: dict[str, Said]


def _say(home: Path, *words: str) -> Said:
    who = {"LEERBOEK_REDACTEUR": "zqredactie"}
    return leerboek("toestemming", *words, at=home, environ=who)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Go the whole way once: a person, a role, consent, less consent, a look, access, erasure."""
    home = tmp_path_factory.mktemp("toestemming") / "boek"
    lay_out(home, {"mail.eml": "Akkoord.", _WITHHELD: None})
    said = {
        "persoon": subprocess.run(
            [LEERBOEK, "toestemming", "persoon"],
            cwd=home,
            input=f"{TELLER.name}\n{TELLER.contact}\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
        ),
        "rol": _say(home, "rol", "p-0001", "zuid", "medeontwerper"),
    }
    with register_in(home / "prive", datetime.now(UTC)) as register:
        story = taken_in(register, known=False)
        register.approve(story, sha("tekst"), sha("akkoord"))
    said["verleen"] = _say(
        home, "verleen", story, "--persoon", "p-0001", "--editie", "noord", "--kanaal", "web",
        "--kanaal", "epub", "--foto", "--naamvorm", "voornaam", "--naam", "zqvoor",
        "--bewijs", "mail.eml",
    )  # fmt: skip
    soon = str(datetime.now(UTC).date() + timedelta(days=10))
    less = ("--kanaal", "web", "--naamvorm", "anoniem", "--tot", soon)
    said["wijzig"] = _say(home, "wijzig", story, *less)
    said["verloopt"] = _say(home, "verloopt", "--binnen", "12d")
    said["toon"] = _say(home, "toon", story)
    said["exporteer"] = _say(home, "exporteer", "p-0001", "--vorm", "csv", "--naar", "inzage.csv")
    said["vergeet"] = _say(home, "vergeet", "p-0001", "--ja")
    return Done(home, said)


def test_who_is_added_gets_a_number(done: Done) -> None:
    assert done.said["persoon"].stdout.endswith("p-0001\n"), done.said["persoon"].stderr


@pytest.mark.parametrize("name", ["rol", "verleen", "wijzig", "verloopt", "toon", "vergeet"])
def test_it_says_what_changed(
    done: Done, name: str, file_regression: FileRegressionFixture
) -> None:
    said = done.said[name]
    text = _MOMENT.sub("(dan)", said.stdout + said.stderr)
    text = re.sub(r"nog \d+ dagen", "nog (zoveel) dagen", text)
    file_regression.check(text, basename=f"zegt_{name}", encoding="utf-8")


def test_each_change_is_in_the_overview(done: Done) -> None:
    grant = read_overview(done.home)[0].grants["v-0001"]
    assert (sorted(grant.channels), grant.photo, grant.name_form) == (["web"], True, "anoniem")


def test_the_table_is_for_its_owner_alone_and_opens_in_a_spreadsheet(done: Done) -> None:
    table = done.home / "inzage.csv"
    assert table.stat().st_mode & 0o077 == 0
    assert table.read_text(encoding="utf-8").startswith("\ufeffonderdeel;waarde")
    assert done.home.stat().st_mode & 0o055 != 0


def test_a_file_that_is_there_is_not_written_over(done: Done) -> None:
    before = (done.home / "inzage.csv").read_bytes()
    said = _say(done.home, "exporteer", "p-0001", "--naar", "inzage.csv")
    assert (said.returncode, "LB734" in said.stderr) == (1, True), said.stderr
    assert (done.home / "inzage.csv").read_bytes() == before


def test_only_who_asks_to_see_a_name_sees_one(done: Done) -> None:
    told = {
        name: said.stdout + said.stderr
        for name, said in done.said.items()
        if name not in {"toon", "persoon"}
    }
    assert [name for name, text in told.items() if any(word in text for word in PERSONAL)] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("rol", "p-0001", "oost", "deelnemer"), "Kies uit: noord, zuid."),
        (("rol", "p-0001", "zuid", "baas"), "baas"),
        (("verleen", "v-0001", "--kanaal", "radio"), "radio"),
        (("verleen", "v-0001", "--van", "20260101"), "Schrijf hem als 2026-11-22."),
        (("verleen", "v-0001", "--van", "2026-02-30"), "Schrijf hem als 2026-11-22."),
        (("verloopt", "--binnen", "twee maanden"), "Schrijf het als 60d."),
    ],
)
def test_a_value_that_is_not_on_the_list_ends_with_2(
    done: Done, words: tuple[str, ...], expected: str
) -> None:
    said = _say(done.home, *words)
    assert (said.returncode, expected in said.stderr) == (2, True), said.stderr


def test_it_says_what_is_forgotten_and_what_stays_and_why(
    done: Done, tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    shutil.copytree(done.home, tmp_path / "boek")
    with register_in(tmp_path / "boek/prive", datetime.now(UTC)) as register:
        register.withdraw("v-0001", "verteller")
    said = _say(tmp_path / "boek", "vergeet", "p-0001", "--ja")
    text = re.sub(r"\d+ (bestanden|oude)", r"(aantal) \1", said.stdout + said.stderr)
    file_regression.check(text, basename="zegt_vergeten", encoding="utf-8")


def test_who_does_not_type_the_number_forgets_nobody(done: Done) -> None:
    said = _say(done.home, "vergeet", "p-0001")
    assert (said.returncode, said.stderr.split()[-1]) == (130, "Afgebroken.")


def test_a_register_that_cannot_be_used_ends_with_3_and_names_the_way_back(
    done: Done, tmp_path: Path
) -> None:
    folder = tmp_path / "prive"
    shutil.copytree(done.home / "prive", folder)
    (folder / "register.sqlite").write_bytes(b"kapot")
    environ = {"LEERBOEK_PRIVE": str(folder)}
    said = leerboek("--kaal", "toestemming", "toon", at=done.home, environ=environ)
    assert said.returncode == 3
    way_back = re.search(r"LB711.*\n.*: (leerboek toestemming zet-terug \S+\.sqlite)", said.stderr)
    assert way_back, said.stderr
    words = way_back[1].split()[1:]
    said = leerboek(*words, at=done.home, environ=environ)
    assert (said.returncode, "is nu het register" in said.stderr) == (0, True), said.stderr


# Raises an error that quotes a name, with another one as its cause, where consent is recorded.
_BUG: Final = """
import sys
from build_tools.use_cases import consent_people
def bug(*_):
    try:
        raise KeyError("zqnaam")
    except KeyError as error:
        raise ZeroDivisionError("zqachter") from error
consent_people.write_overview = bug
from build_tools.cli import main
sys.argv = ["leerboek", "toestemming", "vergeet", "p-0001", "--ja"]
main()
"""


def test_the_file_about_a_bug_holds_no_value(tmp_path: Path) -> None:
    home = tmp_path / "boek"
    lay_out(home, {_WITHHELD: None})
    with register_in(home / "prive") as register:
        taken_in(register)
    said = subprocess.run(
        [sys.executable, "-c", _BUG],
        cwd=home,
        env={**os.environ, "TMPDIR": os.fspath(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"LB505.*\(ZeroDivisionError\).*\n.*: (\S+\.txt)", said.stderr)
    assert (said.returncode, bool(found)) == (3, True), said.stderr
    assert found
    written = (tmp_path / found[1]).read_text(encoding="utf-8")
    assert [word for word in PERSONAL if word in written + said.stderr] == []
    assert ("KeyError" in written, "forget_person" in written) == (True, True)
