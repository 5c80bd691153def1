"""Read what was in earlier issues of an edition."""

from __future__ import annotations

from typing import Final

from build_tools.model.consent import Channel
from build_tools.model.issue import Issue, KnownPage
from build_tools.model.selection import PAGES_ROOT
from build_tools.reading.schema_issues import IssuesFile
from build_tools.reading.toml import read_toml
from build_tools.reading.validate import validate

FOLDER: Final = "book/gegevens/uitgaven"


def place_of_issues(edition: str) -> str:
    """Return the file of an edition: a POSIX path from the repository root."""
    return f"{FOLDER}/{edition}.toml"


def parse_issues(text: str, source: str, edition: str) -> tuple[Issue, ...]:
    """Read the file of one edition.

    :raises ContentError: LB106, LB110-LB129.
    """
    file = validate(read_toml(text, source), IssuesFile)
    return tuple(
        Issue(
            edition=edition,
            channel=Channel(table.vorm),
            day=table.datum,
            pages={
                f"{PAGES_ROOT}{row.pagina}": KnownPage(title=row.titel, text=row.tekst)
                for row in table.paginas
            },
            stories={row.verhaal: row.tekst for row in table.verhalen},
        )
        for table in file.uitgave
    )
