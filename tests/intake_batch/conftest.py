"""A fresh book to take files into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.intake_batch.batch import desk_at

if TYPE_CHECKING:
    from pathlib import Path

    from tests.intake_batch.batch import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a book without stories of participants that came in."""
    return desk_at(tmp_path / "boek")
