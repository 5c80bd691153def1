"""Serve a publication until somebody ends this process: ``python -m tests.reading_web.host``."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from build_tools.checkers.server import HEADERS_FILE, serving


def main(folder: Path, port: int) -> None:
    """Serve a folder with its own headers, for ever."""
    with serving(folder, headers=folder / HEADERS_FILE, port=port):
        threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
