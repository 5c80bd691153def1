"""What the tests of the register work with.  Every person is made up, with a name that shows it."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import Terms
from build_tools.model.submission import Participant, Wish
from build_tools.problems import ContentError
from build_tools.register import open_register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from build_tools.register import Register

NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TODAY: Final = date(2026, 11, 22)
TELLER: Final = Participant(name="zqnaam zqachter", contact="zqpost@example.org")
WISH: Final = Wish(
    channels=frozenset({Channel.WEB}),
    photo=True,
    quotation=False,
    name_form=NameForm.FIRST,
    shown_name="zqvoor",
)
TERMS: Final = Terms(
    editions=frozenset({"noord"}),
    channels=frozenset({Channel.WEB, Channel.EPUB}),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    shown_name="zqvoor",
    starts=TODAY,
)
PERSONAL: Final = ("zqnaam", "zqachter", "zqpost", "zqvoor", "zqbestand")
"""What is made up and personal: none of it may be found where it does not belong."""


def sha(word: str) -> str:
    """Return a hash that stands for something."""
    return hashlib.sha256(word.encode()).hexdigest()


@contextmanager
def register_in(folder: Path, now: datetime = NOW) -> Iterator[Register]:
    """Open the register, without patience for others."""
    with open_register(folder, now=now, by="zqredactie", patience=0) as register:
        yield register


def taken_in(register: Register, word: str = "een", *, known: bool = True) -> str:
    """Take a story in, and return its id."""
    return register.new_story(
        edition="noord",
        participant=TELLER if known else None,
        wish=WISH,
        source=sha(word),
        original_name=f"zqbestand {word}.docx",
    )


def granted(register: Register, word: str = "een", **other: object) -> str:
    """Take a story in with consent and approval: it may be shown."""
    story = taken_in(register, word)
    register.grant(story, replace(TERMS, **other), evidence=sha("bewijs"))  # type: ignore[arg-type]
    register.approve(story, sha(f"tekst {word}"), sha("akkoord"))
    return story


def bytes_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder with what is in it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def code_of(function: Callable[[], object]) -> str:
    """Return the code with which something is refused."""
    with pytest.raises(ContentError) as error:
        function()
    return error.value.problems[0].code
