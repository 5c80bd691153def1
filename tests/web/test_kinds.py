"""Every page is of a kind that somebody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.web.kinds import KINDS, MADE, PASSED

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX = "pagina-"


def _kinds_of(page: Path) -> list[str]:
    said = html.document_fromstring(page.read_bytes()).xpath("string(//body/@class)")
    return [name.removeprefix(_PREFIX) for name in said.split() if name.startswith(_PREFIX)]


def _unknown(folder: Path) -> dict[str, list[str]]:
    """Return the pages that are of no known kind, or of more than one, with what they say."""
    return {
        page.relative_to(folder).as_posix(): found
        for page in sorted(folder.rglob("*.html"))
        if len(found := _kinds_of(page)) != 1 or found[0] not in {*KINDS, *MADE, *PASSED}
    }


def test_every_page_is_of_one_known_kind(dist: Path) -> None:
    assert _unknown(dist) == {}


@pytest.mark.parametrize(
    ("classes", "found"),
    [
        ("pagina-nieuw", ["nieuw"]),
        ("", []),
        ("pagina-verhaal pagina-pijler", ["verhaal", "pijler"]),
    ],
)
def test_a_page_of_no_known_kind_is_found(tmp_path: Path, classes: str, found: list[str]) -> None:
    (tmp_path / "nieuw.html").write_text(f'<body class="{classes}">', encoding="utf-8")
    assert _unknown(tmp_path) == {"nieuw.html": found}


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_of_that_kind(dist: Path, kind: str) -> None:
    assert _kinds_of(dist / KINDS[kind]) == [kind]
