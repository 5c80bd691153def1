"""Fields of Word: which of them show nothing but text of the document itself."""

from __future__ import annotations

import re
from typing import Final

_KIND: Final = re.compile(r"\s*([A-Za-z]+|=)")
_LONGEST: Final = 20
HARMLESS: Final = frozenset({
    "HYPERLINK", "REF", "PAGEREF", "NOTEREF", "SEQ", "STYLEREF", "DATE", "TIME", "CREATEDATE",
    "SAVEDATE", "PRINTDATE", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "NUMWORDS", "TOC", "TC",
    "SYMBOL", "QUOTE", "XE", "INDEX", "LISTNUM", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN",
    "CITATION", "BIBLIOGRAPHY", "ADDIN",
})  # fmt: skip


def kind_of(instruction: str) -> str:
    """Return the kind of a field, in capitals: the first word of what it does."""
    found = _KIND.match(instruction)
    return found[1].upper()[:_LONGEST] if found else "?"
