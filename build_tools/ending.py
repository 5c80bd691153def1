"""End a process together with everything that it started; knows nothing of the book."""

from __future__ import annotations

from contextlib import suppress

import psutil


def end_family(pid: int | None) -> list[psutil.Process]:
    """End a process, and all that it started, at once.

    :return: what was told to end, for who wants to wait for it; nothing when it was gone already.
    """
    try:
        first = psutil.Process(pid)
        family = [*first.children(recursive=True), first]
    except psutil.NoSuchProcess:
        return []
    for member in family:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    return family
