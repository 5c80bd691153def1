"""What is forbidden in a part of a publication, where the register is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.consent.selection import select
from build_tools.model.consent import Channel
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.forbidden_parts import Partition
from tests.conftest import lay_out

if TYPE_CHECKING:
    from pathlib import Path

_STORY = """\
---
titel: Een titel
kernles: Een les.
soort: tip
rol: ambtenaar
pijlers: [1]
reflectievraag: Wat doe jij?
naam: >-
  Zqjan
  Zqberg
naamvorm: volledig
---

Een verzonnen tekst.
"""


def test_a_name_over_several_lines_is_sought_as_well(tmp_path: Path) -> None:
    home = tmp_path / "boek"
    lay_out(home, {"participant_stories/noord/v-0007.md": _STORY})
    book = read_corpus(home).book
    selection = select(book, "noord", channel=Channel.WEB, examples=False)
    parts = Partition(home, book, None).parts({("noord", Channel.WEB): selection})
    names = {
        name
        for part in parts
        for secret in part.forbidden.secrets
        if secret.story == "v-0007"
        for name in secret.names
    }
    assert "Zqjan Zqberg" in names
