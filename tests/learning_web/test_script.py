"""The script itself: one function, light, the same every time, and nothing dangerous in it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers.browser import opened
from build_tools.sphinx_ext import script_bundles
from build_tools.sphinx_ext.script_bundles import bundle, compact, libraries, licences
from tests.learning_web.reader import WRITING, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_WEB: Final = Path(script_bundles.__file__).parents[1] / "web"
_FILES: Final = sorted((_WEB / "leren").glob("*.js"))
_LIMIT: Final = 22_000


def _own() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in _FILES)


def test_it_is_light() -> None:
    assert len(gzip.compress(bundle("leren"), 9)) < _LIMIT


def test_it_is_the_same_every_time() -> None:
    assert bundle("leren") == bundle("leren")


def test_it_is_one_function() -> None:
    text = bundle("leren").decode()
    assert (text.startswith('(function () {\n"use strict";'), text.endswith("})();\n")) == (
        True,
        True,
    )


@pytest.mark.parametrize(
    "word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
)
def test_no_text_becomes_markup_or_code(word: str) -> None:
    assert word not in bundle("leren").decode()


def test_no_name_is_given_twice() -> None:
    names = re.findall(r"^(?:async )?(?:function|const|let) (\w+)", _own(), re.MULTILINE)
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.name)
def test_a_file_is_short_enough_to_read(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) < 300


def test_comments_and_indents_do_not_travel() -> None:
    given = "// why\n/**\n * What.\n */\nfunction a() {\n  return 1; // here\n}\n\n"
    assert compact(given) == "function a() {\nreturn 1; // here\n}"


def test_a_text_over_more_lines_stays_as_it_is() -> None:
    given = "const a = `one\n   // two\n`;"
    assert compact(given) == given


@pytest.mark.parametrize("name", ["leren", "mijn"])
def test_the_licence_of_every_library_is_known(name: str) -> None:
    text = licences(name).decode()
    assert all(f"{one.name} {one.version}" in text for one in libraries(name))


@pytest.mark.parametrize("name", ["leren", "mijn"])
def test_every_library_is_named_in_the_script(name: str) -> None:
    text = bundle(name).decode()
    named = [f"/*! {one.name} {one.version}, {one.licence}" in text for one in libraries(name)]
    assert set(named) == {True}


def test_a_library_is_unchanged() -> None:
    [library] = libraries("leren")
    file = (_WEB / "vendor" / library.file).read_text(encoding="utf-8").strip()
    assert file in bundle("leren").decode()


def test_it_runs_from_a_disk(browser: Browser, pages: Path) -> None:
    with opened(browser) as page:
        reader = Reader(page, f"file://{pages}/")
        reader.visit(WRITING).press("[value=zaal]", "Space")
        reader.wait_for("klaar", "Bewaard in deze browser.")
        reader.again()
        assert (page.locator("[value=zaal]").is_checked(), reader.complaints) == (True, [])
