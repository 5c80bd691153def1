"""What EPUBCheck, Ace, axe and vnu find, in Dutch, with their own words behind it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

from build_tools.catalogue import describe
from build_tools.checkers.report import Finding
from build_tools.linter.model import Medium, Publication
from build_tools.linter.parsing import page_of
from build_tools.problems import Location
from build_tools.use_cases.checker_words import finding_problem, place_of
from build_tools.use_cases.source_lines import SourceLines
from build_tools.use_cases.source_text import source_of

_FINDINGS: Final = tomllib.loads(
    (Path(__file__).parent / "findings.toml").read_text(encoding="utf-8")
)["finding"]  # fmt: skip
_NONE: Final = SourceLines()
_LINK: Final = Finding("epubcheck", "error", "RSC-012", "een.xhtml:3", "Not defined.", "<p>Dit")


def _sources() -> SourceLines:
    text = "Iets anders.\n\nDit is de zin die telt.\n"
    page = page_of(
        "een.xhtml", b"<html><body>\n\n<p>Dit is de zin die telt.</p></body></html>", Medium.WEB
    )
    publication = Publication(
        name="web", medium=Medium.WEB, files={}, pages={"een.xhtml": page}, styles={}
    )
    return SourceLines(publication, {"een.xhtml": "book/een.md"}, {},
                       {"book/een.md": source_of("book/een.md", text)})  # fmt: skip


@pytest.mark.parametrize("told", _FINDINGS, ids=lambda told: told["code"] or told["text"][:20])
def test_a_finding_has_words_of_its_own(told: dict[str, str]) -> None:
    finding = Finding(told["tool"], "error", told["code"], "een.html:3", told["text"])
    said = describe(finding_problem(finding, _NONE)).splitlines()[0]
    assert said.partition("vindt hier een fout. ")[2].startswith(told["dutch"])


def test_the_words_of_the_tool_stand_last() -> None:
    assert describe(finding_problem(_LINK, _NONE)).endswith(
        "Het hulpmiddel epubcheck (RSC-012) zegt zelf: Not defined."
    )


def test_it_stands_at_the_line_of_the_source_and_says_where_in_the_book_it_was_seen() -> None:
    problem = finding_problem(_LINK, _sources())
    assert (problem.where, problem.values[-1]) == (
        Location("book/een.md", 3), "Not defined. [een.xhtml:3]",
    )  # fmt: skip


def test_without_a_source_it_stands_where_the_tool_saw_it() -> None:
    assert finding_problem(_LINK, _NONE).where == Location("een.xhtml:3")


def test_a_tool_that_does_not_stop_talking_is_cut_short() -> None:
    long = Finding("vnu", "error", "", "een.html", "Stray " + 500 * "x")
    assert str(finding_problem(long, _NONE).values[-1]).endswith("xx …")


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("een.xhtml:12", ("een.xhtml", 12)),
        ("een.html p:nth-child(2)", ("een.html", 0)),
        ("een.html p (320 pixels breed, donker)", ("een.html", 0)),
        ("", ("", 0)),
    ],
)
def test_a_place_is_an_address_and_a_line(place: str, found: tuple[str, int]) -> None:
    assert place_of(place) == found
