"""What the commands do around their work: how they end, and how much they show."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.use_cases.publish import shelf_for, staging
from tests.cli.conftest import LEERBOEK, leerboek
from tests.conftest import REPOSITORY, lay_out, put_in_git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

    Say = Callable[..., Said]

_BAR: Final = "━"
_COLOUR: Final = "\x1b["
_PATIENCE: Final = 60


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Said:
    """Give what is said of a book that is right."""
    home = tmp_path_factory.mktemp("goed") / "boek"
    lay_out(home, {})
    put_in_git(home)
    return leerboek("--kaal", "controleer", at=home)


def test_a_book_that_is_right_ends_with_0_and_says_so(checked: Said) -> None:
    assert (checked.returncode, "Alles klopt." in checked.stderr) == (0, True), checked.stderr


def test_plain_progress_is_one_line_a_step(checked: Said) -> None:
    steps = re.findall(r"^(?:lezen|nakijken):.*$", checked.stderr, re.MULTILINE)
    assert steps[:3] == ["lezen: 0/1", "lezen: 1/1", "nakijken: 0/2"]
    assert steps[-1] in {"nakijken: noord 2/2", "nakijken: zuid 2/2"}


def test_what_is_withheld_is_told(checked: Said) -> None:
    assert "LB301" in checked.stderr


def test_only_the_named_edition_is_looked_at(book: Path, say: Say) -> None:
    page = "---\ntitel: Zuid\nsoort: pagina\nsamenvatting: Fout.\nedities: [zuid]\n---\n<b>\n"
    (book / "book/alleen-zuid.md").write_text(page, encoding="utf-8")
    assert say("--kaal", "controleer", "noord").returncode == 0


def test_content_that_is_wrong_ends_with_1_and_is_told_to_who_asked_for_quiet(
    book: Path, say: Say
) -> None:
    (book / "book/edities.md").write_text("Geen kop.\n", encoding="utf-8")
    said = say("--stil", "controleer", "noord")
    assert said.returncode == 1
    assert said.stderr.splitlines() == [
        "book/edities.md:1: fout LB101: Dit bestand heeft geen kop.",
        "    Begin het bestand met een regel ‘---’, dan de velden, dan weer een regel ‘---’.",
    ]


# Put below the settings of a book: reading them says so, and then waits for ever.
_WAIT: Final = """
(_root / "bezig").touch()
(_root / "wacht").read_bytes()
"""


def _wait_for(file: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while not file.exists():
        assert time.monotonic() < end, f"{file.name} never came"
        time.sleep(0.02)


def test_ctrl_c_ends_with_130_and_one_word(book: Path) -> None:
    """Pressed while the processes are at work, which cannot end by themselves."""
    os.mkfifo(book / "wacht")
    with (book / "conf.py").open("a", encoding="utf-8") as settings:
        settings.write(_WAIT)
    with subprocess.Popen(
        [LEERBOEK, "--kaal", "controleer"], cwd=book, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            _wait_for(book / "bezig")
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=_PATIENCE)
        finally:
            running.kill()
    steps = ["lezen: 0/1", "lezen: 1/1", "nakijken: 0/2"]
    told = [line for line in said.splitlines() if line]
    assert (running.returncode, told) == (130, [*steps, "Afgebroken."])


@pytest.mark.parametrize(
    "words",
    [("bouwen",), ("controleer", "oost"), ("--anders",), ("bouw", "--formaat", "pdf"), ("nieuw",)],
)
def test_a_command_typed_wrong_ends_with_2(say: Say, words: tuple[str, ...]) -> None:
    assert say(*words).returncode == 2


def test_a_build_while_another_one_runs_ends_with_3(book: Path, say: Say) -> None:
    with staging(shelf_for(book / "dist")):
        said = say("--kaal", "bouw", "noord", "--formaat", "web")
    assert (said.returncode, "LB510" in said.stderr) == (3, True), said.stderr


def test_bringing_back_what_never_was_ends_with_3(say: Say) -> None:
    said = say("herstel")
    assert (said.returncode, "LB512" in said.stderr) == (3, True), said.stderr


def test_a_bug_ends_with_3_and_a_file_for_a_developer(book: Path) -> None:
    planted = (
        "import sys; from build_tools.use_cases import draft\n"
        "def bug(*_): raise ZeroDivisionError('geheim')\n"
        "draft.new_lesson = bug\n"
        "from build_tools.cli import main; sys.argv = ['leerboek', 'nieuw', 'les', 'x']; main()"
    )
    said = subprocess.run(
        [sys.executable, "-c", planted],
        cwd=book,
        env={**os.environ, "TMPDIR": os.fspath(book)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, "Traceback" in said.stderr) == (3, False), said.stderr
    found = re.search(r"LB505.*\(ZeroDivisionError\).*\n.*: (\S+\.txt)", said.stderr)
    assert found
    assert "geheim" in (book / found[1]).read_text(encoding="utf-8")


def test_settings_that_cannot_be_read_end_with_3(book: Path, say: Say) -> None:
    (book / "conf.py").write_text("extensions = ['bestaat_niet']\n", encoding="utf-8")
    said = say("--kaal", "controleer", "noord")
    assert (said.returncode, "LB503" in said.stderr) == (3, True), said.stderr
    assert "Traceback" not in said.stderr


def test_outside_a_book_it_says_where_to_go(tmp_path: Path) -> None:
    said = leerboek("controleer", at=tmp_path)
    assert said.returncode == 2
    assert said.stderr == (
        "Fout: Hier staat geen boek. Ga eerst naar de map met conf.py en participant_stories.\n"
    )


def test_outside_a_book_there_is_still_help(tmp_path: Path) -> None:
    assert leerboek("bouw", "--help", at=tmp_path).returncode == 0


def test_in_a_folder_of_the_book_the_book_is_found(book: Path) -> None:
    assert leerboek("--stil", "controleer", "noord", at=book / "book" / "diep").returncode == 0


def test_the_version_names_the_commit() -> None:
    said = leerboek("--version", at=REPOSITORY)
    assert re.fullmatch(
        r"leerboek \d+\.\d+\.\d+ \(commit [0-9a-f]{7,}(, met wijzigingen)?\)\n", said.stdout
    )


def test_the_version_names_no_commit_where_there_is_none(tmp_path: Path) -> None:
    assert re.fullmatch(r"leerboek \d+\.\d+\.\d+\n", leerboek("--version", at=tmp_path).stdout)


@pytest.mark.parametrize(
    "words", [("--stil", "controleer", "noord"), ("controleer", "noord", "-s")]
)
def test_quiet_says_nothing_of_a_book_that_is_right(say: Say, words: tuple[str, ...]) -> None:
    said = say(*words)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def _on_a_terminal(book: Path, *words: str, **environ: str) -> str:
    """Return what the command writes to a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [LEERBOEK, *words],
        cwd=book,
        env={**os.environ, "TERM": "xterm-256color", **environ},
        stderr=theirs,
        stdout=theirs,
    ) as running:
        os.close(theirs)
        written = b""
        while chunk := _read(ours):
            written += chunk
        running.wait(timeout=60)
    os.close(ours)
    return written.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""


def test_a_terminal_gets_a_moving_bar(book: Path) -> None:
    assert _BAR in _on_a_terminal(book, "controleer", "noord")


@pytest.mark.parametrize(
    ("words", "environ"),
    [(("--kaal", "controleer", "noord"), {}), (("controleer", "noord"), {"NO_COLOR": "1"})],
)
def test_plain_or_without_colour_a_terminal_gets_plain_lines(
    book: Path, words: tuple[str, ...], environ: dict[str, str]
) -> None:
    written = _on_a_terminal(book, *words, **environ)
    assert (_BAR in written, _COLOUR in written) == (False, False)
