"""Files as participants send them, made part by part."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_EXTERNAL: Final = ' TargetMode="External"'
_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_ODF_SPACES: Final = f'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="{_DC}" ' + " ".join(
    f'xmlns:{name}="{_ODF}:{word}:1.0"'
    for name, word in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "draw": "drawing", "fo": "xsl-fo-compatible", "meta": "meta", "script": "script",
    }.items()
)  # fmt: skip


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a container, its parts in the order that they were given."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as container:
        for name, part in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            container.writestr(zipfile.ZipInfo(name), part, kind)
    return data.getvalue()


def docx(
    body: str,
    parts: Mapping[str, bytes | str] | None = None,
    relations: Mapping[str, str] | None = None,
    head: str = "",
) -> bytes:
    """Return a Word file.

    :param body: what stands in ``w:body``. :param head: what stands before it.
    :param parts: other parts by name; a part of XML needs no declaration of namespaces.
    :param relations: id to ``kind target``, or ``kind target External``.
    """
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{_EXTERNAL if mode else ''}/>"
        for name, value in (relations or {}).items()
        for kind, target, *mode in [value.split(" ")]
    )
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
        f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>',
        "word/document.xml": f"<w:document {_SPACES}>{head}<w:body>{body}</w:body></w:document>",
        **{name: _spaced(part) for name, part in (parts or {}).items()},
    })  # fmt: skip


def odt(
    body: str, styles: str = "", parts: Mapping[str, bytes | str] | None = None, around: str = ""
) -> bytes:
    """Return an OpenDocument text.

    :param body: what stands in ``office:text``. :param styles: its automatic styles.
    :param around: what stands in ``styles.xml``.
    """
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content {_ODF_SPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>",
        "styles.xml": f'<office:document-styles {_ODF_SPACES} office:version="1.3">{around}'
        "</office:document-styles>",
        **(parts or {}),
    })  # fmt: skip


def _spaced(part: bytes | str) -> bytes | str:
    """Return XML with the namespaces of Word in its first element."""
    if isinstance(part, bytes) or not part.startswith("<w:"):
        return part
    name = part[1:].split(" ")[0].split(">")[0].rstrip("/")
    return part.replace(f"<{name}", f"<{name} {_SPACES}", 1)
