"""The words of a page, as somebody hears them: in blocks, each stretch with its language."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.language.texts import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGE_KEYS: Final = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")
_SOFT_HYPHEN: Final = "\u00ad"
# What stands inside a line; every other element begins a new block.
_INLINE: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
})  # fmt: skip
# What holds no running text: programs, literal text, input, drawings and sums.
_NO_PROSE: Final = frozenset({
    "code", "kbd", "math", "option", "pre", "samp", "script", "style", "svg", "template",
    "textarea", "var",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text in one element.

    :ivar text: as it is written, without soft hyphens.
    :ivar element: the element that it stands in.
    :ivar language: BCP 47 tag that holds for it, in small letters; empty when none does.
    """

    text: str
    element: etree._Element
    language: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, cell or the like.

    :ivar text: all its words.
    :ivar stretches: its pieces, in order.
    :ivar ends: where in ``text`` each of them ends.
    """

    element: etree._Element
    text: str
    stretches: tuple[Stretch, ...]
    ends: tuple[int, ...]

    def at(self, place: int) -> Stretch:
        """Return the stretch that holds the character at a place in ``text``.

        :raises IndexError: there is no such character.
        """
        return self.stretches[bisect_right(self.ends, place)]


def language_of(element: etree._Element) -> str:
    """Return the language tag that holds for an element, in small letters; empty without one."""
    here: etree._Element | None = element
    while here is not None:
        if (tag := own_language(here)) is not None:
            return tag.strip().lower()
        here = here.getparent()
    return ""


def own_language(element: etree._Element) -> str | None:
    """Return the language tag that an element itself has."""
    return next((element.get(key) for key in LANGUAGE_KEYS if key in element.attrib), None)


def said(element: etree._Element) -> str:
    """Return all words in an element, with single spaces and without soft hyphens."""
    return squeezed("".join(str(text) for text in element.itertext()))


def name_of(element: etree._Element) -> str:
    """Return the name of an element, without its namespace."""
    return etree.QName(element).localname


def holds(element: etree._Element, attribute: str, *words: str) -> bool:
    """Whether one of the words stands in an attribute that holds a list of words."""
    return not set(words).isdisjoint(element.get(attribute, "").split())


def blocks(content: etree._Element) -> Iterator[Block]:
    """Yield the blocks of text in an element that hold words, in reading order."""
    language = language_of(content)
    gathered: list[Stretch] = []
    block = content
    for owner, stretch in _walk(content, content, language):
        if owner is not block:
            yield from _whole(block, gathered)
            block, gathered = owner, []
        gathered.append(stretch)
    yield from _whole(block, gathered)


def _whole(block: etree._Element, stretches: list[Stretch]) -> Iterator[Block]:
    text = "".join(one.text for one in stretches)
    if text.strip():
        ends = tuple(accumulate(len(one.text) for one in stretches))
        yield Block(block, text, tuple(stretches), ends)


def _walk(
    element: etree._Element, block: etree._Element, language: str
) -> Iterator[tuple[etree._Element, Stretch]]:
    """Yield every piece of text below an element with the block that it belongs to."""
    if element.text:
        yield block, Stretch(_plain(element.text), element, language)
    for child in element.iterchildren(etree.Element):
        name = name_of(child)
        if name == "br":
            yield block, Stretch(" ", element, language)
        elif name not in _NO_PROSE:
            own = own_language(child)
            inner = block if name in _INLINE else child
            yield from _walk(child, inner, language if own is None else own.strip().lower())
        if child.tail:
            yield block, Stretch(_plain(child.tail), element, language)


def _plain(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "")


def is_dutch(language: str) -> bool:
    """Whether a language tag says Dutch."""
    return language.partition("-")[0] == "nl"
