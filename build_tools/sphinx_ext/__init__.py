"""What the book adds to Sphinx: one module per part, registered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.sphinx_ext import edition_words, gate, guarded_parser, html_builder, page_head

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part; MyST must be there first, because its parser is replaced."""
    app.setup_extension("myst_parser")
    app.add_config_value("leerboek_selection", None, "")
    app.add_config_value("leerboek_problems", (), "")
    for part in (gate, guarded_parser, html_builder, page_head, edition_words):
        part.register(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
