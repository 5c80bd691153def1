"""The words of every message about a document, from a file that gives it, read by people."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import CATALOGUE, describe
from build_tools.intake.bounded import ProcessLimits, bounded
from build_tools.intake.documents import read_document
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tree import Paragraph, Text
from build_tools.intake.writer import to_myst
from tests.intake_documents.makers import docx, odt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_regressions.file_regression import FileRegressionFixture

    from build_tools.problems import Problem

_HERE: Final = Path(__file__).parent
_DOCX: Final = (_HERE / "hostile" / "D16_dup_entries.docx").read_bytes()


def _run(*inner: str) -> str:
    return f"<w:p>{''.join(f'<w:r>{one}</w:r>' for one in inner)}</w:p>"


_WORD: Final = "<w:t>Een.</w:t>"
_HEADER: Final = {"word/header1.xml": "<w:hdr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:hdr>"}
# Of each code: a file, and what its name ends on.
_FILES: Final[Mapping[str, tuple[bytes, str]]] = {
    "LB740": (b"", ".txt"),
    "LB741": (b"x" * 26_000_000, ".txt"),
    "LB742": (b"%PDF-1.7", ".pdf"),
    "LB743": (b"%PDF-1.7", ".docx"),
    "LB744": (docx(_run(_WORD))[:400], ".docx"),
    "LB745": (_DOCX, ".docx"),
    "LB747": (odt("<text:p/>", "", {"META-INF/manifest.xml":
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<m:encryption-data/></m:manifest>"}), ".odt"),
    "LB748": (docx(_run(_WORD), {"word/vbaProject.bin": b"x"}), ".docx"),
    "LB749": (docx(_run(_WORD), {"word/x.xml": "<!DOCTYPE x><x/>"}), ".docx"),
    "LB750": (b"> " * 50 + b"x", ".md"),
    "LB752": ("café".encode("cp1252"), ".txt"),
    "LB753": (b"---\nlayout: post\n---\nEen.", ".md"),
    "LB754": (b"a " * 30_000, ".txt"),
    "LB756": (docx("<w:p/>"), ".docx"),
    "LB760": (docx(_run(_WORD, "<w:delText>x</w:delText>")), ".docx"),
    "LB761": (docx(f"<w:p><w:ins><w:r>{_WORD}</w:r></w:ins></w:p>"), ".docx"),
    "LB762": (docx(_run(_WORD, "<w:rPr><w:vanish/></w:rPr><w:t>x</w:t>")), ".docx"),
    "LB763": (docx(_run(_WORD, '<w:rPr><w:sz w:val="2"/></w:rPr><w:t>x</w:t>')), ".docx"),
    "LB764": (docx(_run(_WORD, '<w:commentReference w:id="0"/>')), ".docx"),
    "LB765": (docx(_run(_WORD), _HEADER, {"rId1": "header header1.xml"}), ".docx"),
    "LB766": (docx(_run(_WORD) + '<w:p><w:fldSimple w:instr=" DDE x "/></w:p>'), ".docx"),
    "LB767": (docx(_run(_WORD, "<w:object/>")), ".docx"),
    "LB768": (b"Een [woord](javascript:x).", ".md"),
    "LB769": (docx(_run(_WORD, '<w:drawing><a:blip r:embed="rId1"/></w:drawing>'),
                   {"word/media/image1.png": b"\x89PNG\r\n\x1a\n"},
                   {"rId1": "image media/image1.png"}), ".docx"),
    "LB770": (b"Een ![x](https://example.org/x.png).", ".md"),
    "LB771": (b"Een.\n\n    code\n", ".md"),
    "LB772": ("E\u200been.".encode(), ".txt"),
    "LB773": ("p\u0430nd".encode(), ".txt"),
    "LB774": (docx(_run(_WORD, '<w:drawing><a:blip r:embed="rId1"/></w:drawing>'),
                   {"word/media/image1.emf": b"emf"}, {"rId1": "image media/image1.emf"}), ".docx"),
    "LB775": (docx(_run(_WORD), {"word/x.exe": b"x"}), ".docx"),
    "LB776": (b"Een.\n\n<!-- x -->\n", ".md"),
    "LB777": (b"---\nvoorbeeld: true\n---\nEen.", ".md"),
    "LB779": (docx(_run(_WORD), {"docProps/core.xml": "<x/>"}), ".docx"),
}  # fmt: skip


def _told(data: bytes, suffix: str) -> tuple[Problem, ...]:
    try:
        document = read_document(data, suffix, f"bestand{suffix}")
    except IntakeRefused as refused:
        return (refused.problem(f"bestand{suffix}"),)
    return (*document.doubts, *document.notices)


def _check(code: str, problems: tuple[Problem, ...], golden: FileRegressionFixture) -> None:
    words = "".join(f"{describe(one)}\n" for one in problems if one.code == code)
    golden.check(words, fullpath=_HERE / "messages" / f"{code}.txt", encoding="utf-8")


@pytest.mark.parametrize("code", sorted(_FILES))
def test_a_file_gives_exactly_this_message(
    code: str, file_regression: FileRegressionFixture
) -> None:
    _check(code, _told(*_FILES[code]), file_regression)


def test_a_text_that_cannot_be_written_gives_exactly_this_message(
    file_regression: FileRegressionFixture,
) -> None:
    with pytest.raises(IntakeRefused) as refused:
        to_myst([Paragraph((Text("a" * 6_000),))])
    _check("LB755", (refused.value.problem("bestand.txt"),), file_regression)


def test_a_file_that_takes_too_long_gives_exactly_this_message(
    file_regression: FileRegressionFixture,
) -> None:
    with pytest.raises(IntakeRefused) as refused:
        bounded(time.sleep, 60, ProcessLimits(seconds=0.3))
    _check("LB751", (refused.value.problem("bestand.docx"),), file_regression)


def test_every_message_about_documents_is_here() -> None:
    ours = {code for code in CATALOGUE if "LB740" <= code <= "LB779"}
    of_a_mail = {"LB778"}  # tests/intake_batch/test_mail.py
    assert ours == {*_FILES, "LB751", "LB755"} | of_a_mail


@pytest.mark.parametrize("code", sorted(_FILES))
def test_every_message_has_words(code: str) -> None:
    words = (_HERE / "messages" / f"{code}.txt").read_text(encoding="utf-8")
    assert f" {code}: " in words
