"""A title from a head is text to MyST, whatever characters it has."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from build_tools.sphinx_ext.gate import escaped
from tests.hostile.book import titles

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_PARSER: Final[MarkdownIt] = create_md_parser(
    MdParserConfig(enable_extensions={"attrs_inline", "colon_fence", "deflist"}), RendererHTML
)
# The characters that a head may hold; see build_tools.reading.text.
_CHARACTERS: Final = st.one_of(
    st.sampled_from("\\`*_{}[]()<>#+-.!|~^$%&:;=@'\"/ \t0123456789abc"),
    st.characters(exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")),
)
_TITLES: Final = (
    st.text(_CHARACTERS, min_size=1, max_size=60)
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(bool)
)


def _read_back(title: str) -> str:
    """Return what MyST finds in a title, which must be one heading with nothing but text."""
    opening, inline, closing = _PARSER.parse(f"# {escaped(title)}\n")
    assert (opening.type, opening.tag, closing.type) == ("heading_open", "h1", "heading_close")
    assert {child.type for child in inline.children or []} == {"text"}
    return "".join(child.content for child in inline.children or [])


@pytest.mark.quick  # a new MyST may break it
@pytest.mark.parametrize("title", titles())
def test_a_title_full_of_markup_is_text(title: str) -> None:
    assert _read_back(title) == title


@pytest.mark.quick
@given(_TITLES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_title_is_text(title: str) -> None:
    assert _read_back(title) == title


@pytest.mark.slow
@given(_TITLES)
@settings(max_examples=50_000, deadline=None)
def test_any_title_is_text_at_length(title: str) -> None:
    assert _read_back(title) == title
