"""Put a story to be where it belongs: register, draft and original, whole or not at all.

A mark stands in the private folder while that is going on.  Who finds one knows that it was broken
off, and does the rest again under the same id.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import describe
from build_tools.intake.draft_text import draft_text
from build_tools.intake.refusal import IntakeRefused
from build_tools.model.consent import STORY_ID
from build_tools.problems import Location, Problem
from build_tools.reading.overview import read_overview
from build_tools.register.places import ORIGINALS, make_private, write_private

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.register import Register
    from build_tools.use_cases.intake_readers import Sent

_STORIES: Final = "participant_stories"
DRAFTS: Final = f"{_STORIES}/_concept"
_BUSY: Final = "bezig"
_DOUBTS: Final = "twijfels.txt"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things go.

    :ivar root: of the book. :ivar private: the private folder. :ivar edition: slug.
    """

    root: Path
    private: Path
    edition: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A story that is in the register.

    :ivar story: its id. :ivar draft: POSIX path from the root, or empty: it came in before.
    :ivar doubts: what came up while it was put away.
    """

    story: str
    draft: str
    doubts: tuple[Problem, ...] = ()


def known_before(data: bytes, private: Path, register: Register) -> str | None:
    """Return the id of the story that a whole file became before, and was put away whole."""
    source = hashlib.sha256(data).hexdigest()
    return None if (private / _BUSY / source).exists() else register.story_of_source(source)


def keep(sent: Sent, name: str, places: Places, register: Register) -> Kept:
    """Put a story away, once.

    :param name: of the file that it came in, for the register alone.
    :raises IntakeRefused: LB786, somebody put a file with its id there.
    """
    known = register.story_of_source(sent.source)
    mark = places.private / _BUSY / sent.source
    if known is not None and not mark.exists():
        return Kept(known, "")
    make_private(mark.parent)
    write_private(mark, b"")
    story = known or register.new_story(
        edition=places.edition,
        participant=sent.submission.participant,
        wish=sent.submission.wish,
        source=sent.source,
        original_name=name,
        floor=_highest(places.root),
    )
    kept = _write(story, sent, places, again=known is not None)
    mark.unlink()
    return kept


def _write(story: str, sent: Sent, places: Places, *, again: bool) -> Kept:
    """Write what came in and the draft; the text of the draft is the last that appears.

    :param again: it was broken off before, so what is there already may be its own.
    """
    folder = places.root / DRAFTS
    draft = folder / f"{story}.md"
    if again and (places.private / ORIGINALS / story).exists() and _has_text(story, places.root):
        return Kept(story, f"{DRAFTS}/{story}.md" if draft.exists() else "")
    if _has_text(story, places.root):
        raise IntakeRefused("LB786", story)
    make_private(places.private / ORIGINALS)
    make_private(places.private / ORIGINALS / story)
    doubts = _extra_photos(story, sent, places)
    _keep_originals(story, sent, doubts, places)
    make_private(folder)
    photos = sent.submission.photos
    photo = f"{story}.jpg" if photos else None
    if photo:
        _place(folder / photo, photos[0].data)
    _place(draft, draft_text(sent.submission, photo).encode("utf-8"))
    return Kept(story, f"{DRAFTS}/{story}.md", doubts)


def _has_text(story: str, root: Path) -> bool:
    """Whether there is a text of a story, as a draft or in an edition."""
    return any((root / _STORIES).glob(f"*/{story}.md"))


def _highest(root: Path) -> int:
    """Return the highest number of a story that the book has, had or shows consent for.

    A register that was put back from a back-up may have forgotten it.
    """
    overview, _ = read_overview(root)
    found = [path.stem for path in (root / _STORIES).glob("*/v-*.md")]
    found += [*overview.grants, *(one.story for one in overview.withdrawn)]
    return max((int(name[2:]) for name in found if STORY_ID.fullmatch(name)), default=0)


def _place(path: Path, data: bytes) -> None:
    """Write a file in one step; it is on the disk afterwards."""
    new = path.with_name(f".{path.name}.nieuw")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _extra_photos(story: str, sent: Sent, places: Places) -> tuple[Problem, ...]:
    """Keep the photos that do not fit beside a story, and tell where."""
    others = sent.submission.photos[1:]
    home = places.private / ORIGINALS / story
    names = [f"schoon-{number}.jpg" for number in range(2, len(others) + 2)]
    for name, photo in zip(names, others, strict=True):
        write_private(home / name, photo.data)
    if not names:
        return ()
    where = Location(f"{DRAFTS}/{story}.md")
    return (Problem(where, "LB828", (len(names), ", ".join(names))),)


def _keep_originals(story: str, sent: Sent, doubts: tuple[Problem, ...], places: Places) -> None:
    home = places.private / ORIGINALS / story
    for name, data in sent.originals:
        write_private(home / name, data)
    told = "".join(f"{describe(one)}\n" for one in (*sent.submission.doubts, *doubts))
    if told:
        write_private(home / _DOUBTS, told.encode("utf-8", "backslashreplace"))
