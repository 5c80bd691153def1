"""Read what a book wants of its language, and its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.language import (
    CountryWords,
    LanguageRules,
    LanguageWaiver,
    OwnWord,
    PlainerWord,
)
from build_tools.reading.schema_language import LanguageFile, SpellingFile
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.reading.marked import Marked

LANGUAGE_FILE: Final = "book/gegevens/taal.toml"
SPELLING_FILE: Final = "book/gegevens/spelling.toml"


def parse_language(text: str, source: str) -> LanguageRules:
    """Read ``taal.toml``.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, LanguageFile)
    return LanguageRules(
        longest=file.grenzen.langste_zin,
        average=file.grenzen.gemiddelde_zin,
        plainer=tuple(_plainer(file, marked)),
        countries=tuple(
            CountryWords(dutch=tuple(one.nederland), flemish=tuple(one.vlaanderen))
            for one in file.land
        ),
        anywhere={
            word: marked.location("beide", "woorden", at)
            for at, word in enumerate(file.beide.woorden if file.beide else ())
        },
        no_terms={
            word: marked.location("geen_begrip", index, "woorden", at)
            for index, one in enumerate(file.geen_begrip)
            for at, word in enumerate(one.woorden)
        },
        waivers=tuple(_waivers(file, marked)),
    )


def _plainer(file: LanguageFile, marked: Marked) -> Iterator[PlainerWord]:
    for index, one in enumerate(file.jargon):
        yield PlainerWord(
            words=tuple(one.woorden),
            rather=one.liever,
            pages={
                page: marked.location("jargon", index, "behalve", at)
                for at, page in enumerate(one.behalve)
            },
            where=marked.location("jargon", index),
        )


def _waivers(file: LanguageFile, marked: Marked) -> Iterator[LanguageWaiver]:
    for index, one in enumerate(file.uitzondering):
        place = ("uitzondering", index)
        if one.waarden is None:
            yield LanguageWaiver(
                code=one.code, path=one.plaats, value=None, where=marked.location(*place)
            )
        for at, value in enumerate(one.waarden or ()):
            where = marked.location(*place, "waarden", at)
            yield LanguageWaiver(code=one.code, path=one.plaats, value=value, where=where)


def parse_spelling(text: str, source: str) -> tuple[OwnWord, ...]:
    """Read ``spelling.toml``: the words in the order of the file.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    return tuple(
        OwnWord(word=word, where=marked.location("groep", index, "woorden", at))
        for index, group in enumerate(validate(marked, SpellingFile).groep)
        for at, word in enumerate(group.woorden)
    )
