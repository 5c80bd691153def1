"""Which mapping fits the columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.intake.consent_fields import shown
from build_tools.intake.mapping import plain
from build_tools.intake.refusal import IntakeRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.intake.mapping import FormMapping


def fitting(headers: Sequence[str], mappings: Iterable[FormMapping]) -> FormMapping | None:
    """Return the one mapping with exactly these columns, or None.

    :raises IntakeRefused: LB791 (several fit), LB792 (two equal columns, which fit by name).
    """
    found = [mapping for mapping in mappings if mapping.fits(headers)]
    if len(found) > 1:
        raise IntakeRefused("LB791", ", ".join(sorted(one.source for one in found)))
    if found:
        names = [plain(header) for header in headers]
        twice = next((one for one in names if names.count(one) > 1), None)
        if twice is not None:
            raise IntakeRefused("LB792", shown(twice))
    return found[0] if found else None


def no_fit(headers: Sequence[str], mappings: Sequence[FormMapping]) -> IntakeRefused:
    """Return why no mapping fits: what is different from the one that is nearest."""
    names = {plain(header): shown(header) for header in headers}
    if len(names) < len(headers):
        twice = [
            one for one in headers if [plain(other) for other in headers].count(plain(one)) > 1
        ]
        return IntakeRefused("LB792", shown(twice[0]))
    asked = ", ".join(f"‘{name}’" for name in names.values()) or "geen"
    nearest = max(mappings, key=lambda one: len(names.keys() & one.questions.keys()), default=None)
    if nearest is None or not names.keys() & nearest.questions.keys():
        return IntakeRefused("LB790", asked)
    more = [names[name] for name in names if name not in nearest.questions]
    less = [name for name in nearest.questions if name not in names]
    return IntakeRefused("LB794", nearest.source, _listed(more), _listed(less))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"‘{name}’" for name in names) or "niets"
