"""Hostile texts before a bare ``sphinx-build``: ``conf.py`` puts the gate there too."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

import pytest

from tests.conftest import EPUB, PROOF_BOOK, WEB, lay_out

pytestmark = pytest.mark.quick  # a new Sphinx or MyST may break it

_PAYLOAD: Final = "{{ cycler.__init__.__globals__.os.popen('touch %s').read() }}"
_SUM: Final = "{{ 7 * 191 }}"
_WORKED_OUT: Final = "1337"
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
_STORIES: Final = "participant_stories/noord"


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a build.

    :ivar shown: all pages. :ivar said: what Sphinx said. :ivar sprung: whether code was run.
    """

    shown: str
    said: str
    sprung: bool


@pytest.fixture(scope="module", params=[WEB, EPUB])
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Put traps in two stories and a page, and run Sphinx as anybody would."""
    folder = tmp_path_factory.mktemp("vijandig")
    sprung = folder / "gesprongen"
    trap = f"{_SUM} {_PAYLOAD % sprung}\n"
    page = (PROOF_BOOK / "book/blokken.md").read_text(encoding="utf-8")
    block = ":::{kader} Geheim\nGeheim.\n:::\n"
    files = {
        f"{_STORIES}/aan.md": f"---\n{_HEAD}{_SWITCHED_ON}---\n\nOnze val {{{{ val }}}} {trap}",
        f"{_STORIES}/uit.md": f"---\n{_HEAD}---\n\nGewoon.\n\n{{{{ val }}}} {trap}\n{block}",
        "book/blokken.md": f"{page}\n{trap}",
    }
    lay_out(folder / "boek", files)
    ended = subprocess.run(
        [sys.executable, "-m", "sphinx", "-b", request.param, "-q", "boek", "uit"],
        cwd=folder,
        env={**os.environ, "LEERBOEK_EDITIE": "noord", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    written = [path for path in (folder / "uit").rglob("*") if path.suffix in {".html", ".xhtml"}]
    shown = "".join(path.read_text(encoding="utf-8") for path in written)
    return Ran(shown=shown, said=ended.stderr, sprung=sprung.exists())


def test_nothing_is_run(ran: Ran) -> None:
    assert not ran.sprung


def test_nothing_is_worked_out(ran: Ran) -> None:
    assert "Gewoon" in ran.shown
    assert _WORKED_OUT not in ran.shown


def test_a_story_that_switches_jinja_on_is_refused_and_not_shown(ran: Ran) -> None:
    assert "aan.md:9: WARNING: fout LB" in ran.said
    assert "Onze val" not in ran.shown


def test_a_block_in_a_story_is_refused_and_not_shown(ran: Ran) -> None:
    assert "uit.md:13: WARNING: fout LB" in ran.said
    assert "Geheim" not in ran.shown
