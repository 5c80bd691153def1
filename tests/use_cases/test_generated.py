"""What is made from other files is current: ``make meldingen`` would change nothing."""

from __future__ import annotations

import json
import tomllib
from typing import Final

import pytest

from build_tools.catalogue import CATALOGUE
from build_tools.reading.json_schema import MODELS
from build_tools.use_cases.generated import MESSAGES, generated, write
from tests.conftest import REPOSITORY

_FILES: Final = dict(generated(REPOSITORY))


@pytest.mark.parametrize("name", sorted(_FILES))
def test_a_generated_file_is_current(name: str) -> None:
    assert (REPOSITORY / name).read_bytes() == _FILES[name], "Draai: make meldingen"


def test_nothing_else_stands_between_the_schemas() -> None:
    found = {f"docs/schema/{path.name}" for path in (REPOSITORY / "docs/schema").iterdir()}
    assert found == {name for name in _FILES if name.startswith("docs/schema/")}


def test_every_message_has_a_heading_on_the_page() -> None:
    page = _FILES[MESSAGES].decode()
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == list(CATALOGUE)


def _described(value: object) -> list[str]:
    """Return every key of a form that has no description."""
    if not isinstance(value, dict):
        return []
    keys = value.get("properties", {})
    missing = [name for name, one in keys.items() if not one.get("description")]
    inner = (*keys.values(), value.get("items"))
    return missing + [name for one in inner for name in _described(one)]


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_schema_describes_every_key(name: str) -> None:
    schema = json.loads(_FILES[f"docs/schema/{name}.schema.json"])
    assert (_described(schema), bool(schema["title"])) == ([], True)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_schema_refers_to_nothing_else(name: str) -> None:
    assert "$ref" not in _FILES[f"docs/schema/{name}.schema.json"].decode()


def test_writing_gives_the_same_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("gemaakt")
    words = "build_tools/cli/locale/nl/LC_MESSAGES/messages.po"
    (home / words).parent.mkdir(parents=True)
    (home / words).write_bytes((REPOSITORY / words).read_bytes())
    write(home)
    assert {name: (home / name).read_bytes() for name in _FILES} == _FILES


def test_tools_find_the_schema_of_every_data_file() -> None:
    rules = tomllib.loads((REPOSITORY / ".taplo.toml").read_text(encoding="utf-8"))["rule"]
    named = {rule["schema"]["path"] for rule in rules}
    heads = {"docs/schema/pagina.schema.json", "docs/schema/verhaal.schema.json"}
    assert named == {name for name in _FILES if name.startswith("docs/schema/")} - heads
    for rule in rules:
        assert list(REPOSITORY.glob(rule["include"][0])), rule
