"""A file with text, as a participant sent it, to a document that is safe to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.intake import limits
from build_tools.intake.bounded import bounded
from build_tools.intake.plain import decode
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tree import paragraphs

if TYPE_CHECKING:
    from build_tools.intake.tree import Block
    from build_tools.problems import Problem

SUFFIXES: Final = (".docx", ".odt", ".rtf", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says.

    :ivar title: plain text, or empty; it is not in the blocks.
    :ivar pictures: files of pictures as they were in the document, in reading order: nobody looked
        at them yet.
    :ivar doubts: each thing that was hidden, dropped or changed, with its place in words.
    :ivar notices: what is good to know and asks for nothing.
    """

    blocks: tuple[Block, ...]
    title: str
    pictures: tuple[bytes, ...] = ()
    doubts: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def read_document(data: bytes, suffix: str, name: str) -> Document:
    """Read a file in a process of its own.

    :param suffix: one of ``SUFFIXES``, in any case. :param name: what to call it in messages.
    :raises IntakeRefused: LB740-LB756.
    """
    if not data:
        raise IntakeRefused("LB740")
    if len(data) > limits.FILE_SIZE:
        raise IntakeRefused("LB741", limits.FILE_SIZE // 1_000_000)
    return bounded(_read, (data, suffix.lower(), name), limits.PROCESS)


def _read(job: tuple[bytes, str, str]) -> Document:
    data, suffix, _name = job
    if suffix != ".txt":
        raise IntakeRefused("LB742", suffix)
    return Document(paragraphs(decode(data)), "")
