"""The files in which Pagefind keeps what the search page shows of each page.

Pagefind writes them with the terms that it was given; here they get the text of the page. A
fragment is gzip of a signature and JSON (Pagefind 1.5). Its name is not tied to its bytes: the
browser never compares them.
"""

from __future__ import annotations

import gzip
import json
import zlib
from typing import TYPE_CHECKING, Any, Final

from build_tools.search.errors import PagefindFailedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.search.pages import Page

FOLDER: Final = "fragment/"
SUFFIX: Final = ".pf_fragment"
_SIGNATURE: Final = b"pagefind_dcd"


def read_fragment(packed: bytes) -> dict[str, Any]:
    """Give the JSON of a fragment.

    :raises PagefindFailedError: when it is no fragment.
    """
    try:
        content = gzip.decompress(packed)
    except (OSError, EOFError, zlib.error) as error:
        raise PagefindFailedError(str(error)) from error
    if not content.startswith(_SIGNATURE):
        raise PagefindFailedError(repr(content[:20]))
    fragment: dict[str, Any] = json.loads(content.removeprefix(_SIGNATURE))
    return fragment


def with_text(fragment: dict[str, Any], page: Page) -> dict[str, Any]:
    """Give the fragment with the title, text and headings of its page.

    :raises PagefindFailedError: when Pagefind counted other tokens than the page has, for then the
        places that it found would be wrong.
    """
    content = page.text
    tokens = content.count(" ") + 1
    if fragment["content"].count(" ") + 1 != tokens:
        raise PagefindFailedError(f"{page.address}: {tokens}")
    return {
        **fragment,
        "content": content,
        "meta": {"title": " ".join(page.title)},
        "anchors": list(_anchors(page)),
    }


def pack_fragment(fragment: dict[str, Any]) -> bytes:
    """Give the bytes that ``read_fragment`` reads; the same fragment gives the same bytes."""
    content = json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _anchors(page: Page) -> Iterator[dict[str, Any]]:
    """Yield the headings that can be linked to, and at which token each begins."""
    at = len(page.title)
    for block in page.blocks:
        if block.anchor:
            text = " ".join(block.tokens)
            yield {"element": f"h{block.level}", "id": block.anchor, "text": text, "location": at}
        at += len(block.tokens)
