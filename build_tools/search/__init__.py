"""Dutch full-text search for one finished edition, without knowing Sphinx."""

from __future__ import annotations

from build_tools.search.errors import (
    NothingIndexedError,
    PagefindFailedError,
    PagefindMissingError,
    SearchIndexError,
)
from build_tools.search.index import SEARCH_FOLDER, IndexReport, build_index

__all__ = [
    "SEARCH_FOLDER",
    "IndexReport",
    "NothingIndexedError",
    "PagefindFailedError",
    "PagefindMissingError",
    "SearchIndexError",
    "build_index",
]
