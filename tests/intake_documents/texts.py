"""Texts full of what Markdown, MyST, HTML and Jinja act on, for tests that make many of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bs4 import BeautifulSoup
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from build_tools.problems import Location
from build_tools.reading.text import line_problems

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_MARKS: Final = "`*_[](){}<>#+-.!|\\&;:=~%$^\"'/@,?0129aBé€ \u00a0’"
_PIECES: Final = (
    ":::", ":::{note}", "{{ x }}", "{% x %}", "```", "~~~", "---", "===", "***", "[^1]:", "[^1]",
    "[a]: b", "(a)=", "+++", "%", "1.", "2)", "-", "+", "<!--", "-->", "{raw}`x`", "&amp;", "&#60;",
    "https://example.org/a_b", "<https://example.org>", "[x](y)", "![x](y)", "\\", "\\*", "**vet**",
    "_a_", "a_b_c", "<b>", "</div>", "| a | b |", "|---|---|", ": uitleg", "# kop", "> citaat",
    "{.klas}", "[x]{.klas}", "$x$", "woord", "’s", "een", "{editie}", "editie", "50%", "a*b*c", "&",
)  # fmt: skip
_ANY: Final = st.characters(
    codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"), max_codepoint=0x2FFF
)


def texts() -> SearchStrategy[str]:
    """Give lines of text with markup characters in them; never empty."""
    marks = st.text(st.sampled_from(_MARKS), min_size=1, max_size=30)
    pieces = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40).map(" ".join)
    glued = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map("".join)
    anything = st.text(_ANY, min_size=1, max_size=30)
    return st.one_of(marks, pieces, glued, anything).filter(lambda text: bool(text.strip()))


def visible_texts() -> SearchStrategy[str]:
    """Give such lines without characters that nobody sees: readers take those out beforehand."""
    return texts().filter(
        lambda text: all(one.code != "LB133" for one in line_problems(text, Location("")))
    )


def spaced(text: str) -> str:
    """Return a text with single spaces, as a browser shows it."""
    return re.sub(r"\s+", " ", text).strip()


def rendered(myst: str) -> BeautifulSoup:
    """Return what MyST's parser makes of a text, as HTML: the notes below it, without signs."""
    config = MdParserConfig(enable_extensions={"attrs_inline", "colon_fence", "deflist"})
    parser = create_md_parser(config, RendererHTML)
    parser.options["maxNesting"] = 40
    tokens = [
        token
        for token in parser.parse(f"# t\n\n{myst}")
        if not token.type.startswith("footnote_reference")
    ]
    for token in tokens:
        token.children = [
            child for child in token.children or () if child.type != "footnote_ref"
        ] or None
    html = parser.renderer.render(tokens, parser.options, {})
    assert isinstance(html, str)
    soup = BeautifulSoup(html, "html.parser")
    title = soup.h1
    assert title is not None
    title.decompose()
    return soup
