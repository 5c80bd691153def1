"""Which texts of participants stand where everybody can read them, without their consent; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from build_tools.model.book import Book
    from build_tools.model.consent import Overview
    from build_tools.model.document import Story


def uncovered(book: Book, overview: Overview, tracked: Collection[str] | None) -> Iterator[Problem]:
    """Yield each story in git of which the overview does not know this very text (LB324).

    :param tracked: POSIX paths of the files that git knows; None when nobody can tell, then every
        story counts.
    """
    for _, story in sorted(book.stories.items()):
        public = tracked is None or story.source in tracked
        if public and story.has_id and not _is_settled(story, overview):
            yield Problem(Location(story.source, 1), "LB324", (story.id,))


def _is_settled(story: Story, overview: Overview) -> bool:
    """Whether this text was approved for its edition, or was taken back (told as LB323)."""
    if any(one.story == story.id for one in overview.withdrawn):
        return True
    grant = overview.grants.get(story.id)
    return grant is not None and grant.text == story.fingerprint and story.edition in grant.editions
