"""What in a style sheet binds the reader is found, and only that."""

from __future__ import annotations

import pytest

from build_tools.epub.rigidity import declarations, moving, rigid


@pytest.mark.parametrize(
    "rule",
    [
        "font-size: 12px",
        "font-size: 9.5pt",
        "font-size: .5in",
        "font-size: 4vw",
        "font: bold 12px serif",
        "line-height: 20px",
        "letter-spacing: 1px",
        "word-spacing: 0.1cm",
        "position: fixed",
        "position: absolute",
        "color: red !important",
        "color: #333",
        "background: #ffe",
        "background-color: white",
        "direction: rtl",
    ],
)
def test_a_rule_that_binds_the_reader_is_found(rule: str) -> None:
    assert rigid(f"p {{ margin: 0; {rule} }}") == (rule.lower(),)


@pytest.mark.parametrize(
    "rule",
    [
        "font-size: 1.2em",
        "font-size: 120%",
        "line-height: 1.2",
        "letter-spacing: 0px",
        "border: 1px solid",
        "color: inherit",
        "background: transparent",
        "position: relative",
        "/* font-size: 9px */",
        'content: "font-size: 9px; color: red"',
        "background-color: CurrentColor",
    ],
)
def test_a_rule_that_leaves_the_reader_free_is_not(rule: str) -> None:
    assert rigid(f"p {{ margin: 0; {rule} }}") == ()


def test_how_it_is_written_makes_no_difference() -> None:
    sheet = "p { margin: 0 ! important; p\\6fsition: fixed }"
    assert rigid(sheet) == ("margin: 0 !important", "position: fixed")


def test_rules_inside_other_rules_count() -> None:
    sheet = "@media (min-width: 3em) { p { color: red } } @supports (x: y) { b { font-size: 1pt } }"
    assert rigid(sheet) == ("color: red", "font-size: 1pt")


def test_a_typeface_of_the_book_binds() -> None:
    assert rigid('@font-face { font-family: "x"; src: url(x.woff) }') == ("@font-face: ",)


def test_another_sheet_that_nobody_looked_at_binds() -> None:
    assert rigid('@import "x.css"; p { margin: 0 }') == ('@import: "x.css"',)


@pytest.mark.parametrize(
    "sheet",
    [
        "p { transition: color 1s }",
        "p { -webkit-animation-name: x }",
        "@keyframes x { to { top: 0 } }",
    ],
)
def test_what_moves_is_found(sheet: str) -> None:
    assert moving(sheet) != ()


def test_what_stands_still_does_not_move() -> None:
    assert moving("p { margin: 0; transform: none }") == ()


def test_a_declaration_without_an_end_is_read() -> None:
    assert list(declarations("p { color : RED }")) == [("color", "red")]
