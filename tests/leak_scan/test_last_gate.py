"""No publication with a leak is put in its place; and `keur --lekken` looks at one by itself."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.cli import inspect_work
from build_tools.cli.app import Desk
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.leak_check import inspect_leaks
from build_tools.use_cases.progress import silent
from tests.leak_scan.planted import in_zip
from tests.withdrawal.bench import GONE, NOW, Bench

if TYPE_CHECKING:
    from pathlib import Path

_DAY: Final = NOW.date()
_NAME: Final = "Zqteruggenomen zqachternaam"
_PAGE: Final = "noord/hoofdstuk.html"
_EPUB: Final = "noord/burgermeesterleerboek-noord.epub"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a book with two participants, published; the first names are shown or not at all."""
    made = Bench.at(tmp_path_factory.mktemp("poort") / "boek").with_both()
    made.build()
    return made


@pytest.fixture
def site(bench: Bench, tmp_path: Path) -> Path:
    """Give a copy of the publication, to plant in."""
    return shutil.copytree(bench.out, tmp_path / "uit")


def _codes(bench: Bench, site: Path) -> set[tuple[str, str]]:
    """Return file and code of what is found in a publication."""
    found = inspect_leaks(bench.root, site, day=_DAY)
    return {(one.where.path, one.code) for one in found}


def test_a_publication_as_agreed_has_no_leaks(bench: Bench, site: Path) -> None:
    assert _codes(bench, site) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (_NAME, "LB830"),
        ("Z. Zqachternaam", "LB830"),
        ("van zqachternaam", "LB831"),
        ("zqteruggenomen@example.org", "LB834"),
        ("zqblijvend@example.org", "LB834"),
    ],
)
def test_what_the_register_knows_is_found_on_the_web(
    bench: Bench, site: Path, text: str, code: str
) -> None:
    with (site / _PAGE).open("a", encoding="utf-8") as page:
        page.write(f"<p>{text}</p>")
    assert (_PAGE, code) in _codes(bench, site)


def test_what_the_register_knows_is_found_in_an_epub(bench: Bench, site: Path) -> None:
    (site / _EPUB).write_bytes(in_zip(f"<p>{_NAME}</p>".encode()))
    assert (_EPUB, "LB830") in _codes(bench, site)


def test_the_name_of_the_file_that_came_in_is_found(bench: Bench, site: Path) -> None:
    (site / "noord" / "lijst.txt").write_text("zqteruggenomen.docx", encoding="utf-8")
    assert ("noord/lijst.txt", "LB836") in _codes(bench, site)


def test_a_draft_is_found(bench: Bench, site: Path) -> None:
    folder = bench.root / "participant_stories" / "_concept"
    folder.mkdir(exist_ok=True)
    draft = folder / "v-0077.md"
    draft.write_text("Dit zqconcept heeft nog niemand van ons gelezen.\n", encoding="utf-8")
    (site / "noord" / "x.txt").write_text("zqconcept heeft nog niemand van ons", encoding="utf-8")
    try:
        found = inspect_leaks(bench.root, site, day=_DAY)
    finally:
        draft.unlink()
    assert [(one.code, one.values) for one in found] == [("LB835", ("v-0077",))]


def test_without_the_register_less_can_be_looked_for_and_that_is_told(
    bench: Bench, site: Path, tmp_path: Path
) -> None:
    """LB844: a public checkout has the stories alone."""
    (site / "noord" / "x.txt").write_text(_NAME, encoding="utf-8")
    found = inspect_leaks(bench.root, site, day=_DAY, private=str(tmp_path / "nergens"))
    assert [one.code for one in found] == ["LB844"]


def test_a_day_on_which_nothing_is_agreed_to_finds_all_of_it(bench: Bench, site: Path) -> None:
    found = inspect_leaks(bench.root, site, day=_DAY.replace(year=2025))
    assert {"LB835", "LB836", "LB837", "LB838"} <= {one.code for one in found}


def test_a_leak_stops_a_publication_and_the_old_one_stays(bench: Bench, tmp_path: Path) -> None:
    root = shutil.copytree(bench.root, tmp_path / "boek", symlinks=True)
    page = root / "book/hoofdstuk.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nDank aan {_NAME}.\n", encoding="utf-8")
    copy = replace(bench, root=root)
    before = copy.files()
    request = BuildRequest(root=root, out=copy.out, formats=("web",), day=_DAY, now=NOW, workers=1)
    outcome = build(request, silent)
    assert not outcome.built
    assert ("noord/hoofdstuk.html", "LB830", (GONE,)) in {
        (one.where.path, one.code, one.values) for one in outcome.problems
    }
    assert "zqachternaam" not in "".join(describe(one) for one in outcome.problems)
    assert copy.files() == before


def test_a_folder_without_a_publication_is_refused(bench: Bench, tmp_path: Path) -> None:
    assert _codes(bench, tmp_path) == {(tmp_path.name, "LB544")}


def test_the_command_says_that_nothing_was_found(bench: Bench) -> None:
    clean = bench.say("keur", "--lekken")
    assert (clean.returncode, clean.stderr) == (0, "")
    assert clean.stdout == f"Niets gevonden dat niet getoond mag worden in {bench.out}.\n"


def test_the_command_stops_at_a_leak(
    bench: Bench, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / _PAGE).write_text(f"<p>{_NAME}</p>", encoding="utf-8")
    monkeypatch.setenv("LEERBOEK_PRIVE", str(bench.private))
    with pytest.raises(SystemExit) as stopped:
        inspect_work.inspect_leaks(Desk(bench.root, {}), site)
    said = capsys.readouterr().err
    assert stopped.value.code == 1
    assert f"{_PAGE}: fout LB830" in said
    assert "zqachternaam" not in said.lower()
