"""Draft the record of a review: for exactly the EPUB that was built (ADR 0013)."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from build_tools.epub.package import CONTAINER, MIMETYPE, OPF
from build_tools.epub.publication import content_digest
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.reading.reviews import FOLDER, SUFFIX, draft_of

if TYPE_CHECKING:
    from pathlib import Path

_ABOUT: Final = frozenset({MIMETYPE, CONTAINER})


def draft_review(root: Path, slug: str, site: Path) -> str:
    """Write a record for people to fill in, with every criterion and today's fingerprint.

    :param slug: of an edition that exists. :param site: the folder of the publication.
    :return: its path from the repository root.
    :raises ContentError: LB978 (there is one already), LB979 (there is no EPUB of it).
    """
    edition = read_corpus(root).book.edition(slug)
    digest = fingerprint(site / slug / f"{edition.epub_name}.epub", slug)
    name = f"{FOLDER}/{slug}{SUFFIX}"
    (root / FOLDER).mkdir(exist_ok=True)
    try:
        with (root / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(draft_of(edition.name, digest))
    except FileExistsError as error:
        raise ContentError([Problem(Location(name), "LB978")]) from error
    return name


def fingerprint(epub: Path, slug: str) -> str:
    """Return the fingerprint of the content of an EPUB of ours, in hexadecimal.

    :raises ContentError: LB979, it is not there, or is no EPUB.
    """
    files = files_of(epub, slug)
    return content_digest({name: data for name, data in files.items() if name != OPF})


def files_of(epub: Path, slug: str) -> dict[str, bytes]:
    """Return the content of an EPUB of ours, and its package document.

    :raises ContentError: LB979, it is not there, or is no EPUB.
    """
    try:
        with zipfile.ZipFile(epub) as package:
            names = set(package.namelist()) - _ABOUT
            return {name: package.read(name) for name in names}
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise ContentError([Problem(Location(""), "LB979", (slug,))]) from error
