"""Why a publication cannot be looked at."""

from __future__ import annotations

from build_tools.catalogue.linter import REASONS


class CannotOpen(Exception):  # noqa: N818 - the name says what happened
    """A file or folder is no publication that can be looked at.

    :ivar reason: why, as one Dutch sentence or two.
    """

    def __init__(self, reason: str, *values: str | int) -> None:
        """Take a key of ``REASONS`` in the catalogue, and what its words need."""
        self.reason = REASONS[reason].format(*values)
        super().__init__(self.reason)
