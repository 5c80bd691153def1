"""The web edition: Sphinx's HTML builder with public addresses of our own, and nothing extra."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from build_tools.model.selection import public_path

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_SUFFIX: Final = ".html"


class WebBuilder(StandaloneHTMLBuilder):
    """Writes ``book/x`` to ``x.html`` and a story to ``verhalen/x.html``.

    In Sphinx 9 the writer asks ``get_output_path``; overriding ``get_outfilename`` alone writes
    pages to the old place without a warning.  Sphinx's own search is off: its index knows only
    docnames, and its Dutch version throws an error on every hit.
    """

    name = "html"
    search = False
    copysource = False

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002 - Sphinx's signature
        """Return the address of a document from the edition's root."""
        return public_path(docname) + _SUFFIX

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of one document as seen from another."""
        return relative_uri(self.get_target_uri(from_), self.get_target_uri(to, typ))

    def get_output_path(self, page_name: str, /) -> Path:
        """Return the file of a document."""
        return Path(self.outdir) / (public_path(page_name) + _SUFFIX)

    def write_buildinfo(self) -> None:
        """Leave out ``.buildinfo``: a publication is always a clean build."""

    def dump_inventory(self) -> None:
        """Leave out ``objects.inv``: it would name files that readers cannot visit."""

    def copy_translation_js(self) -> None:
        """Leave out Sphinx's JavaScript catalogue: none of its scripts is used."""

    def copy_stemmer_js(self) -> None:
        """Leave out Sphinx's stemmer: its search is off."""


def root_prefix(path: str) -> str:
    """Return the way from a page back to its edition's root, for example ``../``.

    :param path: address of the page from the root, as ``public_path`` gives it.
    """
    up = os.path.relpath(".", os.path.dirname(path) or ".")
    return "" if up == "." else f"{up}/"


def register(app: Sphinx) -> None:
    """Take the place of Sphinx's HTML builder."""
    app.add_builder(WebBuilder, override=True)
