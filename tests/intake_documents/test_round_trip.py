"""A paragraph of Word, through everything, reads in the story exactly as it did in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.intake.characters import cleaned
from build_tools.intake.documents import read_document
from build_tools.intake.places import Findings
from build_tools.intake.writer import to_myst
from tests.intake_documents.makers import docx, odt
from tests.intake_documents.texts import rendered, spaced, texts

if TYPE_CHECKING:
    from collections.abc import Callable

_GATE: Final = settings(
    max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
_MANY: Final = settings(
    max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
_LINES: Final = st.lists(texts(), min_size=1, max_size=12)


def _docx(lines: list[str]) -> bytes:
    runs = (f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in lines)
    return docx("".join(f"<w:p>{run}</w:p>" for run in runs))


def _odt(lines: list[str]) -> bytes:
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))


def _rtf(lines: list[str]) -> bytes:
    text = "\\par ".join("".join(map(_rtf_sign, line)) for line in lines)
    return f"{{\\rtf1\\ansi {text}\\par}}".encode("ascii")


def _rtf_sign(character: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    code = ord(character)
    return character if character.isascii() else f"\\u{code if code < 0x8000 else code - 0x10000}?"


def _python_docx(lines: list[str]) -> bytes:
    document = python_docx.Document()
    for line in lines:
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _reads_the_same(make: Callable[[list[str]], bytes], suffix: str, lines: list[str]) -> None:
    document = read_document(make(lines), suffix, "proef")
    soup = rendered(to_myst(document.blocks))
    visible = [spaced(cleaned(line, "", Findings("proef"))) for line in lines]
    paragraphs = [spaced(one.get_text()) for one in soup.find_all("p")]
    assert paragraphs == [line for line in visible if line]


@given(_LINES)
@_GATE
def test_what_word_says_is_what_the_story_says(lines: list[str]) -> None:
    _reads_the_same(_docx, ".docx", lines)


@given(_LINES)
@_GATE
def test_what_libreoffice_says_is_what_the_story_says(lines: list[str]) -> None:
    _reads_the_same(_odt, ".odt", lines)


@given(_LINES)
@_GATE
def test_what_rtf_says_is_what_the_story_says(lines: list[str]) -> None:
    _reads_the_same(_rtf, ".rtf", lines)


def test_what_a_program_that_writes_word_says_is_what_the_story_says() -> None:
    lines = ["*ster* {{ x }}", ":::{note}", "1. geen lijst", "’s Avonds \\ en &amp; <b>", "% a"]
    _reads_the_same(_python_docx, ".docx", lines)


@pytest.mark.slow
@given(_LINES)
@_MANY
def test_what_word_says_is_what_the_story_says_at_length(lines: list[str]) -> None:
    _reads_the_same(_docx, ".docx", lines)


@pytest.mark.slow
@given(_LINES)
@_MANY
def test_what_libreoffice_says_is_what_the_story_says_at_length(lines: list[str]) -> None:
    _reads_the_same(_odt, ".odt", lines)


@pytest.mark.slow
@given(_LINES)
@_MANY
def test_what_rtf_says_is_what_the_story_says_at_length(lines: list[str]) -> None:
    _reads_the_same(_rtf, ".rtf", lines)
