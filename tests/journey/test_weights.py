"""What the learning parts weigh, and where they are loaded: only where there is something to do."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.dist import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

_ALL_SCRIPTS: Final = 60_000
# Of every page, with or without something to do.
_OF_EVERY_PAGE: Final = {"book.js"}
_LOADED: Final = re.compile(r'<script[^>]*\bsrc="[^"?]*/?_static/([a-z-]+\.js)')
_TO_DO: Final = re.compile(
    r'<form[^>]* data-activiteit="|<[^>]* data-klok="|<[^>]* data-film="|<a[^>]* data-begrip="'
    r"|<form[^>]* data-eigen-paren=|data-mijn="
)
_TO_FIND: Final = re.compile(r"<form[^>]* data-vinden=")
_WHERE: Final = {
    "leren.js": _TO_DO,
    "mijn.js": re.compile("data-mijn="),
    "muur.js": re.compile("data-muur="),
    "vinden.js": _TO_FIND,
}


def _weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_scripts_of_the_learning_parts_are_light_together(dist: Path, edition: str) -> None:
    scripts = {path.name: path for path in (dist / edition / "_static").glob("*.js")}
    weights = {name: _weight(path) for name, path in scripts.items() if name not in _OF_EVERY_PAGE}
    assert (sum(weights.values()) < _ALL_SCRIPTS, set(_WHERE) <= set(weights)) == (True, True), (
        weights
    )


@pytest.mark.parametrize("script", _WHERE)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_script_is_loaded_where_it_has_something_to_do(
    dist: Path, edition: str, script: str
) -> None:
    texts = {
        page.relative_to(dist).as_posix(): page.read_text(encoding="utf-8")
        for page in sorted((dist / edition).rglob("*.html"))
    }
    loading = {name for name, text in texts.items() if script in _LOADED.findall(text)}
    needing = {name for name, text in texts.items() if _WHERE[script].search(text)}
    assert loading == needing != set()
