"""What an EPUB may say of its accessibility, computed a second time from the file alone.

Another parser (Beautiful Soup) and other code than the product: nothing of ``build_tools`` is
imported here, so that a mistake there is not made twice.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_PLAYS: Final = ["audio", "video", "script", "canvas", "object", "iframe", "embed"]
_ROLES_OF_NOTHING: Final = {"none", "presentation"}
_MOVING: Final = ((b"\x89PNG", b"acTL"), (b"RIFF", b"ANIM"))
_UNIT: Final = re.compile(r"[1-9][\d.]*\s*(px|pt|pc|cm|mm|in|vw|vh)\b")
_SIZE: Final = re.compile(r"^(font|font-size|line-height|letter-spacing|word-spacing|text-indent)$")
_COLOUR: Final = re.compile(r"^(color|background|background-color|background-image)$")
_NO_COLOUR: Final = {"inherit", "none", "transparent", "currentcolor", "initial", "unset"}


@dataclass(frozen=True)
class Claims:
    """What may be said; also what the package says."""

    modes: frozenset[str]
    sufficient: frozenset[str]
    features: frozenset[str]
    hazards: frozenset[str]


@dataclass(frozen=True)
class _Seen:
    """What one page shows."""

    headings: bool
    named_role: bool
    tells: int
    silent: int
    long: int
    films: int
    spoken: int
    formulas: int
    named: int
    register: bool
    plays: bool


def opened(epub: Path) -> dict[str, bytes]:
    """Return every file of an EPUB by name."""
    with zipfile.ZipFile(epub) as package:
        return {name: package.read(name) for name in package.namelist()}


def said(files: Mapping[str, bytes]) -> Claims:
    """Return what the package says of itself."""
    record = _record(files)
    return Claims(
        modes=frozenset(_values(record, "schema:accessMode")),
        sufficient=frozenset(_values(record, "schema:accessModeSufficient")),
        features=frozenset(_values(record, "schema:accessibilityFeature")),
        hazards=frozenset(_values(record, "schema:accessibilityHazard")),
    )


def summary(files: Mapping[str, bytes]) -> str:
    """Return what it says of itself in words."""
    return " ".join(_values(_record(files), "schema:accessibilitySummary"))


def conformance(files: Mapping[str, bytes]) -> list[str]:
    """Return every claim of conformance and of who certified it."""
    record = _record(files)
    return [*_values(record, "dcterms:conformsTo"), *_values(record, "a11y:certifiedBy")]


def computed(files: Mapping[str, bytes]) -> Claims:
    """Return what may be said of the files, in all the values that we ever write."""
    order = _reading_order(files)
    pages = [_seen(files[name]) for name in order]
    tells = any(page.tells for page in pages)
    silent = any(page.silent for page in pages)
    sufficient = {"textual,visual"} if tells else {"textual"}
    moves = any(page.plays for page in pages) or _moves(files)
    return Claims(
        modes=frozenset({"textual", "visual"} if tells else {"textual"}),
        sufficient=frozenset(sufficient if silent else sufficient | {"textual"}),
        features=frozenset(_features(files, order, pages)),
        hazards=frozenset({"none"}) if not moves else frozenset({"?"}),
    )


def _features(files: Mapping[str, bytes], order: list[str], pages: list[_Seen]) -> Iterable[str]:
    silent = any(page.silent for page in pages)
    listed = _contents(files)
    films, formulas = sum(page.films for page in pages), sum(page.formulas for page in pages)
    holds = {
        "tableOfContents": set(order) <= set(listed),
        "readingOrder": listed == order,
        "structuralNavigation": all(page.headings for page in pages),
        "unlocked": "META-INF/encryption.xml" not in files,
        "ARIA": all(page.named_role for page in pages),
        "alternativeText": any(page.tells for page in pages) and not silent,
        "longDescription": any(page.long for page in pages) and not silent,
        "transcript": films > 0 and films == sum(page.spoken for page in pages),
        "MathML": formulas > 0,
        "describedMath": formulas > 0 and formulas == sum(page.named for page in pages),
        "index": any(page.register for page in pages),
        "displayTransformability": not list(_binding(files)),
    }
    return (name for name, true in holds.items() if true)


def _record(files: Mapping[str, bytes]) -> BeautifulSoup:
    name = next(name for name in files if name.endswith(".opf"))
    return BeautifulSoup(files[name], "xml")


def _values(record: BeautifulSoup, name: str) -> list[str]:
    return [one.get_text(strip=True) for one in record.find_all("meta", {"property": name})]


def _reading_order(files: Mapping[str, bytes]) -> list[str]:
    """Return the pages of the spine; the cover and the contents describe the book, not itself."""
    record = _record(files)
    items = {str(item["id"]): item for item in record.find_all("item")}
    spine = [items[str(one["idref"])] for one in record.find_all("itemref")]
    return [
        str(item["href"])
        for item in spine
        if "nav" not in str(item.get("properties", "")).split()
        and not _is_cover(files[str(item["href"])])
    ]


@cache
def _is_cover(page: bytes) -> bool:
    body = BeautifulSoup(page, "xml").body
    return body is not None and "cover" in str(body)[:300]


def _contents(files: Mapping[str, bytes]) -> list[str]:
    """Return the pages that the contents lead to, in order, each once, without the cover."""
    record = _record(files)
    nav = record.find("item", {"properties": "nav"})
    assert nav is not None
    page = BeautifulSoup(files[str(nav["href"])], "xml")
    toc = page.find("nav", {"epub:type": "toc"})
    assert isinstance(toc, Tag)
    found = [str(link["href"]).split("#")[0] for link in toc.find_all("a")]
    where = posixpath.dirname(str(nav["href"]))
    names = [posixpath.normpath(posixpath.join(where, href)) for href in found]
    return [name for name in dict.fromkeys(names) if not _is_cover(files[name])]


@cache
def _seen(data: bytes) -> _Seen:
    page = BeautifulSoup(data, "xml")
    main = page.body.find("section", recursive=False) if page.body else None
    pictures = [one for one in page.find_all(["img", "svg"]) if not one.find_parent("svg")]
    shown = [one for one in pictures if not _passed_by(one)]
    ids = {str(one["id"]) for one in page.find_all(id=True)}
    longer = [str(one.get("aria-details") or one.get("aria-describedby") or "") for one in shown]
    films = [one for one in page.find_all("p") if "film-niet-hier" in str(one.get("class", ""))]
    formulas = page.find_all("math")
    return _Seen(
        headings=page.find(re.compile("^h[1-6]$")) is not None,
        named_role=isinstance(main, Tag) and bool(main.get("role")),
        tells=sum(bool(_words(one)) or one.name == "svg" for one in shown),
        silent=sum(not _words(one) for one in shown)
        + sum(bool(names) and not set(names.split()) <= ids for names in longer),
        long=sum(bool(names) and set(names.split()) <= ids for names in longer),
        films=len(films),
        spoken=sum('class="film-regel"' in str(one.parent) for one in films),
        formulas=len(formulas),
        named=sum(bool(one.get("alttext")) for one in formulas),
        register=_has_index(page),
        plays=page.find(_PLAYS) is not None,
    )


def _passed_by(picture: Tag) -> bool:
    """Whether a voice passes a picture by, or it only repeats the link beside it."""
    redundant = "qr" in str(picture.get("class", "")).split()
    hidden = picture.get("aria-hidden") == "true" or picture.get("role") in _ROLES_OF_NOTHING
    decorative = (
        picture.name == "img" and picture.has_attr("alt") and not str(picture["alt"]).strip()
    )
    return hidden or decorative or (redundant and bool(_words(picture)))


def _words(picture: Tag) -> str:
    title = picture.find("title") if picture.name == "svg" else None
    names = [picture.get("alt"), picture.get("aria-label"), title.get_text() if title else ""]
    return " ".join(str(name) for name in names if name).strip()


def _has_index(page: BeautifulSoup) -> bool:
    for part in page.find_all(re.compile("")):
        said = f"{part.get('epub:type', '')} {part.get('role', '')}".split()
        entries = part.find_all("li") if {"index", "doc-index"} & set(said) else []
        if entries and all(entry.find("a", href=True) for entry in entries):
            return True
    return False


def _sheets(files: Mapping[str, bytes]) -> str:
    return "\n".join(data.decode() for name, data in files.items() if name.endswith(".css"))


def _binding(files: Mapping[str, bytes]) -> Iterable[str]:
    """Yield what in the sheets takes a choice away; strings are of no interest here."""
    text = re.sub(r"(?s)/\*.*?\*/", "", _sheets(files)).lower()
    yield from re.findall(r"@font-face|@import|!\s*important", text)
    for block in re.findall(r"\{([^{}]*)\}", text):
        for line in block.split(";"):
            name, _, value = (part.strip() for part in line.partition(":"))
            fixed = _SIZE.match(name) and _UNIT.search(value)
            coloured = _COLOUR.match(name) and set(value.split()) - _NO_COLOUR
            placed = name == "position" and value in {"fixed", "absolute", "sticky"}
            if fixed or coloured or placed or name in {"direction", "user-select"}:
                yield f"{name}: {value}"


def _moves(files: Mapping[str, bytes]) -> bool:
    animated = any(
        data.startswith(kind) and mark in data for data in files.values() for kind, mark in _MOVING
    )
    return animated or re.search(r"animation|transition|@keyframes", _sheets(files)) is not None
