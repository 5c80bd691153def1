"""Make new files, and say where they are; nothing here waits for Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.use_cases import draft

if TYPE_CHECKING:
    from build_tools.cli.app import Desk


def new_story(desk: Desk, edition: str, name: str) -> None:
    """Make a story, and give its path."""
    desk.screen().result(draft.new_story(desk.root, edition, name))


def new_lesson(desk: Desk, name: str) -> None:
    """Make a chapter, and give its path."""
    desk.screen().result(draft.new_lesson(desk.root, name))
