"""``bekijk``: what somebody sees who writes, breaks something, and mends it."""

from __future__ import annotations

import http.client
import os
import queue
import re
import signal
import socket
import subprocess
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.use_cases.preview import newest
from tests.cli.conftest import LEERBOEK, leerboek
from tests.conftest import PROOF_BOOK, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

_PAGE: Final = "book/alleen-noord.md"
_ADDRESS: Final = "/noord/alleen-noord.html"
_GOOD: Final = (PROOF_BOOK / _PAGE).read_text(encoding="utf-8")
_BROKEN: Final = "Geen kop.\n"
_PATIENCE: Final = 120


@dataclass(frozen=True, slots=True)
class Got:
    """What a plain client got for an address."""

    status: int
    text: str
    headers: dict[str, str]


class Preview:
    """A running preview: what it says, and what it serves."""

    def __init__(self, book: Path, *words: str) -> None:
        self.port = _free_port()
        self._running = subprocess.Popen(
            [LEERBOEK, "--kaal", "bekijk", *words, "--poort", str(self.port)],
            cwd=book,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self._running.stderr is not None
        for line in self._running.stderr:
            self._lines.put(line)

    def says(self, *ends: str) -> str:
        """Return what it says up to and with a line that holds one of the ends."""
        said = ""
        while not any(end in said for end in ends):
            said += self._lines.get(timeout=_PATIENCE)
        return said

    def get(self, path: str) -> Got:
        """Ask for an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        got = Got(answer.status, answer.read().decode(), dict(answer.getheaders()))
        connection.close()
        return got

    def end(self) -> int:
        """Press Ctrl+C and return the exit code."""
        self._running.send_signal(signal.SIGINT)
        return self._running.wait(timeout=_PATIENCE)

    def stop(self) -> None:
        """End it, however far it is."""
        self._running.kill()
        self._running.wait()
        self._listener.join()
        if self._running.stderr:
            self._running.stderr.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One sitting: it begins broken, is mended, changed, broken again and mended again."""

    said_at_first: str
    waiting: Got
    lost: Got
    said_mended: str
    mended: Got
    front: Got
    beat: str
    said_changed: str
    changed: Got
    beat_changed: str
    said_broken: str
    while_broken: Got
    beat_broken: str
    said_again: str
    again: Got
    exit_code: int
    files: str


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    book = tmp_path_factory.mktemp("bekijk") / "boek"
    lay_out(book, {_PAGE: _BROKEN})
    running = Preview(book, "noord")

    def write(text: str) -> str:
        (book / _PAGE).write_text(text, encoding="utf-8")
        return running.says("ververst", "Ververst")

    try:
        return Seen(
            said_at_first=running.says("Stop met Ctrl+C."),
            waiting=running.get(_ADDRESS),
            lost=running.get("/herlaad.css"),
            said_mended=write(_GOOD),
            mended=running.get(_ADDRESS),
            front=running.get("/index.html"),
            beat=running.get("/herlaad.txt").text,
            said_changed=write(f"{_GOOD}\nVandaag erbij.\n"),
            changed=running.get(_ADDRESS),
            beat_changed=running.get("/herlaad.txt").text,
            said_broken=write(_BROKEN),
            while_broken=running.get(_ADDRESS),
            beat_broken=running.get("/herlaad.txt").text,
            said_again=write(f"{_GOOD}\nWeer goed.\n"),
            again=running.get(_ADDRESS),
            exit_code=running.end(),
            files="".join(
                path.read_text(encoding="utf-8")
                for path in (book / ".cache/leerboek/bekijken/noord").rglob("*.html")
            ),
        )
    finally:
        running.stop()


def test_a_book_that_begins_broken_is_told_with_its_file(seen: Seen) -> None:
    assert "book/alleen-noord.md:1: fout LB101: " in seen.said_at_first
    assert "Er is nog niets te zien." in seen.said_at_first


def test_the_address_that_is_given_waits_for_the_book(seen: Seen) -> None:
    address = re.search(r"http://127\.0\.0\.1:\d+(/\S+\.html)", seen.said_at_first)
    assert address is not None
    assert address[1] == "/noord/index.html"
    assert (seen.waiting.status, "Nog even geduld" in seen.waiting.text) == (503, True)


def test_the_headers_of_the_site_are_there_before_there_is_a_site(seen: Seen) -> None:
    assert "script-src 'self' 'sha256-" in seen.waiting.headers["Content-Security-Policy"]
    assert seen.waiting.headers["X-Content-Type-Options"] == "nosniff"


def test_the_headers_of_the_site_stay(seen: Seen) -> None:
    for got in (seen.mended, seen.changed, seen.again):
        policy = got.headers["Content-Security-Policy"]
        assert policy == seen.waiting.headers["Content-Security-Policy"]


def test_only_pages_wait(seen: Seen) -> None:
    assert seen.lost.status == 404


def test_once_it_is_mended_the_page_is_there(seen: Seen) -> None:
    assert "Ververst." in seen.said_mended
    assert (seen.mended.status, "Vandaag erbij" in seen.mended.text) == (200, False)


def test_a_change_is_shown(seen: Seen) -> None:
    assert "Ververst." in seen.said_changed
    assert "Vandaag erbij" in seen.changed.text


def test_a_mistake_is_told_and_nothing_is_said_to_be_new(seen: Seen) -> None:
    assert "book/alleen-noord.md:1: fout LB101: Dit bestand heeft geen kop." in seen.said_broken
    assert "Niet ververst" in seen.said_broken
    assert "Ververst." not in seen.said_broken


def test_while_it_is_broken_the_page_stays(seen: Seen) -> None:
    assert (seen.while_broken.status, seen.while_broken.text) == (200, seen.changed.text)


def test_after_that_it_goes_on(seen: Seen) -> None:
    assert "Ververst." in seen.said_again
    assert "Weer goed" in seen.again.text


def test_a_page_knows_its_build_and_hears_of_a_newer_one(seen: Seen) -> None:
    """A page that was sent before a build must see that it is old, whenever it looks."""
    assert f'<script src="/herlaad.js" data-beat="{seen.beat}"></script>' in seen.mended.text
    assert f'data-beat="{seen.beat_changed}"' in seen.changed.text
    assert len({"", seen.beat, seen.beat_changed}) == 3


def test_a_waiting_page_hears_of_the_first_build(seen: Seen) -> None:
    assert '<script src="/herlaad.js" data-beat=""></script>' in seen.waiting.text


def test_a_build_that_failed_reloads_nothing(seen: Seen) -> None:
    assert seen.beat_broken == seen.beat_changed


def test_a_page_that_may_run_nothing_gets_no_reloader(seen: Seen) -> None:
    assert (seen.front.status, "herlaad" in seen.front.text) == (200, False)


def test_the_files_themselves_are_what_was_built(seen: Seen) -> None:
    assert "Weer goed" in seen.files
    assert "herlaad" not in seen.files


def test_a_browser_keeps_nothing_of_a_preview(seen: Seen) -> None:
    assert seen.changed.headers["Cache-Control"] == "no-store"


def test_ctrl_c_ends_a_preview_well(seen: Seen) -> None:
    assert seen.exit_code == 0


def test_a_port_that_is_taken_is_told_before_anything_is_built(book: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = leerboek("--kaal", "bekijk", "noord", "--poort", str(port), at=book)
    assert (said.returncode, "LB516" in said.stderr) == (3, True), said.stderr
    assert "wordt gemaakt" not in said.stderr


def test_without_a_name_it_is_the_edition_that_comes_last(tmp_path: Path) -> None:
    """Not the last in the alphabet."""
    edition = (PROOF_BOOK / "participant_stories/noord/editie.toml").read_text(encoding="utf-8")
    last = re.sub(r"(?m)^volgorde = .*$", "volgorde = 9", edition)
    lay_out(tmp_path / "boek", {"participant_stories/noord/editie.toml": last})
    assert newest(tmp_path / "boek") == "noord"


def test_help_says_which_edition_that_is(say: Callable[..., Said]) -> None:
    assert "de nieuwste: die met de hoogste ‘volgorde’" in " ".join(
        say("bekijk", "--help").stdout.split()
    )


def test_a_book_without_editions_says_so(tmp_path: Path) -> None:
    gone = {f"participant_stories/{slug}/editie.toml": None for slug in ("noord", "zuid")}
    lay_out(tmp_path / "boek", gone)
    said = leerboek("--kaal", "bekijk", at=tmp_path / "boek")
    assert (said.returncode, "LB210" in said.stderr) == (1, True), said.stderr


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
