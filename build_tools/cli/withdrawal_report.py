"""Put the outcome of a withdrawal into words."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.catalogue import withdrawal_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.use_cases.withdraw import Withdrawal


def report(done: Withdrawal, out: str) -> Iterator[str]:
    """Yield the paragraphs of the report.

    :param out: where the book stands, as the editor named it.
    """
    finished = not stops(done.problems)
    yield (words.DONE if finished else words.NOT_DONE).format(story=done.story)
    yield _listed(words.REMOVED, done.removed) if done.removed else words.NOTHING_REMOVED
    if finished:
        yield _book(done).format(out=out)
    yield words.KEPT
    yield from _published(done) if done.was_agreed else (words.NEVER_SHOWN,)
    if done.rebuilt:
        yield words.TO_PUBLISH.format(out=out)
    yield from _history(done)
    if done.was_agreed:
        yield words.BEYOND


def _book(done: Withdrawal) -> str:
    if not done.rebuilt:
        return words.NO_BOOK
    return f"{words.REBUILT} {words.TOMBSTONE}" if done.was_agreed else words.REBUILT


def _published(done: Withdrawal) -> Iterator[str]:
    """Yield which EPUBs have the story, and what to tell readers."""
    lines = [
        words.EPUB.format(file=one.file_name, day=one.day.isoformat(), sha256=one.sha256)
        for one in done.epubs
    ]
    yield _listed(words.STILL_IN, lines) if lines else words.IN_NONE
    names = " of ".join(sorted({one.file_name for one in done.epubs}))
    files = words.NOTICE_FILES.format(names=names) if names else words.NOTICE_PAGE
    yield f"{words.NOTICE_HEAD}\n\n    {words.NOTICE.format(files=files)}"


def _history(done: Withdrawal) -> Iterator[str]:
    """Yield which commits have the story, and the command that takes it out of them."""
    if done.history is None:  # LB884 says so
        return
    if not done.history.commits:
        yield words.GIT_NONE
        return
    yield _listed(words.GIT_HEAD, done.history.commits)
    yield f"{words.GIT_CLEAN}\n\n    {shlex.join(done.history.cleaning())}"
    yield words.GIT_AFTER


def _listed(head: str, lines: Iterable[str]) -> str:
    return "\n".join([head, *(f"- {line}" for line in lines)])
