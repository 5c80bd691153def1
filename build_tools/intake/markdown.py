"""A Markdown file: its head, and its text without comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import describe
from build_tools.intake.places import place
from build_tools.intake.refusal import IntakeRefused
from build_tools.problems import ContentError
from build_tools.reading.marked import read_front_matter
from build_tools.reading.schema import StoryHead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.intake.places import Findings

# What a participant may say of a story; of the rest only the editors decide.
TAKEN: Final = (
    "titel", "kernles", "soort", "rol", "organisatie", "pijlers", "reflectievraag",
)  # fmt: skip
_HEAD: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
# MyST's own comments, and its division into blocks, which can hold hidden words.
_HIDDEN_LINE: Final = re.compile(r"^ {0,3}(?:%|\+\+\+)")
# A block between colons with the name of an instruction; pandoc knows those between accents.
_BLOCK: Final = re.compile(r"^[\s>]*(:{3,})\s*\{")
# What MyST, Jinja or HTML would act on; here it is text, and the editor is told.
_FOR_PROGRAMS: Final = re.compile(r"^\s*:{3,}|\{\{|\{%|^\s*\([^()\s]+\)=\s*$|<!--")


def split_head(text: str, findings: Findings) -> tuple[Mapping[str, object], str]:
    """Return the head of a Markdown file and the text below it.

    :param text: lines ended by a line feed.
    :raises IntakeRefused: LB753, the head is not one of a story.
    """
    if not _HEAD.match(text):
        return {}, text
    try:
        head = read_front_matter(text, findings.name)
    except ContentError as error:
        raise IntakeRefused("LB753", _words(error)) from error
    unknown = [key for key in head.data if key not in StoryHead.model_fields]
    if unknown:
        raise IntakeRefused("LB753", f"‘{unknown[0][:40]}’ is geen veld van een verhaal.")
    for key in head.data:
        if key not in TAKEN:
            findings.doubt("LB777", place("file"), key)
    body = "\n".join(text.splitlines()[head.body_line - 1 :])
    return {key: value for key, value in head.data.items() if key in TAKEN}, body


def without_comments(text: str, findings: Findings) -> str:
    """Return the text without comments of HTML and of MyST; tells on which lines they stood."""
    while found := _COMMENT.search(text):
        findings.doubt("LB776", place("line", text.count("\n", 0, found.start()) + 1))
        # The lines stay, so that the next one is told at its own place.
        text = text[: found.start()] + "\n" * found[0].count("\n") + text[found.end() :]
    return "\n".join(_shown_lines(text.split("\n"), findings))


def _shown_lines(lines: list[str], findings: Findings) -> Iterator[str]:
    """Yield the lines that a reader sees; a blank one for each of the others."""
    closing = ""
    for number, line in enumerate(lines, 1):
        where = place("line", number)
        opened = _BLOCK.match(line)
        if closing:
            closing = "" if line.strip().startswith(closing) and not opened else closing
        elif opened:
            closing = opened[1]
            findings.dropped("directive", where)
        elif _HIDDEN_LINE.match(line):
            findings.doubt("LB776", where)
        else:
            if _FOR_PROGRAMS.search(line):
                findings.changed("raw", where)
            yield line
            continue
        yield ""


def _words(error: ContentError) -> str:
    """Return the first thing that is wrong, in one sentence."""
    first = describe(error.problems[0]).partition("\n")[0]
    return first.split(": ", 2)[-1]
