"""Write the public overview of consent, signed, as the register has it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import public_key_of, signature_of
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, SIGNATURE, read_overview
from build_tools.register.keys import signing_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from build_tools.model.consent import Overview
    from build_tools.register import Register


def write_overview(root: Path, folder: Path, register: Register) -> bool:
    """Write overview and signature when they are not what the register has; keys the first time.

    Between the two files somebody may pull the plug: then they do not belong together, which
    ``read_overview`` tells, nothing is shown, and the next change puts it right.

    :param folder: the private folder.
    :return: whether anything was written.
    :raises ContentError: LB702 (somebody else is writing), LB708-LB709 (the disk), LB714, LB715,
        LB718 (the key), LB716 (the book knows of a withdrawal that the register does not), LB719
        (the register lost a change that the book knows of).
    """
    with register.alone():
        published, wrong = read_overview(root)
        wanted = _with_known_withdrawals(register, published)
        _refuse_lost_changes(register, published)
        is_first = not (root / OVERVIEW).exists()
        if is_first and not (wanted.grants or wanted.withdrawn):
            return False
        public = root / PUBLIC_KEY
        key = signing_key(folder, public.read_bytes() if public.exists() else None)
        if not (is_first or wrong) and replace(wanted, number=published.number) == published:
            return False
        number = max(wanted.number, published.number + 1)
        text = overview_text(replace(wanted, number=number)).encode()
        _write(root, {
            PUBLIC_KEY: public_key_of(key), OVERVIEW: text, SIGNATURE: signature_of(text, key),
        })  # fmt: skip
    return True


def _with_known_withdrawals(register: Register, published: Overview) -> Overview:
    """Return what the register has, and what it never knew or no longer knows to be taken back.

    :raises ContentError: LB716 (it knows the story, and not that it was taken back).
    """
    wanted = register.overview()
    known = {story.identity: story for story in register.stories()}
    missed = [one for one in published.withdrawn if one not in wanted.withdrawn]
    for one in missed:
        if one.story in known and known[one.story].withdrawn is None:
            raise ContentError([Problem(Location(OVERVIEW), "LB716", (one.story,))])
    every = sorted((*wanted.withdrawn, *missed), key=lambda one: one.story)
    return replace(wanted, withdrawn=tuple(every))


def _refuse_lost_changes(register: Register, published: Overview) -> None:
    """Refuse to undo what the register forgot: a back-up that was put back knows less.

    What was published later than the last change of a story came from that change.

    :raises ContentError: LB719 for each story.
    """
    changed = register.last_changes()
    lost = [
        story
        for story, grant in register.overview().grants.items()
        if changed.get(story, 0) <= published.number and published.grants.get(story) != grant
    ]
    if lost:
        raise ContentError(Problem(Location(OVERVIEW), "LB719", (story,)) for story in lost)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files beside their places first, so that a full disk changes none of them."""
    new = {root / name: root / f"{name}.nieuw" for name in files}
    try:
        for (path, fresh), data in zip(new.items(), files.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for path, fresh in new.items():
            fresh.replace(path)
    finally:
        for fresh in new.values():
            fresh.unlink(missing_ok=True)
