"""Every way in which the name of one person can be written.

What stands between letters does not matter to a search (``Needle``), so one form covers capitals,
slugs, e-mail addresses and letters set apart; a form here is an order of parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from build_tools.leaks.folding import spellings, squeezed, words
from build_tools.leaks.known_words import PARTICLES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator


class Part(IntEnum):
    """How much of a name something is."""

    WHOLE = 0
    SURNAME = 1
    FIRST = 2


@dataclass(frozen=True, slots=True)
class Needle:
    """One form to look for.

    :ivar plain: its letters in small, without anything between.
    :ivar pattern: finds it in a folded text; at both ends stands no letter.
    :ivar word: its last; when that is an ordinary word, it tells nothing in small letters.
    :ivar telling: the longest of its words, for a first look.
    :ivar capital: finds it in a text with capitals, only with one at the last word.
    """

    part: Part
    plain: str
    pattern: str
    word: str
    telling: str
    capital: str


_SHORTEST_SURNAME: Final = 4
_SHORTEST_FIRST: Final = 3
# Shorter ones are found as words behind one another, not as letters with anything between.
_LONG_ENOUGH_TO_SPREAD: Final = 7
_BEFORE: Final = r"(?<![^\W\d_])"
# Genitives and plurals: Zqnaams, Zqnamen.
_AFTER: Final = r"(?:s|en)?(?![^\W\d_])"
_BETWEEN: Final = r"[\W_]*"
# Where a tag was: inside a word as well.
_SEAM: Final = "\x1e?"
_BEHIND_APOSTROPHE: Final = r"(?<!['’‘`])"


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of a name: *Jan Piet*, *van den*, *Berg*.

    :ivar double: each part of a surname that is written with a hyphen.
    """

    given: tuple[str, ...]
    particles: tuple[str, ...]
    core: tuple[str, ...]
    double: tuple[str, ...] = ()


def needles(name: str) -> Iterator[Needle]:
    """Yield every form of a name; of a single word only that word, as a first name."""
    seen: set[tuple[Part, str]] = set()
    for plain in sorted(spellings(_in_order(name))):
        for needle in _needles(_parse(plain)):
            if (needle.part, needle.plain) not in seen:
                seen.add((needle.part, needle.plain))
                yield needle


def _in_order(name: str) -> str:
    """Return a name with the first name in front: *Zqberg, Zqjan van den* is turned around."""
    surname, comma, given = name.partition(",")
    return f"{given} {surname}" if comma else name


def _parse(plain: str) -> _Name:
    """Divide a folded name.

    The surname begins at the first particle, or at a word with a hyphen, or else behind the first
    name or the initials; a first name with a hyphen (*jan-piet*) is two first names.
    """
    parts = [part for part in plain.split() if words(part)]
    begins = next((i for i, part in enumerate(parts) if i and _begins_surname(part)), None)
    if begins is None:
        initials = next((i for i, part in enumerate(parts) if _says_more(part)), len(parts) - 1)
        begins = max(initials, 1)
    rest = words(" ".join(parts[begins:]))
    core = next((i for i, word in enumerate(rest) if not _is_particle(word)), len(rest))
    return _Name(
        given=tuple(words(" ".join(parts[:begins]))),
        particles=tuple(rest[:core]),
        core=tuple(rest[core:]),
        double=tuple(
            word for part in parts[begins:] if "-" in part for word in words(part)
            if not _is_particle(word)
        ),
    )  # fmt: skip


def _begins_surname(part: str) -> bool:
    return "-" in part or all(_is_particle(word) for word in words(part))


def _says_more(part: str) -> bool:
    """Whether a word is more than initials."""
    return any(len(word) > 1 for word in words(part))


def _is_particle(word: str) -> bool:
    return word in listed(PARTICLES)


def _needles(name: _Name) -> Iterator[Needle]:
    for form in (*_whole(name), *_with_initials(name)) if name.core else ():
        yield _needle(Part.WHOLE, form)
    yield from _surname_first(name)
    for form in _surnames(name):
        if len("".join(form)) >= _SHORTEST_SURNAME:
            yield _needle(Part.SURNAME, form)
    # What stands between first name and surname may be either, and is mostly a first name.
    for one in (*name.given, *name.core[:-1]):
        if len(one) >= _SHORTEST_FIRST and one not in name.double:
            yield _needle(Part.FIRST, (one,))


def _whole(name: _Name) -> Iterator[tuple[str, ...]]:
    """Yield first name and surname, in either order, with and without what is between."""
    given, particles, core = name.given, name.particles, name.core
    for first in {given, given[:1], given[-1:]}:
        if len("".join(first)) > 1:
            yield from ((*first, *particles, *core), (*first, *core), (*core, *first, *particles))
            yield from ((*particles, *core, *first), (*core, *first), (*first, core[-1]))
            yield from ((*first, core[0]), (core[-1], *first))


def _with_initials(name: _Name) -> Iterator[tuple[str, ...]]:
    """Yield initials and surname: F. Zqachter, F.M. van Zqachter, fzqachter@."""
    letters = tuple(one[0] for one in name.given)
    for first in {letters, letters[:1]}:
        for surname in {(*name.particles, *name.core), name.core, name.core[-1:]}:
            if len("".join(surname)) >= _SHORTEST_SURNAME:
                yield (*first, *surname)


def _surname_first(name: _Name) -> Iterator[Needle]:
    """Yield surname and initials, a comma or a hyphen between: Zqachter, F.; not zqachter ’s."""
    letters = tuple(one[0] for one in name.given)
    for surname in {name.core, (*name.particles, *name.core)}:
        if len("".join(surname)) < _SHORTEST_SURNAME:
            continue
        for first in {letters, letters[:1]}:
            parted = rf"[^\S\n]*[,_.-]+{_BETWEEN}"
            pattern = f"{_BEFORE}{_letters(surname)}{parted}{_letters(first)}{_AFTER}"
            plain = "".join((*surname, *first))
            telling = max(surname, key=len)
            yield Needle(Part.WHOLE, plain, pattern, surname[-1], telling, pattern)


def _surnames(name: _Name) -> Iterator[tuple[str, ...]]:
    """Yield the surname, with and without what comes before it, and each part of a double one."""
    yield (*name.particles, *name.core)
    yield name.core
    yield name.core[-1:]
    yield from ((one,) for one in name.double)


def _needle(part: Part, form: tuple[str, ...]) -> Needle:
    """Return what finds a form."""
    *before, last = form
    initial = _BEHIND_APOSTROPHE if len(form[0]) == 1 else ""
    pattern = f"{_BEFORE}{initial}{_letters(form)}{_AFTER}"
    capitals = f"(?:{re.escape(last.capitalize())}|{re.escape(last.upper())})"
    lead = "".join(f"(?i:{re.escape(one)}){_BETWEEN}" for one in before)
    return Needle(
        part,
        squeezed("".join(form)),
        pattern,
        last,
        max(form, key=len),
        f"{_BEFORE}{lead}{capitals}{_AFTER}",
    )


def _letters(form: tuple[str, ...]) -> str:
    """Return a pattern for parts behind one another; long ones may have their letters apart."""
    letters = "".join(form)
    if len(letters) >= _LONG_ENOUGH_TO_SPREAD:
        return _BETWEEN.join(re.escape(letter) for letter in letters)
    gap = _BETWEEN if len(letters) > _SHORTEST_SURNAME else r"[\W_]+"
    return gap.join(_SEAM.join(re.escape(letter) for letter in part) for part in form)
