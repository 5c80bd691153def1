"""The neutral node of an activity, and the frame of every directive that makes one (ADR 0009)."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from docutils import nodes

from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.model.activity import ActivityKind
    from build_tools.model.selection import Selection

_IDENTITY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST: Final = 60
_SHOWN: Final = 40
ID: Final = "id"
TITLE: Final = "titel"
IDENTITY_OPTION: Final = {ID: Option(required=True)}


class activity(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Something to do.

    Attributes: ``kind``, ``identity`` and what the kind needs.  Children: ``part`` nodes.
    """


class part(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """One part of an activity.  Attributes: ``name``, and what the part needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a form may know of where it stands.

    :ivar answers: address of the page with answers as seen from here; empty when there is none.
    :ivar online: absolute address of the same activity in the web edition; empty when unknown.
    """

    docname: str
    selection: Selection
    answers: str
    online: str


class Form(Protocol):
    """Makes what one medium shows of an activity."""

    def __call__(self, node: activity, around: Surroundings, /) -> list[nodes.Node]:
        """Return the nodes; they may take the children of the activity's parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms of one kind of activity.

    :ivar paper: what a work sheet has instead of the controls; part of the web page.
    :ivar answer: what stands on the page with answers; nothing when there is none to give.
    """

    web: Form
    epub: Form
    paper: Form
    answer: Form | None = None


class ActivityDirective(ContentDirective):
    """A block with an id of its own; subclasses say its kind and read its parts."""

    kind: ClassVar[ActivityKind]
    # Names of the parts that are shown more than once, or on another page: no note stands there.
    copied: ClassVar[frozenset[str]] = frozenset({TITLE})

    @abstractmethod
    def parts(self, given: Given) -> list[part]:
        """Return the parts; none when nothing can be made of it, and that was reported."""

    def attributes(self, given: Given) -> Mapping[str, str]:  # noqa: ARG002 - for subclasses
        """Return what the forms need to know beside the parts."""
        return {}

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the activity; without a right id it is left out (LB418, LB470)."""
        identity = given.options.get(ID, "")
        right = len(identity) <= _LONGEST and _IDENTITY.fullmatch(identity)
        if identity and not right:
            self.say("LB470", identity[:_SHOWN], line=given.lines[ID])
        made = self.parts(given)
        if not right or not made:
            return []
        self._check_inside(made)
        node = activity("", *made, kind=self.kind.value, identity=identity, at=given.lines[ID])
        node.attributes.update(self.attributes(given))
        name = anchor(identity)
        node["ids"].append(name)
        self.state.document.ids.setdefault(name, node)
        return [node]

    def _check_inside(self, made: Iterable[part]) -> None:
        """Leave out what cannot be inside: an activity (LB480), a note that is copied (LB489)."""
        for one in made:
            for inner in list(one.findall(activity)):
                self.say("LB480", inner["kind"], self.kind.value, line=inner["at"])
                inner.parent.remove(inner)
            notes = one.findall(nodes.footnote_reference) if one["name"] in self.copied else ()
            for note in list(notes):
                self.say("LB489", self.name, line=_line_of(note) or self.lineno)
                note.parent.remove(note)

    def title(self, given: Given) -> part:
        """Return the argument as the title: what is asked, in one sentence."""
        parsed, messages = self.parse_inline(given.argument, lineno=self.lineno - 1)
        return line_part(TITLE, [*parsed, *messages])


def _line_of(node: nodes.Node) -> int:
    """Return the line of a node, or of the nearest one around it that has one; else 0."""
    current: nodes.Node | None = node
    while current is not None and not current.line:
        current = current.parent
    return (current.line or 0) if current is not None else 0


def line_part(name: str, inline: Iterable[nodes.Node], **attributes: object) -> part:
    """Return a part of one line; it stands in a paragraph so that quotation marks are set right."""
    return part("", nodes.paragraph("", "", *inline), name=name, **attributes)


def line_of(found: part | None) -> list[nodes.Node]:
    """Return copies of the inline nodes of a part of one line."""
    if found is None:
        return []
    return [child.deepcopy() for line in found.children for child in line.children]


def anchor(identity: str) -> str:
    """Return the id of an activity on its page."""
    return f"doe-{identity}"


def answer_anchor(identity: str) -> str:
    """Return the id of its answer on the page with answers."""
    return f"antwoord-{identity}"


def part_of(node: activity, name: str) -> part | None:
    """Return the part with a name, or None."""
    return next(parts_of(node, name), None)


def parts_of(node: activity, name: str) -> Iterator[part]:
    """Yield all parts with a name, in order."""
    yield from (one for one in node.children if isinstance(one, part) and one["name"] == name)


def taken(node: activity, name: str) -> list[nodes.Node]:
    """Return copies of the children of a part, so that two forms can both show them."""
    found = part_of(node, name)
    return [child.deepcopy() for child in found.children] if found else []
