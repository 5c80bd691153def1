"""The files in which Pagefind keeps the text of each page, without our marks in them.

A fragment is gzip of a signature and JSON (Pagefind 1.5). Its name is not tied to its bytes:
the browser never compares them.
"""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any, Final

from build_tools.search.errors import PagefindFailedError
from build_tools.search.marking import unmark, without_shadows

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


def clean_fragment(fragment: dict[str, Any]) -> dict[str, Any]:
    """Give a fragment without marks; tokens keep their place."""
    meta = {key: without_shadows(unmark(value)) for key, value in fragment["meta"].items()}
    return {**fragment, "content": unmark(fragment["content"]), "meta": meta}


def pack_fragment(fragment: dict[str, Any]) -> bytes:
    """Give the bytes that ``read_fragment`` reads; the same fragment gives the same bytes."""
    content = json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(_SIGNATURE + content, mtime=0)
