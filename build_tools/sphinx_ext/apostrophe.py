"""The Dutch apostrophe at the start of a word: ``’s avonds``, ``’t``, ``de jaren ’90``.

docutils makes an opening quotation mark of it (``‘s avonds``); it documents that it will not mend
this (its bugs 343 and 371).  A word that can also open a quotation is left alone when the
quotation is closed later in the same block of text.

Source of the forms: Woordenlijst Nederlandse Taal, Leidraad 6.H (aphaeresis) and 6.G (years).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from docutils.utils.smartquotes import smartyPants
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import is_smartquotable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

_LANGUAGE: Final = "nl"
# Quotation marks, dashes, dots: Sphinx's own setting ``smartquotes_action``.
_ACTIONS: Final = "qDe"
_OPEN: Final = "‘"
APOSTROPHE: Final = "’"
# No letter, digit or closing mark may follow: ‘s’ is the letter s between quotation marks.
_END: Final = rf"(?![\w{APOSTROPHE}])"
# What begins no other Dutch word.  A capital with a full stop is an initial: ‘S. Jansen’.
_ALWAYS: Final = re.compile(rf"{_OPEN}(?=(?:[stnmkr]|ns|em|tis|twas){_END}|[STNMKR](?!\.){_END})")
# What can also begin a quotation: ‘Er zijn mensen …’, ‘90 procent …’.
_SOMETIMES: Final = re.compile(rf"{_OPEN}(?=(?:er|ie|is|\d\d(?:ers?|s)?){_END})")
# A year without its century, after a word that tells when: in ‘68, de jaren ‘90, eind ‘99.
_YEAR: Final = re.compile(
    rf"(\b(?:in|jaren|sinds|rond|vanaf|begin|eind|medio|zomer|winter|najaar|voorjaar)\s)"
    rf"{_OPEN}(?=\d\d{_END}(?!\s*(?:%|procent\b)))",
    re.IGNORECASE,
)
_MARK: Final = re.compile(f"[{_OPEN}{APOSTROPHE}]")


def mend(text: str) -> str:
    """Return a text whose apostrophes at the start of words are apostrophes."""
    mended = _YEAR.sub(rf"\1{APOSTROPHE}", _ALWAYS.sub(APOSTROPHE, text))
    for found in reversed(list(_SOMETIMES.finditer(mended))):
        if not _is_closed(mended, found.end()):
            mended = mended[: found.start()] + APOSTROPHE + mended[found.end() :]
    return mended


def typeset(text: str) -> str:
    """Return plain Dutch text with the marks that a text of a page gets, for what is made later."""
    return mend(smartyPants(text, _ACTIONS, _LANGUAGE))


def _is_closed(text: str, start: int) -> bool:
    """Whether a quotation that is open at a place gets closed; inner quotations are stepped over.

    A ``’`` with a letter behind it (foto’s) or a space before it closes nothing.
    """
    depth = 0
    for found in _MARK.finditer(text, start):
        before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
        if found[0] == _OPEN:
            depth += 1
        elif not after.isalnum() and not before.isspace():
            if not depth:
                return True
            depth -= 1
    return False


class MendApostrophes(SphinxTransform):
    """Mend every block of text as a whole, so that markup inside it does not matter.

    Priority 760: after Sphinx's own quotation marks (750), before titles are collected (880).
    """

    default_priority = 760

    def apply(self, **_kwargs: object) -> None:
        """Change the texts of one document."""
        for block in self.document.findall(nodes.TextElement):
            if not isinstance(block.parent, nodes.TextElement):
                _mend_block(block)


def _mend_block(block: nodes.TextElement) -> None:
    texts = list(block.findall(nodes.Text))
    written = "".join(texts)
    if _OPEN not in written:
        return
    mended = mend(written)
    for node, new in zip(texts, _cut(mended, texts), strict=True):
        if new != node and is_smartquotable(node):
            node.parent.replace(node, nodes.Text(new))


def _cut(text: str, like: list[nodes.Text]) -> Iterator[str]:
    """Yield a text in pieces as long as the given ones; mending changes no length."""
    start = 0
    for piece in like:
        yield text[start : start + len(piece)]
        start += len(piece)


def register(app: Sphinx) -> None:
    """Make the transform known."""
    app.add_transform(MendApostrophes)
