"""Every hostile file is refused with one Dutch message, or harmless and told."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.intake.documents import read_document, read_here
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.writer import to_myst
from tests.hostile.book import hostile_texts, large_texts
from tests.intake_documents.makers import docx, odt, zipped
from tests.intake_documents.texts import rendered
from tests.listening import listening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.hostile.book import Hostile

_FILES: Final = Path(__file__).parent / "hostile"
_TAKEN: Final = frozenset({"D00", "D09", "D22"})
_DOUBT: Final = frozenset({"D07", "D07b", "D10", "D18", "D20", "D21", "D23"})
_REFUSED: Final = {
    "D01": "LB749", "D02": "LB749", "D03": "LB749", "D04": "LB749", "D06": "LB745", "D11": "LB748",
    "D12": "LB743", "D13": "LB743", "D14": "LB744", "D15": "LB740", "D16": "LB745", "D17": "LB750",
}  # fmt: skip
_NAMES: Final = sorted(path.name for path in _FILES.glob("D*.docx"))
_TEXTS: Final = {text.name: text for text in [*hostile_texts(0), *large_texts()]}
# A word in two alphabets comes in with a doubt, and the check of the book refuses it (LB137).
_ORACLES: Final = {
    name: text.oracle for name, text in _TEXTS.items() if text.oracle and name != "T18c_homoglyph"
}


def _outcome(data: bytes, suffix: str) -> str:
    """Return ``taken``, ``doubt``, or the code of a refusal that has words."""
    try:
        document = read_document(data, suffix, "proef")
        to_myst(document.blocks)
    except IntakeRefused as refused:
        told = describe(refused.problem("proef"))
        return told.removeprefix("proef: fout ").partition(":")[0]
    return "doubt" if document.doubts else "taken"


def _shown(hostile: Hostile) -> bytes:
    """Return what a hostile text looks like in the story that it becomes, or its refusal."""
    try:
        document = read_here((hostile.data, ".md", "proef"))
        return str(rendered(to_myst(document.blocks))).encode()
    except IntakeRefused as refused:
        return describe(refused.problem("proef")).encode()


@pytest.mark.parametrize("name", _NAMES)
def test_a_hostile_word_file_comes_to_what_is_expected(name: str) -> None:
    number = name.partition("_")[0]
    expected = _REFUSED.get(number) or ("taken" if number in _TAKEN else "doubt")
    assert _outcome((_FILES / name).read_bytes(), ".docx") == expected


def test_every_hostile_word_file_is_expected() -> None:
    numbers = {name.partition("_")[0] for name in _NAMES}
    assert numbers == _TAKEN | _DOUBT | _REFUSED.keys()


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    began = time.monotonic()
    bomb = docx("<w:p/>", {"word/media/image1.png": b"\0" * 160_000_000})
    packed = time.monotonic()
    assert _outcome(bomb, ".docx") == "LB745"
    assert time.monotonic() - packed < max(packed - began, 5)


def test_a_file_of_too_many_files_is_refused() -> None:
    many = docx("<w:p/>", {f"word/media/{number}.png": b"" for number in range(3_000)})
    assert _outcome(many, ".docx") == "LB745"


@pytest.mark.parametrize("name", sorted(_ORACLES))
def test_a_hostile_text_never_shows_what_it_should_not(name: str) -> None:
    assert re.search(_ORACLES[name], _shown(_TEXTS[name])) is None


@pytest.mark.parametrize("name", sorted(_TEXTS.keys() - _ORACLES.keys()))
def test_a_text_that_is_hard_to_read_is_read_or_refused(name: str) -> None:
    assert _shown(_TEXTS[name])


def test_a_word_in_two_alphabets_is_told() -> None:
    document = read_here((_TEXTS["T18c_homoglyph"].data, ".md", "proef"))
    assert {doubt.code for doubt in document.doubts} == {"LB773"}


@pytest.fixture(scope="module")
def counted() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server, and the list of what it was asked for."""
    with listening() as (port, asked):
        yield f"http://127.0.0.1:{port}/x.png", asked


def test_nothing_outside_a_file_is_asked_for(counted: tuple[str, list[str]]) -> None:
    address, asked = counted
    field = f'<w:fldSimple w:instr=" INCLUDEPICTURE &quot;{address}&quot; "/>'
    picture = '<w:r><w:t>Een.</w:t><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r>'
    frame = f'<draw:frame><draw:image xlink:href="{address}"/></draw:frame>'
    rtf = f'{{\\rtf1 Een.{{\\field{{\\*\\fldinst INCLUDEPICTURE "{address}"}}}}\\par}}'
    files = {
        ".docx": docx(f"<w:p>{picture}{field}</w:p>", {}, {"rId1": f"image {address} External"}),
        ".odt": odt(f"<text:p>Een.{frame}</text:p>"),
        ".rtf": rtf.encode(),
        ".md": f"Een. ![x]({address})\n\n```{{include}} {address}\n```\n".encode(),
    }
    outcomes = {suffix: _outcome(data, suffix) for suffix, data in files.items()}
    assert (outcomes, asked) == (dict.fromkeys(files, "doubt"), [])


@pytest.mark.parametrize(
    ("data", "suffix", "code"),
    [
        pytest.param(docx("<w:p/>"), ".odt", "LB743", id="another container"),
        pytest.param(zipped({"a.txt": "x"}), ".docx", "LB743", id="a packed folder"),
        pytest.param(b"%PDF-1.7", ".txt", "LB743", id="a pdf that is called a text"),
        pytest.param(b"{\\rtf1 x\\par}", ".docx", "LB743", id="rtf that is called a Word file"),
        pytest.param(b"\x89PNG\r\n\x1a\n", ".md", "LB743", id="a picture that is called a text"),
        pytest.param(b"%PDF-1.7", ".pdf", "LB742", id="another kind"),
        pytest.param(docx("<w:p/>") + b"x" * 9, ".docx", "LB745", id="something behind it"),
        pytest.param(docx("<w:p/>", {"Word/Document.xml": ""}), ".docx", "LB745",
                     id="twice, nearly"),
        pytest.param(docx("<w:p/>", {"..\\x": ""}), ".docx", "LB745", id="a way out of Windows"),
        pytest.param(docx("<w:p/>", {"c:x": ""}), ".docx", "LB745", id="a drive"),
        pytest.param(docx("<w:p/>", {"/etc/x": ""}), ".docx", "LB745", id="the root"),
        pytest.param(docx("<w:p/>", {"customXml/item1.xml": "<!DOCTYPE x><x/>"}), ".docx", "LB749",
                     id="a doctype in a part that nobody reads"),
        pytest.param(docx("<w:p/>", {"word/x.xml": '<?xml version="1.0" encoding="utf-7"?><x/>'}),
                     ".docx", "LB744", id="letters that readers read differently"),
        pytest.param(docx("<w:p/>", {"word/x.xml": "<!DOCTYPE x><x/>".encode("utf-16")}), ".docx",
                     "LB749", id="a doctype in UTF-16"),
        pytest.param(docx("<w:p/>", {"word/vbaProject.bin": "x"}), ".docx", "LB748", id="macros"),
        pytest.param(docx("<w:p/>"), ".docx", "LB756", id="no text"),
        pytest.param(odt("<text:p/>", "", {"Basic/a/b.xml": "<script:module/>"}), ".odt", "LB748",
                     id="a program in LibreOffice’s own language"),
        pytest.param(odt("<text:p/>", "", {"Scripts/python/x.py": "x"}), ".odt", "LB748",
                     id="a program in Python"),
        pytest.param(b"{\\rtf1 " + b"{" * 500, ".rtf", "LB750", id="groups without end"),
        pytest.param(b"{\\rtf1 x", ".rtf", "LB744", id="rtf that stops halfway"),
        pytest.param(b"x\0y", ".txt", "LB744", id="an empty character"),
        pytest.param("café".encode("cp1252"), ".txt", "LB752", id="an older encoding"),
        pytest.param("café".encode("utf-16-le"), ".txt", "LB752", id="UTF-16 that does not say so"),
        pytest.param("x".encode("utf-32"), ".txt", "LB752", id="UTF-32"),
        pytest.param(b"a" * 200_000, ".txt", "LB754", id="a book"),
        pytest.param(("e" + "\u0301" * 50).encode(), ".txt", "LB750", id="a heap of accents"),
        pytest.param(b"> " * 50 + b"x", ".md", "LB750", id="quotations in quotations"),
        pytest.param(b"---\nlayout: post\n---\nx", ".md", "LB753", id="a head of another program"),
        pytest.param(b"---\ntitel: a\ntitel: b\n---\nx", ".md", "LB753", id="a field twice"),
        pytest.param(b"\n \n", ".txt", "LB756", id="white space"),
        pytest.param(b"", ".txt", "LB740", id="nothing"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_should_be_is_refused(
    data: bytes, suffix: str, code: str
) -> None:
    assert _outcome(data, suffix) == code


def test_a_file_of_too_many_bytes_is_refused() -> None:
    assert _outcome(b"x" * 26_000_000, ".txt") == "LB741"
