"""What an edition gives its readers beside its pages: a feed, and a copy for without network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.consent.selection import select
from build_tools.sphinx_ext.downloads import FEED
from build_tools.use_cases.feed import feed
from build_tools.use_cases.offline import write_offline

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition


def write_reader_files(
    site: Path, editions: Iterable[Edition], book: Book, *, examples: bool
) -> None:
    """Write them for every edition, when all its other files are there.

    A feed holds whole addresses, so there is none while the address of the book is not known; the
    notice about that is LB501.

    :param site: the folder of the publication.
    :param examples: whether the editions show the examples that the editors made up.
    """
    base = book.imprint.base_address if book.imprint else ""
    for edition in editions:
        home = site / edition.slug
        if base:
            text = feed(select(book, edition.slug, examples=examples), base)
            (home / FEED).write_text(text, encoding="utf-8", newline="\n")
        write_offline(home, edition)
