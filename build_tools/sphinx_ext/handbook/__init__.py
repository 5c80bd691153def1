"""What only the editors' handbook adds to Sphinx: examples that show source and result (ADR 0020).

The settings of the handbook load this extension after ``build_tools.sphinx_ext``; those of the
book never do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from build_tools.sphinx_ext.guarded_parser import GuardedParser, GuardedRenderer
from build_tools.sphinx_ext.handbook import epub_forms, example

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


class HandbookRenderer(GuardedRenderer):
    """Renders MyST tokens; one more block is on the list."""

    blocks: ClassVar[frozenset[str]] = GuardedRenderer.blocks | {example.NAME}


class HandbookParser(GuardedParser):
    """Parses the pages of the handbook."""

    renderer: ClassVar[type[GuardedRenderer]] = HandbookRenderer


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the block, and fill in the EPUB forms once the pages are finished."""
    app.setup_extension("build_tools.sphinx_ext")
    app.add_source_parser(HandbookParser, override=True)
    example.register(app)
    epub_forms.register(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
