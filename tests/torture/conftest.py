"""The pages of the torture edition, opened once."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from tests.dist import TORTURE, TORTURE_EPUB

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture(scope="session")
def epub(torture: Path) -> Mapping[str, bytes]:
    """Give every file of the EPUB by its name, in the order of the archive."""
    with zipfile.ZipFile(torture / TORTURE_EPUB) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="session")
def pages(epub: Mapping[str, bytes]) -> Mapping[str, etree._Element]:
    """Give the root of every page of the EPUB by its address; names without their namespace."""
    roots = {name: etree.fromstring(data) for name, data in epub.items() if name.endswith("xhtml")}
    for root in roots.values():
        for element in root.iter(etree.Element):
            element.tag = etree.QName(element).localname
    return roots


@pytest.fixture(scope="session")
def web_pages(torture: Path) -> Mapping[str, html.HtmlElement]:
    """Give the root of every page of the web edition by its address in the edition."""
    home = torture / TORTURE
    return {
        path.relative_to(home).as_posix(): html.fromstring(path.read_bytes())
        for path in sorted(home.rglob("*.html"))
    }
