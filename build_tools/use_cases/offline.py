"""Let readers keep an edition on their device: its worker, with the list of what is kept.

The worker is only fetched by who asks for it.  It holds the mark of the contents of every file, so
that a publication with one story less gives another worker, and that one takes the story away.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.model.edition import Edition

WORKER: Final = "sw.js"
SIZE: Final = "offline.json"
_WEB: Final = Path(__file__).parent.parent / "web"
_WORKBOX: Final = _WEB / "vendor/workbox/workbox.js"
_WORKBOX_LICENCE: Final = _WEB / "vendor/workbox/LICENSE"
_OURS: Final = _WEB / "offline" / WORKER
_MARK: Final = 16
_CONTENTS: Final = b'id="inhoud"'  # on every page but one that only sends its reader on
_WITHDRAWN: Final = b'<body class="pagina-ingetrokken">'
# The book in another form, films (too large to keep for everybody), what only other sites and
# programs fetch, and the worker itself.
_LEFT_OUT: Final = (".epub", ".mp4", ".webm", "feed.xml", "beeld/kaart.jpg", WORKER, SIZE)


def write_offline(folder: Path, edition: Edition) -> None:
    """Write the worker of a finished edition, and what a reader is told before it is fetched.

    :param folder: of the edition in the publication, with everything else in it.
    """
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    kept = {
        name: data
        for name, data in files.items()
        if not name.endswith(_LEFT_OUT) and _WITHDRAWN not in data
    }
    marks = {name: hashlib.sha256(data).hexdigest()[:_MARK] for name, data in kept.items()}
    (folder / WORKER).write_text(worker(edition.slug, marks), encoding="utf-8", newline="\n")
    size = {
        "bytes": sum(map(len, kept.values())),
        "naam": edition.name,
        "paginas": sum(_CONTENTS in data for name, data in kept.items() if name.endswith(".html")),
    }
    text = json.dumps(size, ensure_ascii=False, sort_keys=True)
    (folder / SIZE).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def worker(slug: str, marks: Mapping[str, str]) -> str:
    """Return the worker: Workbox, the list, and what we do with both; pure but for our own files.

    :param marks: address from the edition's root to the mark of its contents.
    """
    book = json.dumps({"files": dict(sorted(marks.items())), "slug": slug}, ensure_ascii=False)
    licence = _WORKBOX_LICENCE.read_text(encoding="utf-8").strip()
    parts = (
        f"/*! Workbox\n{licence}\n*/",
        _WORKBOX.read_text(encoding="utf-8").strip(),
        f"var BOOK = {book};",
        _OURS.read_text(encoding="utf-8"),
    )
    return "\n".join(parts)
