"""The web edition: Sphinx's HTML builder with public addresses of our own, and nothing extra."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from markupsafe import escape
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from build_tools.model.selection import public_path
from build_tools.sphinx_ext import web_assets

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

_SUFFIX: Final = ".html"
# What the theme writes when the build is over, whether it is used or not.
_THEME_LEFTOVERS: Final = ("pygments.css",)
_TABLE_FRAME: Final = '<div class="pst-scrollable-table-container">'
# What is left of a hidden toctree.
_EMPTY_TOCTREE: Final = '<div class="toctree-wrapper compound">\n</div>\n'
# docutils wraps the notes of a page in an element that voices announce without a name.
_NOTES_FRAME: Final = '<aside class="footnote-list brackets">'
_OUR_NOTES_FRAME: Final = '<aside class="footnote-list brackets" role="region" aria-label="Noten">'
_OUR_TABLE_FRAME: Final = '<div class="tabel" role="group" aria-label="Tabel" tabindex="0">'
_FRAMES: Final = {
    _TABLE_FRAME: _OUR_TABLE_FRAME,
    _NOTES_FRAME: _OUR_NOTES_FRAME,
    _EMPTY_TOCTREE: "",
}


class WebBuilder(StandaloneHTMLBuilder):
    """Writes ``book/x`` to ``x.html`` and a story to ``verhalen/x.html``.

    In Sphinx 9 the writer asks ``get_output_path``; overriding ``get_outfilename`` alone writes
    pages to the old place without a warning.  Sphinx's own search is off: its index knows only
    docnames, and its Dutch version throws an error on every hit.

    :ivar assets: the files that every page of this edition asks for.
    """

    name = "html"
    search = False
    copysource = False
    assets: web_assets.Assets

    def init(self) -> None:
        """Prepare the files that every page asks for."""
        super().init()
        selection: Selection = self.config.leerboek_selection
        self.assets = web_assets.assets_of(selection.edition, selection.book.editions)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002 - Sphinx's signature
        """Return the address of a document from the edition's root."""
        return public_path(docname) + _SUFFIX

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of one document as seen from another."""
        return relative_uri(self.get_target_uri(from_), self.get_target_uri(to, typ))

    def get_output_path(self, page_name: str, /) -> Path:
        """Return the file of a document."""
        return Path(self.outdir) / (public_path(page_name) + _SUFFIX)

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:  # noqa: ARG002 - Sphinx's signature
        """Return what the theme's templates need; navigation comes from ``web_pages``.

        Sphinx renders every neighbour and the table of contents anew for each page; nothing of
        that is shown.  The title is escaped: the theme prints it as it is in one place.
        """
        title = self.env.longtitles.get(docname, nodes.title())
        for theirs, ours in _FRAMES.items():
            body = body.replace(theirs, ours)
        return {
            "title": str(escape(title.astext())),
            "body": body,
            "metatags": "",
            "meta": self.env.metadata.get(docname),
            "parents": [],
            "prev": None,
            "next": None,
            "rellinks": [],
            "sourcename": "",
            "toc": "",
            "display_toc": False,
            "page_source_suffix": _SUFFIX,
        }

    def copy_static_files(self) -> None:
        """Write our own files, and none of the theme's."""
        web_assets.write(self.assets, Path(self.outdir))

    def write_buildinfo(self) -> None:
        """Leave out ``.buildinfo``: a publication is always a clean build."""

    def dump_inventory(self) -> None:
        """Leave out ``objects.inv``: it would name files that readers cannot visit."""

    def remove_leftovers(self) -> None:
        """Remove what others wrote beside our files."""
        static = Path(self.outdir) / web_assets.STATIC
        for name in _THEME_LEFTOVERS:
            (static / name).unlink(missing_ok=True)
        for path in static.iterdir():
            if path.is_dir() and not any(path.iterdir()):
                shutil.rmtree(path)


def root_prefix(path: str) -> str:
    """Return the way from a page back to its edition's root, for example ``../``.

    :param path: address of the page from the root, as ``public_path`` gives it.
    """
    return "../" * path.count("/")


def on_build_finished(app: Sphinx, exception: Exception | None) -> None:
    """Clean up after the theme."""
    if exception is None and isinstance(app.builder, WebBuilder):
        app.builder.remove_leftovers()


def register(app: Sphinx) -> None:
    """Take the place of Sphinx's HTML builder."""
    app.add_builder(WebBuilder, override=True)
    app.connect("build-finished", on_build_finished, priority=900)
