"""Checks: what keeps a package from being made, with the file to look at."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from build_tools.catalogue import describe
from build_tools.epub.checks import check
from build_tools.epub.facts import PageFacts
from build_tools.problems import Location, Problem

_PAGE = PageFacts(
    href="een.xhtml",
    ids=Counter({"kop": 1}),
    links=("een.xhtml#kop", "stijl.css"),
    pictures=("a.png",),
    informative=1,
    undescribed=(),
    forbidden=(),
    properties=(),
    heading_levels=(1, 2, 3, 2),
    has_roles=True,
)


def _problems(**changes: Any) -> list[Problem]:  # noqa: ANN401 - any field of the facts
    page = replace(_PAGE, **changes)
    files = {"een.xhtml", "stijl.css", "a.png"}
    return list(check({"een.xhtml": "book/een.md"}, {"een.xhtml": page}, files))


def test_a_good_page_has_no_problem() -> None:
    assert _problems() == []


@pytest.mark.parametrize(
    ("changes", "code", "values"),
    [
        ({"forbidden": ("<form>",)}, "LB521", ("<form>",)),
        ({"links": ("weg.xhtml",)}, "LB522", ("weg.xhtml",)),
        ({"links": ("een.xhtml#weg",)}, "LB522", ("een.xhtml#weg",)),
        ({"pictures": ("weg.png",)}, "LB523", ("weg.png",)),
        ({"undescribed": ("a.png",)}, "LB525", ("a.png",)),
        ({"ids": Counter({"kop": 2})}, "LB526", ("kop",)),
        ({"heading_levels": ()}, "LB527", ()),
        ({"heading_levels": (2,)}, "LB527", ()),
        ({"heading_levels": (1, 1)}, "LB527", ()),
        ({"heading_levels": (1, 3)}, "LB527", ()),
    ],
)
def test_a_fault_is_a_problem_at_the_file_of_the_editor(
    changes: dict[str, object], code: str, values: tuple[str, ...]
) -> None:
    assert _problems(**changes) == [Problem(Location("book/een.md"), code, values)]


@pytest.mark.parametrize("code", ["LB520", "LB521", "LB522", "LB523", "LB525", "LB526", "LB530"])
def test_every_code_has_words(code: str) -> None:
    said = describe(Problem(Location("book/een.md"), code, ("waarde",)))
    assert said.startswith(f"book/een.md: fout {code}: ")
    assert "waarde" in said
