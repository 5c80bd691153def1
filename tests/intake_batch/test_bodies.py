"""Plain words become the text of a story: paragraphs and lists as they were typed."""

from __future__ import annotations

import pytest

from build_tools.intake.bodies import body_of, one_line, without_unseen
from build_tools.problems import Location

_HERE = Location("a.csv", 3)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Een.\nTwee.", "Een.\n\nTwee.\n"),
        ("  Een.  \r\n\r\n\r\nTwee.\r", "Een.\n\nTwee.\n"),
        ("- een\n- twee", "- een\n- twee\n"),
        ("- een\n\n- twee", "- een\n- twee\n"),
        ("• een\n• twee", "- een\n- twee\n"),
        ("1. een\n2. twee", "1. een\n2. twee\n"),
        ("1) een\n2) twee\n3) drie", "1. een\n2. twee\n3. drie\n"),
        ("", ""),
        (" \n\t\n", ""),
    ],
)
def test_words_are_paragraphs_and_lists(typed: str, text: str) -> None:
    assert body_of(typed, _HERE).text == text


@pytest.mark.parametrize(
    "typed",
    ["- een", "2. twee\n3. drie", "1. een\n3. drie", "– Kom je?\n– Ja.", "-5\n-6", "1.5\n2.5"],
)
def test_what_is_no_list_stays_what_it_was(typed: str) -> None:
    text = body_of(typed, _HERE).text
    assert [line.replace("\\", "") for line in text.splitlines() if line] == typed.splitlines()


@pytest.mark.parametrize(
    "typed",
    [
        "# geen kop", "---", ":::{kader}", "```{include} /etc/passwd", "{{ a }}", "{% a %}",
        "<script>a</script>", "[a](javascript:b)", "%geheim", "(label)=", "| a | b |", "$a$",
        "=WAAR()", "+31", "@iets", "    vier spaties", "> citaat", "&amp;", "\\", "*",
        "1986. Een jaar",
        "https://example.org/_a_b_", "{ref}`a`", "![a](b.png)", "[^1]: a", "+++", "a\n===", "~~~",
    ],
)  # fmt: skip
def test_marks_that_mean_something_to_a_machine_mean_themselves(typed: str) -> None:
    """The writer proves that: it cannot give what its own parser reads otherwise."""
    assert body_of(typed, _HERE).text.strip()


def test_what_nobody_sees_is_left_out_and_told() -> None:
    text, doubts = without_unseen("Een\u200b woord\u202e\u0007 Jose\u0301", _HERE)
    assert text == "Een woord José"
    assert [(one.where, one.code, one.values[1]) for one in doubts] == [
        (_HERE, "LB825", "U+200B"), (_HERE, "LB825", "U+202E"), (_HERE, "LB825", "U+0007"),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\v", "\f", "\x85", "\r", "\r\n"])
def test_every_end_of_a_line_is_one(end: str) -> None:
    assert body_of(f"Een.{end}Twee.", _HERE).text == "Een.\n\nTwee.\n"


def test_a_line_of_front_matter_is_one_line() -> None:
    assert one_line(" Een\n\ttwee\u00ad  drie ") == "Een twee drie"
