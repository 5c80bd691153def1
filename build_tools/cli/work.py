"""What the commands do that build, or show what was built: one use case, and what is said.

Loaded when such a command runs, so that the others need not wait for Sphinx.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from build_tools.cli.app import stop
from build_tools.cli.surroundings import absolute, private, today
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.preview import Voice, newest, preview
from build_tools.use_cases.publish import shelf_for
from build_tools.use_cases.restore import restore
from build_tools.use_cases.reviewing import draft_review

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from build_tools.cli.app import Desk


def build_book(
    desk: Desk, editions: Sequence[str], formats: Sequence[str], out: Path, *, release: bool
) -> None:
    """Build the book, and say where it is."""
    request = BuildRequest(
        root=desk.root,
        out=absolute(desk, out),
        editions=tuple(editions),
        formats=tuple(formats),
        release=release,
        day=today(),
        private=private(),
        now=datetime.now(UTC),
    )
    with desk.screen() as screen:
        outcome = build(request, screen.step)
    if not outcome.built:
        stop(screen, outcome.problems)
    screen.problems(outcome.problems)
    screen.say(f"Het boek staat klaar: open {out / 'index.html'}")


def preview_book(desk: Desk, edition: str | None, port: int) -> None:
    """Show an edition, or else the newest, until somebody stops it."""
    with desk.screen() as screen:
        voice = Voice(say=screen.say, show=screen.problems)
        shown = edition or newest(desk.root)
        preview(desk.root, shown, port=port, voice=voice, day=today(), private=private())


def draft_review_of(desk: Desk, edition: str, out: Path) -> None:
    """Make the record of a review, and give its path."""
    desk.screen().result(draft_review(desk.root, edition, absolute(desk, out)))


def restore_book(desk: Desk, out: Path) -> None:
    """Bring the previous publication back."""
    screen = desk.screen()
    shelf = shelf_for(absolute(desk, out))
    restore(desk.root, shelf, day=today(), private=private())
    screen.say(f"De vorige uitgave staat weer in {out}.")
