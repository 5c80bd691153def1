"""The EPUB form of each example, cut out of the EPUB itself and put on the web page.

The EPUB is built first and stands beside the pages by then. Its markup comes in a declarative
shadow root with its own style sheet: neither the sheet of the web nor that of the EPUB reaches the
other's elements, and no script is needed.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from lxml import etree, html
from sphinx.errors import ExtensionError

from build_tools.sphinx_ext.handbook.example import OUTCOME, PLACE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

_SHEET: Final = Path(__file__).parents[2] / "web" / "handboek" / "handboek.css"
_FOLDER: Final = "epub"
_LOOKS: Final = "_static/handboek.css"
_EPUB_LOOKS: Final = f"{_FOLDER}/epub.css"
_PLACE: Final = re.compile(rf'<div {PLACE}="([^"]+)"></div>')
_PREFIX: Final = "epub-"
_IDS: Final = ("id", "aria-labelledby", "aria-describedby", "aria-details", "for")
# What only an e-reader understands; the rest of the markup is HTML.
_OF_EPUB: Final = ("epub:", "xml:", "xmlns", "{")
_LINK: Final = ("href", "role")
# The same block stands above it, under the same name: a page has each landmark once.
_NO_LANDMARK: Final = MappingProxyType({"aside": "note", "section": "group", "nav": "group"})
_BODY: Final = re.compile(r"^body \{", re.MULTILINE)


def on_build_finished(app: Sphinx, exception: Exception | None) -> None:
    """Fill in what the EPUB that stands beside the pages makes of every example."""
    if exception is not None or app.builder.name != "html":
        return
    out = Path(app.outdir)
    package = out / f"{app.config.leerboek_selection.edition.epub_name}.epub"
    if not package.is_file():
        return
    with zipfile.ZipFile(package) as archive:
        forms = _Forms({name: archive.read(name) for name in archive.namelist()})
    for page in sorted(out.rglob("*.html")):
        _fill(page, out, forms)
    for name, data in {**forms.files, _LOOKS: _SHEET.read_bytes()}.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)


def _fill(page: Path, out: Path, forms: _Forms) -> None:
    written = page.read_text(encoding="utf-8")
    if not _PLACE.search(written):
        return
    root = "../" * (len(page.relative_to(out).parts) - 1)
    filled = _PLACE.sub(lambda found: forms.shown(found[1], root), written)
    looks = f'<link rel="stylesheet" href="{root}{_LOOKS}">\n</head>'
    page.write_text(filled.replace("</head>", looks, 1), encoding="utf-8", newline="\n")


class _Forms:
    """The examples in an EPUB.

    :ivar files: what their markup needs: address below the web edition to bytes.
    """

    def __init__(self, package: Mapping[str, bytes]) -> None:
        self._package = package
        self._found: dict[str, tuple[str, etree._Element]] = {}
        for name, data in package.items():
            if name.endswith(".xhtml"):
                for element in etree.fromstring(data).iterfind(".//*[@id]"):
                    if element.get("id", "").startswith(OUTCOME):
                        self._found[element.get("id", "")] = (name, element)
        sheets = [data.decode() for name, data in package.items() if name.endswith(".css")]
        looks = _BODY.sub(".blad {", "\n".join(sheets))
        self.files = {_EPUB_LOOKS: looks.encode()}

    def shown(self, ident: str, root: str) -> str:
        """Return the form of an example, for a page that is ``root`` away from the first one.

        :raises ExtensionError: the EPUB holds no such example.
        """
        if ident not in self._found:
            msg = f"De EPUB heeft geen vorm van het voorbeeld ‘{ident}’."
            raise ExtensionError(msg)
        page, element = self._found[ident]
        copy = html.fromstring(etree.tostring(element, with_tail=False))
        for part in copy.iter(etree.Element):
            self._settle(part, posixpath.dirname(page), root)
        inside = html.tostring(copy, encoding="unicode", with_tail=False)
        looks = f'<link rel="stylesheet" href="{root}{_EPUB_LOOKS}">'
        return (
            '<div class="epub-vorm" data-pagefind-ignore><template shadowrootmode="open">'
            f'{looks}<div class="blad">{inside}</div></template></div>'
        )

    def _settle(self, part: etree._Element, folder: str, root: str) -> None:
        """Make an element of the EPUB one of a web page: ids apart, links out, pictures copied."""
        for name in _not_html(part):
            del part.attrib[name]
        for name in _IDS:
            if value := part.get(name):
                part.set(name, " ".join(_PREFIX + one for one in value.split()))
        if part.tag == "a":
            part.tag = "span"
        elif part.tag in _NO_LANDMARK:
            part.set("role", _NO_LANDMARK[str(part.tag)])
        if source := part.get("src"):
            name = posixpath.normpath(posixpath.join(folder, unquote(source)))
            kept = f"{_FOLDER}/{posixpath.basename(name)}"
            self.files[kept] = self._package[name]
            part.set("src", root + kept)


def _not_html(part: etree._Element) -> list[str]:
    """Return the attributes that only an e-reader understands, and those that make a link."""
    names = [str(name) for name in part.attrib]
    link = _LINK if part.tag == "a" else ()
    return [name for name in names if name.startswith(_OF_EPUB) or name in link]


def register(app: Sphinx) -> None:
    """Listen for pages that are finished."""
    app.connect("build-finished", on_build_finished)
