"""Data with the line on which each value stands: what front matter and TOML files come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KeyPath = tuple[str | int, ...]

_FENCE: Final = "---"
_STANDARD_TAG: Final = "tag:yaml.org,2002:"
# A head is two deep (a list of numbers); libyaml's composer dies of deep nesting.
_DEEPEST: Final = 10
# PyYAML raises ValueError for impossible values.
_YAML_ERRORS: Final = (yaml.YAMLError, ValueError)


@dataclass(frozen=True, slots=True)
class Marked:
    """Values, all scalars as text, and where they stand.

    :ivar data: mapping of keys to str, list or mapping (TOML: also int, date, time, bool).
    :ivar lines: path of keys and indexes to a line, counted from 1.
    :ivar body_line: the line after the front matter, counted from 1; 1 if there is none.
    """

    path: str
    data: Mapping[str, object]
    lines: Mapping[KeyPath, int]
    body_line: int = 1

    def location(self, *keys: str | int) -> Location:
        """Return the place of a value, or of the nearest thing around it."""
        for length in range(len(keys), 0, -1):
            if line := self.lines.get(keys[:length]):
                return Location(self.path, line)
        return Location(self.path, 1)


def front_matter_end(lines: list[str]) -> int | None:
    """Return the index of the line that closes the front matter, or None if there is none."""
    if not lines or lines[0].rstrip() != _FENCE:
        return None
    return next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)


def read_front_matter(text: str, path: str) -> Marked:
    """Read the YAML between the two ``---`` lines.

    Strict: no tags, no anchors, no key twice, nothing but texts, lists and mappings of them.

    :param text: the whole file, with any line ending.
    :param path: POSIX path from the repository root, to name places.
    :raises ContentError: LB101 (none), LB102 (not YAML), LB103 (a key twice), LB104 (a tag or
        an anchor), LB105 (not keys and values), LB107 (it does not end).
    """
    lines = text.splitlines()
    end = front_matter_end(lines)
    if end is None:
        begun = bool(lines) and lines[0].rstrip() == _FENCE
        raise ContentError([Problem(Location(path, 1), "LB107" if begun else "LB101")])
    head = "\n".join(lines[1:end]) + "\n"
    try:
        if specials := list(_specials(head, path)):
            raise ContentError(specials)
        node = yaml.compose(head, Loader=yaml.CBaseLoader)
    except _YAML_ERRORS as error:
        raise ContentError([Problem(Location(path, _line_of(error, end)), "LB102")]) from error
    if not isinstance(node, yaml.MappingNode):
        raise ContentError([Problem(Location(path, 2), "LB105")])
    walk = _NodeWalk(path)
    data = walk.mapping(node, ())
    if walk.problems:
        raise ContentError(walk.problems)
    return Marked(path, data, walk.lines, end + 2)


def _specials(head: str, path: str) -> Iterator[Problem]:
    """Yield every tag, anchor and alias (LB104), before anything is built from them.

    :raises ContentError: LB102, it is nested deeper than any head needs.
    """
    depth = 0
    for event in yaml.parse(head, Loader=yaml.CBaseLoader):
        where = Location(path, event.start_mark.line + 2 if event.start_mark else 1)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ContentError([Problem(where, "LB102")])
        if isinstance(event, yaml.AliasEvent):
            yield Problem(where, "LB104", (f"*{event.anchor}",))
        elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            yield Problem(where, "LB104", (f"&{event.anchor}",))
        if tag := getattr(event, "tag", None):
            yield Problem(where, "LB104", (tag.replace(_STANDARD_TAG, "!!"),))


def _line_of(error: Exception, end: int) -> int:
    """Return the line of a mistake in a head; what never ends is told where it begins.

    :param end: index of the line that closes the head.
    """
    found = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if found is not None and begun is not None and found.line + 1 >= end:
        found = begun
    return found.line + 2 if found is not None else 1


class _NodeWalk:
    """Turns YAML nodes into values and remembers lines and problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def mapping(self, node: yaml.MappingNode, at: KeyPath) -> dict[str, object]:
        """Return a mapping; its keys are texts."""
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            where = Location(self.path, key_node.start_mark.line + 2)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(where, "LB105"))
                continue
            key = str(key_node.value)
            if key in values:
                first = self.lines[(*at, key)]
                self.problems.append(Problem(where, "LB103", (key, first)))
                continue
            self.lines[(*at, key)] = where.line
            values[key] = self.value(value_node, (*at, key))
        return values

    def value(self, node: yaml.Node, at: KeyPath) -> object:
        """Return the value of a node: str, list or mapping."""
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            items = []
            for index, item in enumerate(node.value):
                self.lines[(*at, index)] = item.start_mark.line + 2
                items.append(self.value(item, (*at, index)))
            return items
        return str(node.value)
