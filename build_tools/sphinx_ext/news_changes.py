"""What differs between an edition and an earlier issue of it; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.model.selection import PAGES_ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from build_tools.model.consent import Channel
    from build_tools.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new since an earlier day; docnames are in reading order.

    :ivar gone_pages: titles. :ivar gone_stories: how many; of a story that is gone nothing more
        is told.
    """

    since: date
    new_pages: tuple[str, ...] = ()
    changed_pages: tuple[str, ...] = ()
    gone_pages: tuple[str, ...] = ()
    new_stories: tuple[str, ...] = ()
    changed_stories: tuple[str, ...] = ()
    gone_stories: int = 0

    @property
    def nothing(self) -> bool:
        """Whether there is no difference at all."""
        return not (
            self.new_pages
            or self.changed_pages
            or self.gone_pages
            or self.new_stories
            or self.changed_stories
            or self.gone_stories
        )


def previous(issues: Iterable[Issue], edition: str, channel: Channel, day: date) -> Issue | None:
    """Return the newest issue of an edition in a form before a day, or None."""
    earlier = (
        one for one in issues if (one.edition, one.channel) == (edition, channel) and one.day < day
    )
    return max(earlier, key=lambda one: one.day, default=None)


def changes(
    before: Issue, pages: Mapping[str, str], stories: Mapping[str, str], moved: Mapping[str, str]
) -> Changes:
    """Return what changed.

    :param pages: docname to the mark of its words, in reading order.
    :param stories: the same of the stories of participants; their ids are the ends of their names.
    :param moved: old docname to new one: a page that moved is neither gone nor new.
    """
    known = {moved.get(name, name): page for name, page in before.pages.items()}
    told = {name.rpartition("/")[2] for name in stories}
    return Changes(
        since=before.day,
        new_pages=tuple(name for name in pages if name not in known),
        changed_pages=tuple(
            name for name, mark in pages.items() if name in known and known[name].text != mark
        ),
        gone_pages=tuple(page.title for name, page in known.items() if name not in pages),
        new_stories=tuple(name for name in stories if _id(name) not in before.stories),
        changed_stories=tuple(
            name for name, mark in stories.items() if before.stories.get(_id(name), mark) != mark
        ),
        gone_stories=len(before.stories.keys() - told),
    )


def moved_docnames(addresses: Mapping[str, str]) -> dict[str, str]:
    """Return old docname to new one, from addresses such as ``oud.html``."""
    return {_docname(old): _docname(new) for old, new in addresses.items()}


def _docname(address: str) -> str:
    return f"{PAGES_ROOT}{address.removesuffix('.html')}"


def _id(docname: str) -> str:
    return docname.rpartition("/")[2]
