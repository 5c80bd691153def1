"""No edition holds anything of another: canary words are planted wherever something can be."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from build_tools.use_cases.publish import SUMS
from tests.leaks.breaks import BREAKS, break_all
from tests.leaks.scan import words_in_the_epub, words_on_the_web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_REPOSITORY: Final = Path(__file__).parents[2]
_BOOK: Final = Path(__file__).parent / "boek"
_EDITIONS: Final = ("editie-1", "editie-2", "vlaanderen")
_MEDIA: Final[dict[str, Callable[[Path, Iterable[str]], set[str]]]] = {
    "web": words_on_the_web,
    "epub": words_in_the_epub,
}
_PER_STORY: Final = (
    "verhaaltitel", "kernles", "reflectievraag", "fotobeschrijving", "fotobron", "verhaaltekst",
    "verhaalnoot",
)  # fmt: skip
_ONLY_FIRST: Final = frozenset({
    "zqpaginatitel", "zqpaginasamenvatting", "zqpaginaondertitel", "zqpaginatekst", "zqpaginakop",
    "zqblokkop", "zqbloktekst", "zqbloknoot", "zqkadertitel", "zqkadertekst", "zqfiguuralt",
    "zqfiguurbijschrift", "zqfiguurnaam", "zqlijsttekst", "zqcitaattekst", "zqgenesttekst",
    "zqhektekst", "zqbegripnaam", "zqbegripook", "zqbegripuitleg", "zqauteur", "zqbrontitel",
    "zqbegripauteur", "zqbegripbron", "zqagendaauteur", "zqagendabron",
    "zqdeeltitel", "zqagendatitel", "zqagendaorganisatie", "zqagendaplaats", "zqagendabtw",
    "zqpaarlinks", "zqpaarrechts", "zqpaarzin", "zqvraagtitel", "zqvraagkenmerk",
    "zqpijlertitel", "zqpijlertagline", "zqpijlervraag", "zqpijleropbrengst",
})  # fmt: skip
# A story that stood in the first edition when the book was built before.
_MOVED: Final = "participant_stories/{}/zqverhuisdadres.md"
_OF_MOVED: Final = frozenset({
    "zqverhuisdadres", "zqverhuisdtitel", "zqverhuisdkernles", "zqverhuisdvraag",
    "zqverhuisdtekst",
})  # fmt: skip
# An EPUB has no place for the summary of a page.
_NOT_IN_EPUB: Final = frozenset({"zqpaginasamenvatting"})
_SUFFIX: Final = {"editie-1": "eerste", "editie-2": "tweede", "vlaanderen": "vlaanderen"}


def _allowed(edition: str) -> set[str]:
    own = {f"zq{word}{_SUFFIX[edition]}" for word in _PER_STORY}
    if edition == "editie-1":
        own |= _ONLY_FIRST
    if edition == "editie-2":
        own |= _OF_MOVED
    if edition == "vlaanderen":
        own.add("zqvlaamswoord")
    return own


# What is hidden inside pictures, and the names that tellers give to their photos, may be in no
# output at all.
_NOWHERE: Final = frozenset({
    "zqfiguurmetadata",
    *(f"zqfoto{what}{suffix}" for what in ("metadata", "naam") for suffix in _SUFFIX.values()),
})  # fmt: skip
_EVERYTHING: Final = _NOWHERE.union(*(_allowed(edition) for edition in _EDITIONS))


def _build(book: Path, out: Path, *editions: str) -> Path:
    outcome = build(BuildRequest(root=book, out=out, editions=editions), silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return out


def _copy(home: Path) -> Path:
    shutil.copytree(_BOOK, home)
    for name in ("conf.py", "docutils.conf"):
        shutil.copy(_REPOSITORY / name, home / name)
    return home


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a publication of a book that was built before, when a story stood elsewhere."""
    folder = tmp_path_factory.mktemp("lekken")
    book = _copy(folder / "boek")
    now, before = (book / _MOVED.format(edition) for edition in ("editie-2", "editie-1"))
    now.rename(before)
    out = _build(book, folder / "dist", "editie-1")
    assert words_on_the_web(out / "editie-1", _OF_MOVED) == _OF_MOVED
    before.rename(now)
    return _build(book, out)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the second edition of a book in which every restriction is broken on purpose."""
    folder = tmp_path_factory.mktemp("gebroken")
    book = _copy(folder / "boek")
    break_all(book)
    return _build(book, folder / "dist", "editie-2") / "editie-2"


@pytest.mark.parametrize("medium", _MEDIA)
@pytest.mark.parametrize("edition", _EDITIONS)
def test_an_edition_holds_exactly_its_own_words(built: Path, edition: str, medium: str) -> None:
    own = _allowed(edition) - (_NOT_IN_EPUB if medium == "epub" else set())
    assert _MEDIA[medium](built / edition, _EVERYTHING) == own


def test_the_front_holds_no_words_of_any_edition(built: Path) -> None:
    """The list of sums may: it holds the addresses of all files."""
    for path in built.iterdir():
        if path.is_file() and path.name != SUMS:
            assert b"zq" not in path.read_bytes(), path.name


def _published_name(built: Path) -> str:
    """Return the name under which the figure of the first edition is published."""
    page = (built / "editie-1" / "gedeeld.html").read_text(encoding="utf-8")
    names = set(re.findall(r"afbeeldingen/(beeld-[0-9a-f]{16})", page))
    assert len(names) == 1
    return str(names.pop())


@pytest.mark.parametrize("medium", _MEDIA)
def test_a_picture_is_published_in_its_own_edition_only(built: Path, medium: str) -> None:
    name = _published_name(built)
    found = [edition for edition in _EDITIONS if _MEDIA[medium](built / edition, [name])]
    assert found == ["editie-1"]


@pytest.mark.parametrize("medium", _MEDIA)
@pytest.mark.parametrize(
    "word", [word for one in BREAKS.values() for word in one.words], ids=lambda word: word[2:]
)
def test_a_broken_restriction_is_found(broken: Path, word: str, medium: str) -> None:
    assert _MEDIA[medium](broken, [word]) == {word}


@pytest.mark.parametrize("medium", _MEDIA)
def test_a_picture_behind_a_broken_restriction_is_found(
    built: Path, broken: Path, medium: str
) -> None:
    name = _published_name(built)
    assert _MEDIA[medium](broken, [name]) == {name}


def test_what_a_break_shows_is_foreign_to_the_edition_that_is_searched() -> None:
    words = {word for one in BREAKS.values() for word in one.words}
    assert words <= _EVERYTHING - _allowed("editie-2")
