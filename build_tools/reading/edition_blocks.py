"""Edition blocks: what is not for an edition is taken out before any parser sees it.

Taking them out of the text, and not out of the parsed page, is what keeps headings, footnotes
and glossary entries from leaking into pages, navigation and search (ADR 0002).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from markdown_it.token import Token

DIRECTIVE: Final = "{editie}"
_FENCES: Final = frozenset({"colon_fence", "fence"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A text with only what is for one edition; every line keeps its number.

    :ivar lines: without line ends. :ivar problems: LB410, LB411, LB412.
    """

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def keep_for_edition(
    lines: Sequence[str], edition: str, known: Collection[str], source: str
) -> Kept:
    """Blank the blocks of other editions, and the fences of this edition's own.

    Only blocks at the left margin are handled here, also inside other blocks there; deeper ones
    (in a list, in a quotation) are left to the directive, which parses nothing either.

    :param lines: the text, without line ends. :param known: slugs of all editions.
    :param source: POSIX path from the repository root, to name places.
    """
    if not any(DIRECTIVE in line for line in lines):
        return Kept(tuple(lines), ())
    sieve = _Sieve(list(lines), edition, known, source)
    sieve.sift(0, len(lines))
    return Kept(tuple(sieve.lines), tuple(sieve.problems))


class _Sieve:
    """Blanks lines in place."""

    def __init__(self, lines: list[str], edition: str, known: Collection[str], source: str) -> None:
        self.lines = lines
        self.edition = edition
        self.known = known
        self.source = source
        self.problems: list[Problem] = []
        self.parser = _block_parser()

    def sift(self, start: int, end: int) -> None:
        """Handle the blocks between two line indexes."""
        text = "\n".join(self.lines[start:end]) + "\n"
        if DIRECTIVE not in text:
            return
        for token in self.parser.parse(text):
            if token.type in _FENCES and token.level == 0 and token.map:
                self._fence(token, start + token.map[0], start + token.map[1])

    def _fence(self, token: Token, first: int, after: int) -> None:
        """Handle one fence: lines ``first`` up to, not including, ``after``."""
        words = token.info.split()
        name = words[0] if words else ""
        if name != DIRECTIVE:
            if token.type == "colon_fence" or name.startswith("{"):
                self.sift(first + 1, after)
            return
        if self._check(words[1:], token, first, after) and self.edition in words[1:]:
            self._blank(first, first + 1)
            self._blank(after - 1, after)
            self.sift(first + 1, after - 1)
        else:
            self._blank(first, after)

    def _check(self, editions: list[str], token: Token, first: int, after: int) -> bool:
        """Report what is wrong with a block; a block that is wrong is for nobody."""
        where = Location(self.source, first + 1)
        wrong = [Problem(where, "LB410", (name, ", ".join(sorted(self.known))))
                 for name in editions if name not in self.known]  # fmt: skip
        if not editions:
            wrong.append(Problem(where, "LB411"))
        closing = self.lines[after - 1].strip()
        if (
            after - 1 <= first
            or set(closing) != set(token.markup)
            or len(closing) < len(token.markup)
        ):
            wrong.append(Problem(where, "LB412"))
        self.problems.extend(wrong)
        return not wrong

    def _blank(self, first: int, after: int) -> None:
        self.lines[first:after] = [""] * (after - first)


def _block_parser() -> MarkdownIt:
    """Return a parser of blocks alone, with MyST's colon fences."""
    parser = MarkdownIt("commonmark").enable("table")
    rule = make_fence_rule(markers=(":",), token_type="colon_fence", exact_match=False)  # noqa: S106 - a kind of Markdown token
    interrupts = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    parser.block.ruler.before("fence", "colon_fence", rule, {"alt": interrupts})
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
