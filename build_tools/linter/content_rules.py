"""All rules about what a publication says and shows: LB940-LB969."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.linter import (
    language_rules,
    learning_rules,
    link_rules,
    media_rules,
    note_rules,
    picture_rules,
    style_rules,
    table_rules,
    typography_rules,
)

if TYPE_CHECKING:
    from build_tools.linter.model import PageRule, PublicationRule

PAGE_RULES: Final[tuple[PageRule, ...]] = (
    *picture_rules.PAGE_RULES,
    *media_rules.PAGE_RULES,
    *table_rules.PAGE_RULES,
    *note_rules.PAGE_RULES,
    *language_rules.PAGE_RULES,
    *typography_rules.PAGE_RULES,
    *link_rules.PAGE_RULES,
)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    *picture_rules.PUBLICATION_RULES,
    *media_rules.PUBLICATION_RULES,
    *note_rules.PUBLICATION_RULES,
    *style_rules.PUBLICATION_RULES,
    *learning_rules.PUBLICATION_RULES,
)
