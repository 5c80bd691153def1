"""Words that ask for the glossary, and words of the glossary that nobody uses; pure."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from build_tools.language.texts import sentences
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.model.book import GlossaryEntry
    from build_tools.model.language import Passage

GLOSSARY_FILE: Final = "book/gegevens/begrippen.toml"
_MOST_WORDS: Final = 3
_ENDS: Final = ".!?:;,"
# In a sentence with one of these a word is given its name.
_NAMING: Final = re.compile(r"\b(?:heet|heten|heette|noem\w*|genoemd|de term|het begrip)\b")


def missing(
    passages: Iterable[Passage],
    glossary: Iterable[GlossaryEntry],
    known: Mapping[str, Location],
    used: set[tuple[Location, str]],
) -> Iterator[Problem]:
    """Yield what looks like a term and has no place in the glossary (LB646).

    That is a phrase in another language that stands on more than one page, and a word in bold
    in a sentence that gives it its name: ‘dat heet een **grenswerker**’.

    :param known: what needs none. :param used: gets place and name of those that were needed.
    """
    names = {name.casefold() for entry in glossary for name in entry.names}
    waived = {name.casefold(): (where, name) for name, where in known.items()}
    places: dict[str, list[Location]] = defaultdict(list)
    shown: dict[str, str] = {}
    foreign: dict[str, set[str]] = defaultdict(set)
    introduced: set[str] = set()
    for passage in passages:
        for phrase in passage.foreign:
            foreign[phrase.casefold()].add(passage.where.path)
        introduced.update(one.casefold() for one in _introduced(passage))
        for phrase in (*passage.foreign, *_introduced(passage)):
            places[phrase.casefold()].append(passage.where)
            shown.setdefault(phrase.casefold(), phrase)
    for key, where in sorted(places.items()):
        if key in names or not (key in introduced or len(foreign[key]) > 1):
            continue
        if key in waived:
            used.add(waived[key])
        else:
            first = min(where)
            yield Problem(first, "LB646", (shown[key],))


def _introduced(passage: Passage) -> Iterator[str]:
    """Yield words in bold that a sentence goes on after, and that do not begin it."""
    named = " ".join(one for one in sentences(passage.text) if _NAMING.search(one))
    for phrase in passage.strong:
        is_word = phrase[:1].islower() and phrase[-1] not in _ENDS
        if is_word and phrase in named and len(phrase.split()) <= _MOST_WORDS:
            yield phrase


def unused(
    passages_of: Mapping[str, Iterable[Passage]], glossary: Iterable[GlossaryEntry]
) -> Iterator[Problem]:
    """Yield the entries whose names stand in no text of their editions (LB647).

    :param passages_of: slug of an edition to what was read of it.
    """
    texts = {
        slug: " ".join(" ".join((one.text, *one.terms)) for one in passages).casefold()
        for slug, passages in passages_of.items()
    }
    for entry in glossary:
        if not any(_stands(entry, text) for slug, text in texts.items() if entry.is_for(slug)):
            yield Problem(Location(GLOSSARY_FILE, entry.line), "LB647", (entry.names[0],))


def _stands(entry: GlossaryEntry, text: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(name.casefold())}(?:e?n|s|’s)?(?!\w)", text)
        for name in entry.names
    )
