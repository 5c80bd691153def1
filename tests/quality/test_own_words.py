"""The book tells it in its own words: no run of eight words of the two source documents.

Their text is of other people and is not in the repository: ``acht-woorden.txt`` holds fingerprints.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.dist import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG: Final = 8
_WORD: Final = re.compile(r"[^\W_]+")
_KNOWN: Final = frozenset(
    (Path(__file__).parent / "acht-woorden.txt").read_text(encoding="utf-8").splitlines()[1:]
)
_TEXTS: Final = (
    "book/**/*.md",
    "book/**/*.toml",
    "participant_stories/**/*.*",
    "docs/handboek/**/*.md",
)
_QUOTES: Final = "book/resultaten.md"
"""Of Niels, with its source."""


def _copied(text: str) -> Iterator[str]:
    """Yield the runs of eight words that stand in a source document as well."""
    words = _WORD.findall(text.casefold())
    for start in range(len(words) - _LONG + 1):
        run = " ".join(words[start : start + _LONG])
        if hashlib.blake2b(run.encode(), digest_size=8).hexdigest() in _KNOWN:
            yield run


def _quotations(page: str) -> str:
    """Return what stands in the quotations of a page."""
    return "\n".join(re.findall(r"^:::\{citaat\}$(.*?)^:::$", page, re.DOTALL | re.MULTILINE))


def test_only_the_one_marked_quotation_is_in_the_words_of_a_source() -> None:
    copied = {
        path.relative_to(REPOSITORY).as_posix(): list(_copied(path.read_text(encoding="utf-8")))
        for pattern in _TEXTS
        for path in sorted(REPOSITORY.glob(pattern))
        if path.suffix in (".md", ".toml")
    }
    assert {name: runs for name, runs in copied.items() if runs and name != _QUOTES} == {}
    quotation = _quotations((REPOSITORY / _QUOTES).read_text(encoding="utf-8"))
    assert (copied[_QUOTES], len(copied[_QUOTES]) > 1) == (list(_copied(quotation)), True)
