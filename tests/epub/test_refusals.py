"""What cannot become a good EPUB becomes a problem, and no EPUB at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.epub.conftest import Books, Build, Built

if TYPE_CHECKING:
    from pathlib import Path

_WRITES: Final = """
from docutils import nodes
from sphinx.transforms import SphinxTransform


class strange(nodes.General, nodes.Element):
    pass


class AddStrange(SphinxTransform):
    default_priority = 500

    def apply(self):
        if self.env.docname == "book/pijlers/twee":
            self.document[0].append(strange())


def visit(self, node):
    self.body.append({markup!r})
    raise nodes.SkipNode


def setup(app):
    app.add_node(strange, html=(visit, None))
    app.add_transform(AddStrange)
    return {{"parallel_read_safe": True, "parallel_write_safe": True}}
"""


def _codes(said: str) -> list[str]:
    return re.findall(r"fout (LB\d+)", said)


def _built_with(books: Books, tmp_path: Path, markup: str, workers: int = 1) -> Built:
    root = books.copy(tmp_path / "boek")
    return books.build(root, Build(extension=_WRITES.format(markup=markup), workers=workers))


@pytest.mark.parametrize("workers", [1, 3])
def test_a_page_that_is_no_xml_is_named_and_stops_the_package(
    books: Books, tmp_path: Path, workers: int
) -> None:
    built = _built_with(books, tmp_path, "<br>", workers)
    assert _codes(built.said) == ["LB520", "LB530"]
    assert "book/pijlers/twee.md:1: WARNING: fout LB520" in built.said
    assert built.epubs == []


def test_every_fault_of_a_page_is_named_and_stops_the_package(books: Books, tmp_path: Path) -> None:
    faults = (
        '<form action="https://example.org/"/><p><a href="weg.xhtml">weg</a></p>'
        '<p id="twee"><img alt="" src="weg.png"/><img src="weg.png"/></p><h6>x</h6>'
    )
    built = _built_with(books, tmp_path, faults)
    assert _codes(built.said) == [
        "LB521", "LB522", "LB523", "LB525", "LB526", "LB527", "LB530",
    ]  # fmt: skip
    assert built.said.count("book/pijlers/twee.md:1: WARNING") == 6
    assert built.epubs == []


def test_an_earlier_package_does_not_stay_when_this_one_fails(
    books: Books, built: Built, tmp_path: Path
) -> None:
    root = books.again(built, tmp_path / "nog-eens")
    failed = books.build(root, Build(extension=_WRITES.format(markup="<br>")))
    assert failed.epubs == []


def test_a_picture_that_is_none_is_named_and_stops_the_package(
    books: Books, tmp_path: Path
) -> None:
    root = books.copy(tmp_path / "boek")
    (root / "book/beeld/figuur.png").write_bytes(b"GIF89a nee")
    built = books.build(root, Build())
    assert "book/beeld/figuur.png" in built.said
    assert built.epubs == []


@pytest.mark.parametrize("content", [None, b"GIF89a"])
def test_a_cover_that_is_none_stops_the_package(
    books: Books, tmp_path: Path, content: bytes | None
) -> None:
    root = books.copy(tmp_path / "boek")
    if content is not None:
        (tmp_path / "omslag.jpg").write_bytes(content)
    how = Build(settings={"leerboek_cover": str(tmp_path / "omslag.jpg")})
    built = books.build(root, how)
    assert _codes(built.said) == ["LB528", "LB530"]
    assert built.epubs == []
