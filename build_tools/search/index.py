"""The search index of one finished edition."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.search.compounds import find_compounds
from build_tools.search.dutch import FILLERS
from build_tools.search.engine import find_pagefind, run_pagefind
from build_tools.search.errors import NothingIndexedError
from build_tools.search.fragments import (
    FOLDER,
    SUFFIX,
    pack_fragment,
    read_fragment,
    with_text,
)
from build_tools.search.pages import Block, Page, read_page
from build_tools.search.stems import DIGITS, RULES
from build_tools.search.terms import different_words, term_writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SEARCH_FOLDER: Final = "zoeken"
_BROWSER_PART: Final = Path(__file__).parent.parent / "web" / SEARCH_FOLDER
_NAMED: Final = frozenset({"pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"})
_DUTCH: Final = re.compile("nl(-.*)?", re.IGNORECASE)
_BROWSER_SUFFIXES: Final = frozenset({".css", ".js"})
FACTS_FILE: Final = "paginas.json"


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What the index holds.

    :ivar pages: how many pages can be found.
    :ivar words: how many different words stand in them, as written but in lower case.
    :ivar bytes: the size of all files that were written, the browser's part included.
    """

    pages: int
    words: int
    bytes: int


def build_index(site: Path, *, language: str) -> IndexReport:
    """Write the index of all pages below a folder to its subfolder ``zoeken``, in place of the old.

    The same pages give the same bytes, wherever the folder stands.

    :param site: the folder of one finished edition.
    :param language: language tag of the edition, such as ``nl-BE``.
    :raises ValueError: when that is not Dutch: of no other language we know stems and compounds.
    :raises PagefindMissingError: when Pagefind is not installed.
    :raises PagefindFailedError: when it does not do its work.
    :raises NothingIndexedError: when not a single page, or not every page, got into the index.
    """
    if not _DUTCH.fullmatch(language):
        raise ValueError(language)
    program = find_pagefind()
    pages = tuple(_read_pages(site))
    if not pages:
        raise NothingIndexedError("data-pagefind-body: 0")
    vocabulary = frozenset[str]().union(*(different_words(page.text) for page in pages))
    write = term_writer(find_compounds(vocabulary))
    documents = ((page.address, term_document(page, write)) for page in pages)
    made = run_pagefind(documents, program=program)
    files = _browser_part() | _needed(made) | _with_text(made, pages)
    _write(site / SEARCH_FOLDER, files)
    return IndexReport(len(pages), len(vocabulary), sum(map(len, files.values())))


def term_document(page: Page, write: Callable[[str], str]) -> str:
    """Give the page for the indexer: the terms of each token instead of the token.

    :param write: what ``term_writer`` gave.
    """
    blocks = (Block(1, page.title), *page.blocks)
    body = "".join(_element(block, map(write, block.tokens), page.weight) for block in blocks)
    return f"<!doctype html><html><body data-pagefind-body>{body}</body></html>"


def _element(block: Block, terms: Iterable[str], weight: float) -> str:
    """Give one block; a heading counts for more, as Pagefind has it when nothing is said."""
    tag, counts = (f"h{block.level}", 8 - block.level) if block.level else ("p", 1)
    return f'<{tag} data-pagefind-weight="{counts * weight:g}">{" ".join(terms)}</{tag}>'


def _read_pages(site: Path) -> Iterable[Page]:
    """Yield the pages to index, by address."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    for address in sorted(paths):
        page = read_page(address, paths[address].read_bytes())
        if page and any(map(str.isalnum, page.text)):
            yield page


def _browser_part() -> dict[str, bytes]:
    """Give our own script and style, by path in the search folder."""
    paths = (path for path in _BROWSER_PART.iterdir() if path.suffix in _BROWSER_SUFFIXES)
    return {path.name: path.read_bytes() for path in sorted(paths)}


def _needed(made: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give those of Pagefind's files that our search page loads, without the fragments."""
    return {
        path: content
        for path, content in made.items()
        if path in _NAMED or path.endswith((".pf_index", ".pf_meta"))
    }


def _with_text(made: Mapping[str, bytes], pages: Iterable[Page]) -> dict[str, bytes]:
    """Give the fragments with the text of their pages, and the file of facts.

    :raises NothingIndexedError: when a page has no fragment.
    """
    missing = {page.address: page for page in pages}
    files: dict[str, bytes] = {}
    facts: dict[str, object] = {}
    for path in sorted(path for path in made if path.startswith(FOLDER)):
        fragment = read_fragment(made[path])
        page = missing.pop(fragment["url"])
        files[path] = pack_fragment(with_text(fragment, page))
        name = path.removeprefix(FOLDER).removesuffix(SUFFIX)
        facts[name] = {
            "titel": " ".join(page.title),
            "soort": page.kind,
            "plek": page.place,
            "pijlers": page.pillars,
        }
    if missing:
        raise NothingIndexedError(", ".join(sorted(missing)))
    return {**files, FACTS_FILE: _facts_file(facts)}


def _facts_file(pages: Mapping[str, object]) -> bytes:
    """Give what the search page must know beforehand: how to read a query, and facts of each page.

    Facts not by Pagefind's own filters: it writes those in another order at each run, and what
    stands in its meta is searched.
    """
    language = {"stammen": RULES, "cijfers": DIGITS, "vulwoorden": FILLERS}
    content = {**language, "paginas": pages}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in sorted(files.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
