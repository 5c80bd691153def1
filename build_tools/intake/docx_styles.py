"""Names of Word's styles as pandoc knows them: programs write them in their own language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.intake.docx_parts import W

if TYPE_CHECKING:
    from lxml import etree

_HEADING: Final = re.compile(r"(?:kop|heading|titre|überschrift)\s*([1-9])", re.IGNORECASE)
_NAMES: Final = {
    "titel": "Title",
    "ondertitel": "Subtitle",
    "citaat": "Quote",
    "duidelijk citaat": "Intense Quote",
    "bloktekst": "Block Text",
}


def known_names(styles: etree._Element) -> etree._Element:
    """Return styles whose Dutch names are the English ones that Word itself uses."""
    for style in styles.iterfind(f"{W}style"):
        name = style.find(f"{W}name")
        if name is None:
            continue
        value = (name.get(f"{W}val") or "").strip()
        if found := _HEADING.fullmatch(value):
            name.set(f"{W}val", f"heading {found[1]}")
        elif value.lower() in _NAMES:
            name.set(f"{W}val", _NAMES[value.lower()])
    return styles
