"""What checkers found on exactly one publication, as it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Form(StrEnum):
    """What was looked at."""

    EPUB = "epub"
    WEB = "web"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCheck:
    """One check of one form.

    :ivar name: of the program, for readers. :ivar checked: documents or files; never 0.
    :ivar found: how many things were wrong. :ivar waived: how many more an exception allowed.
    """

    name: str
    form: Form
    checked: int
    found: int
    waived: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptInspection:
    """The checks of one edition.

    :ivar digests: fingerprint of each form that was looked at, in hexadecimal.
    """

    day: date
    digests: Mapping[Form, str]
    checks: tuple[KeptCheck, ...]

    def of(self, digests: Mapping[Form, str]) -> tuple[KeptCheck, ...]:
        """Return the checks of the forms that are still exactly what was looked at."""
        same = {form for form, digest in digests.items() if self.digests.get(form) == digest}
        return tuple(check for check in self.checks if check.form in same)
