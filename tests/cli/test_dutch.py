"""Not a word of Click is English: its help, its mistakes, its own message list."""

from __future__ import annotations

import ast
import gettext
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import pytest
from babel.messages.pofile import read_po

from build_tools.cli.dutch import LOCALE
from tests.cli.conftest import leerboek
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PO: Final = LOCALE / "nl/LC_MESSAGES/messages.po"
_COMMANDS: Final = (
    "controleer", "bouw", "bekijk", "keur", "beoordeling", "herstel",
    "nieuw", "nieuw verhaal", "nieuw les",
)  # fmt: skip
_ENGLISH: Final = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|this|message|and|exit|default|required|integer"
    r"|range|text|path|directory|file|error|try|for|the|no such|missing|invalid|value|got|extra"
    r"|did|you|mean|not|one|takes?|choose|from)\b",
    re.IGNORECASE,
)  # fmt: skip
# Click says these to whoever writes a program, or for what this program does not have: colours by
# name, streams by name, an editor, deprecated commands, confirmations with --yes, version_option.
_NEVER_SEEN: Final = {
    "%(prog)s, version %(version)s",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument"
        " instead? Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "d",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
}


def _fields(texts: str | Iterable[str] | None) -> set[str]:
    """Return the names of the fields in a text, or in its forms."""
    forms = [texts] if isinstance(texts, str) else texts or ()
    return {name for one in forms for name in re.findall(r"\{(\w+)", one)}


def _words_of_click() -> Iterator[str]:
    """Yield every text that Click has translated: the first of singular and plural."""
    for file in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                first = node.args[0] if node.args else None
                if node.func.id in {"_", "ngettext"} and isinstance(first, ast.Constant):
                    yield str(first.value)


@pytest.mark.parametrize("command", ["", *_COMMANDS])
def test_help_is_dutch(command: str) -> None:
    said = leerboek(*command.split(), "--help", at=REPOSITORY)
    own = re.sub(r"--?[a-z]+|‘[^’]*’|\[web\|epub\]", "", said.stdout)
    assert (said.returncode, _ENGLISH.findall(own)) == (0, [])


@pytest.mark.parametrize("command", _COMMANDS)
def test_help_shows_whole_sentences(command: str) -> None:
    group = command.split()[:-1]
    assert "..." not in leerboek(*group, "--help", at=REPOSITORY).stdout


@pytest.mark.parametrize(
    "words",
    [
        "bouwen", "--anders", "bouw --formaat pdf", "bouw --formaat", "bouw --uit conf.py",
        "keur nergens", "keur --lekken conf.py", "bekijk --poort nul", "bekijk --poort 0",
        "bekijk --poort",
        "nieuw", "nieuw roman", "nieuw verhaal", "nieuw les een twee", "controleer oost",
        "herstel --uit", "controleer --stil=ja",
    ],
)  # fmt: skip
def test_a_command_typed_wrong_is_answered_in_dutch(words: str) -> None:
    said = leerboek(*words.split(), at=REPOSITORY)
    own = re.sub(r"--?[a-z]+|‘[^’]*’|'[^']*'", "", said.stderr)
    assert (said.returncode, _ENGLISH.findall(own)) == (2, [])


def test_another_language_can_still_be_asked_for(tmp_path: Path) -> None:
    assert "Usage:" in leerboek("--help", at=tmp_path, environ={"LANGUAGE": "en"}).stdout


def test_every_text_of_click_that_can_be_seen_is_translated() -> None:
    with _PO.open("rb") as file:
        translated = {
            message.id[0] if isinstance(message.id, tuple) else message.id
            for message in read_po(file, locale="nl")
            if message.id and message.string
        }
    assert sorted(set(_words_of_click()) - translated - _NEVER_SEEN) == []


def test_the_list_of_texts_that_are_never_seen_is_of_this_click() -> None:
    assert sorted(_NEVER_SEEN - set(_words_of_click())) == []


def test_a_translation_keeps_the_fields_of_its_text() -> None:
    with _PO.open("rb") as file:
        for message in read_po(file, locale="nl"):
            assert _fields(message.string) <= _fields(message.id), message.id


def test_the_compiled_words_can_be_found() -> None:
    words = gettext.translation("messages", LOCALE, ["nl"])
    assert words.gettext("Usage:") == "Gebruik:"
