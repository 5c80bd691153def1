from __future__ import annotations

import http.client
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from build_tools.checkers.server import HEADERS_FILE, HeaderRule, read_headers, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from pathlib import Path


pytestmark = pytest.mark.quick  # leans on how Python itself does it


@pytest.fixture
def address(data: Path) -> Iterator[str]:
    with serving(data / "site", headers=data / "site" / HEADERS_FILE) as served:
        yield served


def _get(address: str, path: str) -> tuple[int, Message, str]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, body


def test_it_listens_on_this_machine_alone(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")


def test_a_page_comes_with_the_headers_of_the_site(address: str) -> None:
    _, headers, _ = _get(address, "/index.html")
    assert headers["Content-Security-Policy"] == "default-src 'self'; script-src 'self'"


def test_a_rule_for_another_path_does_not_hold(address: str) -> None:
    _, headers, _ = _get(address, "/index.html")
    assert "Cache-Control" not in headers


def test_all_rules_that_match_hold(address: str) -> None:
    _, headers, _ = _get(address, "/stijl.css?v=1")
    assert (headers["Cache-Control"], headers["X-Content-Type-Options"]) == (
        "max-age=3600",
        "nosniff",
    )


def test_a_page_is_utf8(address: str) -> None:
    assert _get(address, "/")[1]["Content-Type"] == "text/html; charset=utf-8"


def test_what_is_not_there_gets_the_404_page(address: str) -> None:
    status, headers, body = _get(address, "/kwijt/")
    assert (status, "Content-Security-Policy" in headers, "is er niet" in body) == (404, True, True)


@pytest.mark.parametrize("path", ["/../conftest.py", "/%2e%2e/conftest.py", "/..%2fconftest.py"])
def test_nothing_outside_the_folder_is_sent(address: str, path: str) -> None:
    assert _get(address, path)[0] == 404


def test_a_folder_without_index_is_not_listed(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    with serving(tmp_path, headers=None) as served:
        assert _get(served, "/map/")[0] == 404


def test_a_missing_headers_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), serving(tmp_path, headers=tmp_path / HEADERS_FILE):
        pass


def test_rules_are_read_in_order() -> None:
    text = "# note\n/*\n  A: 1\n  B: x: y\n\n/a/*\n\tC: 2\n"
    assert read_headers(text) == (
        HeaderRule("/*", (("A", "1"), ("B", "x: y"))),
        HeaderRule("/a/*", (("C", "2"),)),
    )


@pytest.mark.parametrize("text", ["  A: 1\n", "/*\n  geen dubbele punt\n"])
def test_a_header_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="_headers:"):
        read_headers(text)
