"""The file that a participant mails: what ``leerboek formulier`` makes of the answers.

It is JSON in UTF-8 with exactly these keys; every one is always there, and what was not answered is
an empty text.  Values of a list are those of ``build_tools.model``; yes and no are ``ja`` and
``nee``, and what nobody ticked is ``nee``::

    {
     "soort": "verhaal-voor-het-leerboek",
     "versie": 1,
     "formulier": "0123456789ab",          what the participant read, see use_cases.form
     "ingevuld": "2026-11-22",             the day, by the participant's own clock
     "deelnemer": {"naam": "…", "mail": "…"},
     "verhaal": {"editie": "editie-3", "titel": "…", "kernles": "…", "soort": "inzicht",
                 "rol": "ambtenaar", "organisatie": "", "dacht": "…", "zag": "…", "doe": "…",
                 "pijlers": [1, 3], "reflectievraag": ""},
     "foto": {"mee": "nee", "beschrijving": ""},
     "anderen": {"verhaal": "niemand", "foto": ""},
     "toestemming": {"web": "ja", "epub": "ja", "kaart": "nee", "druk": "nee", "foto": "nee",
                     "citaat": "nee", "naamvorm": "voornaam", "getoonde_naam": "…"}
    }

A draft that somebody keeps for later is the same with ``concept-voor-het-leerboek``; it is refused.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NoReturn

from pydantic import ValidationError

from build_tools.catalogue import form as words
from build_tools.intake.bodies import body_of, name_fields, without_unseen
from build_tools.intake.consent_fields import shown
from build_tools.intake.form_schema import DRAFT, KIND, VERSION, FormFile, Others
from build_tools.intake.refusal import IntakeRefused
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Participant, Submission, Wish
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST: Final = 200_000
_DEEPEST: Final = 3
_TEXTS: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_YES: Final = "ja"


def is_form_file(data: bytes) -> bool:
    """Whether a file says that it comes from the form; it may still be wrong in every way."""
    start = data[:_LARGEST].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and any(one.encode() in start for one in (KIND, DRAFT))


def read_form_file(data: bytes, name: str = "") -> Submission:
    """Return the story in a file of the form.

    ``edition`` is the slug that the participant chose; whether it exists, the caller knows.  With a
    photo the field ``foto_beschrijving`` holds its description; the photo itself is in the mail.

    :param name: what the file is called in messages.
    :raises IntakeRefused: LB890 (no such file, or damaged), LB891 (too large), LB892 (a key or
        a value is wrong), LB894 (another version), LB895 (a draft), LB896 (a name form without its
        name, or a name without one), LB755 (the text cannot be written).
    """
    if len(data) > _LARGEST:
        raise IntakeRefused("LB891", _LARGEST // 1000)
    return _submission(_checked(_parsed(data)), Location(name))


def _parsed(data: bytes) -> dict[str, Any]:
    """Return the JSON: without floats, doubled keys or half characters, and not deep."""
    try:
        text = data.decode("utf-8-sig")
        _refuse_deep(text)
        parsed = json.loads(
            text, object_pairs_hook=_once, parse_float=_no_number, parse_constant=_no_number
        )
        json.dumps(parsed, ensure_ascii=False).encode()
    except ValueError as error:  # what the decoders and JSON raise as well
        raise IntakeRefused("LB890") from error
    if not isinstance(parsed, dict):
        raise IntakeRefused("LB890")
    return parsed


def _refuse_deep(text: str) -> None:
    depth = 0
    for mark in re.findall(r"[\[\]{}]", _TEXTS.sub("", text)):
        depth += 1 if mark in "[{" else -1
        if depth > _DEEPEST:
            raise IntakeRefused("LB890")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise IntakeRefused("LB892", shown(key), words.TWICE)
        found[key] = value
    return found


def _no_number(_said: str) -> NoReturn:
    raise IntakeRefused("LB890")


def _checked(parsed: dict[str, Any]) -> FormFile:
    if parsed.get("soort") not in (KIND, DRAFT):
        raise IntakeRefused("LB890")
    version = parsed.get("versie")
    if type(version) is not int or version != VERSION:
        raise IntakeRefused("LB894", shown(str(version)), VERSION)
    if parsed["soort"] == DRAFT:
        raise IntakeRefused("LB895")
    try:
        return FormFile.model_validate(parsed)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        keys = map(str, first["loc"][:_NAMED])
        reason = _REASONS.get(first["type"], words.NOT_POSSIBLE)
        raise IntakeRefused("LB892", shown(", ".join(keys)), reason) from error


_REASONS: Final = MappingProxyType({
    "missing": words.MISSING,
    "extra_forbidden": words.UNKNOWN,
    "string_too_long": words.TOO_LONG,
    "too_long": words.TOO_LONG,
    "string_too_short": words.EMPTY,
})  # fmt: skip
_NAMED: Final = 2


def _submission(file: FormFile, where: Location) -> Submission:
    clean = _Clean(where)
    told, agreed = file.verhaal, file.toestemming
    wish = _wish(file, clean.line(agreed.getoonde_naam))
    fields: dict[str, str | list[int]] = {
        "titel": clean.required("titel", told.titel),
        "kernles": clean.required("kernles", told.kernles),
        "soort": told.soort.value,
        "rol": told.rol.value,
        "organisatie": told.organisatie and told.organisatie.value,
        "pijlers": sorted(set(told.pijlers)),
        "reflectievraag": clean.line(told.reflectievraag),
        "foto_beschrijving": clean.line(file.foto.beschrijving) if file.foto.mee == _YES else "",
    }
    name = clean.required("naam", file.deelnemer.naam)
    for part in ("dacht", "zag", "doe"):
        clean.required(part, getattr(told, part))
    body = body_of(f"{told.dacht}\n\n{told.zag}\n\n{told.doe}", where)
    return Submission(
        part="",
        edition=told.editie,
        fields={key: value for key, value in fields.items() if value} | name_fields(wish),
        body=body.text,
        participant=Participant(name=name, contact=file.deelnemer.mail),
        wish=wish,
        doubts=tuple(dict.fromkeys((*clean.doubts, *body.doubts, *_to_look_at(file, where)))),
    )


class _Clean:
    """Takes out what nobody sees, and remembers what that was."""

    def __init__(self, where: Location) -> None:
        self._where = where
        self.doubts: list[Problem] = []

    def line(self, text: str) -> str:
        """Return an answer on one line."""
        clean, doubts = without_unseen(text, self._where)
        self.doubts.extend(doubts)
        return " ".join(clean.split())

    def required(self, key: str, text: str) -> str:
        """Return an answer on one line.

        :raises IntakeRefused: LB892, nothing of it can be seen.
        """
        if line := self.line(text):
            return line
        raise IntakeRefused("LB892", key, words.EMPTY)


def _wish(file: FormFile, name: str) -> Wish:
    agreed = file.toestemming
    asked = {
        Channel.WEB: agreed.web,
        Channel.EPUB: agreed.epub,
        Channel.CARD: agreed.kaart,
        Channel.PAPER: agreed.druk,
    }
    if (agreed.naamvorm is NameForm.ANONYMOUS) == bool(name):
        wanted = words.NO_NAME if name else words.A_NAME
        raise IntakeRefused("LB896", agreed.naamvorm.value, wanted)
    return Wish(
        channels=frozenset(channel for channel in Channel if asked[channel] == _YES),
        photo=agreed.foto == _YES and file.foto.mee == _YES,
        quotation=agreed.citaat == _YES,
        name_form=agreed.naamvorm,
        shown_name=name,
    )


_SAID: Final = MappingProxyType({
    Others.AGREED: words.AGREED,
    Others.NOT_AGREED: words.NOT_AGREED,
    Others.NOT_KNOWN: words.NOT_KNOWN,
})  # fmt: skip


def _to_look_at(file: FormFile, where: Location) -> Iterator[Problem]:
    """Yield what an editor must look at: LB897 for other people, LB898 for a photo."""
    photo = file.anderen.foto or Others.NOT_KNOWN
    asked = [(words.IN_STORY, file.anderen.verhaal)]
    asked.extend([(words.IN_PHOTO, photo)] if file.foto.mee == _YES else [])
    for what, said in asked:
        if said is not Others.NOBODY:
            yield Problem(where, "LB897", (what, _SAID[said]))
    if file.foto.mee == _YES:
        yield Problem(where, "LB898")
