"""What readers get: no examples, nothing without consent, and only from a complete imprint."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.reading.issues import FOLDER, parse_issues
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.dist import REPOSITORY
from tests.leaks.scan import words_in

if TYPE_CHECKING:
    from pathlib import Path

_BOOK: Final = REPOSITORY / "tests" / "leaks" / "boek"
_IN_STORIES: Final = tuple(
    f"zq{word}{edition}"
    for word in ("verhaaltitel", "verhaaltekst", "kernles", "reflectievraag", "fotobeschrijving")
    for edition in ("eerste", "tweede", "vlaanderen")
)
_IMPRINT: Final = """\
basisadres = "https://example.org/leerboek/"
contactadres = "redactie@example.org"
organisatie = "Voorbeeldorganisatie"
licentie = "CC BY-SA 4.0"
klachtenroute = "Schrijf naar klacht@example.org."
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return _copied(tmp_path / "boek")


def _copied(home: Path) -> Path:
    shutil.copytree(_BOOK, home)
    for name in ("conf.py", "docutils.conf"):
        shutil.copy(REPOSITORY / name, home / name)
    return home


def test_a_release_is_refused_while_the_owner_has_not_filled_in_everything(
    book: Path, tmp_path: Path
) -> None:
    outcome = build(BuildRequest(root=book, out=tmp_path / "dist", release=True), silent)
    missing = sorted(one.values[0] for one in outcome.problems if one.code == "LB502")
    assert missing == ["basisadres", "contactadres", "klachtenroute", "licentie", "organisatie"]
    assert not (tmp_path / "dist").exists()


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("uitgave")
    book = _copied(home / "boek")
    (book / "uitgave.toml").write_text(_IMPRINT, encoding="utf-8")
    request = BuildRequest(
        root=book, out=home / "dist", release=True, editions=("editie-1", "vlaanderen")
    )
    outcome = build(request, silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return home / "dist"


def test_a_release_holds_no_examples(released: Path) -> None:
    assert words_in(released, _IN_STORIES) == set()


def test_a_release_has_a_sitemap_of_its_own_pages(released: Path) -> None:
    text = (released / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/leerboek/editie-1/gedeeld.html</loc>" in text


def test_a_sitemap_names_no_page_that_an_edition_lacks(released: Path) -> None:
    text = (released / "sitemap.xml").read_text(encoding="utf-8")
    assert "vlaanderen/alleen-een.html" not in text


def test_a_release_keeps_what_readers_of_each_edition_get(released: Path) -> None:
    records = released.parent / "boek" / FOLDER
    kept = {
        path.stem: [one.channel.value for one in parse_issues(path.read_text(), "", path.stem)]
        for path in records.iterdir()
    }
    assert kept == {"editie-1": ["epub", "web"], "vlaanderen": ["epub", "web"]}


def test_the_record_of_a_release_holds_no_example(released: Path) -> None:
    text = (released.parent / "boek" / FOLDER / "editie-1.toml").read_text(encoding="utf-8")
    assert "verhalen = [\n]" in text


def test_a_story_without_consent_is_in_no_output_and_is_told(book: Path, tmp_path: Path) -> None:
    story = book / "participant_stories" / "editie-1" / "verhaal.md"
    text = story.read_text(encoding="utf-8")
    story.with_name("v-0001.md").write_text(text.replace("voorbeeld: true\n", ""), encoding="utf-8")
    story.unlink()
    request = BuildRequest(root=book, out=tmp_path / "dist", editions=("editie-1",))
    outcome = build(request, silent)
    assert [one.where.path for one in outcome.problems if one.code == "LB301"] == [
        "participant_stories/editie-1/v-0001.md"
    ]
    assert words_in(tmp_path / "dist", _IN_STORIES) == set()


def test_a_sitemap_holds_exactly_the_pages_that_a_reader_can_visit(
    book: Path, tmp_path: Path
) -> None:
    (book / "uitgave.toml").write_text(_IMPRINT, encoding="utf-8")
    request = BuildRequest(
        root=book, out=tmp_path / "dist", editions=("editie-1",), formats=("web",)
    )
    outcome = build(request, silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    dist = tmp_path / "dist"
    listed = re.findall("<loc>https://example.org/leerboek/([^<]+)</loc>",
                        (dist / "sitemap.xml").read_text(encoding="utf-8"))  # fmt: skip
    pages = {
        path.relative_to(dist).as_posix()
        for path in dist.glob("editie-1/**/*.html")
        if 'content="noindex"' not in path.read_text(encoding="utf-8")
    }
    assert set(listed) == pages
