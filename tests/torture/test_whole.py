"""The torture edition holds everything that a book of ours can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from build_tools.images.kinds import TAKEN
from build_tools.model.document import PageKind, StoryKind
from build_tools.sphinx_ext.guarded_parser import DIRECTIVES, ROLES
from tests.dist import REPOSITORY, SAID

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lxml import etree

_SOURCES: Final = REPOSITORY / "tests" / "torture" / "boek"
_TEXTS: Final = {
    path.relative_to(_SOURCES).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(_SOURCES.rglob("*.md"))
}
_ALL: Final = "\n".join(_TEXTS.values())


def test_every_directive_is_used() -> None:
    used = set(re.findall(r"^:{3,}\{([a-z-]+)\}", _ALL, flags=re.MULTILINE))
    assert used == DIRECTIVES


def test_every_role_is_used() -> None:
    assert set(re.findall(r"\{([a-z:-]+)\}`", _ALL)) == ROLES


@pytest.mark.parametrize("kinds", [PageKind, StoryKind])
def test_every_kind_of_page_and_of_story_is_there(kinds: type[PageKind | StoryKind]) -> None:
    given = set(re.findall(r"^soort: (.+)$", _ALL, flags=re.MULTILINE))
    assert {kind.value for kind in kinds} <= given


def _pictures() -> list[Path]:
    suffixes = {".jpg", ".jpeg", ".png", ".webp"}
    return [path for path in sorted(_SOURCES.rglob("*")) if path.suffix.lower() in suffixes]


def test_every_kind_of_picture_is_shown_in_every_mode_that_its_kind_has() -> None:
    found = set()
    for path in _pictures():
        with Image.open(path) as picture:
            found.add(f"{picture.format} {picture.mode}")
    assert {name.split()[0] for name in found} == set(TAKEN)
    assert found >= {
        "JPEG RGB", "JPEG L", "JPEG CMYK", "PNG 1", "PNG P", "PNG RGB", "PNG RGBA", "PNG LA",
        "PNG I;16", "PNG L", "WEBP RGB", "WEBP RGBA",
    }  # fmt: skip


def test_lists_go_as_deep_as_they_may(pages: Mapping[str, etree._Element]) -> None:
    within = "ancestor-or-self::ul"
    depths = [len(one.xpath(within)) for one in pages["lijsten.xhtml"].iter("ul")]
    assert max(depths) == 10


def test_every_picture_beside_the_pages_is_shown() -> None:
    named = r"(?:\{figuur\} |:poster: |^foto: )(?:beeld/)?(\S+)"
    shown = set(re.findall(named, _ALL, flags=re.MULTILINE))
    assert {path.name for path in _pictures()} == shown


def test_a_drawing_that_runs_together_in_greys_is_told(torture: Path) -> None:
    said = (torture.parent / SAID).read_text(encoding="utf-8")
    codes = re.findall(r"^(\S+): (?:fout|let op|bericht) (LB\d{3})", said, flags=re.MULTILINE)
    assert codes == [("book/beeld/rood-groen.png", "LB607")]
