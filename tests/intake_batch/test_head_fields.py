"""What the head of a Markdown file says of its story comes along, as far as a story can have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.intake.head_fields import head_fields

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake_batch.batch import Desk

_TEXT = """---
titel: De bank op het plein
kernles: Ga eerst zitten.
soort: tip
rol: burgemeester
pijlers: [3, 1]
---

Deze tekst is verzonnen voor een test.
"""


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ({"titel": " Een  titel "}, {"titel": "Een titel"}),
        ({"soort": "tip", "rol": "ambtenaar"}, {"soort": "tip", "rol": "ambtenaar"}),
        ({"organisatie": "gemeente"}, {"organisatie": "gemeente"}),
        ({"pijlers": ["3", "1", "3"]}, {"pijlers": [1, 3]}),
        ({"soort": "roman"}, {}),
        ({"rol": ["ambtenaar"]}, {}),
        ({"pijlers": ["7"]}, {}),
        ({"pijlers": "3"}, {}),
        ({"pijlers": []}, {}),
        ({"titel": ["a"]}, {}),
        ({"titel": ""}, {}),
        ({"naam": "zqnaam", "naamvorm": "volledig", "voorbeeld": "true"}, {}),
    ],
)
def test_only_what_a_story_can_have_comes_along(
    head: dict[str, object], fields: dict[str, object]
) -> None:
    assert head_fields(head) == fields


def test_a_draft_has_what_was_right_and_asks_for_the_rest(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "verhaal.md"
    file.write_text(_TEXT, encoding="utf-8")
    (line,) = desk.take(file)
    head = desk.draft(line).split("---")[1].splitlines()
    assert {"kernles: Ga eerst zitten.", "soort: tip", "pijlers: [1, 3]"} <= set(head)
    assert [one for one in head if one.startswith("rol: 'TE DOEN")]
