"""What the standard library can say of an archive that it cannot open or read."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from typing import Final

UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, KeyError, OSError,
    RuntimeError,  # encrypted, or packed in a way that Python does not know
    ValueError,  # a name that is no UTF-8, a date or a length that cannot be
)  # fmt: skip
"""Every kind of exception, from a zip as from one compressed stream."""
