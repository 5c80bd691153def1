"""Make a new story or chapter that passes the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import tomlkit

from build_tools.intake.drafts import lesson_text, story_text
from build_tools.model.book import Matter
from build_tools.model.consent import STORY_ID
from build_tools.model.document import PageKind
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.reading.data import parse_contents
from build_tools.reading.documents import is_public_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from build_tools.model.book import Part

_CONTENTS: Final = "book/inhoud.toml"


def new_story(root: Path, edition: str, name: str) -> str:
    """Write a new example: a story that the editors make up.

    :return: its path from the repository root.
    :raises ContentError: LB140 (the name cannot be an address), LB143 (the file exists), LB309
        (only the story of a participant can be called so).
    """
    if STORY_ID.fullmatch(name):
        raise ContentError([Problem(Location(f"participant_stories/{edition}"), "LB309", (name,))])
    return _write(root, f"participant_stories/{edition}/{name}.md", name, story_text(name))


def new_lesson(root: Path, name: str) -> str:
    """Write a new chapter and put it at the end of the main text, before the stories.

    :return: its path from the repository root.
    :raises ContentError: LB140, LB143, LB144 (the contents have no main text), LB147 (there are
        none), and whatever else is wrong with the contents; then nothing is written.
    """
    contents = root / _CONTENTS
    if not contents.is_file():
        raise ContentError([Problem(Location(_CONTENTS), "LB147")])
    text = contents.read_text(encoding="utf-8")
    parts = parse_contents(text, _CONTENTS)
    home = _part_for_chapters(root, parts)
    if home is None:
        raise ContentError([Problem(Location(_CONTENTS), "LB144")])
    path = _write(root, f"book/{name}.md", name, lesson_text(name))
    if not any(f"book/{name}" in part.pages for part in parts):
        document = tomlkit.parse(text)
        document["deel"][home]["paginas"].append(name)
        contents.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
    return path


def _part_for_chapters(root: Path, parts: Sequence[Part]) -> int | None:
    """Return which part a chapter goes to: the last of the main text that holds no stories.

    If all of them hold stories it is the last one; None if there is no main text.
    """
    pages = read_corpus(root).book.pages
    bodies = [index for index, part in enumerate(parts) if part.matter is Matter.BODY]
    free = [
        index
        for index in bodies
        if not any(
            name in pages and pages[name].kind is PageKind.STORIES for name in parts[index].pages
        )
    ]
    return next(reversed(free or bodies), None)


def _write(root: Path, path: str, name: str, text: str) -> str:
    """Write a file that must not exist yet."""
    if not is_public_name(name):
        raise ContentError([Problem(Location(path), "LB140", (name,))])
    try:
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise ContentError([Problem(Location(path), "LB143")]) from error
    return path
