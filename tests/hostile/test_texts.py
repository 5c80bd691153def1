"""Hostile texts before a bare ``sphinx-build``: nothing runs, nothing leaks, nothing dies."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from bs4 import BeautifulSoup, Tag

from build_tools.reading.corpus import read_corpus
from tests.hostile.book import (
    MARKER,
    STORIES,
    hostile_texts,
    large_texts,
    lay_out_hostile,
    titles,
)
from tests.listening import listening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.problems import Problem
    from tests.hostile.book import Hostile

_SPHINX: Final = Path(sys.executable).with_name("sphinx-build")
_TEXTS: Final = [*hostile_texts(0), *large_texts()]
_NAMES: Final = [text.name for text in _TEXTS]
_PATTERNS: Final = {text.name: re.compile(text.oracle) for text in _TEXTS if text.oracle}
_PROCESS_DIED: Final = re.compile(r"Traceback|Segmentation fault|Sphinx error", re.IGNORECASE)
# Our own fonts are compressed: any pattern may be in them.
_NOT_FROM_TEXTS: Final = frozenset({".woff2"})
_TYPOGRAPHY: Final = {
    "\u00ad": "", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "--", "—": "---",
    "…": "...",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attack:
    """What came of all hostile texts in one book.

    :ivar problems: what was told of each file, by its path.
    :ivar runs: what Sphinx said, per builder.
    :ivar outputs: the bytes of every file that readers would get.
    :ivar requests: the addresses that were asked for over the network.
    """

    home: Path
    problems: dict[str, list[Problem]]
    runs: dict[str, subprocess.CompletedProcess[str]]
    outputs: dict[str, bytes]
    requests: list[str]


@pytest.fixture(scope="module")
def counted() -> Iterator[tuple[int, list[str]]]:
    """Give the port of a server, and the list of what it was asked for."""
    with listening(b"SSRF-BODY") as counter:
        yield counter


@pytest.fixture(scope="module")
def attack(counted: tuple[int, list[str]], tmp_path_factory: pytest.TempPathFactory) -> Attack:
    port, asked = counted
    folder = tmp_path_factory.mktemp("vijandig")
    home = folder / "midden" / "boek"
    texts: list[Hostile] = [*hostile_texts(port), *large_texts()]
    lay_out_hostile(home, texts)
    problems: dict[str, list[Problem]] = {}
    for problem in read_corpus(home).problems:
        problems.setdefault(problem.where.path, []).append(problem)
    runs = {builder: _sphinx(builder, home, folder) for builder in ("html", "epub")}
    outputs = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for builder in runs
        for path in sorted((folder / builder).rglob("*"))
        if path.is_file() and path.suffix not in _NOT_FROM_TEXTS
    }
    return Attack(home, problems, runs, outputs, asked)


def _sphinx(builder: str, home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Sphinx itself over the book, as anybody could."""
    return subprocess.run(
        [_SPHINX, "-b", builder, "-d", folder / "doctrees", home, folder / builder],
        env={**os.environ, "LEERBOEK_EDITIE": "noord", "ENVCANARY": "ENVCANARY="},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("builder", ["html", "epub"])
def test_the_build_ends_as_any_other(attack: Attack, builder: str) -> None:
    run = attack.runs[builder]
    assert (run.returncode, _PROCESS_DIED.findall(run.stderr)) == (0, []), run.stderr[-2000:]


def test_every_page_that_could_be_read_is_there(attack: Attack) -> None:
    pages = {path for path in attack.outputs if path.startswith("html/tekst-")}
    refused = {path for path in attack.problems if path.startswith("book/tekst-")}
    assert len(pages) + len(refused) == len(_TEXTS) + 1


def test_no_command_ran(attack: Attack) -> None:
    assert not (attack.home / MARKER).exists()


def test_nothing_was_asked_over_the_network(attack: Attack) -> None:
    assert attack.requests == []


@pytest.mark.parametrize("name", sorted(_PATTERNS))
def test_what_a_text_wants_is_in_no_output(attack: Attack, name: str) -> None:
    pattern = _PATTERNS[name]
    assert [path for path, data in attack.outputs.items() if pattern.search(data)] == []


@pytest.mark.parametrize("number", range(len(titles())))
@pytest.mark.parametrize("where", ["html/titel-{}.html", "html/verhalen/titel-{}.html"])
def test_a_title_is_shown_as_exactly_that_text(attack: Attack, where: str, number: int) -> None:
    page = BeautifulSoup(attack.outputs[where.format(number)], "lxml")
    heading = page.select_one("h1")
    assert heading is not None
    assert _as_typed(heading.get_text()) == _as_typed(titles()[number])


@pytest.mark.parametrize("builder", ["html", "epub"])
def test_a_title_makes_no_element_anywhere(attack: Attack, builder: str) -> None:
    made = [
        (path, str(element)[:80])
        for path, data in attack.outputs.items()
        if path.startswith(f"{builder}/") and path.endswith(("html", "opf", "ncx"))
        for element in _parsed(path, data).find_all(_is_planted)
    ]
    assert made == []


def _parsed(path: str, data: bytes) -> BeautifulSoup:
    return BeautifulSoup(data, "lxml" if path.endswith(".html") else "lxml-xml")


def _is_planted(element: Tag) -> bool:
    """Whether an element could only come from a title."""
    handler = any(name.startswith("on") for name in element.attrs)
    return handler or (element.name == "script" and "PWNED" in (element.string or ""))


def _as_typed(text: str) -> str:
    """Return a text without what typography did to it: quotes, dashes, dots, soft hyphens."""
    for shown, typed in _TYPOGRAPHY.items():
        text = text.replace(shown, typed)
    return " ".join(text.split())


@pytest.mark.parametrize("name", _NAMES)
def test_a_text_as_it_is_is_refused_with_a_message(attack: Attack, name: str) -> None:
    """A head that is not ours, or none: the file is no story."""
    address = name.lower().replace("_", "-")
    assert attack.problems[f"{STORIES}/heel-{address}.md"]


def test_nothing_is_told_in_words_that_are_not_ours(attack: Attack) -> None:
    assert [line for line in attack.runs["html"].stderr.splitlines() if "LB990" in line] == []


def test_what_is_larger_than_a_page_may_be_is_refused(tmp_path: Path) -> None:
    text = "---\ntitel: Groot\nsoort: pagina\nsamenvatting: Groot.\n---\n" + "x\n" * 150_000
    (tmp_path / "book").mkdir()
    (tmp_path / "book/groot.md").write_text(text, encoding="utf-8")
    assert "LB131" in {problem.code for problem in read_corpus(tmp_path).problems}
