"""The files in the repository that are made from others: ``make meldingen`` writes them.

They are kept in git because editors read them there, and Python's gettext needs one of them.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from build_tools.catalogue import as_page
from build_tools.reading.json_schema import MODELS, json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGES: Final = "docs/handboek/meldingen.md"
SCHEMAS: Final = "docs/schema"
# Babel writes the day into the compiled words; the same words must give the same bytes.
_ANY_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS: Final = "build_tools/cli/locale/nl/LC_MESSAGES/messages"


def generated(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the path of every generated file from the repository root, and its bytes."""
    yield MESSAGES, as_page().encode()
    for name, model in MODELS.items():
        yield f"{SCHEMAS}/{name}.schema.json", json_schema(model).encode()
    yield f"{_WORDS}.mo", _compiled((root / f"{_WORDS}.po").read_bytes())


def _compiled(words: bytes) -> bytes:
    """Return a message catalogue as gettext reads it."""
    out = io.BytesIO()
    catalogue = read_po(io.BytesIO(words), locale="nl")
    catalogue.creation_date = catalogue.revision_date = _ANY_DAY
    write_mo(out, catalogue)
    return out.getvalue()


def write(root: Path) -> None:
    """Write every generated file."""
    for name, data in generated(root):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
