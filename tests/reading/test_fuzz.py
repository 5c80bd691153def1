"""Any text at all: it is read or refused, never a traceback, and never a line more or less."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.problems import ContentError
from build_tools.reading.edition_blocks import keep_for_edition
from build_tools.reading.marked import read_front_matter
from build_tools.reading.toml import read_toml

_PIECES: Final = st.sampled_from([
    "tekst", "geheim", "", "## Kop", ":::", "::::", ":::{editie} zuid", "::::{editie} zuid",
    ":::{editie} noord", "::::{editie} noord", "::::{editie} oost", "::::{editie}", "```", "~~~",
    "```{editie} zuid", "````{editie} noord", ":::{kader} K", "::::{kader} K", "- punt", "  :::",
    "  :::{editie} zuid", "> citaat", "> :::", "> :::{editie} zuid", "    vier", "<div>", "</div>",
    "| a |", "|---|", "[^a]: noot", "% stil", "1. een", "   ```", "---", "term", ": uitleg",
])  # fmt: skip
_TEXTS: Final = st.lists(_PIECES, max_size=25).map("\n".join)
_HEADS: Final = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from([
            "titel: x", "titel: [a, b]", "a: {b: c}", "- a", "  - b", "&a x", "*a", "!!int 3",
            "? x", ": y", "'", '"', "|", ">", "%YAML 1.1", "---", "...", "\t", "\u2028", "\r", "#",
            "a: 2024-02-30", "<<: *a", "[" * 50, "{" * 50, "\x00", "\ud800",
        ]),
        max_size=15,
    ).map("\n".join),
)  # fmt: skip


def _check_blocks(text: str) -> None:
    """Whatever blocks a text has, a line stays as it is or becomes blank."""
    kept = keep_for_edition(text.split("\n"), "noord", ("noord", "zuid"), "x.md")
    assert len(kept.lines) == len(text.split("\n"))
    for before, after in zip(text.split("\n"), kept.lines, strict=True):
        assert after in {before, ""}


def _check_head(text: str) -> None:
    """Whatever a head holds, it is read or refused, with a line of the file."""
    whole = f"---\n{text}\n---\nTekst.\n"
    try:
        marked = read_front_matter(whole, "x.md")
    except ContentError as error:
        lines = [problem.where.line for problem in error.problems]
    else:
        lines = list(marked.lines.values())
    assert all(1 <= line <= len(whole.splitlines()) for line in lines)


def _check_toml(text: str) -> None:
    """Whatever a data file holds, it is read, with a line for every key, or refused."""
    try:
        marked = read_toml(text, "x.toml")
    except ContentError:
        return
    assert {(key,) for key in marked.data} <= set(marked.lines)


_TOML: Final = st.lists(
    st.sampled_from([
        "a = 1", "[a]", "[[b]]", "b.c = 'x'", '"d e" = """', '"""', "'''", "f = [", "]", "1,",
        "{x = 1}", "# [c]", "g = [[1], [2]]", "[[b.c]]", "h = 2024-01-01", "=", "\r", "i = nan",
        "j = {", "}", "k = '''\n[l]\n'''", "[ m . n ]", 'o."p.q" = 1',
    ]),
    max_size=12,
).map("\n".join)  # fmt: skip
_few = settings(max_examples=150, deadline=None, derandomize=True)
_many = settings(max_examples=30_000, deadline=None)


@given(_TEXTS)
@_few
def test_any_blocks_keep_every_line_and_add_none(text: str) -> None:
    _check_blocks(text)


@given(_HEADS)
@_few
def test_any_head_is_read_or_refused(text: str) -> None:
    _check_head(text)


@given(_TOML)
@_few
def test_any_data_is_read_or_refused(text: str) -> None:
    _check_toml(text)


@pytest.mark.slow
@given(_TEXTS)
@_many
def test_any_blocks_keep_every_line_and_add_none_at_length(text: str) -> None:
    _check_blocks(text)


@pytest.mark.slow
@given(_HEADS)
@_many
def test_any_head_is_read_or_refused_at_length(text: str) -> None:
    _check_head(text)


@pytest.mark.slow
@given(_TOML)
@_many
def test_any_data_is_read_or_refused_at_length(text: str) -> None:
    _check_toml(text)
