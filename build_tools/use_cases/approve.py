"""Put an approved story in its edition: its teller saw exactly this text and agreed to it.

The order makes that a story is a draft until all of it is there: photo and text come into the
edition first, where nothing covers them yet; then the approval is recorded and the overview signed;
only then the draft goes.  Whoever is interrupted types the command again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from build_tools.leaks.recognisable import warnings
from build_tools.problems import ContentError, Location, Problem
from build_tools.use_cases.consent_evidence import keep_evidence
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.readiness import (
    agreed_terms,
    current_text,
    known_edition,
    refuse_unready,
)
from build_tools.use_cases.story_files import draft_path, files_of, home_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.model.registered import RegisteredStory
    from build_tools.register import Register
    from build_tools.use_cases.story_files import StoryText


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRequest:
    """Which story was approved.

    :ivar private: the private folder.
    :ivar evidence: the file that shows the approval, such as a mail; or None.
    """

    root: Path
    private: Path
    story: str
    evidence: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What came of it.

    :ivar path: the story in its edition, from the repository root.
    :ivar warnings: what a person should look at: by what somebody may be recognised.
    """

    path: str
    warnings: tuple[Problem, ...]


def approve(
    request: ApprovalRequest, register: Register, progress: Callable[[Step], None]
) -> Approval:
    """Record an approval, and put the story and its photo in its edition.

    :raises ContentError: LB872-LB879, LB881, LB882, LB885, LB887, LB889; LB732 (the evidence); what
        is wrong with the text; and what is wrong with the register (LB702-LB720).
    """
    registered = register.story(request.story)
    terms = agreed_terms(registered, register.today)
    text = current_text(request.root, registered)
    refuse_unready(text, terms)
    _refuse_another_text(registered, text)
    known_edition(request.root, registered.edition)
    progress(Step(Phase.MOVE, request.story, 0, 1))
    home = home_path(request.story, registered.edition)
    _move_in(request.root, text, home)
    progress(Step(Phase.RECORD, request.story, 0, 1))
    if registered.approved != text.story.fingerprint or registered.reopened:
        register.approve(request.story, text.story.fingerprint, _evidence(request))
    write_overview(request.root, request.private, register)
    progress(Step(Phase.CLEAR, request.story, 0, 1))
    _clear_draft(request.root, request.story, home)
    progress(Step(Phase.CLEAR, request.story, 1, 1))
    return Approval(path=home, warnings=warnings(text.text, home))


def _evidence(request: ApprovalRequest) -> str:
    """Keep what shows the approval, and return its SHA-256; empty when there is nothing."""
    if request.evidence is None:
        return ""
    return keep_evidence(request.private, request.story, request.evidence)


def _refuse_another_text(registered: RegisteredStory, text: StoryText) -> None:
    """Refuse a text that is not what the teller saw last.

    :raises ContentError: LB877 (nothing was seen), LB878 (something else was).
    """
    where = Location(text.path)
    if registered.proof is None:
        raise ContentError([Problem(where, "LB877", (registered.identity,))])
    if registered.proof != text.story.fingerprint:
        raise ContentError([Problem(where, "LB878", (registered.identity,))])


def _move_in(root: Path, text: StoryText, home: str) -> None:
    """Put photo and text in the edition, the text last.

    :raises ContentError: LB879, another file is there.
    """
    if text.path == home:
        return
    if text.photo is not None:
        inside = PurePosixPath(text.photo).relative_to(PurePosixPath(text.path).parent)
        _settle(root, text.photo, str(PurePosixPath(home).parent / inside))
    _settle(root, text.path, home)


def _clear_draft(root: Path, story: str, home: str) -> None:
    """Remove of the draft what stands in the edition, the text first: it names its photo."""
    drafts = (root / draft_path(story)).parent
    for path in reversed(tuple(files_of(root, story))):
        if not (root / path).is_relative_to(drafts):
            continue
        twin = (root / home).parent / (root / path).relative_to(drafts)
        if twin.is_file() and twin.read_bytes() == (root / path).read_bytes():
            (root / path).unlink()


def _settle(root: Path, source: str, target: str) -> None:
    """Let a file stand in a second place, in one step, and never in the place of another.

    :raises ContentError: LB130 (that place is behind a link), LB879 (another file is there).
    """
    home = (root / target).parent
    if home.is_symlink():
        raise ContentError([Problem(Location(target), "LB130")])
    home.mkdir(exist_ok=True)
    try:
        os.link(root / source, root / target)
    except FileExistsError:
        if (root / source).read_bytes() != (root / target).read_bytes():
            story = PurePosixPath(source).stem
            raise ContentError([Problem(Location(target), "LB879", (story, source))]) from None
