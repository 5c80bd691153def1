"""Stylesheets of an EPUB that leave letter, size, spacing and colours to the reader.

Source: checklist 46; Readium CSS (what readers may set); Kobo's guidelines for EPUB.  The web
edition has its own controls for all this, and is not looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.linter_content import TOO_LARGE
from build_tools.linter.css import rules_of
from build_tools.linter.model import Fault, Medium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.linter.css import Declaration, Rule
    from build_tools.linter.model import Publication, PublicationRule

_FIXED: Final = re.compile(
    r"(?<![\w.#-])[\d.]+(?:px|pt|pc|cm|mm|in|q|vw|vh|vmin|vmax|vi|vb)(?![\w-])"
)
_SIZES: Final = frozenset({"font", "font-size", "line-height"})
_NO_COLOUR: Final = frozenset({
    "", "currentcolor", "inherit", "initial", "none", "revert", "transparent", "unset",
})  # fmt: skip
_PICTURE: Final = re.compile(r"(?:url|image|image-set|(?:[a-z-]+-)?gradient)\(")
_PLACED: Final = frozenset({"absolute", "fixed", "sticky"})
_FORCED: Final = frozenset({"direction", "unicode-bidi", "writing-mode"})
_LARGEST: Final = 20_000


def _sheets(publication: Publication) -> Iterator[tuple[str, str, int]]:
    """Yield address, text and first line of every stylesheet of an EPUB, those in pages too."""
    if publication.medium is not Medium.EPUB:
        return
    for href, text in publication.styles.items():
        yield href, text, 1
    for href, page in publication.pages.items():
        for style in page.root.iter("style"):
            yield href, style.text or "", int(style.sourceline or 1)


def _rule(code: str, wrong: Callable[[Rule], Iterator[tuple[str, int]]]) -> PublicationRule:
    """Return the rule that nothing of a kind stands in a stylesheet; what, and on which line."""

    def rule(publication: Publication) -> Iterator[Fault]:
        for href, text, line in _sheets(publication):
            for block in rules_of(text, line):
                for what, at in wrong(block):
                    yield Fault(code, href, values=(what,), line=at)

    return rule


def _written(one: Declaration) -> tuple[str, int]:
    return f"{one.name}: {one.value}{' !important' if one.important else ''}", one.line


def _is_fixed(rule: Rule) -> Iterator[tuple[str, int]]:
    """Yield sizes of letters and lines that do not grow with those of the reader (LB964)."""
    for one in rule.declarations:
        if one.name in _SIZES and _FIXED.search(one.value):
            yield _written(one)


def _colours(rule: Rule) -> Iterator[tuple[str, int]]:
    """Yield a colour without the other half of its pair, and pictures behind text (LB965)."""
    pictures = [
        one for one in rule.declarations
        if one.name in {"background", "background-image"} and _PICTURE.search(one.value)
    ]  # fmt: skip
    text = [one for one in rule.declarations if one.name == "color" and _is_colour(one.value)]
    behind = [
        one for one in rule.declarations
        if one.name in {"background", "background-color"} and _is_colour(one.value)
    ]  # fmt: skip
    alone = [*text, *behind] if bool(text) != bool(behind) else []
    yield from (_written(one) for one in dict.fromkeys([*pictures, *alone]))


def _is_colour(value: str) -> bool:
    return value not in _NO_COLOUR


def _takes_over(rule: Rule) -> Iterator[tuple[str, int]]:
    """Yield what takes other choices from the reader, or breaks old reading systems (LB966)."""
    if rule.head.startswith("@font-face"):
        yield "@font-face", rule.line
    supported = any(head.startswith("@supports") for head in (*rule.around, rule.head))
    for one in rule.declarations:
        modern = one.name.startswith("--") or "var(" in one.value
        if (
            one.important
            or (one.name == "position" and one.value in _PLACED)
            or one.name in _FORCED
            or (modern and not supported)
        ):
            yield _written(one)


def readers_keep_their_choices(publication: Publication) -> Iterator[Fault]:
    """A stylesheet is small and takes nothing over from the reader (LB966)."""
    for href, text, line in _sheets(publication):
        size = len(text.encode("utf-8", "replace"))
        if size > _LARGEST:
            yield Fault("LB966", href, values=(TOO_LARGE.format(size // 1000),), line=line)
    yield from _rule("LB966", _takes_over)(publication)


PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    _rule("LB964", _is_fixed),
    _rule("LB965", _colours),
    readers_keep_their_choices,
)
