"""Look at the finished bytes before anybody sees them: the last of the gates.

Nothing here trusts what made the files; a publication with a problem is not put in place.
"""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from lxml import html

from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

# Names that Sphinx and others leave behind and that no reader may get.
_LEFTOVER: Final = re.compile(
    r"(^|/)(_sources|\.doctrees|\.buildinfo|objects\.inv|searchindex\.js)(/|$)"
    r"|\.(map|pickle|mo|po|jinja|doctree)$"
)
_FETCHED: Final = {
    "script": "src", "img": "src", "source": "srcset", "iframe": "src", "audio": "src",
    "video": "src", "embed": "src", "object": "data", "track": "src",
}  # fmt: skip
_FETCHING_LINKS: Final = frozenset({"stylesheet", "icon", "preload", "manifest", "modulepreload"})
_CSS_FETCH: Final = re.compile(
    r"(?:url\(\s*['\"]?|@import\s+['\"])\s*((?:https?:)?//[^)'\"]+)", re.IGNORECASE
)
_SCHEMES: Final = frozenset({"", "http", "https", "mailto"})
_HASHES: Final = re.compile(r"'(sha256-[^']+)'")


@dataclass(frozen=True, slots=True)
class SitePage:
    """What one page holds that others may point at, and what it points at.

    :ivar anchors: ids in the page. :ivar links: (attribute value, what it is) in order.
    """

    anchors: frozenset[str]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]


def check_site(site: Path, *, forbidden: tuple[str, ...], home: str = "/") -> Iterator[Problem]:
    """Yield what is wrong with a finished publication.

    :param site: its folder. :param forbidden: texts that no file may hold, such as the path of
        the repository on this machine.
    :param home: path of the publication on its host, as addresses that begin with ``/`` have it.
    """
    files = {
        path.relative_to(site).as_posix(): path
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    if not files:
        yield Problem(Location(site.name), "LB550")
    pages: dict[str, SitePage] = {}
    needles = tuple(text.encode() for text in forbidden if text)
    for name, path in files.items():
        data = path.read_bytes()
        yield from _file_problems(name, data, needles)
        if name.endswith(".html"):
            pages[name] = read_page(name, data)
    for name, page in pages.items():
        yield from page.problems
        yield from _dead_links(name, page, pages, files, home)


def _file_problems(name: str, data: bytes, needles: tuple[bytes, ...]) -> Iterator[Problem]:
    """Yield what is wrong with a file of any kind."""
    if _LEFTOVER.search(name):
        yield Problem(Location(name), "LB551")
    if any(needle in data for needle in needles):
        yield Problem(Location(name), "LB552")
    if name.endswith(".css"):
        for address in _CSS_FETCH.findall(data.decode("utf-8", "replace")):
            yield Problem(Location(name), "LB553", (address,))


def read_page(name: str, data: bytes) -> SitePage:
    """Return what a page holds; pure.

    :param name: path of the page from the root of the publication.
    :param data: the page, UTF-8.
    """
    root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    problems = list(_page_problems(name, root))
    anchors = frozenset(str(value) for value in root.xpath("//@id | //a/@name"))
    links = tuple(str(value) for value in root.xpath("//a/@href | //link/@href | //@src"))
    sets = [entry.split() for value in root.xpath("//@srcset") for entry in value.split(",")]
    return SitePage(anchors, (*links, *(words[0] for words in sets if words)), tuple(problems))


def _page_problems(name: str, root: HtmlElement) -> Iterator[Problem]:
    where = Location(name)
    if not root.get("lang"):
        yield Problem(where, "LB554")
    policy = "".join(root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    if not policy:
        yield Problem(where, "LB555")
    allowed = frozenset(_HASHES.findall(policy))
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        yield from _active_attributes(where, element)
        yield from _fetches(where, element)
        if element.tag == "script" and not element.get("src") and not _is_allowed(element, allowed):
            yield Problem(where, "LB556", ("script",))


def _active_attributes(where: Location, element: HtmlElement) -> Iterator[Problem]:
    """Yield handlers and addresses that run something (LB556)."""
    for key, value in element.attrib.items():
        scheme = urlsplit("".join(str(value).split()).lower()).scheme
        runs = key in ("href", "action", "formaction") and scheme not in _SCHEMES
        if str(key).startswith("on") or runs:
            yield Problem(where, "LB556", (f"{element.tag!s} {key!s}",))


def _fetches(where: Location, element: HtmlElement) -> Iterator[Problem]:
    """Yield requests to another host (LB553)."""
    attribute = _FETCHED.get(str(element.tag))
    value = element.get(attribute, "") if attribute else ""
    if element.tag == "link" and _FETCHING_LINKS & set((element.get("rel") or "").split()):
        value = element.get("href", "")
    if re.match(r"(?i)(https?:)?//", value):
        yield Problem(where, "LB553", (value,))


def _is_allowed(script: HtmlElement, allowed: frozenset[str]) -> bool:
    """Whether an inline script is data, or stands in the policy by its hash."""
    if script.get("type") in ("application/ld+json", "application/json"):
        return True
    digest = hashlib.sha256((script.text or "").encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}" in allowed


def _dead_links(
    name: str,
    page: SitePage,
    pages: Mapping[str, SitePage],
    files: Mapping[str, Path],
    home: str,
) -> Iterator[Problem]:
    """Yield links inside the publication that lead nowhere (LB557)."""
    for link in dict.fromkeys(page.links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = _target(name, unquote(parts.path), home)
        if target not in files or (
            parts.fragment and target in pages and _lacks(pages[target], parts.fragment)
        ):
            yield Problem(Location(name), "LB557", (link,))


def _lacks(page: SitePage, fragment: str) -> bool:
    return unquote(fragment) not in page.anchors


def _target(name: str, path: str, home: str) -> str:
    """Return the file that a link means, from the root of the publication."""
    if not path:
        return name
    if path.startswith("/"):
        target = posixpath.normpath(path.removeprefix(home).lstrip("/"))
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    return posixpath.join(target, "index.html") if path.endswith("/") else target
