"""Thirty-odd broken files at once: a message for each, in Dutch, at its line, no traceback."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.conftest import leerboek
from tests.conftest import PROOF_BOOK, lay_out

if TYPE_CHECKING:
    from tests.cli.conftest import Said

_FAULTS: Final = tomllib.loads((Path(__file__).parent / "fouten.toml").read_text(encoding="utf-8"))[
    "fout"
]
_PAGE: Final = "---\ntitel: Fout\nsoort: pagina\nsamenvatting: Een fout.\n---\n"
_STORY: Final = (
    "---\ntitel: Fout\nkernles: Een les.\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
    "reflectievraag: Wat doe jij?\nvoorbeeld: true\n---\n\n"
)
_HEADS: Final = {"bladzijde": _PAGE, "verhaal": _STORY, "bestand": ""}
_STORIES: Final = "participant_stories/noord"
# What cannot stand in a text file: the bytes, and the message.
_BYTES: Final = {
    "book/utf16.md": (f"{_PAGE}Tekst.\n".encode("utf-16"), "LB132"),
    "book/windows.md": (f"{_PAGE}Twee.\n\nDe coöperatie.\n".encode("cp1252"), "8 LB132"),
}
_NESTED: Final = {
    "book/diepe-lijsten.md": "".join(f"{'  ' * depth}- diep\n" for depth in range(200)),
    "book/diepe-blokken.md": "".join(f"{':' * (193 - depth)}{{kader}} T\n" for depth in range(190))
    + "".join(f"{':' * (4 + depth)}\n" for depth in range(190)),
}  # fmt: skip
_ENGLISH: Final = re.compile(
    r"\b(the|not|found|unknown|warning|error|invalid|directive|expected|missing|file|line|traceback"
    r"|exception|undefined|duplicate|document|reference|target|could)\b",
    re.IGNORECASE,
)
_MESSAGE: Final = re.compile(r"^(\S.*?): (?:fout|let op|bericht) (LB\d{3}): ", re.MULTILINE)


def _expected() -> list[tuple[str, str]]:
    """Return place and code of every message that there must be."""
    told = [(fault["naam"], fault["melding"]) for fault in _FAULTS]
    told += [(name, message) for name, (_, message) in _BYTES.items()]
    told += [("book/diepe-lijsten.md", "16 LB417"), ("book/diepe-blokken.md", "18 LB417")]
    told += [(f"{_STORIES}/gelinkt.md", "LB130"), (rf"{_STORIES}/caf\xe9.md", "LB140")]
    places = []
    for name, message in told:
        line, _, code = message.rpartition(" ")
        places.append((f"{name}:{line}" if line else name, code))
    return sorted(places)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Said:
    home = tmp_path_factory.mktemp("kapot") / "boek"
    files: dict[str, str | None] = {"participant_stories/noord/v-0001.md": None}
    for fault in _FAULTS:
        repeated = fault.get("stuk", "") * fault.get("keer", 0)
        files[fault["naam"]] = f"{_HEADS[fault['soort']]}{fault['tekst']}{repeated}\n"
    files.update({name: _PAGE + text for name, text in _NESTED.items()})
    pages = [name for name in (*files, *_BYTES) if name.startswith("book/") and name.endswith("md")]
    listed = ", ".join(f'"{name.removeprefix("book/").removesuffix(".md")}"' for name in pages)
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    files["book/inhoud.toml"] = (
        f'{contents}\n[[deel]]\ntitel = "Fouten"\nrol = "hoofdtekst"\npaginas = [{listed}]\n'
    )
    lay_out(home, files)
    for name, (data, _) in _BYTES.items():
        (home / name).write_bytes(data)
    (home / _STORIES / "gelinkt.md").symlink_to("de-brug.md")
    odd = os.fsencode(home / _STORIES) + b"/caf\xe9.md"
    Path(os.fsdecode(odd)).write_text(f"{_STORY}Tekst.\n", encoding="utf-8")
    return leerboek("--kaal", "controleer", at=home)


def test_every_mistake_is_told_once_at_its_line_and_nothing_else(said: Said) -> None:
    assert sorted(_MESSAGE.findall(said.stderr)) == _expected()


def test_there_are_more_than_twenty(said: Said) -> None:
    assert len(_expected()) > 20
    assert f"{len(_expected())} fouten." in said.stderr


def test_the_exit_code_says_that_the_content_is_wrong(said: Said) -> None:
    assert said.returncode == 1


def test_not_a_word_is_english(said: Said) -> None:
    words = re.sub(r"‘[^’]*’", "", said.stderr)
    assert _ENGLISH.findall(words) == []


def test_every_message_says_what_to_do(said: Said) -> None:
    lines = said.stderr.splitlines()
    for number, line in enumerate(lines):
        if _MESSAGE.match(line):
            assert lines[number + 1].startswith("    "), line


def test_there_is_no_traceback(said: Said) -> None:
    assert "Traceback" not in said.stderr + said.stdout
