"""A new Word file out of the parts that were kept."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.intake import xml

if TYPE_CHECKING:
    from collections.abc import Mapping

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def packed(roots: Mapping[str, etree._Element], links: Mapping[str, str]) -> bytes:
    """Return a new Word file."""
    kinds = [name.removeprefix("word/").removesuffix(".xml") for name in roots]
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{"document.main" if kind == "document" else kind}+xml"/>'
        for kind in kinds
    )
    types = (
        f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application'
        '/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>'
    )
    start = _relations([("rId1", "officeDocument", "word/document.xml", False)], office, package)
    inner = [(f"rId{kind}", kind, f"{kind}.xml", False) for kind in kinds if kind != "document"]
    outer = [(name, "hyperlink", address, True) for address, name in links.items()]
    relations = _relations([*inner, *outer], office, package)
    files = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": start,
        "word/_rels/document.xml.rels": relations,
        "word/_rels/footnotes.xml.rels": relations,
        "word/_rels/endnotes.xml.rels": relations,
        **{name: xml.written(root) for name, root in roots.items()},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        for name, data in files.items():
            container.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return packed.getvalue()


def _relations(rows: list[tuple[str, str, str, bool]], office: str, package: str) -> bytes:
    namespace = f"{package}/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap={None: namespace})
    for name, kind, target, external in rows:
        row = etree.SubElement(root, f"{{{namespace}}}Relationship", Id=name, Target=target)
        row.set("Type", f"{office}/{kind}")
        if external:
            row.set("TargetMode", "External")
    return xml.written(root)
