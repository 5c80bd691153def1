"""What a screen reader hears of a page: Chromium's accessibility tree, as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Page

    Node = Mapping[str, Any]

_TEXT: Final = "StaticText"
_MARKER: Final = "ListMarker"
# A box that says nothing of itself; what is in it is heard.
_SILENT: Final = frozenset({"none", "generic", "InlineTextBox", "LineBreak", "RootWebArea"})
# What is said as one thing: its name holds all the words in it.
_WHOLE: Final = frozenset(
    {
        *("button", "checkbox", "heading", "link", "option", "radio"),
        *("doc-backlink", "doc-glossref", "doc-noteref"),
    }
)
# What is said of a thing; those of the second line only when they hold.
_STATES: Final = ("level", "checked", "expanded", "pressed", "hasPopup")
_IF_TRUE: Final = ("disabled", "required")
_WEIGHT: Final = re.compile(r"\d+([.,]\d+)* (kB|MB|bytes)")


def heard(page: Page, role: str = "RootWebArea") -> str:
    """Return every thing that is said, in order, a line each, deeper as it stands deeper.

    The weight of a download differs per build, and is left out.

    :param role: of the part that is listened to; the whole page if nothing is asked.
    """
    lines = "\n".join(_lines(_tree(page), role))
    return _WEIGHT.sub("…", lines) + "\n"


def words(page: Page) -> list[str]:
    """Return the words of the page as they are said, without the marks of lists."""
    nodes = _tree(page)
    said = [
        _value(node, "name")
        for node, _ in _walk(nodes, _root(nodes, "RootWebArea"), 0)
        if _value(node, "role") == _TEXT
    ]
    return " ".join(said).split()


def _tree(page: Page) -> dict[str, Node]:
    session = page.context.new_cdp_session(page)
    try:
        said = session.send("Accessibility.getFullAXTree")
    finally:
        session.detach()
    return {node["nodeId"]: node for node in said["nodes"]}


def _root(nodes: Mapping[str, Node], role: str) -> Node:
    [found] = [node for node in nodes.values() if _value(node, "role") == role]
    return found


def _lines(nodes: Mapping[str, Node], role: str) -> Iterator[str]:
    whole = -1  # the depth of a thing that was said with all that is in it
    for node, depth in _walk(nodes, _root(nodes, role), 0):
        if 0 <= whole < depth and _value(node, "role") == _TEXT:
            continue
        if depth <= whole:
            whole = -1
        if _value(node, "role") in _WHOLE:
            whole = depth
        yield "  " * depth + _line(node)


def _walk(nodes: Mapping[str, Node], node: Node, depth: int) -> Iterator[tuple[Node, int]]:
    """Yield what is heard, with its depth; text in one thing comes as it stands there."""
    role = _value(node, "role")
    silent = node["ignored"] or role in _SILENT
    if role == _MARKER:
        return
    if not silent and (role != _TEXT or _value(node, "name").strip()):
        yield node, depth
    if role == _TEXT:
        return
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _walk(nodes, nodes[child], depth if silent else depth + 1)


def _line(node: Node) -> str:
    name = " ".join(_value(node, "name").replace("\u00ad", "").split())
    if _value(node, "role") == _TEXT:
        return name
    said = [_value(node, "role"), f"“{name}”" if name else "", *_states(node)]
    about = " ".join(_value(node, "description").split())
    return " ".join(part for part in (*said, f"({about})" if about else "") if part)


def _states(node: Node) -> list[str]:
    found = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    told = [f"{state}={found[state]}" for state in _STATES if found.get(state) not in (None, "")]
    return told + [state for state in _IF_TRUE if found.get(state) is True]


def _value(node: Node, key: str) -> str:
    return str(node.get(key, {}).get("value", ""))
