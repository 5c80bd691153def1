"""Why no search index could be made; none of it is the fault of an editor."""

from __future__ import annotations


class SearchIndexError(Exception):
    """No index could be made."""


class PagefindMissingError(SearchIndexError):
    """The package ``pagefind[extended]`` or the program in it is not installed."""


class PagefindFailedError(SearchIndexError):
    """Pagefind stopped, refused a request, or wrote what we cannot read; the text says what."""


class NothingIndexedError(SearchIndexError):
    """There was no page to index, or Pagefind left pages out; the text says which."""
