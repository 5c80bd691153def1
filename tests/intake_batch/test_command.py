"""``neem-op`` as an editor types it."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
from typing import TYPE_CHECKING

from tests.cli.conftest import LEERBOEK, leerboek
from tests.intake_batch.batch import SENT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake_batch.batch import Desk


def test_on_a_screen_it_ends_with_a_table(desk: Desk) -> None:
    """Every name of a file is there in full, on several lines where it must."""
    here, there = pty.openpty()
    environ = {**os.environ, "COLUMNS": "100", "TERM": "xterm"}
    files = [os.fspath(SENT / name) for name in ("kladblok.txt", "affiche.pdf")]
    asked = [os.fspath(LEERBOEK), "neem-op", *files]
    with subprocess.Popen(asked, cwd=desk.root, env=environ, stdout=there, stderr=there) as run:
        os.close(there)
        said = _all_of(here)
    rows = [line.split() for line in said.splitlines()]
    assert run.returncode == 1
    assert ["bestand", "uitkomst", "verhaal", "waarom"] in rows
    assert any("opgenomen" in row and "v-0002" in row for row in rows)
    assert "…" not in said


def _all_of(screen: int) -> str:
    """Return everything that was shown, without colours."""
    data = b""
    with contextlib.suppress(OSError):  # so it ends on Linux
        while piece := os.read(screen, 65_536):
            data += piece
    os.close(screen)
    text = data.decode("utf-8")
    for code in ("\x1b[1m", "\x1b[0m", "\x1b[2K", "\x1b[?25l", "\x1b[?25h"):
        text = text.replace(code, "")
    return text.replace("\r", "\n")


def test_a_folder_without_files_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    said = leerboek("--kaal", "neem-op", "../leeg", at=desk.root)
    assert (said.returncode, said.stdout) == (0, "")
    assert "Er was niets om op te nemen." in said.stderr


def test_quiet_it_gives_only_the_report(desk: Desk) -> None:
    said = leerboek("-s", "neem-op", str(SENT / "kladblok.txt"), at=desk.root)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.endswith(
        "kladblok.txt: opgenomen: v-0002 (participant_stories/_concept/v-0002.md)\n"
    )


def test_an_edition_that_does_not_exist_is_refused(desk: Desk) -> None:
    said = leerboek("neem-op", "--editie", "oost", str(SENT / "kladblok.txt"), at=desk.root)
    assert (said.returncode, "Kies uit: noord, zuid." in said.stderr) == (2, True)
    assert desk.drafts == []


def test_a_form_that_is_wrong_is_told_with_its_line(desk: Desk) -> None:
    (desk.root / "book/formulieren/fout.toml").write_text('naam = "x"\n[vragen]\n', "utf-8")
    said = leerboek("neem-op", str(SENT / "kladblok.txt"), at=desk.root)
    assert (said.returncode, desk.drafts) == (1, [])
    assert said.stderr.splitlines()[-3].startswith("book/formulieren/fout.toml:2: fout LB114: ")
