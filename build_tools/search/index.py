"""The search index of one finished edition."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.search.compounds import split_compound
from build_tools.search.engine import find_pagefind, run_pagefind
from build_tools.search.errors import NothingIndexedError
from build_tools.search.fragments import FOLDER, SUFFIX, clean_fragment, pack_fragment, read_fragment
from build_tools.search.marking import compound_marker, different_words
from build_tools.search.pages import Page, indexed_html, read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SEARCH_FOLDER: Final = "zoeken"
_BROWSER_PART: Final = Path(__file__).parent.parent / "web" / SEARCH_FOLDER
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
    :param language: language tag of the edition, such as ``nl-NL``.
    :raises PagefindMissingError: when Pagefind is not installed.
    :raises PagefindFailedError: when it does not do its work.
    :raises NothingIndexedError: when not a single page, or not every page, got into the index.
    """
    program = find_pagefind()
    pages = tuple(_read_pages(site))
    if not pages:
        raise NothingIndexedError("0")
    vocabulary = frozenset().union(*(different_words(page.text) for page in pages))
    mark = compound_marker(find_compounds(vocabulary))
    stems = language.partition("-")[0].lower()
    documents = ((page.address, indexed_html(page, mark, stems)) for page in pages)
    made = run_pagefind(documents, language=stems, program=program)
    files = _browser_part() | _needed(made, stems) | _with_facts(made, pages)
    _write(site / SEARCH_FOLDER, files)
    return IndexReport(len(pages), len(vocabulary), sum(map(len, files.values())))


def find_compounds(vocabulary: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Give the pieces of every word of the book that is a compound of other words of the book."""
    split = ((word, split_compound(word, vocabulary)) for word in sorted(vocabulary))
    return {word: pieces for word, pieces in split if pieces}


def _read_pages(site: Path) -> Iterable[Page]:
    """Yield the pages to index, by address."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    for address in sorted(paths):
        page = read_page(address, paths[address].read_bytes())
        if page:
            yield page


def _browser_part() -> dict[str, bytes]:
    """Give our own script and style, by path in the search folder."""
    paths = (path for path in _BROWSER_PART.iterdir() if path.suffix in _BROWSER_SUFFIXES)
    return {path.name: path.read_bytes() for path in sorted(paths)}


def _needed(made: Mapping[str, bytes], stems: str) -> dict[str, bytes]:
    """Give those of Pagefind's files that our search page loads, without the fragments."""
    named = {"pagefind.js", "pagefind-entry.json", f"wasm.{stems}.pagefind"}
    return {
        path: content
        for path, content in made.items()
        if path in named or path.endswith((".pf_index", ".pf_meta"))
    }


def _with_facts(made: Mapping[str, bytes], pages: Iterable[Page]) -> dict[str, bytes]:
    """Give the fragments without marks, and what else the search page shows of each page.

    The latter not by Pagefind's own filters: it writes those in another order at each run.

    :raises NothingIndexedError: when a page has no fragment.
    """
    missing = {page.address: page for page in pages}
    files: dict[str, bytes] = {}
    facts: dict[str, object] = {}
    for path in sorted(path for path in made if path.startswith(FOLDER)):
        fragment = clean_fragment(read_fragment(made[path]))
        page = missing.pop(fragment["url"])
        files[path] = pack_fragment(fragment)
        name = path.removeprefix(FOLDER).removesuffix(SUFFIX)
        facts[name] = {"soort": page.kind, "plek": page.place, "pijlers": page.pillars}
    if missing:
        raise NothingIndexedError(", ".join(sorted(missing)))
    content = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
    return {**files, FACTS_FILE: content}


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in sorted(files.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
