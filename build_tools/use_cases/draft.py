"""Make a new story or chapter that passes the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import tomlkit

from build_tools.intake.drafts import lesson_text, story_text
from build_tools.model.book import Matter
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.documents import is_public_name

if TYPE_CHECKING:
    from pathlib import Path

    from tomlkit.items import AoT

_CONTENTS: Final = "book/inhoud.toml"


def new_story(root: Path, edition: str, name: str) -> str:
    """Write a new story.

    :return: its path from the repository root.
    :raises ContentError: LB140 (the name cannot be an address), LB143 (the file exists).
    """
    return _write(root, f"participant_stories/{edition}/{name}.md", name, story_text(name))


def new_lesson(root: Path, name: str) -> str:
    """Write a new chapter and put it at the end of the last part of the main text.

    :return: its path from the repository root.
    :raises ContentError: LB140, LB143, LB144 (the contents have no main text).
    """
    contents = root / _CONTENTS
    document = tomlkit.parse(contents.read_text(encoding="utf-8"))
    parts: AoT = document["deel"]
    bodies = [part for part in parts if part.get("rol") == Matter.BODY.value]
    if not bodies:
        raise ContentError([Problem(Location(_CONTENTS, 1), "LB144")])
    path = _write(root, f"book/{name}.md", name, lesson_text(name))
    bodies[-1]["paginas"].append(name)
    contents.write_text(tomlkit.dumps(document), encoding="utf-8")
    return path


def _write(root: Path, path: str, name: str, text: str) -> str:
    """Write a file that must not exist yet."""
    if not is_public_name(name):
        raise ContentError([Problem(Location(path), "LB140", (path,))])
    try:
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise ContentError([Problem(Location(path), "LB143")]) from error
    return path
