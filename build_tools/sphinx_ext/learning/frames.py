"""What the forms of all activities share: frame, title, room to write, the way to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import (
    TITLE,
    Surroundings,
    activity,
    anchor,
    answer_anchor,
    line_of,
    part_of,
)
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.qr_code import qr_code

if TYPE_CHECKING:
    from collections.abc import Iterable

ONLINE: Final = "dit onderdeel in de webeditie"
TO_ANSWER: Final = "Naar het antwoord"
BACK: Final = "Terug naar de vraag"
SHOW_ANSWER: Final = "Bekijk het antwoord"


def head(node: activity, label: str) -> list[nodes.Node]:
    """Return what stands above every activity on the web: what it is, and what is asked."""
    name = f"{anchor(node['identity'])}-titel"
    title = element(
        "p", *line_of(part_of(node, TITLE)), classes=["activiteit-titel"], id=name, data_vraag=""
    )
    return [element("p", words(label), classes=["activiteit-soort"]), title]


def web_frame(
    node: activity, *controls: nodes.Node, paper: Iterable[nodes.Node]
) -> list[nodes.Node]:
    """Return the whole of an activity on the web: a form, and what is printed in its place."""
    form = element(
        "form",
        *controls,
        data_activiteit=node["identity"],
        data_soort=node["kind"],
        method="dialog",
        autocomplete="off",
    )
    sheet = element("div", *paper, classes=["op-papier"])
    return [grouped("section", node, form, sheet)]


def grouped(name: str, node: activity, *content: nodes.Node) -> tag:
    """Return the frame of an activity, named after its title.

    A group, no landmark: two activities with one title may stand on a page.

    :param name: of the element.
    """
    identity = node["identity"]
    return element(
        name,
        *content,
        classes=["activiteit", f"activiteit-{node['kind']}"],
        id=anchor(identity),
        role="group",
        aria_labelledby=f"{anchor(identity)}-titel",
    )


def message_line() -> tag:
    """Return the live region in which the script speaks."""
    return element("p", classes=["melding"], role="status", data_melding="")


def buttons(*children: nodes.Node) -> tag:
    """Return a row of buttons that only a script makes sense of, and only a script shows."""
    return element("div", *children, classes=["knoppen"], data_met_script="", hidden="hidden")


def writing_lines(count: int) -> list[nodes.Node]:
    """Return room to write on paper or beside an e-reader: lines that voices pass over."""
    lines = [element("span", words("\N{NO-BREAK SPACE}"), classes=["schrijflijn"])] * count
    return [element("div", *(line.deepcopy() for line in lines), classes=["schrijfruimte"],
                    aria_hidden="true")]  # fmt: skip


def epub_frame(
    node: activity, label: str, *content: nodes.Node, around: Surroundings
) -> list[nodes.Node]:
    """Return the whole of an activity in the EPUB: what it is, what is asked, the way online."""
    name = f"{anchor(node['identity'])}-titel"
    title = nodes.paragraph(
        "", "", *line_of(part_of(node, TITLE)), classes=["activiteit-titel"], ids=[name]
    )
    kind = nodes.paragraph("", label, classes=["activiteit-soort"])
    return [grouped("div", node, kind, title, *content, *online_line(around))]


def online_line(around: Surroundings) -> list[nodes.Node]:
    """Return the way to the same activity in the web edition; nothing while that has no address."""
    if not around.online:
        return []
    link = nodes.reference("", ONLINE, refuri=around.online)
    shown = nodes.Text(f", {around.online.removeprefix('https://')}")
    line = nodes.paragraph(
        "", "", nodes.Text("Online: "), link, shown, classes=["activiteit-online"]
    )
    return [line, element("div", qr_code(around.online), classes=["activiteit-qr"])]


def to_answer(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the link to the answer at the back of the book."""
    if not around.answers:
        return []
    address = f"{around.answers}#{answer_anchor(node['identity'])}"
    link = nodes.reference("", TO_ANSWER, refuri=address, internal=True)
    return [nodes.paragraph("", "", link, classes=["naar-antwoord"])]


def answer_below(*content: nodes.Node, summary: str = SHOW_ANSWER) -> tag:
    """Return the answer as it stands below a question on the web: closed until asked for."""
    return element(
        "details",
        element("summary", words(summary)),
        *content,
        classes=["antwoord"],
        data_antwoord="",
    )


def answer_frame(node: activity, back: str, *content: nodes.Node) -> tag:
    """Return an answer on the page with answers: the question, the answer and the way back.

    :param back: address of the page with the question, as seen from the page with answers.
    """
    address = f"{back}#{anchor(node['identity'])}"
    link = nodes.reference("", BACK, refuri=address, internal=True)
    question = nodes.paragraph("", "", *line_of(part_of(node, TITLE)), classes=["antwoord-vraag"])
    return element(
        "div",
        question,
        *content,
        nodes.paragraph("", "", link, classes=["terug-naar-vraag"]),
        classes=["antwoord"],
        id=answer_anchor(node["identity"]),
    )
