"""What a browser may do on a page of the book: next to nothing.

The same policy stands in each page, because a book is also read from disk or from a server without
settings, and in a headers file, because some rules only work there.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SOURCES: Final = (
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("media-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),  # the copy on a reader's device
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
    ("object-src", "'none'"),
)
# Pagefind is WebAssembly; this allows that, and no eval of text.
_WASM: Final = "'wasm-unsafe-eval'"


def script_hash(script: str) -> str:
    """Return the source expression that lets one inline script run.

    Source: CSP Level 3, 2.3.1; the hash is over the exact UTF-8 bytes between the tags.
    """
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page_policy(inline_scripts: Iterable[str]) -> str:
    """Return the Content-Security-Policy of a page, for ``meta http-equiv``.

    :param inline_scripts: the text of every script that stands in the page itself.
    """
    hashes = sorted(script_hash(script) for script in inline_scripts)
    scripts = " ".join(["'self'", *hashes, _WASM])
    rules = [("default-src", "'none'"), ("script-src", scripts), *_SOURCES]
    return "; ".join(f"{name} {value}" for name, value in rules)


def header_policy(inline_scripts: Iterable[str]) -> str:
    """Return the same policy as a header: with who may frame the book, which only works there."""
    return f"{page_policy(inline_scripts)}; frame-ancestors 'none'"
