"""Read the pairs of words of the *Vertaalwoordenboek*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.translation import Languages, WordPair
from build_tools.reading.schema_translations import TranslationsFile
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.reading.schema_translations import CountryTable, SpeechTable


def parse_translations(text: str, source: str) -> tuple[WordPair, ...]:
    """Read ``vertalingen.toml``; pairs in the order of the file, those of speech first.

    :raises ContentError: LB106, LB110-LB129.
    """
    marked = read_toml(text, source)
    file = validate(marked, TranslationsFile)
    return tuple(
        WordPair(
            languages=languages,
            left=left,
            right=right,
            example=row.zin,
            editions=None if row.edities is None else frozenset(row.edities),
            line=marked.location(languages.value, at).line,
        )
        for languages, at, left, right, row in _rows(file)
    )


def _rows(
    file: TranslationsFile,
) -> Iterator[tuple[Languages, int, str, str, SpeechTable | CountryTable]]:
    for at, speech in enumerate(file.taalpaar):
        yield Languages.SPEECH, at, speech.initiatief, speech.organisatie, speech
    for at, country in enumerate(file.landpaar):
        yield Languages.COUNTRY, at, country.nederland, country.vlaanderen, country
