"""What a participant agreed to, from cells that hold exactly a value of a list; never from prose.

Default is no: what was not asked was not agreed to. What was asked and cannot be understood stops
the row, for nobody may guess at it.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from build_tools.intake.mapping import CHANNEL_OF, CONSENT, YES, Answer
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Wish
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.intake.mapping import FormMapping
    from build_tools.intake.rows import Cell
    from build_tools.problems import Location

_SHOWN: Final = 60


def consent_problems(
    answers: Mapping[Answer, Cell], mapping: FormMapping, where: Location
) -> Iterator[Problem]:
    """Yield each cell of consent that cannot be understood.

    LB797: it does not hold a value of the list. LB798: it holds something that nobody typed.
    """
    for field in CONSENT:
        cell = answers.get(field)
        if cell is None:
            continue
        if cell.instead:
            yield Problem(where, "LB798", (field.value, cell.instead.value))
        elif _meanings(field, cell.text, mapping) is None:
            yield Problem(where, "LB797", (field.value, shown(cell.text)))


def wish(answers: Mapping[Answer, Cell], mapping: FormMapping) -> Wish | None:
    """Return what was agreed to, or None when the form asks for no consent at all.

    :param answers: cells without problems.
    """
    given = {
        field: _meanings(field, answers[field].text, mapping) or frozenset()
        for field in CONSENT
        if field in answers
    }
    if not given.keys() - {Answer.NAME_FORM}:
        return None
    form = next((NameForm(one) for one in given.get(Answer.NAME_FORM, ())), NameForm.ANONYMOUS)
    return Wish(
        channels=frozenset(_channels(given)),
        photo=YES in given.get(Answer.PHOTO, ()),
        quotation=YES in given.get(Answer.QUOTATION, ()),
        name_form=form,
        shown_name=_shown_name(answers, form),
    )


def _channels(given: Mapping[Answer, frozenset[str]]) -> Iterator[Channel]:
    yield from (Channel(one) for one in given.get(Answer.CHANNELS, ()))
    yield from (channel for field, channel in CHANNEL_OF.items() if YES in given.get(field, ()))


def _meanings(field: Answer, said: str, mapping: FormMapping) -> frozenset[str] | None:
    """Return what an answer means, or None when any of it is not on the list.

    Boxes that nobody ticked are no words at all, and mean: none of them.
    """
    said = unicodedata.normalize("NFC", said)
    parts = choices(said, mapping) if field is Answer.CHANNELS else (said,)
    meanings = [mapping.meaning(field, part) for part in parts]
    return None if None in meanings else frozenset(one for one in meanings if one is not None)


def choices(said: str, mapping: FormMapping) -> tuple[str, ...]:
    """Return the answers in one cell; forms put spaces and a last separator around them."""
    parts = (part.strip(" ") for part in said.split(mapping.choices))
    return tuple(part for part in parts if part)


def _shown_name(answers: Mapping[Answer, Cell], form: NameForm) -> str:
    """Return the name to show: the one that was asked for, else the full name if that is meant."""
    if form is NameForm.ANONYMOUS:
        return ""
    asked = answers.get(Answer.SHOWN_NAME)
    if asked is not None and asked.text.strip():
        return "" if asked.instead else " ".join(asked.text.split())
    person = answers.get(Answer.PERSON)
    if form is not NameForm.FULL or person is None or person.instead:
        return ""
    return " ".join(person.text.split())


def shown(text: str, longest: int = _SHOWN) -> str:
    """Return an answer for a message: short, on one line, nothing in it that nobody sees."""
    visible = "".join(one if one.isprintable() else " " for one in text)
    line = " ".join(visible.split())
    if not line:
        return "(niets)"
    return line if len(line) <= longest else line[:longest] + "…"
