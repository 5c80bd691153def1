"""What ``keur`` looks at: files, folders and what is in them, ours or not; and its exceptions."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.checkers.toolbox import Toolbox
from build_tools.use_cases.inspect import Bench, inspect, subjects_of
from build_tools.use_cases.inspect_checkers import checks_of_epub, checks_of_site
from build_tools.use_cases.progress import silent
from build_tools.use_cases.publish import SUMS
from tests.linter.harness import GOOD, files_in, packed

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.use_cases.inspected import Inspection

_BOLD: Final = "<p><strong>Wie er werkt</strong></p>\n<p>Veel mensen.</p>"
_BOLD_TOO: Final = "<p><strong>Wie er rust</strong></p>\n<p>Weinig mensen.</p>"
_BOLD_AT: Final = "web!een/index.html"
# A page that is right as it is served, and wrong as soon as its script runs.
_SCRIPTED: Final = """\
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een proef</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Een proef</h1><p>Een kleine tekst.</p></main>
<script>document.querySelector("p").innerHTML = "<img src='data:image/gif;base64,R0lGOD'>"</script>
</body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a web folder of somebody else in which a line looks like a heading and is none."""
    home = tmp_path / "web"
    shutil.copytree(GOOD["web"], home)
    page = home / "een/index.html"
    text = page.read_text(encoding="utf-8").replace("</h1>", f"</h1>\n{_BOLD}")
    page.write_text(text, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def of_another(tools: Toolbox, tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Give what every check says of a page of another: a line in bold, and a script."""
    home = tmp_path_factory.mktemp("ander")
    page = _SCRIPTED.replace("</h1>", f"</h1>\n{_BOLD}")
    (home / "index.html").write_text(page, encoding="utf-8")
    return inspect([home], Bench(tools, silent))


def _looked(*paths: Path, root: Path | None = None, whole: bool = False) -> Inspection:
    """Inspect on a machine without checkers of others for the web."""
    tools = Toolbox(paths[0].parent / "geen", {"PATH": ""})
    return inspect(paths, Bench(tools, silent, root), whole=whole)


def _codes(found: Inspection) -> list[str]:
    """Return what was found, but that the checkers of others are not there."""
    return [one.code for one in found.problems if one.code != "LB542"]


def _said(found: Inspection) -> str:
    return "\n".join(describe(one) for one in found.problems if one.code != "LB542")


def _excepted(root: Path, place: str, code: str = "LB937", rest: str = "") -> Path:
    """Return a book with one exception, in the third line of its file."""
    for name in ("book", "participant_stories"):
        (root / name).mkdir(parents=True)
    (root / "uitzonderingen.toml").write_text(
        f'# Een proef.\n\n[[uitzondering]]\ncode = "{code}"\nplaats = "{place}"\n'
        'reden = "De regel is een onderschrift."\ndatum = 2026-11-22\n'
        f'eigenaar = "eindredactie"\n{rest}',
        encoding="utf-8",
    )
    return root


def _names(*paths: Path) -> list[str]:
    return [name for _, name in subjects_of(paths)]


def test_what_is_found_is_told_with_its_file_and_line(site: Path) -> None:
    assert _said(_looked(site)).startswith(f"{_BOLD_AT}:14: let op LB937: ")


def test_what_is_no_epub_is_told_and_shown_to_no_checker(tmp_path: Path) -> None:
    letter = tmp_path / "brief.epub"
    letter.write_bytes(b"Beste lezer")
    found = _looked(letter)
    assert [(str(one.where), one.code) for one in found.problems] == [("brief.epub", "LB910")]
    assert "Dit is niet te keuren. Het is geen EPUB" in _said(found)


def test_a_file_that_grows_without_end_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "groot.epub"
    with large.open("wb") as file:
        file.truncate(700_000_000)
    assert "te groot" in _said(_looked(large))


def test_a_folder_of_nothing_is_wrong(tmp_path: Path) -> None:
    found = _looked(tmp_path)
    assert (_codes(found), found.wrong) == (["LB910"], True)


def test_a_folder_of_books_is_looked_at_book_by_book(tmp_path: Path) -> None:
    for name in ("een.epub", "diep/twee.EPUB"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(_names(tmp_path)) == ["een.epub", "twee.EPUB"]


def test_books_with_one_name_are_told_apart(tmp_path: Path) -> None:
    books = [tmp_path / "a/boek.epub", tmp_path / "b/boek.epub"]
    assert _names(*books) == [book.as_posix() for book in books]


def test_an_epub_in_a_web_folder_is_looked_at_as_well(site: Path) -> None:
    (site / "boek.epub").touch()
    assert _names(site, site / "boek.epub") == ["web", "boek.epub"]


def test_links_and_sums_are_looked_at_of_what_is_ours_only(site: Path) -> None:
    before = [look.tool for look in _looked(site).looks]
    (site / SUMS).write_text("", encoding="utf-8")
    after = [look.tool for look in _looked(site).looks]
    assert (before, after) == (["linter"], ["links en bestanden", "linter"])


def test_a_file_of_ours_that_is_another_than_its_sum_is_told(site: Path) -> None:
    (site / SUMS).write_text(f"{'0' * 64}  een/index.html\n", encoding="utf-8")
    told = [one.where.path for one in _looked(site).problems if one.code == "LB558"]
    assert "web!een/index.html" in told


def test_house_style_does_not_make_the_book_of_another_wrong(of_another: Inspection) -> None:
    codes = [one.code for one in of_another.problems if one.code != "LB543"]
    assert (codes, of_another.wrong) == (["LB937"], False)


def test_scripts_of_another_are_not_run(of_another: Inspection) -> None:
    seen = [str(one.values[3]) for one in of_another.problems if one.code == "LB543"]
    assert (seen, [look.checked for look in of_another.looks if look.tool == "axe"]) == ([], [1])


@pytest.mark.parametrize(("home", "run"), [("web/..", True), ("thuis", False)])
def test_a_list_of_sums_alone_lets_no_scripts_run(
    site: Path, monkeypatch: pytest.MonkeyPatch, home: str, *, run: bool
) -> None:
    """Those of a folder within the checkout run; whoever sends one can write a list as well."""
    (site / SUMS).write_text("", encoding="utf-8")
    root = (site.parent / home).resolve()
    root.mkdir(exist_ok=True)
    asked: list[bool] = []

    def noted(*_: object, ours: bool) -> list[object]:
        asked.append(ours)
        return []

    monkeypatch.setattr("build_tools.use_cases.inspect.checks_of_site", noted)
    _looked(site, root=root)
    assert asked == [run]


@pytest.mark.slow
def test_a_good_epub_passes_every_check(tmp_path: Path, tools: Toolbox) -> None:
    book = tmp_path / "boek.epub"
    book.write_bytes(packed(files_in(GOOD["epub"])))
    found = inspect([book], Bench(tools, silent))
    looks = [(look.tool, look.found) for look in found.looks]
    assert looks == [("linter", 0), ("epubcheck", 0), ("ace", 0)]


def test_every_checker_of_a_form_is_asked(tmp_path: Path) -> None:
    tools = Toolbox(tmp_path, {"PATH": ""})
    asked = (
        checks_of_epub(tmp_path / "boek.epub", tools),
        checks_of_site(tmp_path, ["index.html"], tools, silent, ours=False),
    )
    assert [[tool for tool, _ in checks] for checks in asked] == [
        ["epubcheck", "ace"], ["vnu", "axe"],
    ]  # fmt: skip


@pytest.mark.slow
def test_an_epub_is_shown_to_every_checker_and_one_that_is_not_there_is_told(
    tmp_path: Path,
) -> None:
    """EPUBCheck tells of an error and a warning; Ace is not on this machine."""
    files = dict(files_in(GOOD["epub"]))
    page = files["EPUB/een.xhtml"].replace(b"#begrip-raad", b"#begrip-weg")
    book = tmp_path / "boek.epub"
    book.write_bytes(packed({**files, "EPUB/een.xhtml": page, "EPUB/los blad.txt": b"x"}))
    found = _looked(book)
    told = {str(one.values[3]) for one in found.problems if one.code == "LB543"}
    missing = [str(one.values[0]) for one in found.problems if one.code == "LB542"]
    assert told == {"epubcheck (RSC-012)", "epubcheck (PKG-010)"}
    assert [one.partition(" ")[0] for one in missing] == ["Ace"]


def test_an_exception_takes_what_it_names_away(site: Path) -> None:
    assert _codes(_looked(site, root=_excepted(site.parent / "thuis", _BOLD_AT))) == []


def test_what_an_exception_takes_away_is_still_counted(site: Path) -> None:
    found = _looked(site, root=_excepted(site.parent / "thuis", _BOLD_AT))
    assert str(found.looks[0]).endswith("bekeken, 0 gevonden, en 1 met een uitzondering.")


@pytest.mark.parametrize(("place", "code"), [(_BOLD_AT, "LB936"), ("web!index.html", "LB937")])
def test_an_exception_takes_nothing_else_away_and_is_told_as_not_needed(
    site: Path, place: str, code: str
) -> None:
    found = _looked(site, root=_excepted(site.parent / "thuis", place, code))
    assert sorted(_codes(found)) == ["LB911", "LB937"]
    assert "uitzonderingen.toml:3: fout LB911: " in _said(found)


def test_an_exception_for_one_value_takes_no_other_of_that_code_away(site: Path) -> None:
    page = site / "een/index.html"
    text = page.read_text(encoding="utf-8").replace(_BOLD, f"{_BOLD}\n{_BOLD_TOO}")
    page.write_text(text, encoding="utf-8")
    named = 'waarden = ["Wie er werkt"]\n'
    found = _looked(site, root=_excepted(site.parent / "thuis", _BOLD_AT, rest=named))
    left = [(one.code, one.values) for one in found.problems if one.code != "LB542"]
    assert left == [("LB937", ("Wie er rust",))]


def test_a_value_of_an_exception_that_is_not_needed_is_told_at_its_line(site: Path) -> None:
    named = 'waarden = [\n  "Wie er werkt",\n  "Wie er slaapt",\n]\n'
    found = _looked(site, root=_excepted(site.parent / "thuis", _BOLD_AT, rest=named))
    wanted = (
        "uitzonderingen.toml:11: fout LB911: Deze uitzondering is niet nodig: LB937 met "
        f"‘Wie er slaapt’ komt niet voor in {_BOLD_AT}."
    )
    assert (_said(found).partition("\n")[0], _codes(found)) == (wanted, ["LB911"])


@pytest.mark.parametrize("place", ["ander.epub!EPUB/boek.opf", "web!twee/index.html"])
def test_an_exception_for_what_is_not_looked_at_may_stay(site: Path, place: str) -> None:
    root = _excepted(site.parent / "thuis", place)
    assert _codes(_looked(site, root=root)) == ["LB937"]


def test_where_everything_is_looked_at_every_exception_is_needed(site: Path) -> None:
    root = _excepted(site.parent / "thuis", "ander.epub!EPUB/boek.opf")
    (site / SUMS).write_text("", encoding="utf-8")
    assert "LB911" in _codes(_looked(site, root=root, whole=True))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('eigenaar = "eindredactie"\n', "", "uitzonderingen.toml:3: fout LB110"),
        ("datum = 2026-11-22", 'datum = "gisteren"', "uitzonderingen.toml:7: fout LB121"),
        ('code = "LB937"', 'code = "LB543"', "uitzonderingen.toml:4: fout LB122"),
        ("reden", "waarden = []\nreden", "uitzonderingen.toml:6: fout LB114"),
        ("[[uitzondering]]", "[[uitzondering]", "uitzonderingen.toml:3: fout LB106"),
    ],
    ids=["key missing", "no day", "no code of the linter", "no values", "no TOML"],
)
def test_an_exception_that_is_wrong_is_told_at_its_line(
    site: Path, old: str, new: str, said: str
) -> None:
    root = _excepted(site.parent / "thuis", _BOLD_AT)
    file = root / "uitzonderingen.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    found = _looked(site, root=root)
    assert (said in _said(found), "LB937" in _codes(found)) == (True, True)
