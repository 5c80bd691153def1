"""What people send becomes a text of which an editor corrects almost nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.intake.documents import read_document
from build_tools.intake.writer import to_myst
from tests.intake_documents.golden_files import FILES

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

_GOLDEN: Final = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_becomes_this_story(name: str, file_regression: FileRegressionFixture) -> None:
    document = read_document(FILES[name](), Path(name).suffix, name)
    head = [
        f"titel: {document.title}",
        *(f"{key}: {value}" for key, value in document.head.items()),
    ]
    told = [describe(one).partition("\n")[0] for one in (*document.doubts, *document.notices)]
    pictures = [f"plaatje van {len(one)} bytes" for one in document.pictures]
    text = "\n".join([*head, *told, *pictures, "=" * 40, to_myst(document.blocks)])
    file_regression.check(text, fullpath=_GOLDEN / f"{name}.verwacht", encoding="utf-8")
