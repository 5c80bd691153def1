"""Run every rule over a publication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.linter import (
    content_rules,
    element_rules,
    navigation_rules,
    package_rules,
    structure_rules,
)
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from build_tools.linter.model import Fault, PageRule, Publication, PublicationRule

PAGE_RULES: Final[tuple[PageRule, ...]] = (
    *structure_rules.PAGE_RULES,
    *element_rules.PAGE_RULES,
    *content_rules.PAGE_RULES,
)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    *package_rules.PUBLICATION_RULES,
    *navigation_rules.PUBLICATION_RULES,
    *structure_rules.PUBLICATION_RULES,
    *content_rules.PUBLICATION_RULES,
)


def lint(publication: Publication, without: Collection[str] = ()) -> tuple[Fault, ...]:
    """Return everything that our own rules find, in order of reading within each rule.

    Of a page that is no XML nothing else is told: what follows from that is not its author's.

    :param without: codes that are switched off.
    """
    found = [
        *(fault for rule in PUBLICATION_RULES for fault in rule(publication)),
        *(fault for page in publication.pages.values() if not page.broken_at
          for rule in PAGE_RULES for fault in rule(page)),
    ]  # fmt: skip
    return tuple(fault for fault in found if fault.code not in without)


def problem_of(fault: Fault, publication: Publication) -> Problem:
    """Return a fault as a problem, at ``<name>!<address>`` and the line in that file."""
    line = fault.line if fault.element is None else int(fault.element.sourceline or 0)
    where = Location(f"{publication.name}!{fault.href}", line)
    return Problem(where, fault.code, fault.values)
