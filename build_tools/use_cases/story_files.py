"""Where the files of one story are: its text and its photo, as a draft and in its edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from build_tools.consent.fingerprint import fingerprint
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.documents import parse_story
from build_tools.reading.text import STORY_LIMITS, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.document import Story

STORIES: Final = "participant_stories"
DRAFTS: Final = "_concept"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A story as its file has it.

    :ivar path: the file, POSIX, from the repository root.
    :ivar story: the story as it is, or will be, in its edition; with its fingerprint.
    :ivar photo: the file of its photo, POSIX, from the repository root; None without photo.
    :ivar picture: the bytes of that file; empty without photo.
    """

    path: str
    text: str
    story: Story
    photo: str | None
    picture: bytes


def draft_path(story: str) -> str:
    """Return where the draft of a story is, from the repository root."""
    return f"{STORIES}/{DRAFTS}/{story}.md"


def home_path(story: str, edition: str) -> str:
    """Return where a story is in its edition, from the repository root."""
    return f"{STORIES}/{edition}/{story}.md"


def read_story(root: Path, path: str, edition: str) -> StoryText:
    """Read a story of an edition, wherever its file is.

    :param path: of the file, from the repository root.
    :raises ContentError: what is wrong with it, at that file: LB101-LB142, LB409 (no photo).
    :raises OSError: it cannot be opened.
    """
    home = home_path(PurePosixPath(path).stem, edition)
    text = read_text(root / path, path, STORY_LIMITS)
    try:
        story = parse_story(text, home)
    except ContentError as error:
        raise ContentError(_at(problem, home, path) for problem in error.problems) from error
    photo = _photo_beside(root, path, story)
    data = None if photo is None else (root / photo).read_bytes()
    return StoryText(
        path=path,
        text=text,
        story=replace(story, fingerprint=fingerprint(text, data)),
        photo=photo,
        picture=data or b"",
    )


def _at(problem: Problem, home: str, path: str) -> Problem:
    """Return a problem at the file that an editor has."""
    if problem.where.path != home:
        return problem
    return replace(problem, where=Location(path, problem.where.line))


def _photo_beside(root: Path, path: str, story: Story) -> str | None:
    """Return the file of a story's photo, beside its text.

    :raises ContentError: LB409 (it is not there), LB130 (it is a link, or behind one).
    """
    if story.photo is None:
        return None
    inside = PurePosixPath(story.photo.path).relative_to(PurePosixPath(story.source).parent)
    photo = PurePosixPath(path).parent / inside
    where = Location(path, story.lines.get("foto", 1))
    file = root / photo
    if file.is_symlink() or file.parent.is_symlink():
        raise ContentError([Problem(where, "LB130")])
    if not file.is_file():
        raise ContentError([Problem(where, "LB409", (photo.name,))])
    return str(photo)


def files_of(root: Path, story: str) -> Iterator[str]:
    """Yield everything below the stories that bears the id of one: draft, text, photos.

    Photos come before the text that names them.

    :return: POSIX paths from the repository root.
    """
    found = [path for path in (root / STORIES).rglob(f"{story}*") if _is_of(path.name, story)]
    for path in sorted(found, key=lambda one: (one.suffix == ".md", one)):
        yield path.relative_to(root).as_posix()


def _is_of(name: str, story: str) -> bool:
    """Whether a file's name is an id, or that id with something behind it."""
    rest = name.removeprefix(story)
    return not rest[:1].isdigit()
