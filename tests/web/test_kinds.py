"""Every page is of a kind that somebody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.web.kinds import KINDS

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX = "pagina-"


def _kinds_of(page: Path) -> list[str]:
    body = BeautifulSoup(page.read_bytes(), "lxml").body
    classes = body.get_attribute_list("class") if body else []
    return [str(name).removeprefix(_PREFIX) for name in classes if str(name).startswith(_PREFIX)]


def test_every_page_is_of_one_known_kind(dist: Path) -> None:
    unknown = {
        page.relative_to(dist).as_posix(): found
        for page in sorted(dist.rglob("*.html"))
        if len(found := _kinds_of(page)) != 1 or found[0] not in KINDS
    }
    assert unknown == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_of_that_kind(dist: Path, kind: str) -> None:
    assert _kinds_of(dist / KINDS[kind]) == [kind]
