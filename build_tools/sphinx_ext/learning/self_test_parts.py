"""What all sorts of ``zelftest`` share: what a sort must be able to do, and letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from docutils import nodes

from build_tools.sphinx_ext.learning.elements import element, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective, activity, part
    from build_tools.sphinx_ext.learning.elements import tag

# Names of the parts with lines of a list.
CHOICE: Final = "keuze"
STEP: Final = "plek"
LEFT: Final = "links"
RIGHT: Final = "rechts"
NOTHING_CHOSEN: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an editor asks.

    :ivar before: the text above it. :ivar items: what can be chosen or filled in.
    :ivar after: why the answer is what it is.
    """

    before: Sequence[nodes.Node]
    items: Sequence[part]
    after: Sequence[nodes.Node]


class Reader(Protocol):
    """Reads the text of one sort."""

    def __call__(self, directive: ActivityDirective, given: Given, /) -> Asked | None:
        """Return what is asked; None when nothing can be made of it, and that was told."""


class Shower(Protocol):
    """Shows one side of one sort."""

    def __call__(self, node: activity, /) -> list[nodes.Node]:
        """Return the nodes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """One sort of self-test.

    :ivar options: the options that only this sort has, with whether it cannot do without.
    :ivar controls: the form on the web. :ivar question: the same in the EPUB, without controls.
    :ivar sheet: what a work sheet has beside the printed controls.
    :ivar answer: what is right, without why.
    """

    options: dict[str, bool]
    read: Reader
    controls: Shower
    question: Shower
    sheet: Shower
    answer: Shower


def nothing(node: activity, /) -> list[nodes.Node]:  # noqa: ARG001 - a shower
    """Return nothing: the printed controls are enough."""
    return []


def letter(index: int) -> str:
    """Return a, b … z, aa, ab …, as the lists of a page are lettered.

    :param index: counted from 0.
    """
    before, last = divmod(index, 26)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)


def lettered(lines: Iterable[Sequence[nodes.Node]]) -> nodes.enumerated_list:
    """Return lines of inline nodes as a list with letters."""
    listed = nodes.enumerated_list("", enumtype="loweralpha", classes=["keuzes"])
    for line in lines:
        listed += nodes.list_item("", nodes.paragraph("", "", *line))
    return listed


def numbered(lines: Iterable[Sequence[nodes.Node]]) -> nodes.enumerated_list:
    """Return lines of inline nodes as a list with numbers."""
    listed = nodes.enumerated_list("", enumtype="arabic", classes=["genummerd"])
    for line in lines:
        listed += nodes.list_item("", nodes.paragraph("", "", *line))
    return listed


def verdict() -> tag:
    """Return the place where the script says whether an option or field is right."""
    return element("span", classes=["oordeel"], data_oordeel="")


def select_row(name: str, asked: Sequence[nodes.Node], text: str, menu: Menu) -> tag:
    """Return a line with a menu behind it.

    :param name: of the field. :param text: what is asked, for the reader's record.
    """
    options = [
        element("option", words(shown), value=value)
        for value, shown in [(NOTHING_CHOSEN, menu.first), *menu.options]
    ]
    control = element(
        "select", *options, name=name, data_veld=text, data_antwoord_waarde=menu.right
    )
    label = element("label", element("span", *asked), control)
    return element("div", label, verdict(), classes=["rij"], data_optie="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """What can be chosen in a line.

    :ivar first: the words of the option that stands for nothing.
    :ivar options: value and words. :ivar right: the value of the right one.
    """

    first: str
    options: Sequence[tuple[str, str]]
    right: str
