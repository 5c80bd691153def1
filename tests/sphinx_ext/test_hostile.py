"""A hostile text before a bare ``sphinx-build``: ``conf.py`` puts the gate there too."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.conftest import lay_out

if TYPE_CHECKING:
    from pathlib import Path

_PAYLOAD: Final = "{{ cycler.__init__.__globals__.os.popen('touch %s').read() }}"
_SUM: Final = "{{ 7 * 191 }}"
_HEAD: Final = """titel: De val
kernles: Kijk uit.
soort: tip
rol: ambtenaar
pijlers: [1]
reflectievraag: Wat nu?
voorbeeld: true
"""
_SWITCHED_ON: Final = """myst:
  enable_extensions: [substitution]
  substitutions:
    val: gesprongen
"""


def _sphinx_build(home: Path, builder: str) -> tuple[str, str]:
    """Run Sphinx as anybody would; return all text that came out, and what was said."""
    out = home.parent / f"uit-{builder}"
    ran = subprocess.run(
        [sys.executable, "-m", "sphinx", "-b", builder, "-q", str(home), str(out)],
        cwd=home.parent,
        env={**os.environ, "LEERBOEK_EDITIE": "noord", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    written = [path for path in out.rglob("*") if path.suffix in {".html", ".xhtml"}]
    assert written
    return "".join(path.read_text(encoding="utf-8") for path in written), ran.stderr


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "boek"
    lay_out(folder, {})
    return folder


def _trap(home: Path, head: str) -> tuple[Path, Path]:
    """Put a hostile story in the book; return it and the file that its code would make."""
    sprung = home.parent / "gesprongen"
    story = home / "participant_stories/noord/de-val.md"
    body = f"Onze val {{{{ val }}}} {_SUM} {_PAYLOAD % sprung}"
    story.write_text(f"---\n{head}---\n\n{body}\n", encoding="utf-8")
    return story, sprung


def test_a_story_that_switches_jinja_on_runs_nothing_and_is_not_shown(
    home: Path, builder: str
) -> None:
    _, sprung = _trap(home, _HEAD + _SWITCHED_ON)
    shown, said = _sphinx_build(home, builder)
    assert not sprung.exists()
    assert "Onze val" not in shown
    assert "de-val.md:9: WARNING: fout LB" in said


def test_jinja_in_a_story_is_never_worked_out(home: Path, builder: str) -> None:
    _, sprung = _trap(home, _HEAD)
    shown, _ = _sphinx_build(home, builder)
    assert not sprung.exists()
    assert "1337" not in shown


def test_jinja_in_a_page_is_never_worked_out(home: Path, builder: str) -> None:
    sprung = home.parent / "gesprongen"
    page = home / "book/blokken.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n{_SUM} {_PAYLOAD % sprung}\n", encoding="utf-8")
    shown, _ = _sphinx_build(home, builder)
    assert not sprung.exists()
    assert "1337" not in shown


def test_a_block_in_a_story_is_refused_and_the_book_is_built(home: Path, builder: str) -> None:
    story, _ = _trap(home, _HEAD)
    text = story.read_text(encoding="utf-8")
    story.write_text(f"{text}\n:::{{kader}} Geheim\nGeheim.\n:::\n", encoding="utf-8")
    shown, said = _sphinx_build(home, builder)
    assert "Geheim" not in shown
    assert "de-val.md:13: WARNING: fout LB" in said
