"""The last look at a publication: nothing of anybody in it that was not agreed to."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from build_tools.leaks.scan import scan
from build_tools.model.consent import Channel
from build_tools.problems import ContentError, Location, Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.reading.private import PRIVATE_VARIABLE, private_folder
from build_tools.register import is_kept_here, open_register
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.forbidden_parts import Partition
from build_tools.use_cases.place import SUMS

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from build_tools.model.registered import Secrets
    from build_tools.use_cases.agreed import Agreed

_CHANNELS: Final = (Channel.WEB, Channel.EPUB)


def leaks_in(
    site: Path, partition: Partition, consent: Agreed, *, examples: bool
) -> tuple[Problem, ...]:
    """Return what may not be in a publication, and is (LB830-LB843).

    LB844 says that without the register nobody could look for all of it.

    :param site: its folder; the folders of editions in it say what it holds.
    :param examples: whether examples may be in it.
    """
    book = partition.book
    slugs = [one.slug for one in book.editions if (site / one.slug).is_dir()]
    selections = {
        (slug, channel): consent.selection(book, slug, channel, examples=examples, together=slugs)
        for slug in slugs
        for channel in _CHANNELS
    }
    problems = [
        problem
        for part in partition.parts(selections)
        for problem in scan(site, part.forbidden, part.wanted, part.reading)
    ]
    if partition.secrets is None and any(story.has_id for story in book.stories.values()):
        problems.append(Problem(Location(""), "LB844"))
    return in_order(problems)


def inspect_leaks(root: Path, site: Path, *, day: date, private: str = "") -> tuple[Problem, ...]:
    """Return what may not be in a folder that was built before, by what is agreed to on a day.

    LB544 when no publication is there: then nothing was searched.

    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    """
    if not (site / SUMS).is_file():
        return (Problem(Location(site.name), "LB544", (str(site),)),)
    consent = agreed(root, private, day)
    partition = Partition(root, read_corpus(root).book, secrets_of(root, private, day))
    return (*consent.problems, *leaks_in(site, partition, consent, examples=True))


def secrets_of(root: Path, private: str, day: date) -> Secrets | None:
    """Return what the register knows; None where there is none, or one that cannot be read.

    That it cannot be read is told by ``agreed``, which stops the publication.
    """
    try:
        folder = private_folder(root, {PRIVATE_VARIABLE: private})
        if not is_kept_here(folder):
            return None
        with open_register(folder, now=datetime.combine(day, time(), tzinfo=UTC)) as register:
            return register.secrets()
    except ContentError:
        return None
