"""What the register knows of one person, and how that is forgotten."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.problems import ContentError, Location, Problem
from build_tools.register.backups import copies_of
from build_tools.register.places import OF_A_STORY
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.story_files import DRAFTS, STORIES, files_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.model.consent import Channel
    from build_tools.model.registered import RegisteredPerson, RegisteredStory, Terms
    from build_tools.model.submission import Wish
    from build_tools.register import Register

_DRAFT: Final = f"{STORIES}/{DRAFTS}/"
Known = dict[str, object]
"""Everything about somebody, in Dutch keys, as JSON has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What went.

    :ivar stories: ids. :ivar files: how many originals, proofs and drafts.
    :ivar copies: how many older copies of the register.
    """

    person: str
    stories: tuple[str, ...]
    files: int
    copies: int


def forget_person(root: Path, folder: Path, register: Register, person: str) -> Forgotten:
    """Take everything personal of somebody away: from register, back-ups and files.

    What was interrupted is finished by doing it again.

    :param folder: the private folder.
    :raises ContentError: LB721 (not known), LB725 (a story of theirs may be in the book).
    :raises OSError: a file cannot be removed.
    """
    mine = [one.identity for one in _stories_of(register, person)]
    if placed := [one for one in mine if any(True for _ in _placed(root, one))]:
        values = (person, ", ".join(placed), placed[0])
        raise ContentError([Problem(Location(""), "LB725", values)])
    copies = len(copies_of(folder))
    stories = register.forget(person)
    files = sum(_remove(root, folder, story) for story in stories)
    write_overview(root, folder, register)
    return Forgotten(person=person, stories=stories, files=files, copies=copies)


def _stories_of(register: Register, person: str) -> list[RegisteredStory]:
    """Return the stories of somebody.

    :raises ContentError: LB721 (not known).
    """
    known = register.person(person).identity
    return [one for one in register.stories() if one.person == known]


def _placed(root: Path, story: str) -> Iterator[str]:
    """Yield the files of a story that are part of the book."""
    return (name for name in files_of(root, story) if not name.startswith(_DRAFT))


def _remove(root: Path, folder: Path, story: str) -> int:
    """Remove what is kept of a story, and return how many files that were."""
    removed = 0
    for kind in OF_A_STORY:
        kept = folder / kind / story
        removed += sum(path.is_file() for path in kept.rglob("*"))
        if kept.exists():
            shutil.rmtree(kept)
    for name in list(files_of(root, story)):
        (root / name).unlink()
        removed += 1
    return removed


def known_of(root: Path, folder: Path, register: Register, person: str) -> Known:
    """Return everything that is known of somebody: the right of access.

    :param folder: the private folder.
    :raises ContentError: LB721 (not known).
    """
    someone, stories = register.person(person), _stories_of(register, person)
    about = {person, *(one.identity for one in stories)}
    return {
        "persoon": _person(someone),
        "verhalen": [_story(root, folder, register, one) for one in stories],
        "geschiedenis": [
            {
                "nummer": one.number,
                "wanneer": f"{one.at.isoformat()}Z",
                "wat": one.kind.value,
                "over": one.about,
            }
            for one in register.history()
            if one.about in about
        ],
    }


def _person(person: RegisteredPerson) -> Known:
    return {
        "nummer": person.identity,
        "naam": person.name,
        "contact": person.contact,
        "rollen": {
            edition: sorted(role.value for role in roles)
            for edition, roles in sorted(person.roles.items())
        },
        "vergeten_op": person.forgotten.isoformat() if person.forgotten else None,
    }


def _story(root: Path, folder: Path, register: Register, story: RegisteredStory) -> Known:
    texts = [root / name for name in files_of(root, story.identity) if name.endswith(".md")]
    return {
        "nummer": story.identity,
        "editie": story.edition,
        "binnengekomen_op": story.taken.isoformat(),
        "bestandsnaam": story.original_name,
        "kenmerk_van_het_bestand": story.source,
        "wens": _choices(story.wish) if story.wish else None,
        "toestemming": _terms(story.terms) if story.terms else None,
        "kenmerk_van_het_bewijs": story.evidence,
        "kenmerk_van_de_drukproef": story.proof,
        "kenmerk_van_de_goedgekeurde_tekst": story.approved,
        "kenmerk_van_de_goedkeuring": story.approval_evidence,
        "ingetrokken": story.withdrawn.value if story.withdrawn else None,
        "ingetrokken_op": story.withdrawn_on.isoformat() if story.withdrawn_on else None,
        "gepubliceerd_in": [
            {
                "editie": one.edition,
                "bestand": one.file_name,
                "dag": one.day.isoformat(),
                "kenmerk": one.sha256,
            }
            for one in register.publications_with(story.identity)
        ],
        "bestanden": [*_files(folder, story.identity)],
        "tekst": [path.read_text(encoding="utf-8", errors="replace") for path in texts],
    }


def _choices(agreed: Wish | Terms) -> Known:
    channels: frozenset[Channel] = agreed.channels
    return {
        "kanalen": sorted(channel.value for channel in channels),
        "foto": agreed.photo,
        "citaat": agreed.quotation,
        "naamvorm": agreed.name_form.value,
        "naam": agreed.shown_name,
    }


def _terms(terms: Terms) -> Known:
    return {
        **_choices(terms),
        "edities": sorted(terms.editions),
        "van": terms.starts.isoformat(),
        "tot": terms.ends.isoformat() if terms.ends else None,
    }


def _files(folder: Path, story: str) -> Iterator[Known]:
    """Yield what is kept of a story in the private folder."""
    for kind in OF_A_STORY:
        for path in sorted((folder / kind / story).rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                yield {
                    "bestand": path.relative_to(folder).as_posix(),
                    "bytes": len(data),
                    "kenmerk": hashlib.sha256(data).hexdigest(),
                }
