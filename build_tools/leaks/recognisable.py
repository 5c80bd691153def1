"""Warn where a reader may recognise somebody in a story.  Guesses: a person decides.

Pure.  Numbers and addresses are not repeated in a warning: its line says where they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.leaks.patterns import mail_addresses, personal_numbers, telephone_numbers
from build_tools.leaks.people import names_in
from build_tools.leaks.prose import Sentence, line_of, plain, sentences
from build_tools.problems import Location, Problem, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN_NAME: Final = re.compile(r"(?m)\A---\n(?:.*\n)*?naam:[ \t]*(.+)$")
_HAS_ROLE: Final = re.compile(r"(?m)\A---\n(?:.*\n)*?rol:")
_HAS_PHOTO: Final = re.compile(r"(?m)\A---\n(?:.*\n)*?foto:")
_EMPLOYER: Final = re.compile(
    r"""\b(
        (?: [Gg]emeente | [Ss]tad | [Pp]rovincie | [Ww]aterschap | [Hh]oogheemraadschap
        | [Oo]mgevingsdienst | [Vv]eiligheidsregio | [Ww]oningcorporatie | [Ss]tichting
        | [Ss]tadsdeel | [Dd]istrict | [Uu]niversiteit | [Hh]ogeschool | [Pp]olitie
        | [Mm]inisterie (?:\s van)? | GGD | OCMW | VDAB )
        \s+ (?:de\s+)? [A-Z][\w-]+
    | Rijkswaterstaat | Staatsbosbeheer | Pro[Rr]ail | BZK | VWS | OCW | SZW | VNG | IenW | EZK
    | LNV )\b""",
    re.VERBOSE,
)
_FUNCTION: Final = re.compile(
    r"""\b(?:
        \w* (?: medewerk(?:st)?er | adviseur | ambtenaar | leid(?:st)?er | manager | directeur
        | co[oö]rdinator | regisseur | wethouder | burgemeester | schepen | secretaris | griffier
        | jurist | handhaver | werk(?:st)?er | beheerder | planner | ontwerper | ingenieur
        | inspecteur | bestuurder | strateeg | consulent | makelaar | verbinder | voorzitter
        | beleidsmaker | uitvoerder | planoloog | stedenbouwkundige )
    | boa | wijkagent | raadslid | afdelingshoofd | hoofd\s van )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MYSELF: Final = re.compile(r"(?i)\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b")
_HOUSE: Final = re.compile(
    r"""\b(?:
        (?: [A-Za-z][\w-]{2,} (?: straat | laan | steenweg | gracht | singel | kade | plantsoen
            | dreef | boulevard | steeg )
        | [A-Z][\w-]+ (?: weg | dijk | plein | hof | park | pad | baan | lei | markt | ring | veld
            | weide | akker | berg | poort )
        ) \s+ (?: nr\.? | nummer )? \s* \d{1,4} [a-zA-Z]?
    | huisnummer \s+ \d{1,4} [a-zA-Z]?
    | wo(?:on|ont|onde) \s+ op \s+ (?: nr\.? | nummer ) \s* \d{1,4} [a-zA-Z]?
    | [1-9]\d{3} [ ]? (?!SA|SD|SS) [A-Z]{2} (?!-)
    )\b""",
    re.VERBOSE,
)


def warnings(text: str, source: str, *, photo_without_consent: bool = False) -> tuple[Problem, ...]:
    """Return what may make somebody recognisable in a story (LB850-LB856), in order of place.

    :param text: the story, with or without its head.
    :param source: POSIX path of its file, from the root.
    :param photo_without_consent: whether it has a photo that its teller did not agree to show.
    """
    prose = plain(text)
    told = list(sentences(prose))
    found = [
        *_numbers(text),
        *((match.start(), "LB852", ()) for match in _HOUSE.finditer(prose)),
        *_employers(told, has_role=_HAS_ROLE.match(text) is not None),
        *_others(told, _shown_words(text)),
    ]
    problems = [
        Problem(Location(source, line_of(text, at)), code, said) for at, code, said in found
    ]
    if photo_without_consent:
        has_photo = _HAS_PHOTO.match(text)
        line = line_of(text, has_photo.end()) if has_photo else 0
        problems.append(Problem(Location(source, line), "LB856"))
    return in_order(problems)


_Found = tuple[int, str, tuple[str, ...]]


def _numbers(text: str) -> Iterator[_Found]:
    """Yield e-mail addresses, telephone numbers and what looks like a BSN."""
    for find in mail_addresses(text):
        yield find.start, "LB853", ()
    calls = list(telephone_numbers(text))
    for find in calls:
        yield find.start, "LB854", ()
    for find in personal_numbers(text):
        if find.start not in {call.start for call in calls}:
            yield find.start, "LB855", ()


def _employers(told: list[Sentence], *, has_role: bool) -> Iterator[_Found]:
    """Yield an employer by name that stands together with what somebody does there.

    Together is: in one sentence, or in two that follow each other in a paragraph; or the teller
    speaks of it in the first person, and the head of the story says the role.
    """
    for index, sentence in enumerate(told):
        employer = _EMPLOYER.search(sentence.text)
        if not employer:
            continue
        near = told[max(index - 1, 0) : index + 2]
        text = " ".join(one.text for one in near if one.paragraph == sentence.paragraph)
        own = has_role and _MYSELF.search(sentence.text)
        if own or _FUNCTION.search(text.replace(employer[0], "")):
            yield sentence.start + employer.start(), "LB850", (" ".join(employer[1].split()),)


def _others(told: list[Sentence], shown: frozenset[str]) -> Iterator[_Found]:
    """Yield each name that may be somebody else's, at its first place."""
    seen: set[str] = set()
    for sentence in told:
        for place, name in names_in(sentence, shown):
            words = " ".join(name.split())
            if words not in seen:
                seen.add(words)
                yield sentence.start + place, "LB851", (words,)


def _shown_words(text: str) -> frozenset[str]:
    """Return the words of the name under which a story is told."""
    own = _OWN_NAME.match(text)
    return frozenset(re.findall(r"[\w’'-]+", own[1])) if own else frozenset()
