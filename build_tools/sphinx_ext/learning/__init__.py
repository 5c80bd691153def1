"""Learning by doing: one module per directive, each with its forms for web, EPUB and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.learning import (
    action_plan,
    answers,
    case,
    chapter_opening,
    checklist,
    collected,
    dictionary,
    elements,
    film,
    film_copies,
    method,
    reflection,
    remarks,
    resolution,
    self_test,
    short_addresses,
    stance,
    take_aways,
    translation,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_PARTS: Final = (
    elements, collected, resolution, answers, short_addresses,
    reflection, self_test, stance, translation, action_plan, checklist,
    remarks, chapter_opening, method, case, film, film_copies, take_aways, dictionary,
)  # fmt: skip


def register(app: Sphinx) -> None:
    """Register every part."""
    for part in _PARTS:
        part.register(app)
