"""What a file hides comes in nowhere, and each hidden thing is told with its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.intake.documents import Document, read_here
from build_tools.intake.writer import to_myst
from tests.intake_documents.makers import docx, odt

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE: Final = Path(__file__).parent
_MADE: Final[dict[str, Callable[[dict[str, Any]], bytes]]] = {
    "docx": lambda case: docx(
        case["body"], case.get("parts"), case.get("relations"), case.get("head", "")
    ),
    "odt": lambda case: odt(
        case["body"], case.get("styles", ""), case.get("parts"), case.get("around", "")
    ),
    "rtf": lambda case: case["body"].encode("latin-1"),
}


def _cases() -> list[Any]:
    return [
        pytest.param(kind, case, id=f"{kind}: {case['name']}")
        for kind in _MADE
        for case in tomllib.loads((_HERE / f"hidden_{kind}.toml").read_text("utf-8"))["case"]
    ]


def _read(kind: str, case: dict[str, Any]) -> Document:
    return read_here((_MADE[kind](case), f".{kind}", "bestand"))


@pytest.mark.parametrize(("kind", "case"), _cases())
def test_only_what_a_reader_sees_comes_in_and_the_rest_is_told(
    kind: str, case: dict[str, Any]
) -> None:
    document = _read(kind, case)
    told = [f"{doubt.code} {doubt.values[0]}" for doubt in document.doubts]
    assert (to_myst(document.blocks), sorted(told)) == (case["text"], sorted(case["told"]))
