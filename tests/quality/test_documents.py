"""What the documents for developers and editors say is there, is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.dist import REPOSITORY

_DOCUMENTS: Final = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for pattern in ("*.md", "docs/*.md", "participant_stories/*.md")
    for path in REPOSITORY.glob(pattern)
)
_WORK: Final = ("AGENTS.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md")
_SPAN: Final = re.compile(r"`([^`\n]+)`")
_TOPS: Final = r"(?:book|build_tools|docs|participant_stories|requirements|tests|\.ci)/"
_PATH: Final = re.compile(rf"{_TOPS}[\w./-]*[\w/]|[\w-]+\.(?:md|toml|py|cff|conf)")
_LINK: Final = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
_STANDARD: Final = tomllib.loads(
    (Path(__file__).parent / "publiccode.toml").read_text(encoding="utf-8")
)
# What a reader is told to make, and a name that is an example.
_NOT_THERE: Final = frozenset({"book/x.md", "participant_stories/toestemming.toml"})
_HOMES: Final = ("build_tools/*", "participant_stories/*")


def _text(name: str) -> str:
    """Return a document without its examples, which are about other books."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    return re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)


def _exists(name: str) -> bool:
    """Whether a file is there, or a folder that git keeps: one with something in it."""
    places = [REPOSITORY / name]
    if "/" not in name:
        places += [place for home in _HOMES for place in REPOSITORY.glob(f"{home}/{name}")]
    return any(place.is_file() or any(place.glob("*")) for place in places)


@pytest.mark.parametrize("name", _WORK)
def test_every_path_that_developers_are_sent_to_is_there(name: str) -> None:
    told = {span for span in _SPAN.findall(_text(name)) if _PATH.fullmatch(span)}
    assert {path for path in told - _NOT_THERE if not _exists(path)} == set()


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_every_link_in_a_document_leads_somewhere(name: str) -> None:
    links = _LINK.findall(re.sub(_SPAN, "", _text(name)))
    folder = (REPOSITORY / name).parent.relative_to(REPOSITORY).as_posix()
    assert [link for link in links if not _exists(f"{folder}/{link}")] == []


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    text = (REPOSITORY / "publiccode.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def test_the_public_description_has_every_key_that_the_standard_wants(
    described: dict[str, Any],
) -> None:
    assert set(_STANDARD["required"]) - set(_keys(described)) == set()


@pytest.mark.parametrize("key", sorted(_STANDARD["allowed"]))
def test_the_public_description_has_only_values_of_the_standard(
    described: dict[str, Any], key: str
) -> None:
    values: Any = described
    for part in key.split("."):
        values = values[part]
    listed = values if isinstance(values, list) else [values]
    assert set(listed) - set(_STANDARD["allowed"][key]) == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_description_has_the_length_of_the_standard(
    described: dict[str, Any], language: str
) -> None:
    words = described["description"][language]
    assert len(words["shortDescription"]) <= 150 <= len(words["longDescription"]) <= 10_000


def _keys(node: dict[str, Any], above: str = "") -> list[str]:
    """Return the keys of a mapping and of those in it, with dots."""
    found = []
    for key, value in node.items():
        found.append(f"{above}{key}")
        if isinstance(value, dict):
            found += _keys(value, f"{above}{key}.")
    return found
