"""What activities share that are read and done, not filled in: their frame, facts and clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.learning.activity import activity, parts_of
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import grouped, head, message_line
from build_tools.sphinx_ext.page_parts import facts

if TYPE_CHECKING:
    from docutils import nodes

    from build_tools.sphinx_ext.learning.activity import part

FACT: Final = "gegeven"
NAME: Final = "naam"


def web_section(node: activity, label: str, *content: nodes.Node) -> list[nodes.Node]:
    """Return the whole of an activity without a form: nothing in it is kept."""
    return [grouped("section", node, *head(node, label), *content)]


def fact_list(node: activity) -> list[nodes.Node]:
    """Return the facts of an activity as names and values; nothing when it has none."""
    rows = [(one[NAME], [child.deepcopy() for child in one.children]) for one in _facts(node)]
    return [facts(rows, "activiteit-gegevens")] if rows else []


def _facts(node: activity) -> list[part]:
    return list(parts_of(node, FACT))


def clock(minutes: int) -> tag:
    """Return a clock that counts down; it takes a script to run it, and to see it."""
    return element(
        "div",
        element(
            "p", words(f"{minutes}:00"), classes=["klok-tijd"], role="timer", data_klok_tijd=""
        ),
        element("button", words("Start"), type="button", data_klok_start=""),
        words(" "),
        element("button", words("Opnieuw"), type="button", data_klok_opnieuw=""),
        message_line(),
        classes=["klok"],
        data_klok="",
        data_minuten=str(minutes),
        data_met_script="",
        hidden="hidden",
    )
