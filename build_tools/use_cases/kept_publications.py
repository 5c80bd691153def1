"""What a publication holds of participants: written beside it, asked before it may come back.

The file stands in the store, not in the publication: readers do not get it.  It names stories by
their id and says nothing of who told them.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from build_tools.consent.selection import select
from build_tools.model.consent import Channel, NameForm
from build_tools.model.document import Photo, Role, Story, StoryKind
from build_tools.model.selection import STORIES_ROOT
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.consent import Overview
    from build_tools.model.selection import Selection

_EPUB: Final = ".epub"


class _Record(BaseModel):
    """A part of the file: nothing more than we know, and it does not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class KeptStory(_Record):
    """One story of a participant, as readers can see it in a publication.

    :ivar story: its id. :ivar text: the fingerprint of what was approved.
    :ivar photo: whether its photo is shown.
    :ivar card: whether it has a card of its own; so ``paper`` and ``quotable``.
    """

    story: str
    text: str
    name_form: NameForm
    photo: bool
    card: bool
    paper: bool
    quotable: bool


class KeptEdition(_Record):
    """One edition in one form.

    :ivar channel: web or EPUB.
    """

    edition: str
    channel: Channel
    stories: tuple[KeptStory, ...]


class KeptEpub(_Record):
    """One EPUB file.

    :ivar file: POSIX path in the publication. :ivar sha256: in hexadecimals.
    """

    edition: str
    file: str
    sha256: str


class Inventory(_Record):
    """What one publication holds.

    :ivar release: whether it was made for readers, without examples.
    """

    release: bool
    editions: tuple[KeptEdition, ...]
    epubs: tuple[KeptEpub, ...]

    @property
    def formats(self) -> tuple[str, ...]:
        """In which forms it was made, such as ``web``; in the order of building."""
        made = {one.channel for one in self.editions}
        return tuple(one.value for one in (Channel.WEB, Channel.EPUB) if one in made)

    def holds(self, story: str) -> bool:
        """Whether a story is in it, in whatever edition and form."""
        return any(one.story == story for edition in self.editions for one in edition.stories)

    def stories_of(self, edition: str, channel: Channel) -> dict[str, str]:
        """Return the stories of one edition in one form: id to fingerprint."""
        return {
            one.story: one.text
            for kept in self.editions
            if (kept.edition, kept.channel) == (edition, channel)
            for one in kept.stories
        }


def kept_of(selection: Selection, channel: Channel) -> KeptEdition:
    """Return what an edition that was built from a selection holds of participants."""
    told = [story for story in selection.stories.values() if not story.example]
    return KeptEdition(
        edition=selection.edition.slug,
        channel=channel,
        stories=tuple(_kept_story(story, selection) for story in told),
    )


def _kept_story(story: Story, selection: Selection) -> KeptStory:
    return KeptStory(
        story=story.id,
        text=story.fingerprint,
        name_form=story.name_form,
        photo=story.photo is not None,
        card=story.docname in selection.on_cards,
        paper=story.docname in selection.on_paper,
        quotable=story.docname in selection.quotable,
    )


def take_stock(site: Path, editions: Iterable[KeptEdition], *, release: bool) -> Inventory:
    """Return the inventory of a finished publication.

    :param site: the publication; its EPUB files are read.
    """
    epubs = (
        KeptEpub(edition=path.relative_to(site).parts[0], file=path.relative_to(site).as_posix(),
                 sha256=hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(site.rglob(f"*{_EPUB}"))
    )  # fmt: skip
    ordered = sorted(editions, key=lambda one: (one.edition, one.channel))
    return Inventory(release=release, editions=tuple(ordered), epubs=tuple(epubs))


def as_text(inventory: Inventory) -> str:
    """Return an inventory as its file: JSON in UTF-8, the same for the same publication."""
    return f"{inventory.model_dump_json(indent=1)}\n"


def read_inventory(file: Path) -> Inventory | None:
    """Return an inventory, or None when it is not there or says what we cannot read.

    :raises OSError: it is there and cannot be opened.
    """
    try:
        return Inventory.model_validate_json(file.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def objections(
    inventory: Inventory | None, book: Book, overview: Overview, day: date
) -> tuple[Problem, ...]:
    """Return why a publication may not be shown today; nothing when it may.

    What it holds goes through the selection of today, as if it were read from files.

    :return: LB871 when nobody knows what it holds, else LB870 for each story in an edition.
    """
    if inventory is None:
        return (Problem(Location(""), "LB871"),)
    found = (
        Problem(Location(""), "LB870", (story.story, kept.edition))
        for kept in inventory.editions
        for story in _uncovered(kept, book, overview, day)
    )
    return tuple(dict.fromkeys(found))


def _uncovered(
    kept: KeptEdition, book: Book, overview: Overview, day: date
) -> tuple[KeptStory, ...]:
    """Return the stories of an edition that the selection of today would show less of, or not."""
    if not any(edition.slug == kept.edition for edition in book.editions):
        return kept.stories
    told = {_docname(one, kept.edition): _as_read(one, kept.edition) for one in kept.stories}
    today = select(replace(book, stories=told), kept.edition, channel=kept.channel, day=day,
                   overview=overview, examples=False)  # fmt: skip
    may = {one.story: one for one in kept_of(today, kept.channel).stories}
    return tuple(one for one in kept.stories if not _covers(may.get(one.story), one))


def _covers(may: KeptStory | None, was: KeptStory) -> bool:
    """Whether what may be shown of a story is at least what was shown."""
    if may is None or may.name_form is not was.name_form:
        return False
    pairs = (
        (was.photo, may.photo),
        (was.card, may.card),
        (was.paper, may.paper),
        (was.quotable, may.quotable),
    )
    return all(now for then, now in pairs if then)


def _docname(kept: KeptStory, edition: str) -> str:
    return f"{STORIES_ROOT}{edition}/{kept.story}"


def _as_read(kept: KeptStory, edition: str) -> Story:
    """Return a story as its file would have been read; what the selection does not ask is empty."""
    docname = _docname(kept, edition)
    named = kept.name_form is not NameForm.ANONYMOUS
    return Story(
        docname=docname,
        edition=edition,
        title="",
        lesson="",
        kind=StoryKind.REFLECTION,
        role=Role.OTHER,
        organisation=None,
        pillars=(),
        question="",
        example=False,
        photo=Photo(path=f"{docname}.jpg", description="", credit="") if kept.photo else None,
        lines={},
        name=kept.story if named else "",
        name_form=kept.name_form,
        fingerprint=kept.text,
    )
