"""Take files in, into a fresh proof book."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.register import open_register
from build_tools.use_cases.intake import Request, take_in
from build_tools.use_cases.progress import silent
from tests.conftest import lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.use_cases.intake import Line

DATA: Final = Path(__file__).parent / "data"
SENT: Final = DATA / "inzendingen"
HOSTILE: Final = DATA / "vijandig"
NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
DRAFTS: Final = "participant_stories/_concept"
# What an editor fills in where a participant gave nothing.
_FILLED: Final = {
    "titel": "Een titel van de redactie",
    "kernles": "Een kernles van de redactie.",
    "soort": "inzicht",
    "rol": "anders",
    "naam": "Zqnaam",
    "pijlers": "[1]",
    "reflectievraag": "Wat doe jij?",
    "foto_beschrijving": "Een veld met een huis.",
}
_FIELD: Final = re.compile(r"^(?P<key>[a-z_]+): '?TE DOEN.*$", re.MULTILINE)
_NO_TEXT: Final = re.compile(r"^TE DOEN.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Desk:
    """A book to take files into."""

    root: Path

    @property
    def private(self) -> Path:
        """The private folder."""
        return self.root / "prive"

    @property
    def drafts(self) -> list[str]:
        """The names of everything between the drafts."""
        return sorted(path.name for path in (self.root / DRAFTS).glob("*"))

    def draft(self, line: Line) -> str:
        """Return the text of a draft."""
        return (self.root / line.draft).read_text(encoding="utf-8")

    def take(self, *asked: Path, edition: str | None = None) -> list[Line]:
        """Take files in, and return the report."""
        request = Request(
            root=self.root,
            private=self.private,
            edition=edition,
            newest="noord",
            asked=asked,
            base=self.root,
        )
        with open_register(self.private, now=NOW) as register:
            return list(take_in(request, register, silent))


def desk_at(home: Path, forms: Sequence[Path] = ()) -> Desk:
    """Lay out a proof book with some forms."""
    lay_out(home, {})
    folder = home / "book/formulieren"
    folder.mkdir()
    for form in forms:
        shutil.copy(form, folder)
    return Desk(home)


def problems_of(lines: Sequence[Line]) -> list[str]:
    """Return the codes of everything that was told, in order."""
    return [problem.code for line in lines for problem in line.problems]


def filled_in(draft: str) -> str:
    """Return the text of a draft with every to-do done."""
    head = _FIELD.sub(lambda found: f"{found['key']}: {_FILLED[found['key']]}", draft)
    return _NO_TEXT.sub("Een tekst van de redactie.", head)
