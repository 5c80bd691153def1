"""What the words of one code consist of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad it is: an error stops a publication, a warning and a notice do not."""

    ERROR = "fout"
    WARNING = "let op"
    NOTICE = "bericht"


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of one code.

    :ivar severity: what the problem means for a publication.
    :ivar text: what is wrong, a ``str.format`` template with positional fields.
    :ivar hint: what the editor can do about it, one or two sentences; the same fields may be used.
    :ivar edition_at: which field is the edition; the check tells of several editions in one go.
    """

    severity: Severity
    text: str
    hint: str
    edition_at: int | None = None
