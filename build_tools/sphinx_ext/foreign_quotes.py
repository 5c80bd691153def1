"""Quotation marks in a language of which docutils does not know them: they stay as they were typed.

docutils knows the marks of some fifty languages, and warns about every other one that a block of
text is in (Arabic, Frisian).  A writer can do nothing about that, and every language is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from docutils.utils import normalize_language_tag
from docutils.utils.smartquotes import smartchars
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

_PREFIX: Final = "language-"
_AS_TYPED: Final = "\"\"''"


class LeaveForeignQuotes(SphinxTransform):
    """Name the languages of a document whose marks nobody knows.

    Priority 740: before Sphinx's own quotation marks (750).
    """

    default_priority = 740

    def apply(self, **_kwargs: object) -> None:
        """Add them to docutils' setting ``smartquotes_locales``."""
        given = list(self.document.settings.smartquotes_locales or ())
        unknown = dict.fromkeys(_languages(self.document))
        given += [(language, _AS_TYPED) for language in unknown]
        self.document.settings.smartquotes_locales = given


def _languages(document: nodes.document) -> Iterator[str]:
    for node in document.findall(nodes.Element):
        classes: list[str] = node.get("classes", [])
        for name in classes:
            language = name.removeprefix(_PREFIX)
            if language != name and not _is_known(language):
                yield language


def _is_known(language: str) -> bool:
    return any(tag in smartchars.quotes for tag in normalize_language_tag(language))


def register(app: Sphinx) -> None:
    """Make the transform known."""
    app.add_transform(LeaveForeignQuotes)
