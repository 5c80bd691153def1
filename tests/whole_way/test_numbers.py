"""The number of a story is given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.consent import Overview, Withdrawal
from tests.intake_batch.batch import SENT, desk_at
from tests.withdrawal.signing import sign

if TYPE_CHECKING:
    from pathlib import Path


def test_a_number_that_was_taken_back_is_not_given_again_by_a_new_register(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "boek")
    sign(desk.root, Overview(number=1, withdrawn=(Withdrawal(story="v-0041", edition="noord"),)))
    (line,) = desk.take(SENT / "kladblok.txt")
    assert line.story == "v-0042"
