"""Sentences of a story that editors took over in their own texts, when that story is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.model.registered import WithdrawalReason
from build_tools.register import open_register
from build_tools.use_cases.progress import silent
from build_tools.use_cases.quoted import quoted
from build_tools.use_cases.withdraw import WithdrawalRequest, withdraw
from tests.withdrawal.bench import EVERYTHING, NOW, Bench

if TYPE_CHECKING:
    from pathlib import Path

_STORY = "v-0001"
_LONG = "zqik zqliep zqover zqde zqlange zqbrug en zqzag het zqwater"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench.at(tmp_path / "boek")
    bench.take_in("teruggenomen", EVERYTHING)
    draft = bench.root / f"participant_stories/_concept/{_STORY}.md"
    draft.write_text(f"{draft.read_text(encoding='utf-8')}\nZqa b c d e f.\n", encoding="utf-8")
    return bench


def _lines(bench: Bench, text: str) -> list[int]:
    """Return on which lines of a new page a sentence of the story is found."""
    (bench.root / "book/nieuw.md").write_text(text, encoding="utf-8")
    return [found.where.line for found in quoted(bench.root, _STORY)]


@pytest.mark.parametrize(("text", "lines"), [
    ("Eerst dit.\n\nZqa b c d e f, zei zij.\n", [3]),
    ("Zij zei: ‘zqa **b** c\nd e f’.\n", [1]),
    ("Zqa b [c](https://example.org/p) d e f\n", [1]),
    (f"Een deel: {_LONG}!\n", [1]),
    (f"Minder dan tien woorden: {' '.join(_LONG.split()[:9])}.\n", []),
    ("Vijf woorden: zqa b c d e.\n", []),
    (f":::{{citaat}}\n:verhaal: {_STORY}\nZqa b c d e f.\n:::\n", []),
    (":::{citaat}\n:verhaal: v-0009\nZqa b c d e f.\n:::\n", [3]),
    (f":::{{citaat}}\nx\n:::\n\nZqa b c d e f.\n\n:::{{citaat}}\n:verhaal: {_STORY}\n:::\n", [5]),
])  # fmt: skip
def test_a_sentence_is_found_unless_it_names_the_story(
    bench: Bench, text: str, lines: list[int]
) -> None:
    assert _lines(bench, text) == lines


def test_who_takes_a_story_back_is_told_where_a_sentence_of_it_is_left(bench: Bench) -> None:
    bench.change("Zqa b c d e f.")
    request = WithdrawalRequest(root=bench.root, private=bench.private, out=bench.out,
                                story=_STORY, reason=WithdrawalReason.TELLER, now=NOW)  # fmt: skip
    with open_register(bench.private, now=NOW) as register:
        done = withdraw(request, register, silent)
    found = [one.where.path for one in done.problems if one.code == "LB845"]
    assert found == ["book/hoofdstuk.md"]
