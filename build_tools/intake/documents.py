"""A file with text, as a participant sent it, to a document that is safe to write."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue.intake import KINDS, TOO_MUCH
from build_tools.intake import docx, limits, odt, rtf
from build_tools.intake.bounded import bounded
from build_tools.intake.characters import check_marks, cleaned
from build_tools.intake.containers import kind_of, parts_of
from build_tools.intake.lines import each_line, words_in
from build_tools.intake.markdown import split_head, without_comments
from build_tools.intake.nodes import Nodes, meta_blocks
from build_tools.intake.pandoc import tree_of
from build_tools.intake.places import Findings, place
from build_tools.intake.plain import decode
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tidy import tidy
from build_tools.intake.tree import Heading, Paragraph, Text, paragraphs, single_spaced, text_of
from build_tools.intake.typed_lists import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.intake.tree import Block, Inline
    from build_tools.problems import Problem

SUFFIXES: Final = (".docx", ".odt", ".rtf", ".md", ".txt")
_TEXT: Final = frozenset({".md", ".txt"})
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
# What pandoc takes out of the first paragraphs besides the title, in the order of a page.
_ABOVE: Final = ("subtitle", "author", "date", "abstract")
_HEIC: Final = b"ftyp"
# A line that begins as an item of a list is no part of the paragraph above it.
_ITEM: Final = re.compile(r"\n(?=[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+\S)")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says.

    :ivar title: plain text, or empty; it is not in the blocks.
    :ivar pictures: files of pictures as they were in the document, in reading order: nobody looked
        at them yet.
    :ivar doubts: each thing that was hidden, dropped or changed, with its place in words.
    :ivar notices: what is good to know and asks for nothing.
    :ivar head: fields that the file itself gives (``.md``), not yet checked: a text, or a list.
    """

    blocks: tuple[Block, ...]
    title: str
    pictures: tuple[bytes, ...] = ()
    doubts: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    head: Mapping[str, object] = field(default_factory=dict)


def read_document(data: bytes, suffix: str, name: str) -> Document:
    """Read a file in a process of its own.

    :param suffix: one of ``SUFFIXES``, in any case. :param name: what to call it in messages.
    :raises IntakeRefused: LB740-LB756.
    """
    if not data:
        raise IntakeRefused("LB740")
    if len(data) > limits.FILE_SIZE:
        raise IntakeRefused("LB741", limits.FILE_SIZE // 1_000_000)
    if suffix.lower() not in SUFFIXES:
        raise IntakeRefused("LB742", KINDS[kind_of(data)])
    return bounded(read_here, (data, suffix.lower(), name), limits.PROCESS)


def read_here(job: tuple[bytes, str, str]) -> Document:
    """Read a file in this process: the work that ``read_document`` puts limits around.

    :param job: as ``read_document`` has it.
    :raises IntakeRefused: LB742-LB756.
    """
    data, suffix, name = job
    findings = Findings(name)
    if suffix in _TEXT:
        document = _read_text(data, suffix, findings)
    else:
        document = _read_office(data, suffix.removeprefix("."), findings)
    findings.compare(document.title + words_in(document.blocks))
    document = _titled(document)
    if not document.blocks:
        raise IntakeRefused("LB756")
    if (
        len(words_in(document.blocks)) > limits.CHARACTERS
        or len(document.blocks) > limits.LINES // 2
    ):
        raise IntakeRefused("LB754", limits.CHARACTERS, limits.LINES)
    return replace(document, doubts=tuple(findings.doubts), notices=tuple(findings.notices))


def _read_office(data: bytes, suffix: str, findings: Findings) -> Document:
    kind = kind_of(data)
    if kind != suffix:
        raise IntakeRefused("LB743", f".{suffix}", KINDS[kind])
    if kind == "rtf":
        seen, pictures = rtf.seen_only(data, findings)
    elif kind == "odt":
        seen, pictures = odt.seen_only(parts_of(data), findings)
    else:
        seen, pictures = docx.seen_only(parts_of(data), findings)
    if len(pictures) > limits.PICTURES:
        raise IntakeRefused("LB750", TOO_MUCH["pictures"])
    tree = tree_of(seen, kind)
    document = _of_tree(tree, findings)
    if kind == "rtf":
        # Most programs write a list in RTF as paragraphs with marks.
        document = replace(document, blocks=tuple(listed(document.blocks, hyphens=False)))
    return replace(document, pictures=_usable(pictures, findings))


def _of_tree(tree: dict[str, Any], findings: Findings) -> Document:
    """Return what pandoc's tree says; paragraphs in the style of a title are above its blocks."""
    head = {key: meta_blocks(value) for key, value in tree["meta"].items()}
    nodes = Nodes(findings)
    titles = tuple(nodes.blocks(head.pop("title", [])))
    title = " ".join(text_of(one.inlines) for one in titles if isinstance(one, Paragraph))
    above = [block for key in _ABOVE for block in head.pop(key, [])]
    rest = [block for blocks in head.values() for block in blocks]
    blocks = nodes.blocks([*above, *rest, *tree["blocks"]])
    return Document(tidy(blocks), single_spaced(title))


def _read_text(data: bytes, suffix: str, findings: Findings) -> Document:
    kind = kind_of(data)
    if kind not in {"text", "html"}:
        raise IntakeRefused("LB743", suffix, KINDS[kind])
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > 2 * limits.CHARACTERS:
        raise IntakeRefused("LB754", limits.CHARACTERS, limits.LINES)
    check_marks(text)
    if suffix == ".txt":
        return Document(_plain(text, findings), "")
    head, body = split_head(text, findings)
    tree = tree_of(without_comments(body, findings).encode(), "md")
    return replace(_of_tree(tree, findings), head=head)


def _plain(text: str, findings: Findings) -> tuple[Block, ...]:
    """Return plain text as paragraphs and lists, with the characters that the book can have."""
    count = 0

    def clean(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        nonlocal count
        count += 1
        return (Text(cleaned(text_of(inlines), place("paragraph", count), findings)),)

    apart = _ITEM.sub("\n\n", text)
    blocks = tidy(each_line(block, clean) for block in paragraphs(apart))
    return tuple(listed(blocks, hyphens=True))


def _titled(document: Document) -> Document:
    """Return a document whose first heading is its title, when no other is as high."""
    first, *rest = document.blocks or (None,)
    higher = [block.level for block in rest if isinstance(block, Heading)]
    if document.title or not rest or not isinstance(first, Heading) or first.level in higher:
        return document
    return replace(document, title=text_of(first.inlines), blocks=tidy(rest))


def _usable(pictures: tuple[bytes, ...], findings: Findings) -> tuple[bytes, ...]:
    """Return the pictures of a kind that can become a photo; tells of others."""
    usable = tuple(one for one in pictures if one.startswith(_PICTURES) or one[4:8] == _HEIC)
    if len(usable) < len(pictures):
        findings.doubt("LB774", place("file"))
    return usable
