"""Edition blocks: what is not for an edition is gone before any parser sees it."""

from __future__ import annotations

from typing import Final

import pytest

from build_tools.reading.edition_blocks import Kept, keep_for_edition

_KNOWN: Final = ("noord", "zuid")


def _kept(text: str) -> Kept:
    return keep_for_edition(text.split("\n"), "noord", _KNOWN, "x.md")


def _told(text: str) -> list[tuple[int, str]]:
    return [(problem.where.line, problem.code) for problem in _kept(text).problems]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n::::{editie} noord\nb\n::::\nc", "a\n\nb\n\nc"),
        ("a\n::::{editie} zuid\nb\n::::\nc", "a\n\n\n\nc"),
        (":::{editie} zuid noord\nb\n:::", "\nb\n"),
        ("```{editie} zuid\nb\n```", "\n\n"),
        ("~~~{editie} zuid\nb\n~~~~~", "\n\n"),
        ("::: {editie} zuid\nb\n:::", "\n\n"),
        (":::{editie}zuid\nb\n:::", "\n\n"),
        ("a\n:::{editie} zuid\nb\n:::\nc", "a\n\n\n\nc"),
        ("::::{kader} K\n:::{editie} zuid\nb\n:::\nc\n::::", "::::{kader} K\n\n\n\nc\n::::"),
        (":::::{editie} noord\n::::{editie} zuid\nb\n::::\nc\n:::::", "\n\n\n\nc\n"),
        ("::::{editie} zuid\n:::{kader} K\nb\n:::\n## Kop\n::::\nc", "\n\n\n\n\n\nc"),
        ("```\n:::{kader} geheim\n```", "```\n:::{kader} geheim\n```"),
    ],
)
def test_what_is_not_for_the_edition_is_blank_and_every_line_stays(text: str, left: str) -> None:
    assert ("\n".join(_kept(text).lines), _told(text)) == (left, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (":::{editie} oost\nb\n:::", [(1, "LB410")]),
        (":::{editie} noord oost west\nb\n:::", [(1, "LB410"), (1, "LB410")]),
        (":::{editie}\nb\n:::", [(1, "LB411")]),
        ("a\n:::{editie} zuid\nb", [(2, "LB412")]),
        ("a\n:::{kader} K\nb", [(2, "LB412")]),
        ("a\n```\nb", [(2, "LB412")]),
        ("- a\n  :::{kader} K\n  b\n\nc", [(2, "LB412")]),
        (":::{kader} K\n:::{kader} L\nb\n:::\n:::", [(2, "LB412")]),
        ("::::{kader} K\n:::{kader} L\nb\n::::", [(2, "LB412")]),
    ],
)
def test_a_block_that_is_wrong_is_told_at_its_line(text: str, told: list[tuple[int, str]]) -> None:
    assert _told(text) == told


def test_a_block_that_is_wrong_is_for_nobody() -> None:
    assert "geheim" not in "".join(_kept(":::{editie} noord oost\ngeheim\n:::").lines)


def test_a_block_that_is_not_closed_does_not_swallow_what_follows() -> None:
    assert _kept(":::{kader} K\n## Kop").lines == ("", "## Kop")


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{':' * (203 - depth)}{{kader}} K\n" for depth in range(200)),
        ":::{kader} K\n" * 4000,
        "".join(f"{':' * (33 - n)}{{kader}} K\n" for n in range(30))
        + "".join(f"{':' * (4 + n)}\n" for n in range(30)),
    ],
    ids=["ever smaller", "never closed", "closed"],
)
def test_blocks_of_any_depth_end_in_one_message_about_it(text: str) -> None:
    assert [code for _, code in _told(text) if code != "LB412"] == ["LB417"]


@pytest.mark.parametrize(
    "around", ["{}", "a\n\n{}\n\nb", "## K\n{}", "::::::{{kader}} K\n{}\n::::::"]
)
@pytest.mark.parametrize("mark", [":::", "::::", "```", "~~~~"])
@pytest.mark.parametrize(
    "inside", ["geheim", "## geheim", "- geheim\n\n  geheim", "> geheim", "[^geheim]: geheim"]
)
def test_what_is_blanked_never_appears(around: str, mark: str, inside: str) -> None:
    block = f"{mark}{{editie}} zuid\n{inside}\n{mark}"
    assert "geheim" not in "\n".join(_kept(around.format(block)).lines)
