"""No edition holds anything of another: canary words are planted wherever something can be."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from build_tools.catalogue import describe
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.leaks.scan import words_in

_REPOSITORY: Final = Path(__file__).parents[2]
_BOOK: Final = Path(__file__).parent / "boek"
_EDITIONS: Final = ("editie-1", "editie-2", "vlaanderen")
_PER_STORY: Final = (
    "verhaaltitel", "kernles", "reflectievraag", "fotobeschrijving", "fotobron", "verhaaltekst",
    "verhaalnoot",
)  # fmt: skip
_ONLY_FIRST: Final = (
    "zqpaginatitel", "zqpaginasamenvatting", "zqpaginaondertitel", "zqpaginatekst", "zqpaginakop",
    "zqblokkop", "zqbloktekst", "zqbloknoot", "zqkadertitel", "zqkadertekst", "zqfiguuralt",
    "zqfiguurbijschrift", "zqlijsttekst", "zqcitaattekst", "zqgenesttekst", "zqhektekst",
    "zqbegripnaam", "zqbegripook", "zqbegripuitleg", "zqauteur", "zqbrontitel",
)  # fmt: skip


_SUFFIX: Final = {"editie-1": "eerste", "editie-2": "tweede", "vlaanderen": "vlaanderen"}


def _allowed(edition: str) -> set[str]:
    own = {f"zq{word}{_SUFFIX[edition]}" for word in _PER_STORY}
    if edition == "editie-1":
        own |= set(_ONLY_FIRST)
    if edition == "vlaanderen":
        own.add("zqvlaamswoord")
    return own


# The metadata of pictures may be in no output at all.
_EVERYTHING: Final = frozenset(
    {"zqfiguurmetadata", *(f"zqfotometadata{suffix}" for suffix in _SUFFIX.values())}.union(
        *(_allowed(edition) for edition in _EDITIONS)
    )
)


def _build(book: Path, out: Path) -> Path:
    outcome = build(BuildRequest(root=book, out=out), silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return out


def _copy(home: Path) -> Path:
    shutil.copytree(_BOOK, home)
    for name in ("conf.py", "docutils.conf"):
        shutil.copy(_REPOSITORY / name, home / name)
    return home


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lekken")
    return _build(_copy(folder / "boek"), folder / "dist")


@pytest.mark.parametrize("edition", _EDITIONS)
def test_an_edition_holds_exactly_its_own_words(built: Path, edition: str) -> None:
    assert words_in(built / edition, _EVERYTHING) == _allowed(edition)


def test_the_front_holds_no_words_of_any_edition(built: Path) -> None:
    for path in built.iterdir():
        if path.is_file():
            assert b"zq" not in path.read_bytes(), path.name


@dataclass(frozen=True, slots=True)
class Break:
    """A restriction that is taken away, and the word that must then be found elsewhere."""

    file: str
    before: str
    after: str
    word: str


_SHARED: Final = "book/gedeeld.md"
_BREAKS: Final = {
    "page": Break("book/alleen-een.md", "edities: [editie-1]\n", "", "zqpaginatekst"),
    "block": Break(
        _SHARED, "editie-1\n## Kop zqblokkop", "editie-1 editie-2\n## Kop zqblokkop", "zqblokkop"
    ),
    "block in a list": Break(
        _SHARED, "editie-1\n  Diep in", "editie-1 editie-2\n  Diep in", "zqlijsttekst"
    ),
    "block in a quotation": Break(
        _SHARED, "editie-1\n> Diep in", "editie-1 editie-2\n> Diep in", "zqcitaattekst"
    ),
    "block in a box": Break(
        _SHARED, "editie-1\nGenest", "editie-1 editie-2\nGenest", "zqgenesttekst"
    ),
    "glossary": Break(
        "book/gegevens/begrippen.toml", 'edities = ["editie-1"]\n', "", "zqbegripuitleg"
    ),
    "word": Break(
        "participant_stories/editie-2/editie.toml",
        'taal = "nl-NL"',
        'taal = "nl-BE"',
        "zqvlaamswoord",
    ),
}


@pytest.mark.parametrize("name", sorted(_BREAKS))
def test_a_broken_restriction_is_found(name: str, tmp_path: Path) -> None:
    broken = _BREAKS[name]
    book = _copy(tmp_path / "boek")
    file = book / broken.file
    text = file.read_text(encoding="utf-8")
    assert broken.before in text
    file.write_text(text.replace(broken.before, broken.after), encoding="utf-8")
    outcome = build(BuildRequest(root=book, out=tmp_path / "dist", editions=("editie-2",)), silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    assert words_in(tmp_path / "dist" / "editie-2", [broken.word]) == {broken.word}
