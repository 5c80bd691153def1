"""What stops the intake of one file, as data."""

from __future__ import annotations

from build_tools.problems import Location, Problem


class IntakeRefused(Exception):  # noqa: N818 - a name says what happened
    """A file that is not taken in; nothing of it is kept.

    It can travel between processes.

    :ivar code: the key in the catalogue. :ivar values: what its words need.
    """

    def __init__(self, code: str, *values: str | int) -> None:
        super().__init__(code, *values)
        self.code = code
        self.values = values

    def problem(self, name: str) -> Problem:
        """Return it as a problem with a place.

        :param name: what the file is called in messages.
        """
        return Problem(Location(name), self.code, self.values)
