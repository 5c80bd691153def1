"""Look for what is forbidden in one text at a time; made ready once for all texts of a part."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.leaks.folding import cased, folded, squeezed, words
from build_tools.leaks.forbidden import Secret
from build_tools.leaks.name_forms import Needle, Part, needles
from build_tools.leaks.prose import plain, sentences
from build_tools.leaks.shown import NUMBERS, ROW, Shown, in_rows
from build_tools.leaks.views import SEAM, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.leaks.forbidden import Forbidden
    from build_tools.leaks.shown import Row
    from build_tools.leaks.views import View

Find = tuple[str, tuple[str, ...]]
"""A code of the catalogue and its values: at most the name of a story, never what was found."""

_ROW_THAT_SHOWS: Final = 10
_TITLE_WORDS: Final = 3
_TITLE_LETTERS: Final = 12
_DIGITS: Final = re.compile(r"\D+")
_CALL_DIGITS: Final = 9
# Between the parts of a name: then they are words of a program, max(mark).
_PROGRAM: Final = re.compile(r"[{}()\[\];=<>]{2}|[=;{}]|\w\(\w")
_INSIDE_WORD: Final = re.compile(rf"\w{SEAM}+\w")
_LONG_FOR_NOISE: Final = 6
_SHORTEST_STEM: Final = 5
_ENDINGS: Final = ("en", "e", "s")


@dataclass(frozen=True, slots=True)
class _Sought:
    """A form of a name, and whose it is.

    :ivar ordinary: the book has it as a word in small letters, so only a capital tells.
    :ivar told: readers may read it anyway.
    """

    needle: Needle
    story: str
    ordinary: bool
    told: bool

    def places(self, text: str, capitals: str) -> Iterator[re.Match[str]]:
        """Yield where it stands in a text, which is given folded, and plain with its capitals."""
        if self.ordinary:
            return re.finditer(self.needle.capital, capitals)
        return re.finditer(self.needle.pattern, text)


class Seeker:
    """Finds in texts what is forbidden."""

    def __init__(self, forbidden: Forbidden) -> None:
        self._shown = Shown((*forbidden.shown, *forbidden.told))
        names = tuple(_names(forbidden, self._shown))
        self._names = _by_telling(names)
        self._stems = dict(_stems(names))
        self._contacts = tuple(_contacts(forbidden.secrets))
        self._titles = dict(_titles(forbidden.secrets, self._shown))
        self._addresses = dict(_addresses(forbidden.secrets))
        self._address = _alternatives(self._addresses)
        self._rows = _rows(forbidden.secrets, ROW)
        told = _rows((Secret(story="", texts=forbidden.told),), _ROW_THAT_SHOWS)
        long = _rows(forbidden.secrets, _ROW_THAT_SHOWS)
        self._long_rows = {row: story for row, story in long.items() if row not in told}
        self._sentences = _short_sentences(forbidden)

    def finds(self, view: View) -> Iterator[Find]:
        """Yield what is found in a text, things perhaps more than once."""
        text = folded(view.text)
        yield from self._find_names(view, text)
        yield from self._find_contacts(text)
        for match in self._address.finditer(view.text):
            yield "LB838", (self._addresses[match[1]],)
        if view.kind is Kind.WORDS:
            yield from self._find_stems(text)
        yield from self._find_sentences(text)
        if view.kind is Kind.PROSE:
            yield from self._find_numbers(view.text.replace(SEAM, ""))

    def _find_names(self, view: View, text: str) -> Iterator[Find]:
        letters = squeezed(text)
        capitals = ""
        for telling, forms in self._names.items():
            if telling not in letters:
                continue
            capitals = capitals or cased(view.text)
            for one in forms:
                if not _is_sought_in(one.needle, view.kind) or one.needle.plain not in letters:
                    continue
                places = one.places(text, capitals)
                if any(view.kind is not Kind.CODE or not _PROGRAM.search(at[0]) for at in places):
                    yield _code(one), (one.story,)

    def _find_stems(self, text: str) -> Iterator[Find]:
        for stem in self._stems.keys() & set(words(text)):
            yield "LB831", (self._stems[stem],)

    def _find_contacts(self, text: str) -> Iterator[Find]:
        digits = _DIGITS.sub("", text)
        for sign, pattern, story in self._contacts:
            if (sign in text or sign in digits) and re.search(pattern, text):
                yield "LB834", (story,)

    def _find_sentences(self, text: str) -> Iterator[Find]:
        told = words(text.replace(SEAM, ""))
        yield from self._find_rows(told)
        if _INSIDE_WORD.search(text):
            yield from self._find_rows(words(text))
        whole = f" {' '.join(told)} "
        for title, story in self._titles.items():
            if title in whole:
                yield "LB836", (story,)

    def _find_rows(self, told: list[str]) -> Iterator[Find]:
        """Yield rows of a story.

        Where readers may read those anyway, only longer ones and whole sentences tell.
        """
        found = in_rows(told, ROW, self._rows)
        for row in found - self._shown.rows:
            yield "LB835", (self._rows[row],)
        if not (anyway := found & self._shown.rows):
            return
        for row in in_rows(told, _ROW_THAT_SHOWS, self._long_rows):
            yield "LB835", (self._long_rows[row],)
        whole = f" {' '.join(told)} "
        for sentence, story in (one for row in anyway for one in self._sentences.get(row, ())):
            if sentence in whole:
                yield "LB835", (story,)

    def _find_numbers(self, text: str) -> Iterator[Find]:
        for code, seek in NUMBERS:
            if any(find.value not in self._shown.numbers for find in seek(text)):
                yield code, ()


def _names(forbidden: Forbidden, shown: Shown) -> Iterator[_Sought]:
    """Yield every form of every name, but for those that are public for another reason."""
    public = {needle.plain for name in forbidden.public for needle in needles(name)}
    seen: set[tuple[str, Part]] = set()
    for secret in forbidden.secrets:
        for needle in (one for name in secret.names for one in needles(name)):
            key = (needle.plain, needle.part)
            if needle.plain in public or key in seen:
                continue
            seen.add(key)
            if needle.part is Part.SURNAME and shown.names_somebody_else(needle, secret.names):
                continue
            weak = needle.part is not Part.WHOLE
            yield _Sought(
                needle,
                secret.story,
                ordinary=weak and needle.word in shown.small,
                told=weak and needle.word in shown.words,
            )


def _by_telling(names: Iterable[_Sought]) -> Mapping[str, tuple[_Sought, ...]]:
    """Return forms by the word that tells most: without it a text holds none of them."""
    found: defaultdict[str, list[_Sought]] = defaultdict(list)
    for one in names:
        found[one.needle.telling].append(one)
    return {telling: tuple(forms) for telling, forms in found.items()}


def _is_sought_in(needle: Needle, kind: Kind) -> bool:
    """Whether a part of a name tells anything in a kind of text.

    A first name alone is a word of a programmer too often (*mark*, *max*), scripts hold the
    surnames of their makers, and short words come up in noise.
    """
    if needle.part is Part.FIRST:
        return kind is Kind.PROSE
    if needle.part is Part.SURNAME:
        long = len(needle.plain) >= _LONG_FOR_NOISE
        return kind is not Kind.CODE and (long or kind is not Kind.NOISE)
    return True


def _code(sought: _Sought) -> str:
    """Return what is wrong: an ordinary word, or a first name that readers may read, may be so."""
    if sought.needle.part is Part.WHOLE:
        return "LB830"
    if sought.ordinary or (sought.told and sought.needle.part is Part.FIRST):
        return "LB833"
    return "LB831" if sought.needle.part is Part.SURNAME else "LB832"


def _stems(names: Iterable[_Sought]) -> Iterator[tuple[str, str]]:
    """Yield what an index can keep of a surname: the word without its ending."""
    for sought in names:
        word = sought.needle.word
        if sought.needle.part is Part.SURNAME and not sought.ordinary:
            for ending in _ENDINGS:
                stem = word.removesuffix(ending)
                if stem != word and len(stem) >= _SHORTEST_STEM and not sought.told:
                    yield stem, sought.story


def _contacts(secrets: Iterable[Secret]) -> Iterator[tuple[str, str, str]]:
    """Yield what finds an e-mail address, or a telephone number in whatever groups.

    First what no text can do without that holds it.
    """
    for secret in secrets:
        for contact in secret.contacts:
            local, at, host = folded(contact).strip().partition("@")
            if at:
                sign = r"\s*(?:@|[\[(]at[\])])\s*"
                pattern = f"(?<![\\w.+-]){re.escape(local)}{sign}{re.escape(host)}(?!\\.?\\w)"
                yield local, pattern, secret.story
            digits = _DIGITS.sub("", contact)[-_CALL_DIGITS:]
            if not at and len(digits) == _CALL_DIGITS:
                pattern = r"[\s./()-]{0,3}".join(digits)
                yield digits, pattern + r"(?!\d)", secret.story


def _titles(secrets: Iterable[Secret], shown: Shown) -> Iterator[tuple[str, str]]:
    """Yield titles that are of one story alone, as words with a blank around."""
    for secret in secrets:
        for title in secret.titles:
            told = words(folded(title))
            enough = len(told) >= _TITLE_WORDS or len("".join(told)) >= _TITLE_LETTERS
            whole = f" {' '.join(told)} "
            if enough and whole not in shown.whole:
                yield whole, secret.story


def _addresses(secrets: Iterable[Secret]) -> Iterator[tuple[str, str]]:
    for secret in secrets:
        yield from ((address, secret.story) for address in secret.addresses)


def _alternatives(addresses: Iterable[str]) -> re.Pattern[str]:
    """Return what finds an address that is not part of a longer one."""
    one_of = "|".join(re.escape(address) for address in sorted(addresses, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({one_of or '(?!)'})(?![\w-])")


def _rows(secrets: Iterable[Secret], length: int) -> Mapping[Row, str]:
    """Return every row of so many words of every story, and whose it is.

    Six words in a row can be an idiom (*aan het eind van de dag*); where a text that is shown has
    them too, only ten, or a whole sentence, tell that it is this story.
    """
    return {
        row: secret.story
        for secret in secrets
        for text in secret.texts
        for row in in_rows(words(folded(plain(text))), length)
    }


def _short_sentences(forbidden: Forbidden) -> Mapping[Row, tuple[tuple[str, str], ...]]:
    """Return the whole sentences that are too short for a long row, with whose they are.

    By their first six words; without those that a story that is shown tells as well.
    """
    told = frozenset(one for text in forbidden.told for one in _sentences(text))
    found: defaultdict[Row, list[tuple[str, str]]] = defaultdict(list)
    for secret in forbidden.secrets:
        for sentence in {one for text in secret.texts for one in _sentences(text)} - told:
            if ROW <= len(sentence) < _ROW_THAT_SHOWS:
                found[sentence[:ROW]].append((f" {' '.join(sentence)} ", secret.story))
    return {row: tuple(sorted(ones)) for row, ones in found.items()}


def _sentences(text: str) -> Iterator[Row]:
    return (tuple(words(folded(one.text))) for one in sentences(plain(text)))
