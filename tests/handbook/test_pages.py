"""What the pages of the handbook say is so: each block, each message, each command."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Final
from unittest.mock import MagicMock

import click
import pytest

from build_tools.cli import (  # noqa: F401 - they join
    commands,
    consent_commands,
    form_commands,
    handbook_commands,
    intake_commands,
    story_commands,
)
from build_tools.cli.app import leerboek
from build_tools.problems import Location
from build_tools.sphinx_ext.guarded_parser import DIRECTIVES, ROLES, GuardedRenderer
from build_tools.sphinx_ext.handbook import HandbookRenderer
from build_tools.sphinx_ext.handbook.example import NAME
from build_tools.sphinx_ext.parts import register_all
from build_tools.use_cases.handbook_book import HANDBOOK, at_home
from tests.dist import EDITIONS, REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.handbook.conftest import Example

_BLOCK: Final = re.compile(r"^\s*:{3,}\{([\w-]+)\}|^:blok: ([\w-]+)", re.MULTILINE)
_ROLE: Final = re.compile(r"\{([\w:]+)\}`")
_MESSAGES: Final = "meldingen"
# A command in running text, in a table or on a line of its own.
_COMMAND: Final = re.compile(r"^ *(leerboek .+)$|`(leerboek [^`]+)`", re.MULTILINE)
_MAKE: Final = re.compile(r"`make ([a-z-]+)|^make ([a-z-]+)", re.MULTILINE)
_FLAG: Final = "--help"


def _registered() -> set[str]:
    """Return every directive and role that the extension of the book registers."""
    app = MagicMock()
    register_all(app)
    calls = (*app.add_directive.call_args_list, *app.add_role.call_args_list)
    return {call.args[0] for call in calls}


def test_what_is_registered_may_be_used() -> None:
    assert len(_registered()) > 30
    assert _registered() - DIRECTIVES - ROLES == set()


def test_every_block_and_role_has_an_example(examples: tuple[Example, ...]) -> None:
    shown = {
        name
        for example in examples
        for pair in _BLOCK.findall(example.content)
        for name in pair
        if name
    }
    shown |= {name for example in examples for name in _ROLE.findall(example.content)}
    assert (_registered() | DIRECTIVES | ROLES) - shown == set()


def test_no_two_examples_have_one_name(examples: tuple[Example, ...]) -> None:
    names = [example.name for example in examples]
    assert sorted(names) == sorted(set(names))


def test_the_book_does_not_know_the_block_of_the_handbook() -> None:
    assert NAME not in GuardedRenderer.blocks
    assert HandbookRenderer.blocks - GuardedRenderer.blocks == {NAME}


def test_the_handbook_is_no_edition_of_the_book() -> None:
    assert "handboek" not in EDITIONS


def _commands(sources: Mapping[str, str]) -> Iterator[str]:
    for page, text in sources.items():
        if page != _MESSAGES:
            for alone, within in _COMMAND.findall(text):
                yield alone or within


def _follow(words: list[str]) -> tuple[click.Command, list[str]]:
    """Return the command that words name, and what follows its name."""
    command: click.Command = leerboek
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    return command, words


def _wrong(line: str) -> str:
    """Return what is wrong with a command, or an empty text."""
    command, words = _follow(shlex.split(line.split(" > ", maxsplit=1)[0])[1:])
    if isinstance(command, click.Group) and [one for one in words if not one.startswith("-")]:
        return f"{line}: {words[0]}"
    shown = [word for word in words if word not in ("…", _FLAG)]
    try:
        _, left, _ = command.make_parser(click.Context(command)).parse_args(shown)
    except click.UsageError as error:
        return f"{line}: {error.message}"
    return f"{line}: {left}" if left and not isinstance(command, click.Group) else ""


def test_every_command_exists_with_those_options(sources: Mapping[str, str]) -> None:
    written = list(_commands(sources))
    assert len(written) > 60
    assert [wrong for line in written if (wrong := _wrong(line))] == []


@pytest.mark.parametrize(
    "line", ["leerboek bouw --nergens", "leerboek nergens", "leerboek nieuw nergens naam"]
)
def test_a_command_that_does_not_exist_is_found(line: str) -> None:
    assert _wrong(line)


def _names(group: click.Group, before: str = "leerboek") -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _names(command, f"{before} {name}")
        else:
            yield f"{before} {name}"


def test_no_command_is_left_out(sources: Mapping[str, str]) -> None:
    written = " ".join(_commands(sources))
    assert [name for name in _names(leerboek) if name not in written] == []


def test_make_can_do_what_it_is_asked(sources: Mapping[str, str]) -> None:
    made = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    asked = {a or b for text in sources.values() for a, b in _MAKE.findall(text)}
    assert {name for name in asked if f"\n{name}:" not in made} == set()


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("book/blokken.md", f"{HANDBOOK}/blokken.md"),
        ("participant_stories/handboek/een.md", f"{HANDBOOK}/_editie/een.md"),
        ("conf.py", "conf.py"),
        ("book/gegevens/begrippen.toml", f"{HANDBOOK}/gegevens/begrippen.toml"),
        # It is the book's own file that is laid out.
        ("book/gegevens/termen.toml", "book/gegevens/termen.toml"),
        ("book/gegevens/pijlers.toml", "book/gegevens/pijlers.toml"),
    ],
)
def test_a_problem_is_told_at_the_file_of_the_editor(there: str, here: str) -> None:
    assert at_home(Location(there, 3)) == Location(here, 3)
