"""A fault at a time in the torture edition: the check that is named for it sees it, and says why.

What the good book already gives is taken off, so that a fault is seen for itself.
"""

from __future__ import annotations

import shutil
from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import CATALOGUE
from tests.dist import TORTURE, TORTURE_EPUB
from tests.planted import looking
from tests.planted.planting import Fault, faults, in_epub, in_site

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

ALL: Final = faults()
_TOOLS: Final = frozenset({"linter", "build", "site", "sums", "epubcheck", "ace", "vnu", "axe"})
# What the gate looks at of the checkers that take long; `make test-all` looks at all.
_IN_GATE: Final = frozenset({
    "a-link-to-a-page-that-is-gone",
    "a-field-without-a-name",
    "text-that-hardly-differs-from-its-ground",
})  # fmt: skip
_LOOKED_AT: Final = f"{TORTURE}/pijlers.html"
# Codes of the linter that are not said of one publication, and those of others (catalogue).
_NOT_PLANTED: Final = frozenset({"LB910", "LB911", "LB912"})
_HOME: Final = "/"


def _of(*tools: str, where: str = "") -> list[object]:
    """Return the faults for some checks, as parameters; those beside the gate's share are slow."""
    return [
        pytest.param(
            one,
            id=one.name,
            marks=() if tools[0] in ("linter", "build", "site", "sums") or one.name in _IN_GATE
            else pytest.mark.slow,
        )
        for one in ALL
        if one.tool in tools and where in ("", one.where)
    ]  # fmt: skip


def _expected(fault: Fault, *tools: str) -> set[str]:
    """Return what these tools must say of a fault, and nothing else."""
    return {
        said for said in {f"{fault.tool} {fault.rule}", *fault.also} if said.split()[0] in tools
    }


@pytest.fixture(scope="module")
def book(torture: Path) -> bytes:
    return (torture / TORTURE_EPUB).read_bytes()


@pytest.fixture(scope="module")
def good(book: bytes) -> Counter[str]:
    """Give what our linter says of the good book."""
    publication = looking.opened(book)
    assert publication is not None
    return Counter(looking.linter(publication))


@pytest.fixture(scope="module")
def good_site(torture: Path) -> Counter[str]:
    return Counter(looking.linter(looking.opened_site(torture.resolve())))


def _linted(data: bytes, good: Counter[str], without: Sequence[str] = ()) -> set[str]:
    """Return what our linter says of an EPUB beyond what it says of the good one."""
    publication = looking.opened(data)
    return set() if publication is None else set(
        Counter(looking.linter(publication, without)) - good
    )  # fmt: skip


@pytest.mark.parametrize("fault", _of("linter"))
def test_our_linter_sees_it_by_exactly_its_own_rules(
    fault: Fault, book: bytes, good: Counter[str]
) -> None:
    assert _linted(in_epub(book, fault), good) == _expected(fault, "linter")


@pytest.mark.slow
@pytest.mark.parametrize("fault", _of("linter"))
def test_with_the_rule_switched_off_only_what_else_is_written_down_is_said(
    fault: Fault, book: bytes, good: Counter[str]
) -> None:
    rest = {said for said in fault.also if said.startswith("linter ")}
    assert _linted(in_epub(book, fault), good, [fault.rule]) == rest


@pytest.mark.parametrize("fault", _of("build"))
def test_the_build_sees_it_before_anything_is_packed(
    fault: Fault, book: bytes, tmp_path: Path
) -> None:
    epub = tmp_path / "boek.epub"
    epub.write_bytes(in_epub(book, fault))
    assert looking.build(epub) == _expected(fault, "build")


@pytest.mark.parametrize("fault", _of("site", "sums"))
def test_the_last_look_at_a_publication_sees_it(
    fault: Fault, torture: Path, tmp_path: Path
) -> None:
    site = in_site(torture, fault, tmp_path / "site")
    said = looking.of_site(site, _HOME) | (looking.of_sums(site) if fault.tool == "sums" else set())
    assert said == _expected(fault, "site", "sums")


@pytest.mark.slow  # in the gate tests/checkers sees that it finds what is wrong
def test_the_html_checker_sees_each_by_exactly_its_own_sentences(
    torture: Path, tools: Toolbox, tmp_path: Path
) -> None:
    """All in one run: a folder for each fault, with the page that it is in."""
    planted = [one for one in ALL if one.tool == "vnu"]
    for fault in planted:
        site = in_site(torture, fault, tmp_path / "heel" / fault.name)
        (tmp_path / "los" / fault.name).mkdir(parents=True)
        for change in fault.changes:
            shutil.copy(site / change["in"], tmp_path / "los" / fault.name)
    said = looking.of_vnu(tmp_path / "los", tools)
    wrong = {
        fault.name: sentences
        for fault in planted
        if not _each_is_named(sentences := said.get(fault.name, []), _expected(fault, "vnu"))
    }
    assert wrong == {}


def _each_is_named(sentences: Sequence[str], beginnings: set[str]) -> bool:
    """Whether every sentence has a beginning that was named, and every beginning a sentence."""
    named = {start for start in beginnings if any(one.startswith(start) for one in sentences)}
    return named == beginnings and all(one.startswith(tuple(beginnings)) for one in sentences)


@pytest.mark.parametrize("fault", _of("axe"))
def test_axe_sees_it_by_exactly_its_own_rules(
    fault: Fault, torture: Path, tools: Toolbox, browser: Browser, tmp_path: Path
) -> None:
    site = in_site(torture, fault, tmp_path / "site")
    assert looking.of_axe(site, _LOOKED_AT, browser, tools) == _expected(fault, "axe")


@pytest.mark.parametrize("fault", _of("epubcheck"))
def test_epubcheck_sees_it_by_exactly_its_own_rules(
    fault: Fault, book: bytes, tools: Toolbox, tmp_path: Path
) -> None:
    epub = tmp_path / "boek.epub"
    epub.write_bytes(in_epub(book, fault))
    assert looking.of_epubcheck(epub, tools) == _expected(fault, "epubcheck")


@pytest.mark.parametrize("fault", _of("ace"))
def test_ace_sees_it_by_exactly_its_own_rules(
    fault: Fault, book: bytes, tools: Toolbox, tmp_path: Path
) -> None:
    epub = tmp_path / "boek.epub"
    epub.write_bytes(in_epub(book, fault))
    assert looking.of_ace(epub, tools) == _expected(fault, "ace")


@pytest.mark.slow
@pytest.mark.parametrize("look", [looking.of_epubcheck, looking.of_ace])
def test_what_our_linter_alone_sees_passes_the_checkers_of_others(
    look: Callable[[Path, Toolbox], set[str]], book: bytes, tools: Toolbox, tmp_path: Path
) -> None:
    """All of it in one book: who has nothing to say of that has nothing to say of each."""
    epub = tmp_path / "boek.epub"
    epub.write_bytes(reduce(in_epub, [one for one in ALL if one.alone], book))
    assert look(epub, tools) == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    "fault", [one for one in ALL if one.where == "epub"], ids=lambda one: one.name
)
def test_all_our_own_checks_of_an_epub_together_say_what_is_written_down(
    fault: Fault, book: bytes, good: Counter[str], tmp_path: Path
) -> None:
    data = in_epub(book, fault)
    epub = tmp_path / "boek.epub"
    epub.write_bytes(data)
    own = {one for one in _expected(fault, "linter", "build") if one != "linter LB910"}
    assert _linted(data, good) | looking.build(epub) == own


@pytest.mark.slow
@pytest.mark.parametrize(
    "fault", [one for one in ALL if one.where == "web"], ids=lambda one: one.name
)
def test_all_our_own_checks_of_a_site_together_say_what_is_written_down(
    fault: Fault, torture: Path, good_site: Counter[str], tmp_path: Path
) -> None:
    site = in_site(torture, fault, tmp_path / "site")
    linted = set(Counter(looking.linter(looking.opened_site(site))) - good_site)
    assert linted | looking.of_site(site, _HOME) == _expected(fault, "linter", "site")


def test_every_rule_of_our_linter_has_a_fault_of_its_own() -> None:
    codes = {code for code in CATALOGUE if "LB910" <= code <= "LB969" or "LB980" <= code <= "LB989"}
    assert {one.rule for one in ALL if one.tool == "linter"} == codes - _NOT_PLANTED


def test_every_check_has_a_fault_and_no_two_faults_have_one_name() -> None:
    assert {one.tool for one in ALL} == _TOOLS
    assert len({one.name for one in ALL}) == len(ALL)


def test_every_code_of_the_last_look_has_a_fault() -> None:
    """But LB550: nothing at all cannot be planted in something."""
    told = {one.rule for one in ALL if one.tool in ("site", "sums")}
    assert told == {f"LB55{digit}" for digit in range(1, 9)}
