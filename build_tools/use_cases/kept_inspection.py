"""Keep what checkers found on a publication, so that its pages can tell (ADR 0013).

It is told only of what was looked at.  Of an EPUB that is also its package document: nothing in
there follows from an inspection, and a claim that came in since was seen by no checker.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.measured_words import CHECKERS
from build_tools.epub.publication import inspected_digest
from build_tools.model.inspection import Form, KeptCheck, KeptInspection
from build_tools.model.measured import emptied
from build_tools.reading.corpus import read_corpus
from build_tools.reading.inspections import SUFFIX, as_text
from build_tools.reading.reviews import FOLDER
from build_tools.use_cases.reviewing import files_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from build_tools.model.edition import Edition
    from build_tools.use_cases.inspected import Look

_PAGE: Final = ".html"
_STATIC: Final = "_static"
_PICTURES: Final = (".avif", ".gif", ".jpg", ".png", ".svg", ".webp")
# In the foot of a page; its size is another when the EPUB tells of an inspection.
_DOWNLOAD: Final = re.compile(rb'<p class="colophon-download">.*?</p>', re.DOTALL)


def web_digest(site: Path) -> str:
    """Return the fingerprint of a web edition, in hexadecimal.

    Of its pages, with nothing in their measured places and about the EPUB to fetch, and of the
    sheets, scripts and pictures that they ask for.

    :param site: the edition's folder in the publication.
    """
    total = hashlib.sha256()
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    for name, path in sorted(files.items()):
        if name.endswith((_PAGE, *_PICTURES)) or name.startswith(f"{_STATIC}/"):
            data = path.read_bytes()
            data = _DOWNLOAD.sub(b"", emptied(data)) if name.endswith(_PAGE) else data
            total.update(f"{name}\n{len(data)}\n".encode() + data)
    return total.hexdigest()


def keep(
    root: Path, site: Path, editions: Iterable[Edition], looks: Iterable[Look], day: date
) -> list[str]:
    """Write what was found for every edition that the publication holds.

    :param site: the publication that was looked at as a whole.
    :return: the paths from the repository root.
    :raises ContentError: LB979, an EPUB of it cannot be read.
    """
    done = list(looks)
    written = []
    for edition in editions:
        home = site / edition.slug
        epub = home / f"{edition.epub_name}.epub"
        forms = {}
        if epub.is_file():
            forms[Form.EPUB] = inspected_digest(files_of(epub, edition.slug))
        if any(home.rglob(f"*{_PAGE}")):
            forms[Form.WEB] = web_digest(home)
        what = {Form.EPUB: epub.name, Form.WEB: site.name}
        checks = tuple(
            _check(look, form) for form in forms for look in done if look.what == what[form]
        )
        if checks:
            kept = KeptInspection(day=day, digests=forms, checks=checks)
            name = f"{FOLDER}/{edition.slug}{SUFFIX}"
            (root / FOLDER).mkdir(exist_ok=True)
            (root / name).write_text(as_text(kept), encoding="utf-8", newline="\n")
            written.append(name)
    return written


def keep_all(root: Path, site: Path, looks: Iterable[Look], day: date) -> list[str]:
    """Write what was found for every edition of the book; return the paths, as ``keep`` does."""
    return keep(root, site, read_corpus(root).book.editions, looks, day)


def _check(look: Look, form: Form) -> KeptCheck:
    name = CHECKERS.get(look.tool, look.tool)
    return KeptCheck(
        name=name, form=form, checked=look.checked, found=look.found, waived=look.waived
    )
