"""The page of the handbook: every command and option in it exists, and none is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.cli import commands, consent_commands, story_commands  # noqa: F401 - they join
from build_tools.cli.app import leerboek
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

_PAGE: Final = (REPOSITORY / "docs/handboek/toestemming.md").read_text(encoding="utf-8")
_COMMAND: Final = re.compile(r"leerboek (toestemming )?([a-z][a-z-]*)([^`\n]*)")
_GROUP: Final = consent_commands.consent_group


def _told() -> Iterator[tuple[click.Command | None, str]]:
    for within, name, rest in _COMMAND.findall(_PAGE):
        yield (_GROUP if within else leerboek).commands.get(name), rest


def test_every_command_is_there() -> None:
    missing = [
        name
        for within, name, _ in _COMMAND.findall(_PAGE)
        if name not in (_GROUP if within else leerboek).commands and name != "neem-op"
    ]
    assert missing == []


def test_every_option_is_of_its_command() -> None:
    wrong = [
        option
        for command, rest in _told()
        for option in re.findall(r"--[a-z-]+", rest)
        if command and option not in {name for one in command.params for name in one.opts}
    ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(_GROUP.commands))
def test_no_command_is_left_out(name: str) -> None:
    assert f"leerboek toestemming {name}" in _PAGE


def test_every_option_of_an_agreement_is_explained() -> None:
    options = {name for one in _GROUP.commands["verleen"].params for name in one.opts}
    plain = {name for name in options if name.startswith("--")} - {"--stil", "--kaal", "--persoon"}
    assert [name for name in sorted(plain) if f"`{name}`" not in _PAGE and name not in _PAGE] == []
