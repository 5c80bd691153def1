"""The EPUB edition: a Sphinx extension that takes the place of the ``epub`` builder (ADR 0003).

``builder``     Sphinx's hooks, and the only place that touches the disk
``translator``  doctree to XHTML · ``pages`` XHTML to a finished page · ``semantics`` what a page is
``facts``       what is true of the pages · ``checks`` what must be · ``accessibility`` what it says
``navigation``  one tree for nav, NCX, guide and spine · ``metadata`` the record of the edition
``publication`` all of it together · ``package`` the zip · ``templates/`` the files of the package
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.epub.builder import register

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Replace the builder."""
    register(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
