"""Word's styles as pandoc knows them: programs write their names in their own language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_tools.intake.docx_parts import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_HEADING: Final = re.compile(r"(?:kop|heading|titre|überschrift)\s*([1-9])", re.IGNORECASE)
_USES: Final = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_BASES: Final = (f"{W}basedOn", f"{W}link")
_NAMES: Final = {
    "titel": "Title",
    "ondertitel": "Subtitle",
    "citaat": "Quote",
    "duidelijk citaat": "Intense Quote",
    "bloktekst": "Block Text",
}


def used_only(styles: etree._Element, roots: Iterable[etree._Element]) -> etree._Element:
    """Return the styles that parts of a file use, with the names that Word itself gives them."""
    known = {style.get(f"{W}styleId", ""): style for style in styles.iterfind(f"{W}style")}
    wanted = {_value(one) for root in roots for one in root.iter(*_USES)}
    kept: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name in kept or name not in known:
            continue
        kept.add(name)
        wanted |= {_value(one) for one in known[name].iter(*_BASES)}
    for name, style in known.items():
        usual = style.get(f"{W}default") in {"1", "true"}
        if name in kept or usual:
            _name(style)
        else:
            styles.remove(style)
    for latent in [*styles.iterfind(f"{W}latentStyles")]:
        styles.remove(latent)
    return styles


def _value(element: etree._Element) -> str:
    return element.get(f"{W}val", "")


def _name(style: etree._Element) -> None:
    """Give a style with a Dutch name its English one."""
    name = style.find(f"{W}name")
    if name is None:
        return
    value = _value(name).strip()
    if found := _HEADING.fullmatch(value):
        name.set(f"{W}val", f"heading {found[1]}")
    elif value.lower() in _NAMES:
        name.set(f"{W}val", _NAMES[value.lower()])
