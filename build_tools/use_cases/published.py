"""Remember in the register which EPUBs readers may have, for who takes a story back later."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from build_tools.model.consent import Channel
from build_tools.reading.private import PRIVATE_VARIABLE, private_folder
from build_tools.register import is_kept_here, open_register

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from build_tools.use_cases.kept_publications import Inventory


def remember(root: Path, private: str, now: datetime | None, inventory: Inventory) -> None:
    """Record each EPUB with stories of participants, before readers can get it.

    Without a register here nothing happens; a file that is known is not recorded again.

    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :param now: the moment, with a time zone.
    :raises ContentError: LB702-LB710, the register cannot be used: then nothing may be published.
    :raises ValueError: there is something to record, and no moment.
    """
    told = [(one, inventory.stories_of(one.edition, Channel.EPUB)) for one in inventory.epubs]
    folder = private_folder(root, {PRIVATE_VARIABLE: private})
    if not any(stories for _, stories in told) or not is_kept_here(folder):
        return
    if now is None:
        raise ValueError(private)
    with open_register(folder, now=now) as register:
        day = register.today
        for epub, stories in told:
            if stories:
                name = PurePosixPath(epub.file).name
                register.record_publication(epub.edition, name, epub.sha256, day, stories)
