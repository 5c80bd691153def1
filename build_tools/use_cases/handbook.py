"""Build the editors' handbook: a book of its own, web and EPUB, with the tools of the book."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import stops
from build_tools.problems import in_order
from build_tools.use_cases.build import CACHE, BuildOutcome, BuildRequest, build
from build_tools.use_cases.handbook_book import at_home, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.use_cases.progress import Step

_FRONT: Final = Path(__file__).parent.parent / "web" / "handboek" / "voorkant.html"
# What the owner of the book still has to fill in is told when the book is built; what is wrong
# there stops this build too.
_OF_THE_BOOK: Final = "uitgave.toml"


def build_handbook(root: Path, out: Path, progress: Callable[[Step], None]) -> BuildOutcome:
    """Build the handbook, check it, and put it in place; on any error the old one stays.

    :param root: the repository. :param out: what editors open, an absolute path.
    :return: what came of it; problems are at the files in the repository.
    :raises ContentError: LB106, LB510, LB511, LB517, LB518: nothing could be begun.
    :raises OSError: a file cannot be read or written.
    """
    with tempfile.TemporaryDirectory(prefix="leerboek-handboek-") as work:
        home = Path(work) / "boek"
        lay_out(root, home)
        outcome = build(
            BuildRequest(root=home, out=out, cache=root / CACHE, finish=_put_front), progress
        )
    found = [
        replace(problem, where=at_home(problem.where))
        for problem in outcome.problems
        if problem.where.path != _OF_THE_BOOK or stops([problem])
    ]
    return replace(outcome, problems=in_order(found))


def _put_front(site: Path) -> None:
    """Let the front send on: that of the book speaks of the book, and of its editions."""
    shutil.copyfile(_FRONT, site / "index.html")
