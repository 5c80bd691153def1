"""A published book with a story to take back, and what must hold of it whatever went wrong."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import warnings
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkProcess, SpawnContext
from pathlib import Path
from typing import TYPE_CHECKING, Final

import build_tools.cli.consent_work  # noqa: F401 - loaded once, not in every child
from build_tools.catalogue import stops
from build_tools.cli.app import main
from build_tools.model.registered import EventKind
from build_tools.reading.corpus import read_corpus
from build_tools.reading.overview import read_overview
from build_tools.register import open_register
from build_tools.use_cases.edition_build import EditionJob, build_edition
from build_tools.use_cases.place import SUMS
from tests.leaks.scan import words_in
from tests.withdrawal.bench import GONE, NOW, REPOSITORY, Bench, words_of
from tests.withdrawal.nth_write import Ended, Faults, with_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND: Final = ("--kaal", "toestemming", "trek-in", GONE)
_WORDS: Final = "teruggenomen"
_BEGUN: Final = re.compile(r"\.dist-uitgaven/(?:bezig-|(?P<name>[0-9a-f]{16}))|\.cache/")
_BACK_UP: Final = re.compile(r"register-[0-9]{8}-[0-9]{6}-[0-9]{6}-[0-9a-f]{8}")
_MADE_UP: Final = {"salt", "at", "previous", "hash", "values"}
"""Columns of the register that are another at every run."""


class _Warm(SpawnContext):
    """Begins a process as a copy of this one, in which Sphinx is loaded: half the time."""

    Process = ForkProcess  # type: ignore[assignment] # begins in another way, does the same


@dataclass(slots=True)
class World:
    """A published book, copies of which go wrong.

    :ivar home: a folder for all of it. :ivar published: the book that readers see.
    :ivar wanted: what they must see in the end; empty when that was not looked at.
    :ivar ended_well: states after which the command was typed again, and did its work.
    """

    home: Path
    published: Bench
    wanted: dict[str, bytes] = field(default_factory=dict)
    ended_well: set[str] = field(default_factory=set)

    def goes_right(self) -> Ended:
        """Take the story back, and keep what readers see then; return what was written."""
        folder = self._folder("goed")
        ended = take_back(self._copy(folder), Faults(folder))
        assert ended.code == 0, ended.said
        self.wanted = replace(self.published, root=folder / "boek").files()
        shutil.rmtree(folder)
        return ended

    def goes_wrong(
        self, at: int, error: int, *, lasting: bool = False, again: bool = True
    ) -> Ended:
        """Take the story back while a write fails, and look at what comes of it.

        :param again: whether the command is typed again afterwards.
        :raises AssertionError: something does not hold.
        """
        folder = self._folder(f"fout-{at}")
        bench = self._copy(folder)
        ended = take_back(bench, Faults(folder, at, error, lasting))
        failed = ended.writes[at - 1] if len(ended.writes) >= at else None
        try:
            self._holds(bench, ended)
            if again:
                self._is_finished_by_the_same_command(folder, bench)
        except AssertionError as wrong:
            wrong.add_note(f"write {at} of {len(ended.writes)}: {failed}\n{ended.said}")
            raise
        shutil.rmtree(folder)
        return ended

    def _folder(self, name: str) -> Path:
        folder = self.home / name
        folder.mkdir()
        return folder

    def _copy(self, folder: Path) -> Bench:
        shutil.copytree(self.published.root, folder / "boek", symlinks=True)
        return replace(self.published, root=folder / "boek")

    def _holds(self, bench: Bench, ended: Ended) -> None:
        assert ended.code in (0, 3, -9)
        assert "Traceback" not in ended.said
        self._is_old_or_new(bench, ended)
        assert _register_is_right(bench) or ended.code != 0
        if ended.code == 0:
            nothing_is_left(bench)

    def _is_old_or_new(self, bench: Bench, ended: Ended) -> None:
        shown = bench.files()
        if shown == self.published.files():
            assert ended.code != 0
        elif self.wanted:
            assert shown == self.wanted
        else:
            is_whole_and_new(bench)

    def _is_finished_by_the_same_command(self, folder: Path, bench: Bench) -> None:
        """Type the command again, unless that was seen to end well after the same state."""
        state = state_of(bench)
        if state in self.ended_well:
            return
        ended = take_back(bench, Faults(folder))
        assert ended.code == 0, f"again: {ended.said}"
        if self.wanted:
            assert bench.files() == self.wanted
        is_whole_and_new(bench)
        assert _register_is_right(bench)
        nothing_is_left(bench)
        self.ended_well.add(state)


def take_back(bench: Bench, faults: Faults) -> Ended:
    """Type ``leerboek toestemming trek-in``, in a process of its own."""
    return with_faults(faults, lambda: _command(bench.root), _said(bench))


def _said(bench: Bench) -> Path:
    """Return a file for what is printed, outside what is watched."""
    return bench.root.parent.with_suffix(".gezegd")


def _command(root: Path) -> int:
    """Be the command line, as a process that was started for it."""
    warnings.resetwarnings()
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - for as long as it lives
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    os.chdir(root)
    os.environ.pop("LEERBOEK_PRIVE", None)
    os.environ["PYTHONPATH"] = str(REPOSITORY)
    os.environ["TMPDIR"] = str(root.parent)
    tempfile.tempdir = None
    sys.argv = ["leerboek", *COMMAND]
    try:
        with copies_of_this_process():
            main()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    finally:
        sys.stdout.flush()
    return 0


def is_whole_and_new(bench: Bench) -> None:
    """Look whether readers see a whole book without the story."""
    shown = bench.files()
    listed = set(shown.pop(SUMS).decode().splitlines())
    assert {f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in shown.items()} == listed
    assert words_in(bench.out, words_of(_WORDS)) == set()


def nothing_is_left(bench: Bench) -> None:
    """Look whether no kept publication, cache or source holds a word of the story."""
    for folder in (".dist-uitgaven", ".cache", "participant_stories"):
        assert words_in(bench.root / folder, words_of(_WORDS)) == set(), folder


def _register_is_right(bench: Bench) -> bool:
    """Return whether the story is taken back, once, in register and overview; else not at all.

    A copy is looked at: whoever opens a register that was left half-way puts it right.
    """
    with tempfile.TemporaryDirectory() as folder:
        private = shutil.copytree(bench.private, Path(folder) / "prive")
        with open_register(private, now=NOW) as register:
            taken = register.story(GONE).withdrawn is not None
            events = [one for one in register.history() if one.kind is EventKind.WITHDRAWN]
    assert len(events) == taken
    overview, wrong = read_overview(bench.root)
    return taken and not wrong and [one.story for one in overview.withdrawn] == [GONE]


def state_of(bench: Bench) -> str:
    """Return a hash of all that the next command may find, but for what is another at every run.

    Of work that was begun, and of publications that nobody sees, it only counts that they are
    there and whether they hold a word of the story.
    """
    return hashlib.sha256("\n".join(sorted(set(_facts(bench)))).encode()).hexdigest()


def _facts(bench: Bench) -> Iterator[str]:
    links = (bench.out, bench.root / ".dist-uitgaven/vorige")
    kept = {link.readlink().name.partition("+")[0] for link in links if link.is_symlink()}
    for path in bench.root.rglob("*"):
        name = _BACK_UP.sub("register-*", path.relative_to(bench.root).as_posix())
        begun = _BEGUN.match(name)
        if path.is_symlink():
            yield f"{name} -> {path.readlink()}"
        elif begun and begun["name"] not in kept:
            yield f"{begun[0][:20]} {path.is_file() and _tells(path)}"
        else:
            yield f"{name} {_content(path)}"
    yield from _rows(bench.private)


def _tells(path: Path) -> bool:
    data = path.read_bytes().lower()
    return any(word.encode() in data for word in words_of(_WORDS))


def _content(path: Path) -> str:
    if not path.is_file() or ".sqlite" in path.name:  # its rows are told
        return ""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _rows(private: Path) -> Iterator[str]:
    """Yield what the register says, from a copy: looking at it may roll a change back."""
    with tempfile.TemporaryDirectory() as folder:
        for path in private.glob("register.sqlite*"):
            shutil.copy(path, folder)
        with closing(sqlite3.connect(Path(folder) / "register.sqlite")) as register:
            register.row_factory = sqlite3.Row
            for (table,) in register.execute("SELECT name FROM sqlite_master WHERE type='table'"):
                for row in register.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of SQLite's own
                    kept = {key: row[key] for key in row.keys() if key not in _MADE_UP}  # noqa: SIM118 - a row
                    yield f"{table} {kept}"


@contextmanager
def copies_of_this_process() -> Iterator[None]:
    """Let processes begin as copies of this one."""
    before = multiprocessing.get_context
    multiprocessing.get_context = lambda _: _Warm()  # type: ignore[assignment]
    try:
        yield
    finally:
        multiprocessing.get_context = before


def warm(bench: Bench) -> None:
    """Load what a build needs, so that processes that are copies of this one need not."""
    with tempfile.TemporaryDirectory() as folder:
        edition = read_corpus(bench.root).book.edition(bench.edition)
        job = EditionJob(
            root=bench.root,
            edition=edition,
            site=Path(folder) / "uit",
            work=Path(folder) / "werk",
            cache=Path(folder) / "cache",
            formats=("web", "epub"),
            examples=True,
            day=NOW.date(),
        )
        assert not stops(build_edition(job).problems)
