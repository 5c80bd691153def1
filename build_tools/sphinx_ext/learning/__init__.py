"""Learning by doing: one module per directive, each with its forms for web, EPUB and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.learning import (
    answers,
    collected,
    elements,
    reflection,
    resolution,
    self_test,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PARTS: Final = (elements, collected, resolution, answers, reflection, self_test)


def register(app: Sphinx) -> None:
    """Register every part."""
    for part in _PARTS:
        part.register(app)
