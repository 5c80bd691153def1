"""A small server on 127.0.0.1 that sends a folder with the headers that the site asks for."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADERS_FILE: Final = "_headers"
_NOT_FOUND: Final = "404.html"
_TYPES: Final = {
    "": "application/octet-stream",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".epub": "application/epub+zip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".mp4": "video/mp4",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """The headers of the addresses that match one pattern.

    :ivar pattern: a path with ``*`` for anything.
    :ivar headers: name and value, in the order of the file.
    """

    pattern: str
    headers: tuple[tuple[str, str], ...]

    def matches(self, path: str) -> bool:
        """Whether the pattern holds for a path."""
        parts = (re.escape(part) for part in self.pattern.split("*"))
        return re.fullmatch(".*".join(parts), path) is not None


def read_headers(text: str) -> tuple[HeaderRule, ...]:
    """Return the rules of a ``_headers`` file, the format of Netlify and Cloudflare Pages.

    :raises ValueError: a header stands above the first path, or has no colon.
    """
    rules: list[HeaderRule] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if not line[0].isspace():
            rules.append(HeaderRule(bare, ()))
            continue
        name, colon, value = bare.partition(":")
        if not rules or not colon:
            msg = f"{HEADERS_FILE}:{number}: not a header of a path: {bare}"
            raise ValueError(msg)
        last = rules.pop()
        rules.append(HeaderRule(last.pattern, (*last.headers, (name.strip(), value.strip()))))
    return tuple(rules)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for an address that has no file."""

    status: HTTPStatus
    suffix: str
    body: bytes


class Additions(Protocol):
    """What a server adds to the files of a folder, for as long as it runs."""

    def headers(self) -> tuple[HeaderRule, ...]:
        """Return the headers of all answers, as they are now."""

    def answer(self, path: str) -> Answer | None:
        """Return what is sent for a path, or None when the folder decides.

        :param path: of the address, from ``/``.
        """

    def page(self, file: Path) -> bytes:
        """Return a page of the folder as it is sent.

        :raises OSError: it is gone.
        """


@dataclass(frozen=True, slots=True)
class _Nothing:
    """No additions but headers."""

    rules: tuple[HeaderRule, ...]

    def headers(self) -> tuple[HeaderRule, ...]:
        return self.rules

    def answer(self, path: str) -> Answer | None:  # noqa: ARG002 - the protocol's
        return None

    def page(self, file: Path) -> bytes:
        return file.read_bytes()


@contextmanager
def serving(folder: Path, *, headers: Path | None, port: int = 0) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 while the block runs, and give its address, ending in ``/``.

    What has no file gets ``404.html`` of the folder, with that status.

    :param headers: the site's ``_headers`` file; ``None`` serves without extra headers.
    :param port: 0 takes a free one.
    :raises OSError: there is no such headers file, or the port is taken.
    """
    rules = read_headers(headers.read_text(encoding="utf-8")) if headers else ()
    with serving_live(folder, _Nothing(rules), port=port) as address:
        yield address


@contextmanager
def serving_live(folder: Path, additions: Additions, *, port: int = 0) -> Iterator[str]:
    """Serve a folder as ``serving`` does, while what is in it changes.

    :param folder: need not exist yet.
    :raises OSError: the port is taken.
    """
    handler = partial(_Handler, additions=additions, directory=str(folder))
    with _Server(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    """A server that is silent about readers who leave before a page is sent."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the parent's
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Files, their types from the list above, and the additions."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, additions: Additions, directory: str) -> None:  # noqa: ANN401
        self.additions = additions
        self.extensions_map = _TYPES  # not the machine's own list
        super().__init__(*args, directory=directory)

    def end_headers(self) -> None:
        path = urlsplit(self.path).path
        for rule in self.additions.headers():
            if rule.matches(path):
                for name, value in rule.headers:
                    self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> BytesIO | BinaryIO | None:
        answer = self.additions.answer(urlsplit(self.path).path) or self._page()
        if answer is None:
            return super().send_head()
        self.send_response(answer.status)
        self.send_header("Content-Type", _TYPES[answer.suffix])
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        return BytesIO(answer.body)

    def _page(self) -> Answer | None:
        """Return the page that is asked for, or None if it is no page or not there."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        try:
            data = self.additions.page(file) if file.suffix == ".html" else None
        except OSError:
            return None
        return None if data is None else Answer(HTTPStatus.OK, ".html", data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / _NOT_FOUND
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: object) -> BytesIO | None:  # noqa: ARG002 - what the parent asks
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing: the browser reports what failed."""
