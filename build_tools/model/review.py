"""What people found who read one exact publication: the only ground for a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Norm(StrEnum):
    """A standard that a review can be held against.

    Source: EPUB Accessibility 1.1, 4.3 Conformance reporting: the exact strings.
    """

    WCAG_22_AA = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    WCAG_22_A = "EPUB Accessibility 1.1 - WCAG 2.2 Level A"


class Verdict(StrEnum):
    """What a reviewer says of one criterion, as the record writes it."""

    MET = "voldoet"
    NOT_MET = "voldoet niet"
    NOT_APPLICABLE = "niet van toepassing"
    OPEN = "nog niet bekeken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A finished record: every criterion has a verdict.

    :ivar norm: what it was held against.
    :ivar day: of the verdict; a day that has not come yet is no ground for anything.
    :ivar organisation: who answers for it; the name of the person stays in the record.
    :ivar digest: SHA-256 of the content that was read, in hexadecimal; see ``package.digest``.
    :ivar failed: numbers of the criteria that are not met, such as ``1.1.1``, in order.
    :ivar report: https address of the report; may be empty.
    :ivar source: POSIX path of the record. :ivar line: of its day, counted from 1.
    """

    norm: Norm
    organisation: str
    day: date
    digest: str
    failed: tuple[str, ...] = ()
    report: str = ""
    source: str = ""
    line: int = 1

    @property
    def conforms(self) -> bool:
        """Whether everything that the norm asks is met."""
        return not self.failed
