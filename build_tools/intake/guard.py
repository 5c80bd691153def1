"""What MyST's own parser makes of a text: the proof that a story says what its teller said.

The parser has the settings of ``conf.py`` (a test compares them).  Only tokens of a list count;
anything else, and the text is not what was meant.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from build_tools.intake.lines import each_line
from build_tools.intake.tidy import tidy_inlines
from build_tools.intake.tree import (
    Bullets,
    Emphasis,
    Heading,
    Link,
    Note,
    Numbers,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
)
from build_tools.reading.text import STORY_LIMITS, text_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

    from build_tools.intake.tree import Block, Inline

EXTENSIONS: Final = ("attrs_inline", "colon_fence", "deflist")
_DEEPEST: Final = 40
# A title stands above the text of every story.
_TITLE: Final = "# t\n\n"
# Where letters of two alphabets meet, the editor is told; the text may stay.
_TOLD: Final = frozenset({"LB137"})


class _OtherError(Exception):
    """The parser found something that no story may hold."""


def proves(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a text is read as exactly these blocks, and as nothing else.

    :param text: MyST without front matter, lines ended by a line feed.
    :param blocks: as ``tidy`` gives them.
    """
    return _is_decent(text) and _read(text) == tuple(blocks)


def _is_decent(text: str) -> bool:
    """Whether a text has only characters and lines that a story may have."""
    problems = text_problems(text, "", STORY_LIMITS)
    return unicodedata.is_normalized("NFC", text) and all(
        problem.code in _TOLD for problem in problems
    )


def address_of(address: str) -> str:
    """Return an address as the parser writes it, with strange characters as per cents."""
    return _parser().normalizeLink(address)


def _read(text: str) -> tuple[Block, ...] | None:
    """Return what a text says, or None when it holds anything else than a story may."""
    try:
        tokens = _parser().parse(_TITLE + text)
        return _Reader(tokens).document()
    except (_OtherError, IndexError, KeyError, RecursionError, ValueError):
        return None


@cache
def _parser() -> MarkdownIt:
    parser = create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), RendererHTML)
    parser.options["maxNesting"] = _DEEPEST
    parser.validateLink = _any_link  # type: ignore[method-assign, assignment]
    parser.core.ruler.before("text_join", "bare_braces", _mark_bare_braces)
    return parser


def _any_link(_address: str) -> bool:
    return True


def _mark_bare_braces(state: StateCore) -> None:
    """Note every brace that was not escaped: other tools than this parser would act on it."""
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "text" and not {"{", "}"}.isdisjoint(child.content):
                child.type = "bare_brace"


class _Reader:
    """Walks over the tokens of one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._notes: Mapping[str, tuple[Block, ...]] = {}

    def document(self) -> tuple[Block, ...]:
        """Return all blocks below the title."""
        self._notes = self._read_notes()
        self._at = 0
        blocks = tuple(self._blocks_until(""))
        title, *rest = blocks
        if title != Heading(1, (Text("t"),)):
            raise _OtherError
        return tuple(each_line(block, tidy_inlines) for block in rest)

    def _read_notes(self) -> dict[str, tuple[Block, ...]]:
        """Return every footnote by its label; a footnote holds no other."""
        notes: dict[str, tuple[Block, ...]] = {}
        for index, token in enumerate(self._tokens):
            if token.type == "footnote_reference_open":
                if token.meta["label"] in notes or token.level:
                    raise _OtherError
                self._at = index + 1
                notes[token.meta["label"]] = tuple(self._blocks_until("footnote_reference_close"))
        return notes

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _blocks_until(self, end: str) -> Iterator[Block]:
        while self._at < len(self._tokens):
            token = self._next()
            if token.type == end:
                return
            if token.type == "footnote_reference_open" and not end:
                list(self._blocks_until("footnote_reference_close"))
                continue
            yield self._block(token)

    def _block(self, token: Token) -> Block:
        match token.type:
            case "paragraph_open":
                return Paragraph(self._line("paragraph_close"))
            case "heading_open":
                return Heading(int(token.tag[1:]), self._line("heading_close"))
            case "blockquote_open":
                return Quote(tuple(self._blocks_until("blockquote_close")))
            case "bullet_list_open":
                return Bullets(tuple(self._items("bullet_list_close")))
            case "ordered_list_open":
                start = token.attrs.get("start", 1)
                return Numbers(tuple(self._items("ordered_list_close")), int(start))
        return self._table() if token.type == "table_open" else self._rule(token)

    def _rule(self, token: Token) -> Rule:
        if token.type != "hr":
            raise _OtherError
        return Rule()

    def _line(self, end: str) -> tuple[Inline, ...]:
        """Return the words of one line of blocks, and step over its end."""
        inline, close = self._next(), self._next()
        if inline.type != "inline" or close.type != end:
            raise _OtherError
        return tuple(self._inlines(list(inline.children or ())))

    def _items(self, end: str) -> Iterator[tuple[Block, ...]]:
        while (token := self._next()).type != end:
            if token.type != "list_item_open":
                raise _OtherError
            yield tuple(self._blocks_until("list_item_close"))

    def _table(self) -> Table:
        rows: list[tuple[tuple[Inline, ...], ...]] = []
        cells: list[tuple[Inline, ...]] = []
        while (token := self._next()).type != "table_close":
            if token.type in {"th_open", "td_open"}:
                cells.append(self._line(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        return Table(rows[0], tuple(rows[1:]))

    def _inlines(self, tokens: list[Token]) -> Iterator[Inline]:
        """Yield words; takes their tokens from the front of the list."""
        while tokens:
            token = tokens.pop(0)
            kind = token.type.removesuffix("_open")
            match kind:
                case "text":
                    yield Text(token.content)
                case "softbreak":
                    yield Text(" ")
                case "em":
                    yield Emphasis(self._inside(tokens, kind))
                case "strong":
                    yield Strong(self._inside(tokens, kind))
                case "link" if token.attrs.keys() == {"href"}:
                    yield Link(self._inside(tokens, kind), str(token.attrs["href"]))
                case "footnote_ref":
                    yield Note(self._notes[token.meta["label"]])
                case _:
                    raise _OtherError

    def _inside(self, tokens: list[Token], kind: str) -> tuple[Inline, ...]:
        """Return the words up to the end of what was opened."""
        depth = 1
        for index, token in enumerate(tokens):
            depth += {f"{kind}_open": 1, f"{kind}_close": -1}.get(token.type, 0)
            if not depth:
                inner = tokens[:index]
                del tokens[: index + 1]
                return tuple(self._inlines(inner))
        raise _OtherError
