"""Files shaped as people send them, made by the programs of the field; all texts are made up."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docx
import pypandoc  # type: ignore[import-untyped]
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from PIL import Image

from tests.intake_documents.makers import docx as raw_docx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document
    from docx.table import _Cell
    from lxml import etree

_GOLDEN: Final = Path(__file__).parent / "golden"
_STORY: Final = (
    "Dit is een verzonnen voorbeeld. Ik ging ’s avonds langs bij zo’n buurthuis in de wijk uit "
    "de jaren ’80, en de ‘gewone’ vraag was: “Wie heeft de sleutel?” Niemand – ook ik niet – "
    "wist het …"
)


def _saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _by_pandoc(kind: str) -> bytes:
    source = (_GOLDEN / "lang.bron").read_bytes()
    command = [pypandoc.get_pandoc_path(), "--from=markdown", f"--to={kind}", "--standalone", "-o-"]
    return subprocess.run(command, input=source, stdout=subprocess.PIPE, check=True).stdout


def _ordinary() -> bytes:
    document = docx.Document()
    document.add_heading("De sleutel van het buurthuis", 0)
    document.add_paragraph(_STORY)
    document.add_heading("Wat ik zag", 1)
    paragraph = document.add_paragraph("Het was ")
    paragraph.add_run("niet ").bold = True
    paragraph.add_run("de sleutel, maar ")
    paragraph.add_run("de lijst").italic = True
    paragraph.add_run(" eronder.")
    for text in ("bakker", "school"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("op dinsdag", style="List Bullet 2")
    for text in ("bellen", "wachten"):
        document.add_paragraph(text, style="List Number")
    document.add_heading("Wat ik doe", 1)
    document.add_paragraph("Ik vraag het nu vooraf.", style="Intense Quote")
    document.add_paragraph("Kosten: 3 * 4 = 12 euro (50% minder) & klaar.")
    return _saved(document)


def _dutch_styles() -> bytes:
    document = docx.Document()
    for number in (1, 2):
        style = document.styles.add_style(f"Kop {number}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
    document.styles.add_style("Citaat", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Een halve straat", style="Kop 1")
    document.add_paragraph(_STORY)
    document.add_paragraph("De ene helft", style="Kop 2")
    document.add_paragraph("Die wilde bomen.")
    document.add_paragraph("De andere helft", style="Kop 2")
    document.add_paragraph("Zonder parkeren geen leven.", style="Citaat")
    document.add_paragraph("")
    document.add_paragraph("Adres van het voorbeeld:\nDorpsplein\nVoorbeelddorp")
    return _saved(document)


def _shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), "1F4E79")
    properties: etree._Element = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - there is no word for it
    properties.append(shade)


def _table() -> bytes:
    document = docx.Document()
    document.add_heading("Wie deed wat", 1)
    document.add_paragraph("Zo stond het op de muur (verzonnen voorbeeld):")
    table = document.add_table(rows=3, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Wie", "Wat", "Wanneer"), strict=True):
        run = cell.paragraphs[0].add_run(text)
        run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        run.bold = True
        _shaded(cell)
    for cell, text in zip(table.rows[1].cells, ("buurt", "maaien | harken", "mei"), strict=True):
        cell.text = text
    table.rows[2].cells[0].text = "gemeente"
    merged = table.rows[2].cells[1].merge(table.rows[2].cells[2])
    merged.text = "betalen"
    document.add_paragraph("En zo ging het ook.")
    return _saved(document)


def _form() -> bytes:
    document = docx.Document()
    document.add_heading("Jouw verhaal", 0)
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.rows[0].cells[0].text = "Wat dacht je?"
    table.rows[0].cells[1].text = _STORY
    table.rows[0].cells[1].add_paragraph("Dat was toen. " * 12)
    table.rows[0].cells[1].add_paragraph("Nu niet meer.")
    table.rows[1].cells[0].text = "Wat doe je nu?"
    table.rows[1].cells[1].text = "Eerst bellen."
    return _saved(document)


def _photo() -> bytes:
    document = docx.Document()
    document.add_paragraph("Een verzonnen voorbeeld met een foto.")
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "#1f4e79").save(picture, "JPEG")
    document.add_picture(io.BytesIO(picture.getvalue()))
    document.add_paragraph("Het plein, vóór de regen.", style="Caption")
    return _saved(document)


def _reviewed() -> bytes:
    """Return a text that two people worked on, as Word keeps that."""
    return raw_docx(
        '<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>De proef</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Wij begonnen </w:t></w:r>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>bij de buren</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>op het plein</w:t></w:r></w:ins>'
        '<w:commentRangeStart w:id="3"/><w:r><w:t xml:space="preserve"> in mei</w:t></w:r>'
        '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
        "<w:r><w:t>.</w:t></w:r></w:p>"
        '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>De 1</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>e</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> keer op 20 m</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>Slot.</w:t></w:r></w:p>",
        {"word/styles.xml": '<w:styles><w:style w:type="paragraph" w:styleId="Kop1">'
         '<w:name w:val="heading 1"/></w:style></w:styles>'},
        {"rId1": "styles styles.xml"},
    )  # fmt: skip


def _committed(name: str) -> Callable[[], bytes]:
    return (_GOLDEN / name).read_bytes


FILES: Final[Mapping[str, Callable[[], bytes]]] = {
    "word-gewoon.docx": _ordinary,
    "word-kop.docx": _dutch_styles,
    "word-tabel.docx": _table,
    "word-formulier.docx": _form,
    "word-foto.docx": _photo,
    "word-nagekeken.docx": _reviewed,
    "word-lang.docx": lambda: _by_pandoc("docx"),
    "libreoffice-lang.odt": lambda: _by_pandoc("odt"),
    "lang.rtf": lambda: _by_pandoc("rtf"),
    "wordpad.rtf": _committed("wordpad.rtf"),
    "teksteditor.rtf": _committed("teksteditor.rtf"),
    "notities.md": _committed("notities.md"),
    "kladblok.txt": _committed("kladblok.txt"),
}
