"""Which kinds of text a page and a story may hold, decided on MyST's tokens; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.forms import NOT_IN_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_STORY_TOKENS: Final = frozenset({
    "paragraph", "inline", "text", "softbreak", "hardbreak", "strong", "em", "link", "heading",
    "bullet_list", "ordered_list", "list_item", "blockquote", "hr", "root", "code_inline",
    "table", "thead", "tbody", "tr", "th", "td", "footnote_ref", "footnote_block",
    "footnote_reference", "footnote_anchor",
})  # fmt: skip
# The renderer has words of its own for these.
_TOLD_ELSEWHERE: Final = frozenset({
    "html_block", "html_inline", "myst_line_comment", "myst_block_break", "myst_target",
    "myst_role", "image", "fence", "colon_fence", "front_matter", "wordcount",
})  # fmt: skip
# The parts of something that was told already.
_TOLD_WITH_WHOLE: Final = frozenset({"dt", "dd"})
# What the parser itself puts there; anything else, a writer added between braces.
_ATTRIBUTES: Final = frozenset({"href", "title", "src", "alt", "start"})
_CELLS: Final = frozenset({"th_open", "td_open"})
# Markup that the parser took for text: no reader should see it.
_TEMPLATE: Final = re.compile(r"\{\{|\{%")
_BRACES: Final = re.compile(r"\{\s*(?:[.#][\w-]+|[\w-]+\s*=)[^}]*\}")
_ROLE: Final = re.compile(r"\{[a-z][a-z-]*(?::[a-z]+)?\}")
_LANGUAGE: Final = re.compile(r"language-[a-z]{2,3}")
# Where the words stand of ten lists in one another: two levels for each, one for the paragraph.
# Deeper, markdown-it would leave text out without a word.
DEEPEST: Final = 21
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})
# A brace behind a backslash is a brace that somebody meant.  Until the texts have been looked at it
# is a character that no text may hold (build_tools.reading.text).
_ASIDE: Final = str.maketrans("{}", "\ufdd1\ufdd2")
_BACK: Final = str.maketrans("\ufdd1\ufdd2", "{}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What may not stand in a text.

    :ivar line: counted from 1. :ivar code: LB416, LB417 or LB428.
    """

    line: int
    code: str
    values: tuple[str, ...] = ()


@dataclass(slots=True)
class Sifted:
    """What is left of the tokens, and what was taken out."""

    tokens: list[Token] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def sift(tokens: Iterable[Token], *, story: bool) -> Sifted:
    """Take out what may not be there, with all attributes that a writer added.

    A text that is nested too deep is left out as a whole (LB417).

    :param tokens: of blocks, with lines counted from 0 as markdown-it gives them.
    """
    sifted = Sifted()
    line = 1
    title = False
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.level > DEEPEST:
            return Sifted(refusals=[Refusal(line, "LB417")])
        _sift_one(token, line, sifted, story=story)
        if token.children:
            token.children = _sift_inline(token.children, line, sifted, story=story)
            if not title:
                _sift_text(token.children, line, sifted)
            for child in token.children:
                child.content = child.content.translate(_BACK)
        title = token.type == "heading_open" and token.tag == "h1"
    return sifted


def put_escaped_braces_aside(state: StateCore) -> None:
    """Mark every brace that was escaped, before the parser forgets that it was.

    ``sift`` puts them back.
    """
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "text_special":
                token.content = token.content.translate(_ASIDE)


def _sift_text(tokens: list[Token], line: int, sifted: Sifted) -> None:
    """Empty every text with markup left in it (LB416, LB428).

    Not in the title: it comes from the head, where braces are only braces.
    """
    for token in tokens:
        line += token.type in _BREAKS
        if token.type == "text" and (refusal := _left_over(token.content, line)):
            sifted.refusals.append(refusal)
            token.content = ""


def _left_over(text: str, line: int) -> Refusal | None:
    """Return what is wrong with a text in which markup was left, or None."""
    if _TEMPLATE.search(text):
        return Refusal(line, "LB416", (NOT_IN_TEXT["template"],))
    if found := _BRACES.search(text):
        return Refusal(line, "LB428", (found[0].strip("{} "),))
    if found := _ROLE.search(text):
        return Refusal(line, "LB416", (NOT_IN_TEXT["role"].format(found[0]),))
    return None


def _sift_inline(tokens: list[Token], line: int, sifted: Sifted, *, story: bool) -> list[Token]:
    """Return what is left inside a line of text; refusals go to ``sifted``."""
    inside = Sifted(refusals=sifted.refusals)
    for token in tokens:
        line += token.type in _BREAKS
        _sift_one(token, line, inside, story=story)
    return inside.tokens


def _sift_one(token: Token, line: int, sifted: Sifted, *, story: bool) -> None:
    kind = re.sub("_(open|close)$", "", token.type)
    if story and kind not in _STORY_TOKENS | _TOLD_ELSEWHERE:
        if not token.type.endswith("_close") and kind not in _TOLD_WITH_WHOLE:
            sifted.refusals.append(Refusal(line, "LB416", (NOT_IN_TEXT.get(kind, kind),)))
        return
    added = _take_attributes(token)
    if added and kind not in _TOLD_ELSEWHERE:
        sifted.refusals.append(Refusal(line, "LB428", (added,)))
    sifted.tokens.append(token)


def _take_attributes(token: Token) -> str:
    """Take every attribute off a token that the parser did not put there; return the wrong ones.

    One is right: the language of a piece of text.
    """
    right = _ATTRIBUTES | {"style"} if token.type in _CELLS else _ATTRIBUTES
    own = {key: value for key, value in token.attrs.items() if key in right}
    added = {key: str(value) for key, value in token.attrs.items() if key not in right}
    language = added.get("class", "")
    if token.type == "span_open" and _LANGUAGE.fullmatch(language):
        own["class"] = added.pop("class")
    token.attrs = own
    return " ".join(f"{key}={value}" for key, value in sorted(added.items()))
