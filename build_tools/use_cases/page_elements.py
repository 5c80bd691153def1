"""Which elements of a finished page a checker means, and which words they say; pure."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from build_tools.use_cases.source_text import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from build_tools.linter.model import Page

# What a browser does not change, and what tells elements of one name apart.
_TELLING: Final = ("id", "href", "src", "alt", "class")
_SILENT: Final = frozenset({"script", "style", "template", "title"})
_COMPARED: Final = 8


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the content of a page says.

    :ivar words: in order; the description of a picture is among them.
    :ivar spans: of each element of the content, its first word and the one after its last.
    """

    words: tuple[str, ...]
    spans: Mapping[etree._Element, tuple[int, int]]


def spoken(page: Page) -> Spoken:
    """Return the words of a page without the menus around it."""
    words: list[str] = []
    spans: dict[etree._Element, tuple[int, int]] = {}

    def walk(element: etree._Element) -> None:
        start = len(words)
        if isinstance(element.tag, str) and element.tag not in _SILENT:
            words.extend(words_of(element.get("alt", "")))
            words.extend(words_of(element.text or ""))
            for child in element:
                walk(child)
                words.extend(words_of(child.tail or ""))
        spans[element] = (start, len(words))

    walk(page.content)
    return Spoken(tuple(words), spans)


def meant(page: Page, snippet: str, line: int) -> tuple[etree._Element, ...]:
    """Return the elements that a checker can mean; none when it says too little.

    :param snippet: the markup of the element as the checker gives it, cut off or not.
    :param line: of the element in the page, counted from 1; 0 when the checker does not say.
    """
    shown = _Shown()
    shown.feed(snippet)
    if not shown.tag:
        return ()
    alike = [element for element in page.root.iter(shown.tag) if _is(element, shown.attributes)]
    whole = snippet.rstrip().endswith(">")  # else it may be cut off within a word
    said = words_of(" ".join(shown.text))[: None if whole else -1][:_COMPARED]
    alike = [one for one in alike if _says(one, said)]
    return tuple([one for one in alike if line and one.sourceline == line] or alike)


def _is(element: etree._Element, attributes: Mapping[str, str]) -> bool:
    return all(element.get(key) == attributes.get(key) for key in _TELLING)


def _says(element: etree._Element, said: tuple[str, ...]) -> bool:
    """Whether an element begins as was said; what stands behind it may have been said too."""
    own = words_of(" ".join(str(text) for text in element.itertext()))[: len(said)]
    return own == said[: len(own)]


class _Shown(HTMLParser):
    """The first tag of a piece of markup, and the text behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.tag = ""
        self.attributes: dict[str, str] = {}
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.tag:
            self.tag = tag
            self.attributes = {key: value or "" for key, value in attrs}

    def handle_data(self, data: str) -> None:
        if self.tag:
            self.text.append(data)
