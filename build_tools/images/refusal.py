"""Why a picture was not taken."""

from __future__ import annotations


class ImageRefused(Exception):  # noqa: N818 - it is an answer about content, not a fault of ours
    """A picture that cannot be used, as data for a problem.

    :ivar code: the key in the catalogue, LB6xx.
    :ivar values: the values the words need; the first one is the name of the picture.
    """

    def __init__(self, code: str, *values: str | int) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{code}: {', '.join(str(value) for value in values)}")
