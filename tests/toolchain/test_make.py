from __future__ import annotations

import re
from pathlib import Path

import pytest

_REPOSITORY = Path(__file__).parents[2]
_TARGETS = set(
    re.findall(r"^([a-z-]+):", (_REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)
_TELLING = sorted(
    path.relative_to(_REPOSITORY).as_posix()
    for pattern in ("*.md", ".ci/*", "docs/**/*.md", "build_tools/**/*.py")
    for path in _REPOSITORY.glob(pattern)
)


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_the_command_for_every_check_is_told(file: str) -> None:
    assert "make test" in (_REPOSITORY / file).read_text(encoding="utf-8")


def test_every_make_command_that_is_told_exists() -> None:
    told = {
        (file, target)
        for file in _TELLING
        for target in re.findall(
            r"(?:`|Typ: |exec )make ([a-z-]+)", (_REPOSITORY / file).read_text(encoding="utf-8")
        )
    }
    assert {(file, target) for file, target in told if target not in _TARGETS} == set()
