"""Stylesheets of an EPUB that leave letter, size, spacing and colours to the reader.

Source: checklist 46; Readium CSS (what readers may set); Kobo's guidelines for EPUB.  The web
edition has its own controls for all this, and is not looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.linter_content import TOO_LARGE
from build_tools.linter.addresses import place_of
from build_tools.linter.model import Fault, Medium
from build_tools.stylesheets import rules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.linter.model import Publication, PublicationRule
    from build_tools.stylesheets import Declaration, Rule

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
_HIDING: Final = frozenset({
    ("content-visibility", "hidden"), ("display", "none"),
    ("visibility", "collapse"), ("visibility", "hidden"),
})  # fmt: skip
_PRINT: Final = re.compile(r"(?:only\s+)?print(?![\w-])")
_KEYFRAMES: Final = re.compile(r"@(?:-[a-z]+-)?keyframes(?![\w-])")
# What is hidden already, what is for paper only, and what is no text of the book.
_MAY_BE_HIDDEN: Final = re.compile(
    r"\[hidden[\]=]|\.op-papier(?![\w-])|::|:(?:after|before|empty)(?![\w-])"
)


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


def nothing_is_hidden_by_style(publication: Publication) -> Iterator[Fault]:
    """In an EPUB no style hides text from the screen (LB984).

    Styles for paper may, and so may what selects only the class ``op-papier``, what is hidden
    already and what is no text.
    """
    if publication.medium is not Medium.EPUB:
        return
    for href, text, line in _sheets_for_screens(publication):
        for rule in rules_of(text, line):
            for what, at in _hiding(rule):
                yield Fault("LB984", href, values=(what,), line=at)


def _hiding(rule: Rule) -> Iterator[tuple[str, int]]:
    """Yield what hides text that should be seen on a screen."""
    hides = [one for one in rule.declarations if (one.name, one.value) in _HIDING]
    if hides and not _is_for_paper(rule) and not _may_hide(rule.head):
        yield from map(_written, hides)


def _sheets_for_screens(publication: Publication) -> Iterator[tuple[str, str, int]]:
    """Yield stylesheets as ``_sheets`` does, but those that pages only take for paper."""
    media: dict[str, list[str]] = {}
    for href, page in publication.pages.items():
        for link in page.root.iter("link"):
            if "stylesheet" in link.get("rel", "").lower().split():
                target, _ = place_of(href, link.get("href", ""))
                media.setdefault(target, []).append(link.get("media", ""))
        for style in page.root.iter("style"):
            if not _is_print(style.get("media", "")):
                yield href, style.text or "", int(style.sourceline or 1)
    for href, text in publication.styles.items():
        asked = media.get(href, [""])
        if not all(_is_print(one) for one in asked):
            yield href, text, 1


def _is_print(media: str) -> bool:
    """Whether every query of a list asks for paper."""
    return all(_PRINT.match(one.strip()) for one in media.lower().split(","))


def _is_for_paper(rule: Rule) -> bool:
    """Whether a block stands in what is for paper, or is a step of an animation."""
    return any(
        _KEYFRAMES.match(head) or (head.startswith("@media") and _is_print(head[len("@media") :]))
        for head in rule.around
    )


def _may_hide(head: str) -> bool:
    """Whether every selector of a list ends with something that may be hidden."""
    subjects = (re.split(r"[\s>+~]+", one.strip())[-1] for one in _outside(head).split(","))
    return all(_MAY_BE_HIDDEN.search(one) for one in subjects)


def _outside(head: str) -> str:
    """Return a selector without what stands in round brackets: ``:not(…)`` says the opposite."""
    kept, depth = [], 0
    for sign in head:
        depth += sign == "("
        if not depth:
            kept.append(sign)
        depth -= sign == ")" and depth > 0
    return "".join(kept)


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
    nothing_is_hidden_by_style,
    readers_keep_their_choices,
)
