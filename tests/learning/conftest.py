"""One book with every directive of the table on a page of its own, built for web and EPUB."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.model.activity import ActivityKind
from build_tools.reading.activities import activities_in
from tests.conftest import EPUB, PROOF_BOOK, WEB

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.conftest import BookBuilder, Built

_TABLE: Final = Path(__file__).parent / "directives"
_HEAD: Final = "titel: Oefening\nsoort: hoofdstuk\nsamenvatting: Om te oefenen.\n"
_ANSWERS: Final = (
    "---\ntitel: Antwoorden\nsoort: antwoorden\nsamenvatting: De antwoorden.\n---\n\n"
    "Hier staan de antwoorden.\n\n:::{antwoorden}\n:::\n"
)
ADDRESS: Final = "https://example.org/leerboek/"
_IMPRINT: Final = (
    f'basisadres = "{ADDRESS}"\ncontactadres = ""\norganisatie = ""\nlicentie = ""\n'
    'klachtenroute = ""\n'
)
AFTER: Final = "Dit staat eronder."
ANSWERS_PAGE: Final = "antwoorden"


@dataclass(frozen=True, slots=True)
class Case:
    """One way to write a directive, and what must come of it.

    :ivar text: the page below its head; its first line is line 6 of the file.
    :ivar said: ``line code`` of every problem, in order.
    :ivar wanted: CSS selectors that must find something: ``web``, ``epub``, ``druk`` (inside what
        is printed in place of the controls), ``antwoord`` (on the page with answers, EPUB and web).
    :ivar unwanted: CSS selectors that must find nothing: ``niet_web``, ``niet_epub``.
    :ivar read: texts that must stand on the page: ``leest_web``, ``leest_epub``,
        ``leest_antwoord``; ``leest_niet_epub`` must not.
    :ivar head: ``kop``: more lines of the page's head; they move its text down.
    :ivar files: ``bestanden``: path from the book's root to the text of a file beside the page.
    """

    directive: str
    name: str
    text: str
    said: tuple[str, ...]
    wanted: dict[str, list[str]]
    files: dict[str, str]
    head: str

    @property
    def page(self) -> str:
        """The name of its page."""
        return f"{self.directive}-{self.name}"


def cases() -> tuple[Case, ...]:
    """Return the whole table: a file for each directive, in order of name."""
    return tuple(
        Case(
            directive=file.stem,
            name=str(row.pop("naam")),
            text=str(row.pop("tekst")),
            said=tuple(row.pop("meldingen", ())),
            files=row.pop("bestanden", {}),
            head=str(row.pop("kop", "")),
            wanted=row,
        )
        for file in sorted(_TABLE.glob("*.toml"))
        for row in _rows(file)
    )


def _rows(file: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["geval"]
    return rows


def files_of(table: Iterable[Case]) -> dict[str, str | None]:
    """Return what is laid over the proof book: a page for each case, contents, answers, ids."""
    table = tuple(table)
    pages: dict[str, str | None] = {
        f"book/{case.page}.md": f"---\n{_HEAD}{case.head}---\n{case.text}\n{AFTER}\n"
        for case in table
    }
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    listed = ", ".join(f'"{case.page}"' for case in table)
    contents += f'\n[[deel]]\ntitel = "Oefenen"\nrol = "hoofdtekst"\npaginas = [{listed}]\n'
    contents += '\n[[deel]]\ntitel = "Achteraan"\nrol = "achterwerk"\npaginas = ["antwoorden"]\n'
    known = {
        one.identity: one.kind.value
        for case in table
        for one in activities_in(case.text.splitlines(), "x.md")
    }
    rows = (f'[[activiteit]]\nid = "{name}"\nsoort = "{kind}"\n\n' for name, kind in known.items())
    return {
        **pages,
        **{name: text for case in table for name, text in case.files.items()},
        "uitgave.toml": _IMPRINT,
        "book/antwoorden.md": _ANSWERS,
        "book/inhoud.toml": contents,
        "book/gegevens/activiteiten.toml": "".join(rows),
    }


@pytest.fixture(scope="session")
def web_book(build_book: BookBuilder) -> Built:
    """Give the whole table as a web edition."""
    return build_book(WEB, files_of(cases()))


@pytest.fixture(scope="session")
def epub_book(build_book: BookBuilder) -> Built:
    """Give the whole table as an EPUB."""
    return build_book(EPUB, files_of(cases()))


def gathered() -> dict[str, str | None]:
    """Return a book with everything that is right: one page for each kind of activity.

    Of the dictionary and of other directives there is one case each: they stand on a page once.
    """
    right = [case for case in cases() if not case.said]
    kinds = {case.directive for case in right} & set(ActivityKind) - {ActivityKind.DICTIONARY}
    together = [
        Case(directive=kind, name="alles", said=(), wanted={}, files={}, head="",
             text="".join(case.text for case in right if case.directive == kind and not case.head))
        for kind in sorted(kinds)
    ]  # fmt: skip
    others = {case.directive: case for case in reversed(right) if case.directive not in kinds}
    files = {name: text for case in right for name, text in case.files.items()}
    return {**files_of([*together, *others.values()]), **files}


@pytest.fixture(scope="session")
def right_web_book(build_book: BookBuilder) -> Built:
    """Give everything that is right as a web edition."""
    return build_book(WEB, gathered())


@pytest.fixture(scope="session")
def right_epub_book(build_book: BookBuilder) -> Built:
    """Give everything that is right as an EPUB."""
    return build_book(EPUB, gathered())
