"""Which question of a form is which field of a story: one small TOML file per form."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field

from build_tools.model.consent import Channel, NameForm
from build_tools.model.document import Organisation, Role, StoryKind
from build_tools.problems import ContentError, Problem
from build_tools.reading.schema import Strict
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate
from build_tools.reading.values import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.problems import Location
    from build_tools.reading.marked import Marked

SEPARATORS: Final = MappingProxyType(
    {
        "komma": ",",
        "puntkomma": ";",
        "tab": "\t",
    }
)
YES: Final = "ja"
NO: Final = "nee"


class Answer(StrEnum):
    """What the answer to a question is; the names that a mapping uses."""

    NOTHING = "-"
    KEY = "antwoordnummer"
    PERSON = "deelnemer_naam"
    CONTACT = "deelnemer_contact"
    TEXT = "verhaal"
    TITLE = "titel"
    LESSON = "kernles"
    KIND = "soort"
    ROLE = "rol"
    ORGANISATION = "organisatie"
    PILLARS = "pijlers"
    QUESTION = "reflectievraag"
    NAME_FORM = "naamvorm"
    SHOWN_NAME = "getoonde_naam"
    CHANNELS = "toestemming_kanalen"
    WEB = "toestemming_web"
    EPUB = "toestemming_epub"
    CARD = "toestemming_kaart"
    PAPER = "toestemming_druk"
    PHOTO = "toestemming_foto"
    QUOTATION = "toestemming_citaat"


CHANNEL_OF: Final = MappingProxyType(
    {
        Answer.WEB: Channel.WEB,
        Answer.EPUB: Channel.EPUB,
        Answer.CARD: Channel.CARD,
        Answer.PAPER: Channel.PAPER,
    }
)
_YES_NO: Final = frozenset({YES, NO})
CONSENT: Final = MappingProxyType(
    {
        **dict.fromkeys((*CHANNEL_OF, Answer.PHOTO, Answer.QUOTATION), _YES_NO),
        Answer.CHANNELS: frozenset(Channel),
        Answer.NAME_FORM: frozenset(NameForm),
    }
)
"""The fields in which consent is given, with what each of them can come to."""
CHOICES: Final = MappingProxyType(
    {
        Answer.KIND: frozenset(StoryKind),
        Answer.ROLE: frozenset(Role),
        Answer.ORGANISATION: frozenset(Organisation),
        Answer.PILLARS: frozenset("123456"),
    }
)
"""The fields of a story that hold a value of a list."""
SEVERAL: Final = frozenset({Answer.CHANNELS, Answer.PILLARS})
"""The fields that hold several values, one behind the other."""
_REPEATABLE: Final = frozenset({Answer.NOTHING, Answer.TEXT})


class MappingFile(Strict, title="Welke vraag van een formulier welk veld is"):
    """A file in ``formulieren/``."""

    naam: Line = Field(description="Hoe het formulier heet, voor in meldingen.")
    scheiding: Literal["komma", "puntkomma", "tab"] = Field(
        "komma", description="Wat er in een .csv tussen de kolommen staat."
    )
    keuzescheiding: Literal["komma", "puntkomma"] = Field(
        "puntkomma", description="Wat er tussen de antwoorden staat als je er meer mag aankruisen."
    )
    codering: Literal["cp1252"] | None = Field(
        None, description="Alleen als het formulier geen UTF-8 kan opslaan."
    )
    vragen: dict[str, Answer] = Field(
        min_length=1, description="De tekst boven elke kolom, en welk veld het antwoord is."
    )
    waarden: dict[Answer, dict[str, str]] = Field(
        {}, description="Per veld: wat een antwoord betekent."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormMapping:
    """A mapping, checked.

    :ivar name: for messages. :ivar source: POSIX path of its file.
    :ivar separator: what stands between columns; ``choices`` between answers in one cell.
    :ivar encoding: what its tables are in when they are not in Unicode, or None.
    :ivar questions: the text over a column as ``plain`` gives it, to its field.
    :ivar values: per field what an answer means; a field that is not in it takes its own values.
    """

    name: str
    source: str
    separator: str
    choices: str
    encoding: str | None
    questions: Mapping[str, Answer]
    values: Mapping[Answer, Mapping[str, str]]

    def fits(self, headers: Iterable[str]) -> bool:
        """Whether a table has exactly these columns, in any order."""
        return {plain(header) for header in headers} == self.questions.keys()

    def meaning(self, field: Answer, answer: str) -> str | None:
        """Return what an answer means, or None when it is not on the list."""
        if field in self.values:
            return self.values[field].get(answer)
        known = CONSENT.get(field) or CHOICES[field]
        return answer if answer in known else None


def plain(header: str) -> str:
    """Return the text over a column without what nobody sees: case, spaces, invisible marks."""
    text = unicodedata.normalize("NFC", header)
    seen = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join(seen.split()).casefold()


def parse_mapping(text: str, source: str) -> FormMapping:
    """Read a mapping.

    :param source: POSIX path, to name places.
    :raises ContentError: LB106, LB110-LB129; LB811 (no question for the story), LB812 (two
        questions for one field), LB813 (a question twice), LB814 (no channels named), LB112.
    """
    marked = read_toml(text, source)
    file = validate(marked, MappingFile)
    if problems := list(_problems(file, marked)):
        raise ContentError(problems)
    return FormMapping(
        name=file.naam,
        source=source,
        separator=SEPARATORS[file.scheiding],
        choices=SEPARATORS[file.keuzescheiding],
        encoding=file.codering,
        questions={plain(question): answer for question, answer in file.vragen.items()},
        values={
            field: {unicodedata.normalize("NFC", said): meant for said, meant in values.items()}
            for field, values in file.waarden.items()
        },
    )


def _problems(file: MappingFile, marked: Marked) -> Iterator[Problem]:
    if Answer.TEXT not in file.vragen.values():
        yield Problem(marked.location("vragen"), "LB811")
    if Answer.CHANNELS in file.vragen.values() and not file.waarden.get(Answer.CHANNELS):
        yield Problem(marked.location("vragen"), "LB814")
    yield from _twice(file, marked)
    for field, values in file.waarden.items():
        possible = CONSENT.get(field) or CHOICES.get(field) or frozenset()
        for said, meant in values.items():
            if meant not in possible:
                where = marked.location("waarden", field.value, said)
                choice = ", ".join(sorted(possible)) or NO_VALUES
                yield Problem(where, "LB112", (said or NOTHING_SAID, meant, choice))


NO_VALUES: Final = "niets, want dit veld heeft geen vaste waarden"
NOTHING_SAID: Final = "(leeg)"


def _twice(file: MappingFile, marked: Marked) -> Iterator[Problem]:
    """Yield questions that are equal, or about the same."""
    questions: dict[str, str] = {}
    subjects: dict[str, str] = {}
    for question, field in file.vragen.items():
        where: Location = marked.location("vragen", question)
        if plain(question) in questions:
            yield Problem(where, "LB813", (question,))
        questions.setdefault(plain(question), question)
        if field in _REPEATABLE:
            continue
        for subject in _subjects(field):
            if subject in subjects:
                yield Problem(where, "LB812", (question, subjects[subject]))
                break
            subjects[subject] = question


def _subjects(field: Answer) -> tuple[str, ...]:
    """Return what a field is about; the question for all channels is about each of them."""
    return tuple(CHANNEL_OF) if field is Answer.CHANNELS else (field,)
