from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_REPOSITORY = Path(__file__).parents[2]
_REQUIREMENTS = _REPOSITORY / "requirements"
_LOCKS = ("build.txt", "test.txt")
_PYTHONS = ("3.11", "3.12", "3.13")
_PIN = re.compile(r"^(?P<pin>[A-Za-z0-9][^\\\n]*?) \\$", re.MULTILINE)

_PROJECT = tomllib.loads((_REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
_NPM = json.loads((_REQUIREMENTS / "npm" / "package-lock.json").read_text(encoding="utf-8"))


def _pins(lock: str) -> dict[str, list[Requirement]]:
    pins: dict[str, list[Requirement]] = defaultdict(list)
    for found in _PIN.finditer((_REQUIREMENTS / lock).read_text(encoding="utf-8")):
        requirement = Requirement(found["pin"])
        pins[canonicalize_name(requirement.name)].append(requirement)
    return pins


def _wanted(group: str) -> list[str]:
    """Return what a lock has to hold: the project's dependencies and those of a group."""
    words: list[str] = [*_PROJECT["project"]["dependencies"]]
    for entry in _PROJECT["dependency-groups"][group]:
        words += [entry] if isinstance(entry, str) else _wanted(entry["include-group"])
    return words


def _version_for(python: str, pins: list[Requirement]) -> str | None:
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    fitting = [pin for pin in pins if not pin.marker or pin.marker.evaluate(environment)]
    return str(fitting[0].specifier).removeprefix("==") if len(fitting) == 1 else None


@pytest.mark.parametrize("python", _PYTHONS)
@pytest.mark.parametrize(("lock", "group"), [("build.txt", "build"), ("test.txt", "test")])
def test_the_lock_has_a_version_that_fits_for_every_package(
    lock: str, group: str, python: str
) -> None:
    pins = _pins(lock)
    unmet = {
        word
        for word in _wanted(group)
        if (version := _version_for(python, pins[canonicalize_name(Requirement(word).name)]))
        is None
        or not Requirement(word).specifier.contains(version)
    }
    assert unmet == set()


def test_building_and_testing_use_the_same_versions() -> None:
    testing = _pins("test.txt")
    assert {name: pins for name, pins in _pins("build.txt").items() if testing[name] != pins} == {}


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_version_has_a_hash(lock: str) -> None:
    text = (_REQUIREMENTS / lock).read_text(encoding="utf-8")
    without = [pin["pin"] for pin in _PIN.finditer(text) if "--hash" not in text[pin.end() :][:20]]
    assert without == []


@pytest.mark.parametrize("file", [*_LOCKS, "npm/package-lock.json", "npm/.npmrc"])
def test_no_lock_says_where_packages_come_from(file: str) -> None:
    text = (_REQUIREMENTS / file).read_text(encoding="utf-8")
    found = re.findall(r'"resolved"|--(?:extra-)?index|--find-links|file:|registry\s*=.*:', text)
    assert found == []


def test_every_npm_package_has_a_hash() -> None:
    packages: dict[str, dict[str, Any]] = _NPM["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_the_npm_lock_belongs_to_its_manifest() -> None:
    manifest = json.loads((_REQUIREMENTS / "npm" / "package.json").read_text(encoding="utf-8"))
    assert _NPM["packages"][""]["dependencies"] == manifest["dependencies"]
