"""Data with the line on which each value stands: YAML front matter and TOML files."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KeyPath = tuple[str | int, ...]

_FENCE: Final = "---"
# PyYAML raises ValueError for impossible values and RecursionError for deep nesting.
_YAML_ERRORS: Final = (yaml.YAMLError, ValueError, RecursionError)
_TABLE: Final = re.compile(r"^\[(\[)?\s*([A-Za-z0-9_.-]+)\s*\]")
_KEY: Final = re.compile(r"^([A-Za-z0-9_-]+)\s*=")


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
        an anchor), LB105 (not keys and values).
    """
    lines = text.splitlines()
    end = front_matter_end(lines)
    if end is None:
        raise ContentError([Problem(Location(path, 1), "LB101")])
    head = "\n".join(lines[1:end]) + "\n"
    _refuse_anchors(head, path)
    try:
        node = yaml.compose(head, Loader=yaml.CBaseLoader)
    except _YAML_ERRORS as error:
        raise ContentError([_yaml_problem(error, path)]) from error
    if not isinstance(node, yaml.MappingNode):
        raise ContentError([Problem(Location(path, 2), "LB105")])
    walk = _NodeWalk(path)
    data = walk.mapping(node, ())
    if walk.problems:
        raise ContentError(walk.problems)
    return Marked(path, data, walk.lines, end + 2)


def _refuse_anchors(head: str, path: str) -> None:
    """Refuse anchors and aliases before anything is built from them.

    :raises ContentError: LB102, LB104.
    """
    try:
        for event in yaml.parse(head, Loader=yaml.CBaseLoader):
            if getattr(event, "anchor", None) is not None:
                where = Location(path, event.start_mark.line + 2)
                raise ContentError([Problem(where, "LB104", ("&" + event.anchor,))])
    except _YAML_ERRORS as error:
        raise ContentError([_yaml_problem(error, path)]) from error


def _yaml_problem(error: BaseException, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Problem(Location(path, mark.line + 2 if mark else 1), "LB102")


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
            key, line = str(key_node.value), key_node.start_mark.line + 2
            if key in values:
                first = self.lines[(*at, key)]
                self.problems.append(Problem(Location(self.path, line), "LB103", (key, first)))
                continue
            self.lines[(*at, key)] = line
            values[key] = self.value(value_node, (*at, key))
        return values

    def value(self, node: yaml.Node, at: KeyPath) -> object:
        """Return the value of a node: str, list or mapping."""
        line = node.start_mark.line + 2
        if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.endswith(_TYPED):
            self.problems.append(Problem(Location(self.path, line), "LB104", (node.tag,)))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            items = []
            for index, item in enumerate(node.value):
                self.lines[(*at, index)] = item.start_mark.line + 2
                items.append(self.value(item, (*at, index)))
            return items
        return str(node.value)


# With the base loader an untagged node is str, seq or map; anything else was written as a tag.
_TYPED: Final = (
    ":bool", ":int", ":float", ":null", ":timestamp", ":binary", ":set", ":omap", ":pairs", ":merge",
)  # fmt: skip


def read_toml(text: str, path: str) -> Marked:
    """Read a TOML file and remember the lines of its keys.

    :raises ContentError: LB106, with the line that the parser names.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else len(text.splitlines())
        raise ContentError([Problem(Location(path, line), "LB106")]) from error
    return Marked(path, data, dict(_toml_lines(text)))


def _toml_lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Yield the path and line of every table and key; for messages, so near enough is good."""
    counts: dict[KeyPath, int] = {}
    at: KeyPath = ()
    for number, line in enumerate(text.splitlines(), 1):
        if table := _TABLE.match(line):
            at = _table_path(table.group(2), bool(table.group(1)), counts)
            yield at, number
        elif key := _KEY.match(line):
            yield (*at, key.group(1)), number


def _table_path(name: str, in_array: bool, counts: dict[KeyPath, int]) -> KeyPath:
    """Return the path of a table; an array of tables gets its index, its parents their last."""
    at: KeyPath = ()
    *parents, last = name.split(".")
    for parent in parents:
        at = (*at, parent)
        at = (*at, counts[at]) if at in counts else at
    at = (*at, last)
    if in_array:
        counts[at] = counts.get(at, -1) + 1
        return (*at, counts[at])
    return at
