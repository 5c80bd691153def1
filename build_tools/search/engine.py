"""Pagefind as a function: pages in, the files of an index out, nothing on disk.

Not by its command line: that reads a folder in the order in which the disk lists it, and the
index changes with it (measured: ext4 against tmpfs). Not by its Python package either: that waits
a tenth of a second for every page. Both speak to the program that is spoken to here.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from build_tools.ending import end_family
from build_tools.search.errors import PagefindFailedError, PagefindMissingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_INDEX: Final = 0
_NO_STEMS: Final = "unknown"
_END: Final = b","
_READ_AT_MOST: Final = 1 << 20
_PATIENCE: Final = 120.0
"""How long one answer may take, in seconds: when its own output fails, Pagefind waits for ever."""


def find_pagefind() -> Path:
    """Give the program that belongs to the installed package.

    :raises PagefindMissingError: when package or program is absent.
    """
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - its absence is an answer
    except ImportError as error:
        raise PagefindMissingError(str(error)) from error
    program = get_executable()
    if program is None or not program.is_file():
        raise PagefindMissingError(str(program))
    return program


def run_pagefind(
    pages: Iterable[tuple[str, str]], *, program: Path, patience: float = _PATIENCE
) -> dict[str, bytes]:
    """Index pages, in the order given, each word as it is written.

    :param pages: address and HTML of each.
    :param patience: how long one answer may take, in seconds.
    :return: path below the folder of the index, to the file's bytes.
    :raises PagefindFailedError: when it cannot start, stops, answers with an error or not at all.
    """
    with _service(program) as process:
        service = _Service(process, patience)
        config = {"force_language": _NO_STEMS, "keep_index_url": True}
        service.ask({"type": "NewIndex", "config": config})
        for address, html in pages:
            service.ask(
                {"type": "AddFile", "index_id": _INDEX, "url": address, "file_contents": html}
            )
        answer = service.ask({"type": "GetFiles", "index_id": _INDEX})
    return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}


@contextmanager
def _service(program: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Give a running Pagefind that listens, without settings from the environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        process = subprocess.Popen(
            [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=clean
        )
    except OSError as error:
        raise PagefindFailedError(str(error)) from error
    try:
        yield process
    finally:
        end_family(process.pid)
        process.communicate()


@dataclass(frozen=True, slots=True)
class _Service:
    """A Pagefind that listens, and how long one answer of it may take, in seconds."""

    process: subprocess.Popen[bytes]
    patience: float

    def ask(self, request: Mapping[str, object]) -> dict[str, Any]:
        """Send one request and wait for its answer.

        Source: ``pagefind/src/service`` of Pagefind 1.5: base64 of JSON, ended by a comma.
        """
        message = base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode())
        try:
            with self._ended_when_late():
                _pipe(self.process.stdin).write(message + _END)
                _pipe(self.process.stdin).flush()
                answer = _read_answer(_pipe(self.process.stdout))
            payload: dict[str, Any] = json.loads(base64.b64decode(answer, validate=True))["payload"]
        except (OSError, ValueError, KeyError) as error:
            raise PagefindFailedError(repr(error)) from error
        if payload["type"] == "Error":
            raise PagefindFailedError(payload["message"])
        return payload

    @contextmanager
    def _ended_when_late(self) -> Iterator[None]:
        """End the program when it takes too long; whoever waits for it then sees it stop."""
        late = threading.Event()

        def end() -> None:
            late.set()
            end_family(self.process.pid)

        timer = threading.Timer(self.patience, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        except (OSError, PagefindFailedError) as error:
            if late.is_set():
                raise PagefindFailedError(f"geen antwoord in {self.patience:g} s") from error
            raise
        finally:
            timer.cancel()


def _read_answer(stream: IO[bytes]) -> bytes:
    """Read up to the comma that ends an answer."""
    parts: list[bytes] = []
    while not (parts and parts[-1].endswith(_END)):
        part = stream.read1(_READ_AT_MOST)  # type: ignore[attr-defined]
        if not part:
            raise PagefindFailedError("".join(map(bytes.decode, parts)))
        parts.append(part)
    return b"".join(parts)[: -len(_END)]


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise PagefindFailedError("no pipe")
    return stream
