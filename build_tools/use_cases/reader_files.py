"""What an edition gives its readers beside its pages: a feed, and a copy for without network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.consent import Channel
from build_tools.sphinx_ext.downloads import FEED
from build_tools.use_cases.agreed import Agreed
from build_tools.use_cases.feed import feed
from build_tools.use_cases.offline import write_offline

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition

_NOTHING: Final = Agreed()


def write_reader_files(
    site: Path,
    editions: Iterable[Edition],
    book: Book,
    *,
    examples: bool,
    consent: Agreed = _NOTHING,
) -> None:
    """Write them for every edition, when all its other files are there.

    A feed holds whole addresses, so there is none while the address of the book is not known; the
    notice about that is LB501.

    :param site: the folder of the publication.
    :param examples: whether the editions show the examples that the editors made up.
    :param consent: what the tellers agreed to; nothing, when nobody says.
    """
    base = book.imprint.base_address if book.imprint else ""
    for edition in editions:
        home = site / edition.slug
        if base:
            shown = consent.selection(book, edition.slug, Channel.WEB, examples=examples)
            text = feed(shown, base)
            (home / FEED).write_text(text, encoding="utf-8", newline="\n")
        write_offline(home, edition)
