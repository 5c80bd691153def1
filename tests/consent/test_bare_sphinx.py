"""A bare ``sphinx-build`` withholds as well: the gate stands in ``conf.py``."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from sphinx.errors import ConfigError

from build_tools.model.consent import Channel
from build_tools.use_cases.settings import settings_for
from tests.consent.agreed_book import DAY, EDITION, Teller, agree, write_book

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPHINX: Final = Path(sys.executable).with_name("sphinx-build")
_BOTH: Final = Teller(number=1)
_ONLY_WEB: Final = Teller(number=2, channels=frozenset(Channel) - {Channel.EPUB})
_ONLY_EPUB: Final = Teller(number=3, channels=frozenset(Channel) - {Channel.WEB})
_TELLERS: Final = (_BOTH, _ONLY_WEB, _ONLY_EPUB)
_DAY: Final = {"LEERBOEK_DAG": DAY.isoformat()}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("kaal") / "boek"
    write_book(home, _TELLERS)
    agree(home, _TELLERS)
    return home


def _shown(book: Path, environ: Mapping[str, str], today: date = DAY) -> set[int]:
    settings = settings_for(book, {"LEERBOEK_EDITIE": EDITION, **environ}, today)
    shown = {story.id for story in settings.selection.stories.values()}
    return {one.number for one in _TELLERS if one.story in shown}


@pytest.mark.parametrize(("channel", "numbers"), [("", {1}), ("web", {1, 2}), ("epub", {1, 3})])
def test_without_a_channel_only_what_is_agreed_to_for_both_is_shown(
    book: Path, channel: str, numbers: set[int]
) -> None:
    assert _shown(book, {"LEERBOEK_KANAAL": channel}) == numbers


@pytest.mark.parametrize(("days", "numbers"), [(-1, set()), (0, {1}), (1, set())])
def test_a_story_is_shown_from_the_first_day_to_the_last(
    book: Path, days: int, numbers: set[int]
) -> None:
    day = DAY + timedelta(days=days)
    assert _shown(book, {}, day) == numbers
    assert _shown(book, {"LEERBOEK_DAG": day.isoformat()}, DAY) == numbers


@pytest.mark.parametrize(
    "environ",
    [
        {"LEERBOEK_KANAAL": "druk"},
        {"LEERBOEK_KANAAL": "WEB"},
        {"LEERBOEK_DAG": "vandaag"},
        {"LEERBOEK_DAG": "2026-02-30"},
    ],
)
def test_a_channel_or_day_that_does_not_exist_is_refused(
    book: Path, environ: dict[str, str]
) -> None:
    with pytest.raises(ConfigError, match=next(iter(environ))):
        _shown(book, environ)


def _built(book: Path, builder: str, **environ: str) -> subprocess.CompletedProcess[str]:
    out = book.parent / builder
    return subprocess.run(
        [_SPHINX, "-n", "-b", builder, "-d", out / "doctrees", book, out / "uit"],
        env={**os.environ, "LEERBOEK_EDITIE": EDITION, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_pages_of_a_bare_build_are_those_agreed_to_for_both(book: Path) -> None:
    said = _built(book, "html", **_DAY)
    pages = {path.stem for path in (book.parent / "html/uit/verhalen").glob("v-*.html")}
    assert (said.returncode, pages) == (0, {_BOTH.story}), said.stderr
    assert "LB312" in said.stdout + said.stderr


def test_stories_for_the_web_do_not_come_into_an_epub(book: Path) -> None:
    said = _built(book, "epub", LEERBOEK_KANAAL="web", **_DAY)
    assert (said.returncode, "LEERBOEK_KANAAL" in said.stderr) == (2, True)
    assert list((book.parent / "epub").rglob("*.epub")) == []
