"""Long sentences, jargon, words of the other country, marks and the words of links; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.language.english import english_in
from build_tools.language.link_texts import is_address, says_nothing
from build_tools.language.texts import quoted, sentences, told, without_mentions, words
from build_tools.language.typography import (
    doubled,
    misplaced,
    straight_marks,
    wrong_apostrophes,
)
from build_tools.model.language import PassageKind
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_tools.model.language import LanguageRules, Passage, PlainerWord

_SENTENCES: Final = frozenset({PassageKind.PARAGRAPH, PassageKind.POINT})
_SHOWN: Final = 60


def long_sentences(passages: Iterable[Passage], longest: int) -> Iterator[Problem]:
    """Yield the sentences that are too long (LB641); a quotation is as it is."""
    for passage in passages:
        if passage.kind in _SENTENCES and not passage.quotation:
            for sentence in sentences(passage.text):
                count = len(words(sentence))
                if count > longest:
                    begin = " ".join(told(sentence).split()[:6])[:_SHOWN].rstrip(".,;:!?")
                    yield Problem(passage.where, "LB641", (begin, count, longest))


def long_on_average(
    chapter: Location, passages: Iterable[Passage], average: int
) -> Iterator[Problem]:
    """Yield it when the sentences of a chapter are too long on average (LB642)."""
    counts = [
        len(words(sentence))
        for passage in passages
        if passage.kind in _SENTENCES and not passage.quotation
        for sentence in sentences(passage.text)
    ]
    if counts and sum(counts) > average * len(counts):
        mean = f"{sum(counts) / len(counts):.1f}".replace(".", ",")
        yield Problem(chapter, "LB642", (mean, average))


def jargon(
    passages: Iterable[Passage], rules: LanguageRules, used: set[tuple[Location, str]]
) -> Iterator[Problem]:
    """Yield the words that most readers would say otherwise (LB643).

    :param used: gets place and name of exceptions that were needed.
    """
    by_word = {word.casefold(): one for one in rules.plainer for word in one.words}
    pattern = _any_of(by_word)
    for passage in passages:
        if pattern is None or passage.quotation:
            continue
        for found in pattern.finditer(without_mentions(passage.own)):
            one = by_word[_plain(found[0])]
            page = passage.where.path
            if page in one.pages:
                used.add((one.pages[page], page))
            else:
                yield _jargon(passage, found[0], one)


def _jargon(passage: Passage, word: str, one: PlainerWord) -> Problem:
    return Problem(passage.where, "LB643", (" ".join(word.split()), one.rather))


def of_the_other_country(
    passages: Iterable[Passage], foreign: Sequence[str], *, flemish: bool
) -> Iterator[Problem]:
    """Yield words that are at home in the other country (LB644 in the Netherlands, LB645)."""
    pattern = _any_of(foreign)
    for passage in passages:
        if pattern is None or passage.quotation:
            continue
        for found in pattern.finditer(without_mentions(passage.own)):
            code = "LB645" if flemish else "LB644"
            yield Problem(passage.where, code, (" ".join(found[0].split()),))


def _any_of(listed: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of words as such, the longest first; None when there are none."""
    longest_first = sorted(set(listed), key=lambda one: (-len(one), one))
    if not longest_first:
        return None
    either = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
    return re.compile(rf"(?<![\w’'-])(?:{either})(?![\w-])", re.IGNORECASE)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def marks(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield wrong quotation marks, apostrophes and dashes, and doubled words.

    LB960 and LB961, as the linter tells them of a finished page; LB648 and LB649.  Of data the
    marks are set when a page is made.
    """
    for passage in passages:
        text = passage.dutch
        straight = [] if passage.kind is PassageKind.DATA else straight_marks(text)
        for code, places in (("LB960", wrong_apostrophes(text)), ("LB961", straight)):
            for place in places:
                yield Problem(passage.where, code, (quoted(text, place, place + 1),))
        for cell in text.split("\n"):
            for twice in doubled(cell):
                yield Problem(passage.where, "LB648", (twice,))
            for start, end in misplaced(cell):
                yield Problem(passage.where, "LB649", (quoted(cell, start, end),))


def english(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield English of our list without its language (LB958); in data it gets it by itself."""
    for passage in passages:
        if passage.kind is PassageKind.DATA:
            continue
        for _, found in english_in(passage.dutch):
            yield Problem(passage.where, "LB958", (" ".join(found.split()),))


def links(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield the links whose words do not say where they lead (LB962)."""
    for passage in passages:
        for said in passage.links:
            if is_address(said) or says_nothing(said):
                yield Problem(passage.where, "LB962", (said,))
