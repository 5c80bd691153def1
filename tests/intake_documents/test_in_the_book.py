"""What was taken in reads in the built book as it did in the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.intake.documents import read_here
from build_tools.intake.writer import to_myst
from tests.intake_documents.makers import docx
from tests.intake_documents.texts import spaced

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

_LINES: Final = (Path(__file__).parent / "regels.txt").read_text(encoding="utf-8").splitlines()
_STORY: Final = "participant_stories/noord/de-proef.md"
_HEAD: Final = (
    "---\ntitel: De proef\nkernles: Een les.\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
    "reflectievraag: Wat doe jij?\nvoorbeeld: true\n---\n\n"
)
# What the book makes of straight marks, and back.
_TYPOGRAPHY: Final = {
    "\u00ad": "", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "--", "—": "---",
    "…": "...",
}  # fmt: skip


def _word(lines: list[str]) -> bytes:
    escaped = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines)
    return docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in escaped))


def _plain(text: str) -> str:
    """Return a text with the marks that a keyboard has."""
    for typeset, typed in _TYPOGRAPHY.items():
        text = text.replace(typeset, typed)
    return spaced(text)


@pytest.fixture(scope="module")
def built(build_book: BookBuilder) -> Built:
    document = read_here((_word(_LINES), ".docx", "proef"))
    assert not document.doubts
    return build_book("html", {_STORY: _HEAD + to_myst(document.blocks)})


def test_the_book_has_nothing_to_say_of_it(built: Built) -> None:
    assert [one for one in built.problems if one.where.path == _STORY] == []


def test_every_line_of_word_is_a_paragraph_of_the_book_in_the_same_order(built: Built) -> None:
    page = built.page("verhalen/de-proef")
    shown = [_plain(one.get_text()) for one in page.find_all("p")]
    wanted = [_plain(line) for line in _LINES]
    assert [line for line in shown if line in wanted] == wanted
