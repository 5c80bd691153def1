"""Pandoc's words to ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.characters import cleaned
from build_tools.intake.links import web_address
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tree import Emphasis, Link, Note, Strong, Text, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.intake.places import Findings
    from build_tools.intake.tree import Block, Inline

    Node = dict[str, Any]

_SHOWN: Final = 60
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# What stands before code that a program should do something with.
_ROLE: Final = re.compile(r"\{[\w:-]+\}$")
_HIGH: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOW: Final = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_FIGURES: Final = re.compile(r"[0-9+-]+")
# The little letters behind a number: 1e, 2de.
_ORDINAL: Final = frozenset({"e", "de", "ste", "en", "o", "a"})
_MARKS: Final = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


class Words:
    """Turns the inlines of one document into ours."""

    def __init__(
        self,
        findings: Findings,
        note: Callable[[int, list[Node]], tuple[Block, ...]],
        where: Callable[[], str],
    ) -> None:
        """Begin with no footnotes.

        :param note: gives the blocks of a footnote. :param where: says where we are.
        """
        self._findings = findings
        self._note_blocks = note
        self._where = where
        self._notes = 0
        self._in_note = False

    def inlines(self, nodes: list[Node]) -> Iterator[Inline]:
        """Yield our inlines; a line end that was made by hand is a line feed in a text."""
        before = ""
        for node in nodes:
            content = node.get("c")
            if node["t"] == "Code" and _ROLE.search(before):
                self._findings.dropped("directive", self._where())
                continue
            before = str(content) if node["t"] == "Str" else ""
            match node["t"]:
                case "Str":
                    yield Text(self.cleaned(str(content)))
                case "Space" | "SoftBreak":
                    yield Text(" ")
                case "LineBreak":
                    yield Text("\n")
                case "Emph":
                    yield Emphasis(tuple(self.inlines(content or [])))
                case "Strong":
                    yield Strong(tuple(self.inlines(content or [])))
                case kind:
                    yield from self._less_usual(kind, content)

    def cleaned(self, text: str) -> str:
        """Return a text with the characters that the book can have."""
        return cleaned(text, self._where(), self._findings)

    def tell_raw(self, text: str) -> None:
        """Tell of HTML and the like, which goes, and of comments in it."""
        if _COMMENT.search(text):
            self._findings.doubt("LB776", self._where())
        if _COMMENT.sub("", text).strip():
            self._findings.dropped("raw", self._where())

    def _less_usual(self, kind: str, content: Any) -> Iterator[Inline]:  # noqa: ANN401 - JSON
        match kind:
            case "Link":
                yield from self._link(content)
            case "Note":
                yield from self._note(content)
            case "Span" | "Cite":
                yield from self.inlines(content[1])
            case "Quoted":
                before, after = _MARKS[content[0]["t"]]
                yield from (Text(before), *self.inlines(content[1]), Text(after))
            case "Underline" | "SmallCaps":
                self._findings.notice("underline" if kind == "Underline" else "small")
                yield from self.inlines(content)
            case "Superscript" | "Subscript":
                yield from self._raised(kind, content)
            case _:
                yield from self._unwanted(kind, content)

    def _unwanted(self, kind: str, content: Any) -> Iterator[Inline]:  # noqa: ANN401 - JSON
        """Yield what is left of something that a story cannot hold."""
        match kind:
            case "Strikeout":
                self._findings.changed("strike", self._where())
                yield from self.inlines(content)
            case "Code":
                self._findings.changed("code", self._where())
                yield Text(self.cleaned(content[1]))
            case "RawInline":
                self.tell_raw(content[1])
            case "Image":
                self._findings.outside("picture", self._where())
            case "Math":
                self._findings.dropped("equation", self._where())
            case _:
                self._findings.dropped("unknown", self._where())

    def _link(self, content: list[Any]) -> Iterator[Inline]:
        inner = tuple(self.inlines(content[1]))
        target = str(content[2][0])
        address = web_address(target)
        if address is None:
            if not target.startswith("#"):
                self._findings.doubt("LB768", self._where(), self.cleaned(target)[:_SHOWN])
            yield from inner
        else:
            yield Link(inner, address)

    def _note(self, content: list[Node]) -> Iterator[Inline]:
        if self._in_note:
            self._findings.dropped("note", self._where())
            return
        self._notes += 1
        if self._notes > limits.NOTES:
            raise IntakeRefused("LB750", TOO_MUCH["notes"])
        self._in_note = True
        blocks = self._note_blocks(self._notes, content)
        self._in_note = False
        yield Note(blocks)

    def _raised(self, kind: str, content: list[Node]) -> Iterator[Inline]:
        """Yield figures as small figures; the e of 1e as it is."""
        inner = tuple(self.inlines(content))
        words = text_of(inner)
        if _FIGURES.fullmatch(words):
            yield Text(words.translate(_HIGH if kind == "Superscript" else _LOW))
            return
        if words.strip() and words not in _ORDINAL:
            self._findings.changed("script", self._where())
        yield from inner
