"""Edition blocks: what is not for an edition is taken out before any parser sees it.

Taking them out of the text, and not out of the parsed page, is what keeps headings, footnotes
and glossary entries from leaking into pages, navigation and search (ADR 0002).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from markdown_it.token import Token

DIRECTIVE: Final = "{editie}"
# A block in a list or a quotation, as its first line looks.
_DEEPER: Final = re.compile(r"[\s>]*([-*+]|\d+[.)])?[\s>]*(:{3,}|`{3,}|~{3,})\s*\{editie\}")
_FENCES: Final = frozenset({"colon_fence", "fence"})
_MARKS: Final = (":::", "```", "~~~")
# Blocks in blocks in blocks: no page needs more, and every level costs another look at its lines.
_DEEPEST: Final = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A text with only what is for one edition; every line keeps its number.

    :ivar lines: without line ends. :ivar problems: LB410, LB411, LB412, LB417.
    """

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def keep_for_edition(
    lines: Sequence[str], edition: str, known: Collection[str], source: str
) -> Kept:
    """Blank the blocks of other editions, and the fences of this edition's own.

    Only blocks at the left margin are handled here, also inside other blocks there; deeper ones
    (in a list, in a quotation) are left to the directive, which parses nothing either.  A block
    that is not closed loses its first line, so that it does not swallow the rest of the page.

    :param lines: the text, without line ends. :param known: slugs of all editions.
    :param source: POSIX path from the repository root, to name places.
    """
    if not any(mark in line for line in lines for mark in (*_MARKS, DIRECTIVE)):
        return Kept(tuple(lines), ())
    sieve = _Sieve(list(lines), edition, known, source)
    sieve.sift(0, len(lines), 1)
    sieve.refuse_strays()
    return Kept(tuple(sieve.lines), tuple(sieve.problems))


class _TooDeepError(Exception):
    """Blocks are nested deeper than any page needs.

    :ivar index: the line index where it is too deep.
    """

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


class _Sieve:
    """Blanks lines in place."""

    def __init__(self, lines: list[str], edition: str, known: Collection[str], source: str) -> None:
        self.lines = lines
        self.edition = edition
        self.known = known
        self.source = source
        self.problems: list[Problem] = []
        self.parser = _block_parser()

    def sift(self, start: int, end: int, depth: int) -> None:
        """Handle the blocks between two line indexes.

        :param depth: how many blocks these lines are in, themselves included.
        :raises _TooDeepError: that is more than a page needs.
        """
        if depth > _DEEPEST:
            raise _TooDeepError(start)
        # Colons without a name open nothing; the parser says so (LB450).
        for token in self.parser.parse("\n".join(self.lines[start:end]) + "\n"):
            if token.type not in _FENCES or not token.map:
                continue
            first, after = start + token.map[0], start + token.map[1]
            info = token.info.strip()
            if not info and token.type == "colon_fence":
                continue
            if not _is_closed(token):
                self._say(first, "LB412", token.markup)
            if token.level == 0 and depth == 1:
                self._outermost(token, info, range(first, after))
            elif token.level == 0:
                self._fence(token, info, range(first, after), depth)

    def refuse_strays(self) -> None:
        """Refuse the name of the block where it opens none, and would hide nothing (LB451)."""
        known: set[int] = set()
        for token in self.parser.parse("\n".join(self.lines) + "\n"):
            if token.type not in _FENCES or not token.map:
                continue
            block = range(*token.map)
            if token.type == "fence" and not token.info.strip().startswith("{"):
                known.update(block)
            elif token.level > 0:
                known.update(index for index in block if _DEEPER.match(self.lines[index]))
        for index, line in enumerate(self.lines):
            if DIRECTIVE in line.lower() and index not in known:
                self._say(index, "LB451")
                self._blank(index, index + 1)

    def _outermost(self, token: Token, info: str, block: range) -> None:
        """Handle a block that is in no other; nested too deep it goes as a whole (LB417)."""
        try:
            self._fence(token, info, block, 1)
        except _TooDeepError as error:
            self._say(error.index, "LB417")
            self._blank(block.start, block.stop)

    def _fence(self, token: Token, info: str, block: range, depth: int) -> None:
        """Handle one fence at the left margin; ``block`` is its line indexes, fences included."""
        inside = range(block.start + 1, block.stop - 1)
        own = info.startswith(DIRECTIVE)
        if own and not self._is_ours(info.removeprefix(DIRECTIVE).split(), block.start):
            self._blank(block.start, block.stop)
        elif not _is_closed(token):
            self._blank(block.start, inside.start)
            self.sift(inside.start, block.stop, depth + 1)
        elif own:
            self._blank(block.start, inside.start)
            self._blank(inside.stop, block.stop)
            self.sift(inside.start, inside.stop, depth + 1)
        elif token.type == "colon_fence" or info.startswith("{"):
            self.sift(inside.start, inside.stop, depth + 1)

    def _is_ours(self, editions: list[str], first: int) -> bool:
        """Whether a block is for this edition; one that is wrong is for nobody (LB410, LB411)."""
        choice = ", ".join(sorted(self.known))
        unknown = [name for name in editions if name not in self.known]
        for name in unknown:
            self._say(first, "LB410", name, choice)
        if not editions:
            self._say(first, "LB411")
        return self.edition in editions and not unknown

    def _say(self, index: int, code: str, *values: str) -> None:
        self.problems.append(Problem(Location(self.source, index + 1), code, values))

    def _blank(self, first: int, after: int) -> None:
        self.lines[first:after] = [""] * (after - first)


def _is_closed(token: Token) -> bool:
    """Whether a fence has its closing line: then its map counts one line more than its content."""
    first, after = token.map or (0, 0)
    return after - first - 2 == token.content.count("\n")


def _block_parser() -> MarkdownIt:
    """Return a parser of blocks alone, with MyST's colon fences."""
    parser = MarkdownIt("commonmark").enable("table")
    rule = make_fence_rule(markers=(":",), token_type="colon_fence", exact_match=False)  # noqa: S106 - a kind of Markdown token
    interrupts = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    parser.block.ruler.before("fence", "colon_fence", rule, {"alt": interrupts})
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
