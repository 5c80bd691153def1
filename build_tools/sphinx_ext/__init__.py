"""What the book adds to Sphinx: one module per part; ``parts`` names them all.

Loaded by Sphinx alone: whoever needs one module of it does not wait for the others, nor for MyST.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part; MyST must be there first, because its parser is replaced."""
    from build_tools.sphinx_ext.parts import register_all  # noqa: PLC0415 - see above

    app.setup_extension("myst_parser")
    app.add_config_value("leerboek_selection", None, "")
    app.add_config_value("leerboek_problems", (), "")
    app.add_config_value("leerboek_channel", None, "")
    register_all(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
