"""Which links may come along."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

# No white space, control or mark that could end an address in another place than it seems to.
_ADDRESS: Final = re.compile(
    r"(?:https?://|mailto:)[^\s<>\"\x00-\x20\x7f-\x9f\\^`{|}]+", re.IGNORECASE
)
_LONGEST: Final = 2_000


def web_address(address: str) -> str | None:
    """Return an address that may stand in a story, or None.

    :return: begins with ``http://``, ``https://`` or ``mailto:``, in small letters.
    """
    stripped = address.strip()
    if len(stripped) > _LONGEST or not _ADDRESS.fullmatch(stripped):
        return None
    scheme, rest = stripped.split(":", 1)
    try:
        parts = urlsplit(stripped)
    except ValueError:
        return None
    if not parts.netloc and scheme.lower() != "mailto":
        return None
    return f"{scheme.lower()}:{rest}"
