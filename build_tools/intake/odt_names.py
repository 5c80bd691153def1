"""Namespaces of OpenDocument, as lxml writes them."""

from __future__ import annotations

from typing import Final

_OASIS: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{_OASIS}office:1.0}}"
TEXT: Final = f"{_OASIS}text:1.0}}"
TABLE: Final = f"{_OASIS}table:1.0}}"
STYLE: Final = f"{_OASIS}style:1.0}}"
DRAW: Final = f"{_OASIS}drawing:1.0}}"
FO: Final = f"{_OASIS}xsl-fo-compatible:1.0}}"
MANIFEST: Final = f"{_OASIS}manifest:1.0}}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
