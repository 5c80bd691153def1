"""Hearing what is asked for: of a server of our own, and by a page in a browser."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page


@contextmanager
def listening(answer: bytes = b"") -> Iterator[tuple[int, list[str]]]:
    """Give the port of a server on this machine, and the list of what it was asked for.

    :param answer: what it sends for every address.
    """
    asked: list[str] = []

    class Counter(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Counter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        server.server_close()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a page asked for and complained of.

    :ivar asked: every address. :ivar complaints: errors of scripts, and words on the console.
    """

    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def heard_of(page: Page) -> Heard:
    """Listen to a page from now on."""
    heard = Heard()
    page.on("request", lambda request: heard.asked.append(request.url))
    page.on("pageerror", lambda error: heard.complaints.append(str(error)))
    page.on("console", lambda message: heard.complaints.append(message.text))
    return heard
