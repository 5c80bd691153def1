"""From the HTML of a finished page to the text that readers search in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODY: Final = "data-pagefind-body"
_IGNORE: Final = "data-pagefind-ignore"
_FACTS: Final = ("soort", "plek", "pijlers", "gewicht")
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_UNREAD_TAGS: Final = """
button form iframe nav noscript picture script select style svg template textarea
"""
_INLINE_TAGS: Final = """
a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time
u var wbr
"""
_UNREAD: Final = frozenset(_UNREAD_TAGS.split())
_INLINE: Final = frozenset(_INLINE_TAGS.split())
_INVISIBLE: Final = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_CLOSING: Final = frozenset(")]’”'\"")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a cell, a line of a list, a heading: text that stands by itself.

    :ivar level: of the heading, counted from 1; 0 for all other text.
    :ivar tokens: the text, split at spaces, NFC; never empty.
    :ivar anchor: the fragment of the address that leads to a heading; may be empty.
    """

    level: int
    tokens: tuple[str, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What readers search in one page, and what they see of it in the results.

    :ivar address: POSIX path of the page in the edition.
    :ivar title: its first heading of level 1, which is not in the blocks, or else its ``title``.
    :ivar text: title and blocks, one space between all tokens; each block ends like a sentence.
    :ivar kind: the kind of page, in the reader's words; may be empty.
    :ivar place: where in the book it stands, in the reader's words; may be empty.
    :ivar pillars: the numbers of the pillars that the page is about, counted from 1.
    :ivar weight: how much a word on the page counts, from 0 to 10; 1 is ordinary.
    """

    address: str
    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    text: str
    kind: str
    place: str
    pillars: tuple[int, ...]
    weight: float


def read_page(address: str, source: bytes) -> Page | None:
    """Give the searched part of a page, or None when no element has ``data-pagefind-body``.

    :param source: the whole page, UTF-8.
    """
    if _BODY.encode() not in source:
        return None
    document = etree.fromstring(source, etree.HTMLParser(encoding="utf-8", remove_comments=True))
    article = document.find(f".//*[@{_BODY}]")
    if article is None:
        return None
    blocks = tuple(_blocks(article))
    heading = next((block for block in blocks if block.level == 1), None)
    title = heading.tokens if heading else _tokens(document.findtext(".//title", ""))
    rest = tuple(block for block in blocks if block is not heading)
    kind, place, pillars, weight = (article.get(f"data-zoek-{name}", "") for name in _FACTS)
    return Page(
        address=address,
        title=title,
        blocks=rest,
        text=" ".join((*title, *map(_sentence, rest))),
        kind=kind,
        place=place,
        pillars=tuple(sorted({int(number) for number in pillars.split()})),
        weight=float(weight or 1),
    )


def _sentence(block: Block) -> str:
    """Give the text of a block, with a full stop when it ends in a word."""
    text = " ".join(block.tokens)
    return f"{text}." if text[-1].isalnum() or text[-1] in _CLOSING else text


def _blocks(article: etree._Element) -> Iterator[Block]:
    """Yield the blocks of an article in reading order."""
    said: list[str] = []
    walk = etree.iterwalk(article, events=("start", "end"))
    for event, element in walk:
        read = _is_read(element)
        if read and element.tag not in _INLINE:
            yield from _block(said, element if event == "end" else None)
            said.clear()
        if event == "end":
            said.append(element.tail or "")
        elif read:
            said.append(element.text or (" " if element.tag == "br" else ""))
        else:
            walk.skip_subtree()


def _block(said: list[str], ended: etree._Element | None) -> Iterator[Block]:
    """Yield what was said since the last block, if anything."""
    tokens = _tokens("".join(said))
    if tokens:
        if ended is not None and ended.tag in _LEVELS:
            yield Block(_LEVELS[str(ended.tag)], tokens, _anchor(ended))
        else:
            yield Block(0, tokens)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def _is_read(element: etree._Element) -> bool:
    """Tell whether the text in an element is part of the page's text."""
    if element.tag in _UNREAD or element.get(_IGNORE) is not None:
        return False
    return "headerlink" not in element.get("class", "").split()


def _anchor(heading: etree._Element) -> str:
    """Give the id of a heading, or of the section that it opens."""
    section = heading.getparent()
    own = heading.get("id", "")
    return own or (section.get("id", "") if section is not None else "")
