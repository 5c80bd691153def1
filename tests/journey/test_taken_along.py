"""What a reader takes along holds everything that was written in the real book."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from build_tools.checkers import ace, epubcheck
from tests.journey.life import BACKUP, CHAPTERS, COPY, MARKDOWN, WORD
from tests.journey.walker import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.checkers.toolbox import Toolbox
    from tests.journey.life import Life


def _in_word(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def _in_markdown(file: Path) -> str:
    """Return what is read in Markdown, without its markup."""
    tokens = MarkdownIt("commonmark").parse(file.read_text(encoding="utf-8"))
    return "\n".join("".join(child.content for child in token.children or []) for token in tokens)


def _in_back_up(file: Path) -> str:
    records = json.loads(file.read_text(encoding="utf-8"))["records"]
    return "\n".join(_wanted(records))


def _in_epub(file: Path) -> str:
    with zipfile.ZipFile(file) as package:
        names = sorted(name for name in package.namelist() if "mijn_" in name)
        return "\n".join("".join(etree.fromstring(package.read(name)).itertext()) for name in names)


_READ: dict[str, Callable[[Path], str]] = {
    WORD: _in_word, MARKDOWN: _in_markdown, BACKUP: _in_back_up, COPY: _in_epub,
}  # fmt: skip


def _wanted(records: list[dict[str, Any]]) -> list[str]:
    """Return every question and everything that was filled in, but for the ticked take-aways."""
    return [
        words
        for record in records
        if record["soort"] != "leeropbrengst"
        for words in (record["vraag"], *(field["tekst"] for field in record["velden"]))
    ]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("kind", _READ)
def test_every_question_and_answer_is_in_it(life: Life, kind: str) -> None:
    read = _plain(_READ[kind](life.file(kind)))
    wanted = _wanted(life.records)
    assert ([words for words in wanted if _plain(words) not in read], len(wanted) > 60) == (
        [],
        True,
    )


@pytest.mark.parametrize("kind", _READ)
def test_the_text_is_as_it_was_typed_each_time(life: Life, kind: str) -> None:
    typed = sum(words.count(HOSTILE) for words in _wanted(life.records))
    assert (_READ[kind](life.file(kind)).count(HOSTILE), typed > 9) == (typed, True)


@pytest.mark.parametrize("kind", [WORD, MARKDOWN, COPY])
def test_what_was_ticked_below_a_pillar_is_in_it(life: Life, kind: str) -> None:
    (ticked,) = (one for one in life.records if one["soort"] == "leeropbrengst")
    lines = ticked["velden"][0]["tekst"].split("; ")
    read = _plain(_READ[kind](life.file(kind)))
    assert ([line for line in lines if line not in read], "Wat ik meeneem" in read) == ([], True)


def test_a_back_up_restores_everything_in_another_browser(life: Life) -> None:
    before, after = life.seen["restored"]
    assert (before, after) == ([], life.records)


def test_a_restored_page_is_as_the_reader_left_it(life: Life) -> None:
    assert life.seen["restored-page"] == life.walks[CHAPTERS[0]]["before"]


def test_epubcheck_finds_nothing_in_the_readers_own_copy(life: Life, tools: Toolbox) -> None:
    assert [str(one) for one in epubcheck.check(life.file(COPY), tools).findings] == []


def test_ace_finds_nothing_in_the_readers_own_copy(life: Life, tools: Toolbox) -> None:
    assert [str(one) for one in ace.check(life.file(COPY), tools).findings] == []
