"""What an inspection found: problems, and what each check looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.catalogue import tooling

if TYPE_CHECKING:
    from build_tools.problems import Problem


@dataclass(frozen=True, slots=True)
class Look:
    """One check of one publication.

    :ivar tool: ``epubcheck``, ``ace``, ``vnu``, ``axe``, or a name of our own in the catalogue.
    :ivar what: name of the publication.
    :ivar checked: how many documents or files it looked at; never 0.
    :ivar found: how many things are wrong. :ivar waived: how many more an exception allows.
    """

    tool: str
    what: str
    checked: int
    found: int
    waived: int = 0

    def __str__(self) -> str:
        said = tooling.LOOKED_AND_WAIVED if self.waived else tooling.LOOKED
        return said.format(
            tool=self.tool,
            what=self.what,
            checked=self.checked,
            found=self.found,
            waived=self.waived,
        )


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was inspected.

    :ivar problems: everything that is wrong, in order of place.
    :ivar looks: the checks that were done, in that order.
    :ivar wrong: whether it may not stay so: an error, or in a book of ours anything at all.
    """

    problems: tuple[Problem, ...]
    looks: tuple[Look, ...]
    wrong: bool
