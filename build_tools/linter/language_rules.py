"""Other languages are marked, so that a voice reads them as such; and the marks mean something."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.core import get_global
from lxml import etree

from build_tools.language.english import english_in
from build_tools.linter.model import Fault
from build_tools.linter.prose import blocks, is_dutch, own_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Page, PageRule

# Source: RFC 5646, 2.1, without grandfathered tags, which nobody needs for a page.
_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_LETTERS: Final = 2


def english_is_marked(page: Page) -> Iterator[Fault]:
    """English of our list in Dutch text has its language; names may stay as they are (LB958).

    Source: WCAG 2.2, 3.1.2, which lets proper names alone.
    """
    for block in blocks(page.content):
        for start, words in english_in(block.text):
            stretch = block.at(start)
            if is_dutch(stretch.language):
                yield Fault("LB958", page.href, stretch.element, (" ".join(words.split()),))


def languages_exist(page: Page) -> Iterator[Fault]:
    """Every language tag is well-formed and names a language that exists (LB959).

    Source: RFC 5646; language and region codes as CLDR knows them.  A code of three letters that
    CLDR does not know is left alone.
    """
    for element in page.root.iter(etree.Element):
        tag = own_language(element)
        # No language at all is for other checkers; lang="" says: of no language.
        if tag and not _is_known(tag):
            yield Fault("LB959", page.href, element, (tag,))


def _is_known(tag: str) -> bool:
    found = _TAG.fullmatch(tag)
    if found is None:
        return False
    language = found["language"].partition("-")[0].lower()
    region = (found["region"] or "").upper()
    known = _known()
    if len(language) == _LETTERS and language not in known.languages:
        return False
    replaced = get_global("language_aliases").get(language, "")
    if len(language) > _LETTERS and len(replaced) == _LETTERS:  # nld: the tag is nl
        return False
    return not region.isalpha() or region in known.territories


@cache
def _known() -> Locale:
    return Locale("en")


PAGE_RULES: Final[tuple[PageRule, ...]] = (english_is_marked, languages_exist)
