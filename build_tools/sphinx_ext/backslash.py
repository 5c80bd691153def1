"""A backslash in a text is a backslash.

MyST has taken the escapes of Markdown out of a text; docutils, when it makes its quotation marks,
takes out a second layer that nobody wrote, so that two backslashes in a title became one.  They
are put aside before that, as a character that no text may hold, and put back after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_BACKSLASH: Final = "\\"
# No character of any language, and refused in all texts (build_tools.reading.text).
_ASIDE: Final = "\ufdd0"


class PutBackslashesAside(SphinxTransform):
    """Hide every backslash.  Priority 745: before the quotation marks of Sphinx (750)."""

    default_priority = 745

    def apply(self, **_kwargs: object) -> None:
        """Change the texts of one document."""
        _replace(self.document, _BACKSLASH, _ASIDE)


class PutBackslashesBack(SphinxTransform):
    """Show every backslash.  Priority 755: after those marks, before titles are collected (880)."""

    default_priority = 755

    def apply(self, **_kwargs: object) -> None:
        """Change the texts of one document."""
        _replace(self.document, _ASIDE, _BACKSLASH)


def _replace(document: nodes.document, old: str, new: str) -> None:
    for text in list(document.findall(nodes.Text)):
        if old in text:
            text.parent.replace(text, nodes.Text(text.replace(old, new)))


def register(app: Sphinx) -> None:
    """Make both transforms known."""
    app.add_transform(PutBackslashesAside)
    app.add_transform(PutBackslashesBack)
