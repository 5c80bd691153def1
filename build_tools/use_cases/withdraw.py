"""Take a story back: from the register, from the files, from every book that is kept here.

First it is recorded, so that nothing can show the story again; then its files go, then the book is
built without it, and last everything older goes that holds it.  Each step may be done twice: who
is interrupted, or has a book that cannot be built, types the command again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from build_tools.consent.days import day_of
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.register.places import ORIGINALS, PROOFS
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.edition_build import EPUB, WEB, disk_problem
from build_tools.use_cases.git_history import History, history_of, patterns_of
from build_tools.use_cases.kept_publications import read_inventory
from build_tools.use_cases.place import inventory_of, shelf_for
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.quoted import quoted
from build_tools.use_cases.remains import (
    clear_previous,
    holds,
    remove_caches,
    remove_files,
    remove_private,
    shelves,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from build_tools.model.registered import PublishedEpub, WithdrawalReason
    from build_tools.register import Register
    from build_tools.use_cases.kept_publications import Inventory

_FOLDERS: Final = (ORIGINALS, PROOFS)
"""What a participant sent, and the proofs of it; what shows that they agreed stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalRequest:
    """Which story is taken back.

    :ivar private: the private folder. :ivar out: the book that readers see, an absolute path.
    """

    root: Path
    private: Path
    out: Path
    story: str
    reason: WithdrawalReason
    now: datetime


@dataclass(slots=True, kw_only=True)
class Withdrawal:
    """What came of it.

    :ivar was_agreed: whether it was ever agreed to, and so perhaps in a book.
    :ivar removed: files, from the root; folders of the private folder; kept publications.
    :ivar rebuilt: whether there was a book, and it is built without the story.
    :ivar epubs: what readers may have, from the register.
    :ivar history: what the book's git has of it, or None when git cannot say.
    :ivar problems: an error means that it is not done yet.
    """

    story: str
    was_agreed: bool = False
    removed: list[str] = field(default_factory=list)
    rebuilt: bool = False
    epubs: tuple[PublishedEpub, ...] = ()
    history: History | None = None
    problems: list[Problem] = field(default_factory=list)


def withdraw(
    request: WithdrawalRequest, register: Register, progress: Callable[[Step], None]
) -> Withdrawal:
    """Take a story back, everywhere.

    :return: with LB880 among its problems when the old book still stands, LB888 when else something
        is left, LB845 for each text of the editors that has a sentence of it.
    :raises ContentError: LB702-LB720, the register: then nothing happened at all.
    """
    done = Withdrawal(story=request.story)
    photo = _photo(request)
    progress(Step(Phase.RECORD, request.story, 0, 1))
    _record(request, register, done)
    try:
        progress(Step(Phase.REMOVE, request.story, 0, 1))
        done.problems.extend(quoted(request.root, request.story))
        _remove(request, done, photo)
        _rebuild(request, done, progress)
        progress(Step(Phase.CLEAR, request.story, 0, 1))
        _clear(request, done)
        progress(Step(Phase.CLEAR, request.story, 1, 1))
    except ContentError as error:
        done.problems.extend(error.problems)
        done.problems.append(_unfinished(request, done))
    except OSError as error:
        done.problems.extend((disk_problem(error), _unfinished(request, done)))
    _look_into_git(request, done, photo)
    return done


def _unfinished(request: WithdrawalRequest, done: Withdrawal) -> Problem:
    """Return that the old book still stands (LB880), or else that something is left (LB888)."""
    stands = request.out.exists() and not done.rebuilt
    return Problem(Location(""), "LB880" if stands else "LB888", (request.story,))


def _photo(request: WithdrawalRequest) -> str | None:
    """Return the photo of a story that can be read, unless another story has it as well."""
    stories = read_corpus(request.root).book.stories.values()
    mine = next((one.photo for one in stories if one.id == request.story and one.photo), None)
    others = {one.photo.path for one in stories if one.id != request.story and one.photo}
    return mine.path if mine is not None and mine.path not in others else None


def _record(request: WithdrawalRequest, register: Register, done: Withdrawal) -> None:
    done.was_agreed = register.story(request.story).was_agreed
    register.withdraw(request.story, request.reason)
    done.epubs = register.publications_with(request.story)
    write_overview(request.root, request.private, register)


def _remove(request: WithdrawalRequest, done: Withdrawal, photo: str | None) -> None:
    done.removed.extend(remove_files(request.root, request.story, photo))
    private = _shown(request.root, request.private)
    for name in remove_private(request.private, _FOLDERS, request.story):
        done.removed.append(f"{private}/{name}/{request.story}")
    done.removed.extend(remove_caches(request.root))


def _rebuild(
    request: WithdrawalRequest, done: Withdrawal, progress: Callable[[Step], None]
) -> None:
    """Build the book as it was last built: the same editions and forms, for readers or not.

    :raises ContentError: why it cannot be built.
    """
    shelf = shelf_for(request.out)
    if not request.out.exists():
        return
    present = read_inventory(inventory_of(shelf, request.out))
    outcome = build(_as_before(request, present), progress)
    if not outcome.built:
        raise ContentError(outcome.problems)
    done.rebuilt = True
    done.problems.extend(outcome.problems)


def _as_before(request: WithdrawalRequest, present: Inventory | None) -> BuildRequest:
    """Return how to build the book; without its inventory it was made before those were kept.

    Nobody who takes a story back asked for an edition that readers did not have.
    """
    formats = present.formats if present else ()
    shown = {one.edition for one in present.editions} if present else set()
    return BuildRequest(
        root=request.root,
        out=request.out,
        editions=_still_there(request.root, shown),
        formats=formats or (WEB, EPUB),
        day=day_of(request.now),
        now=request.now,
        private=str(request.private),
        release=present is not None and present.release,
    )


def _still_there(root: Path, shown: set[str]) -> tuple[str, ...]:
    """Return which of the editions that readers see the book still has; none means all."""
    return tuple(one.slug for one in read_corpus(root).book.editions if one.slug in shown)


def _clear(request: WithdrawalRequest, done: Withdrawal) -> None:
    """Remove every kept publication with the story; name those that readers may be shown."""
    for shelf in shelves(request.root, request.out):
        if clear_previous(shelf, request.story):
            done.removed.append(f"{_shown(request.root, shelf.store)} (de vorige uitgave)")
        if shelf.out.exists() and holds(shelf, shelf.out, request.story):
            place = _shown(request.root, shelf.out)
            done.problems.append(Problem(Location(""), "LB883", (place, request.story)))


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _look_into_git(request: WithdrawalRequest, done: Withdrawal, photo: str | None) -> None:
    """Find the commits that have the story; LB884 when git cannot say."""
    named = photo and not PurePosixPath(photo).name.startswith(request.story)
    patterns = (*patterns_of(request.story), *((photo,) if photo and named else ()))
    done.history = history_of(request.root, patterns)
    if done.history is None:
        values = (request.story, " ".join(f"'{one}'" for one in patterns))
        done.problems.append(Problem(Location(""), "LB884", values))
