"""Every statement of the checklist of the EPUB is held by a test or a code that exists."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from typing import Any, Final

import pytest

from build_tools.catalogue import CATALOGUE
from tests.dist import REPOSITORY

_STATEMENTS: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    (REPOSITORY / "docs/quality/checklist.toml").read_text(encoding="utf-8")
)
# Of the web edition alone, which is another issue's (reference part 7, 51-59).
_OF_OTHERS: Final = range(51, 60)
_NAMED: Final = sorted({name for one in _STATEMENTS.values() for name in one.get("tests", ())})
_CODES: Final = sorted({code for one in _STATEMENTS.values() for code in one.get("codes", ())})


@cache
def _tests_in(path: str) -> frozenset[str]:
    tree = ast.parse((REPOSITORY / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_statement_is_there() -> None:
    wanted = [str(number) for number in range(1, 71) if number not in _OF_OTHERS]
    assert list(_STATEMENTS) == wanted


def test_every_statement_is_held_by_something() -> None:
    bare = [name for name, one in _STATEMENTS.items() if not one.get("tests", one.get("codes"))]
    assert bare == []


@pytest.mark.parametrize("name", _NAMED)
def test_a_test_that_holds_a_statement_is_there(name: str) -> None:
    path, _, test = name.partition("::")
    assert test in _tests_in(path)


@pytest.mark.parametrize("code", _CODES)
def test_a_code_that_holds_a_statement_has_words(code: str) -> None:
    assert code in CATALOGUE


@pytest.mark.parametrize("code", [code for code in _CODES if code >= "LB910"])
def test_a_code_of_the_linter_that_holds_a_statement_has_its_folder(code: str) -> None:
    assert (REPOSITORY / "tests/linter" / code).is_dir()
