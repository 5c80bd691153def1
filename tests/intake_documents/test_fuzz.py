"""Bytes of any kind become a document or a refusal, and nothing else."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.catalogue import describe
from build_tools.intake.documents import SUFFIXES, Document, read_document
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.writer import to_myst
from tests.intake_documents.makers import docx, odt, zipped

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

_GOLDEN: Final = Path(__file__).parent / "golden"
_ALL_CHECKS: Final = list(HealthCheck)
_FEW: Final = settings(
    max_examples=30, deadline=None, derandomize=True, suppress_health_check=_ALL_CHECKS
)
_MANY: Final = settings(
    max_examples=3_000, deadline=None, derandomize=True, suppress_health_check=_ALL_CHECKS
)
_BODY: Final = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:rPr><w:b/></w:rPr><w:t>Een</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr>"
    '<w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Twee</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText></w:r></w:p>'
)
_SAMPLES: Final = {
    ".docx": docx(_BODY),
    ".odt": odt('<text:list><text:list-item><text:p>Een<text:s text:c="3"/></text:p>'
                "</text:list-item></text:list><table:table><table:table-row><table:table-cell>"
                "<text:p>Twee</text:p></table:table-cell></table:table-row></table:table>"),
    ".rtf": (_GOLDEN / "wordpad.rtf").read_bytes(),
    ".md": (_GOLDEN / "notities.md").read_bytes(),
    ".txt": (_GOLDEN / "kladblok.txt").read_bytes(),
}  # fmt: skip


def _damaged(draw: DrawFn, data: bytes) -> bytes:
    """Return bytes with a few of them changed, left out, doubled or put in."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 12))
        new = draw(st.one_of(st.binary(max_size=8), st.just(data[at : at + 40])))
        data = data[:at] + new + data[at + length :]
    return data


@st.composite
def _files(draw: DrawFn) -> tuple[bytes, str]:
    """Give a file that was damaged, as a whole or in one of its parts; or any bytes."""
    suffix = draw(st.sampled_from(SUFFIXES))
    data = _SAMPLES[suffix]
    how = draw(st.sampled_from(["part", "part", "whole", "any"]))
    if how == "any":
        return draw(st.binary(max_size=300)), suffix
    if how == "whole" or not data.startswith(b"PK"):
        return _damaged(draw, data), suffix
    with zipfile.ZipFile(BytesIO(data)) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    chosen = draw(st.sampled_from(sorted(parts)))
    return zipped({**parts, chosen: _damaged(draw, parts[chosen])}), suffix


def _is_read_or_refused(file: tuple[bytes, str]) -> None:
    try:
        document = read_document(*file, "proef")
        assert isinstance(document, Document)
        assert isinstance(to_myst(document.blocks), str)
    except IntakeRefused as refused:
        words = describe(refused.problem("proef"))
    else:
        words = "".join(map(describe, document.doubts))
    assert "Traceback" not in words


@given(_files())
@_FEW
def test_any_file_is_read_or_refused(file: tuple[bytes, str]) -> None:
    _is_read_or_refused(file)


@pytest.mark.slow
@given(_files())
@_MANY
def test_any_of_thousands_of_files_is_read_or_refused(file: tuple[bytes, str]) -> None:
    _is_read_or_refused(file)
