"""Who may be recognised in the stories of participants: for people to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.leaks.recognisable import warnings
from build_tools.reading.text import STORY_LIMITS, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.consent import Overview
    from build_tools.problems import Problem


def recognisable(root: Path, book: Book, overview: Overview) -> Iterator[Problem]:
    """Yield what may make somebody recognisable, in every story that is no example (LB850-LB856).

    :param overview: says whether the photo of a story may be shown.
    """
    for story in book.stories.values():
        if story.example:
            continue
        grant = overview.grants.get(story.id)
        hidden = story.photo is not None and not (grant and grant.photo)
        text = read_text(root / story.source, story.source, STORY_LIMITS)
        yield from warnings(text, story.source, photo_without_consent=hidden)
