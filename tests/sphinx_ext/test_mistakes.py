"""Every mistake in a block is told once, in Dutch, with its line; the book is still built."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import CATALOGUE
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from tests.conftest import BookBuilder, Built

pytestmark = pytest.mark.quick  # a new Sphinx or MyST may break it

_CASES: Final = tomllib.loads(
    (Path(__file__).parent / "mistakes.toml").read_text(encoding="utf-8")
)["fout"]
_NAMES: Final = [case["naam"] for case in _CASES]
_HEAD: Final = "---\ntitel: Fout\nsoort: pagina\nsamenvatting: Een fout.\n---\n"
_AFTER: Final = "Dit staat eronder."


def _files() -> dict[str, str | None]:
    """Return a page for every case, and contents that list them."""
    files: dict[str, str | None] = {
        f"book/{case['naam']}.md": f"{_HEAD}{case['tekst']}\n{_AFTER}\n" for case in _CASES
    }
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    listed = ", ".join(f'"{name}"' for name in _NAMES)
    part = f'[[deel]]\ntitel = "Fouten"\nrol = "hoofdtekst"\npaginas = [{listed}]\n'
    return {**files, "book/inhoud.toml": f"{contents}\n{part}"}


@pytest.fixture
def wrong_book(build_book: BookBuilder, builder: str) -> Built:
    return build_book(builder, _files())


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_a_mistake_is_told_with_its_line(wrong_book: Built, case: dict[str, object]) -> None:
    page = f"book/{case['naam']}.md"
    said = [f"{p.where.line} {p.code}" for p in wrong_book.problems if p.where.path == page]
    assert said == case["meldingen"], "\n".join(wrong_book.words())


@pytest.mark.parametrize("name", _NAMES)
def test_what_stands_below_a_mistake_is_still_shown(wrong_book: Built, name: str) -> None:
    assert _AFTER in wrong_book.pages[name]


def test_nothing_is_said_in_words_that_are_not_ours(wrong_book: Built) -> None:
    assert [p for p in wrong_book.problems if p.code.startswith("LB9")] == []


def test_every_code_about_blocks_is_tried() -> None:
    tried = {line.split()[1] for case in _CASES for line in case["meldingen"]}
    elsewhere = {"LB437", "LB438", "LB440", "LB443", "LB444", "LB447", "LB448", "LB449"}
    elsewhere |= {"LB451", "LB452", "LB453", "LB454", "LB460", "LB461", "LB462"}  # tests/meldingen
    elsewhere |= {"LB463", "LB464", "LB465", "LB466", "LB467", "LB468", "LB469"}
    blocks = {code for code in CATALOGUE if "LB430" <= code <= "LB469"}
    assert blocks - elsewhere <= tried
