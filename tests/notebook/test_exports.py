"""What the reader takes along: Word, Markdown and paper say what the reader typed."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

import docx
import pytest
from lxml import etree
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from pathlib import Path

    from markdown_it.token import Token

    from tests.notebook.notebook import Notebook

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def word(filled: Notebook, tmp_path: Path) -> Path:
    return filled.download("word", tmp_path)


def _typed(records: list[dict[str, Any]]) -> str:
    """Return the hostile text as it must be read: without the sign that no file can hold."""
    text: str = records[0]["velden"][0]["tekst"]
    return text.replace("\u0007", "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_word_has_the_answers_below_headings_in_the_order_of_the_book(word: Path) -> None:
    found = [
        (paragraph.style.name, paragraph.text)
        for paragraph in docx.Document(str(word)).paragraphs
        if paragraph.style is not None and paragraph.style.name != "Normal"
    ]
    assert found == [
        ("Title", "Mijn leerboek"),
        ("Heading 1", "Het gesprek"),
        ("Heading 2", "Wanneer luisterde je echt, & 'goed'?"),
        ("Heading 2", "Wie begint het gesprek?"),
        ("Heading 1", "Het plan"),
        ("Heading 2", "Wat is je eerste stap?"),
        ("Heading 1", "Van vroeger"),
        ("Heading 2", "Een vraag die er niet meer is?"),
    ]


def test_word_has_the_text_as_it_was_typed(word: Path, records: list[dict[str, Any]]) -> None:
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(word)).paragraphs)
    assert set(_lines(_typed(records))) <= set(_lines(text))


def test_word_runs_from_right_to_left_where_the_reader_did(word: Path) -> None:
    with zipfile.ZipFile(word) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    found = [
        "".join(paragraph.itertext())
        for paragraph in body.iter(f"{_WORD}p")
        if paragraph.find(f"{_WORD}pPr/{_WORD}bidi") is not None
    ]
    assert found == ["مرحبا بالعالم"]


def test_word_says_its_language_and_its_title(word: Path) -> None:
    properties = docx.Document(str(word)).core_properties
    assert (properties.language, properties.title) == ("nl-NL", "Mijn leerboek")


def test_word_leads_back_to_the_place_in_the_book(word: Path) -> None:
    links = {
        relation.target_ref
        for relation in docx.Document(str(word)).part.rels.values()
        if relation.is_external
    }
    assert sorted(link.rsplit("/noord/", 1)[-1] for link in links) == [
        "a/echt-luisteren.html", "a/eerste-stap.html", "a/wie-begint.html",
    ]  # fmt: skip


def _read(tokens: list[Token]) -> str:
    """Return what is read in Markdown, line by line; markup of any kind shows its name."""
    said = []
    for token in tokens:
        for child in token.children or []:
            if child.type in {"text", "text_special"}:
                said.append(child.content)
            elif child.type == "hardbreak":
                said.append("\n")
            else:
                said.append(f"[{child.type}]")
        if token.type in {"inline", "paragraph_close"}:
            said.append("\n")
    return "".join(said)


def test_markdown_reads_as_it_was_typed(
    filled: Notebook, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    text = filled.download("markdown", tmp_path).read_text(encoding="utf-8")
    read = _lines(_read(MarkdownIt("commonmark").enable("table").parse(text)))
    assert set(_lines(_typed(records))) <= set(read)


def test_markdown_has_no_structure_but_our_own(filled: Notebook, tmp_path: Path) -> None:
    text = filled.download("markdown", tmp_path).read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or []
    }
    assert kinds == {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
        "hardbreak", "link_open", "link_close", "strong_open", "strong_close",
    }  # fmt: skip


def test_what_was_ticked_goes_along(filled: Notebook, tmp_path: Path) -> None:
    filled.press("#vink-opbrengst-1-je-hebt-het-gezien", "Space")
    filled.sees("1 van de 2 opbrengsten afgevinkt")
    text = filled.download("markdown", tmp_path).read_text(encoding="utf-8")
    assert "## Wat ik meeneem\n\n### Pijler 1: De eerste\n\n- Je hebt het gezien.\n" in text


def test_on_paper_stands_only_the_readers_own_book(filled: Notebook) -> None:
    filled.page.emulate_media(media="print")
    words = filled.page.locator("body").inner_text()
    assert [
        "Wanneer luisterde je echt" in words, "Een vraag die er niet meer is?" in words,
        bool(re.search(r"Zoek|Wis alles|Verander|Download|reservekopie|Inhoud", words)),
    ] == [True, True, False]  # fmt: skip


def test_the_back_up_has_every_record_as_it_is(
    filled: Notebook, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    file = json.loads(filled.download("reservekopie", tmp_path).read_text(encoding="utf-8"))
    ordered = sorted(records, key=lambda record: str(record["id"]))
    assert (file["soort"], file["versie"], file["aantal"], file["records"]) == (
        "mijn-leerboek", 1, 4, ordered,
    )  # fmt: skip


def test_who_wrote_nothing_gets_a_file_that_says_so_and_can_be_opened(
    notebook: Notebook, tmp_path: Path
) -> None:
    word = docx.Document(str(notebook.download("word", tmp_path)))
    assert word.paragraphs[0].text == "Mijn leerboek"
