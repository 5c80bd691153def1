"""The proof of a text uses the parser that the book uses."""

from __future__ import annotations

from pathlib import Path

from build_tools.intake.guard import EXTENSIONS
from build_tools.intake.writer import WIDTH
from build_tools.reading.text import STORY_LIMITS

_ROOT = Path(__file__).parents[2]


def test_the_proof_knows_the_extensions_of_the_book() -> None:
    text = (_ROOT / "conf.py").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    line = next(one for one in text.splitlines() if one.startswith("myst_enable_extensions"))
    exec(line, names)  # noqa: S102 - one line of our own settings
    assert names["myst_enable_extensions"] == list(EXTENSIONS)


def test_the_book_switches_nothing_else_of_the_parser() -> None:
    text = (_ROOT / "conf.py").read_text(encoding="utf-8")
    ours = {line.split(" ")[0] for line in text.splitlines() if line.startswith("myst_")}
    assert ours == {"myst_enable_extensions", "myst_heading_anchors", "myst_links_external_new_tab"}


def test_a_written_line_is_shorter_than_a_story_may_have() -> None:
    assert STORY_LIMITS.line_length > WIDTH
