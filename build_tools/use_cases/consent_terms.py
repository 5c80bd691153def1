"""Record what a teller agrees to, and sign the overview again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.consent.terms import is_wider
from build_tools.model.consent import NameForm
from build_tools.model.registered import Terms
from build_tools.problems import ContentError, Location, Problem
from build_tools.use_cases.consent_evidence import keep_evidence
from build_tools.use_cases.consent_overview import write_overview

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from build_tools.model.consent import Channel
    from build_tools.model.registered import RegisteredStory
    from build_tools.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What an editor typed: None is not typed.

    :ivar without_end: it holds until it is taken back.
    """

    editions: frozenset[str] | None = None
    channels: frozenset[Channel] | None = None
    photo: bool | None = None
    quotation: bool | None = None
    name_form: NameForm | None = None
    shown_name: str | None = None
    starts: date | None = None
    ends: date | None = None
    without_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One agreement to record.

    :ivar evidence: the file that shows it, or None. :ivar person: who tells it, if not known yet.
    :ivar by_form: it is what the form says that came with the story.
    """

    story: str
    choices: Choices
    evidence: Path | None = None
    person: str | None = None
    by_form: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What came of it.

    :ivar before: what was agreed to before, or None. :ivar shown: it stands in the overview.
    :ivar proven: there is a new proof of it.
    """

    before: Terms | None
    after: Terms
    shown: bool
    proven: bool


def grant(root: Path, folder: Path, register: Register, request: Request) -> Recorded:
    """Record the first agreement about a story; what nobody chose is no.

    :param folder: the private folder.
    :raises ContentError: LB723 (more than the form says, without proof), LB733 (there was no
        form), and what ``Register.grant``, ``keep_evidence`` and ``write_overview`` refuse.
    """
    story = register.story(request.story)
    start = _by_form(story, register.today) if request.by_form else _nothing(register.today)
    terms = _chosen(start, request.choices)
    if request.evidence is None:
        if not request.by_form or is_wider(terms, start):
            raise ContentError([Problem(Location(""), "LB723", (story.identity,))])
        evidence = story.source
    else:
        evidence = keep_evidence(folder, story.identity, request.evidence)
    register.grant(story.identity, terms, evidence=evidence, person=request.person)
    return _recorded(root, folder, register, story)


def change(root: Path, folder: Path, register: Register, request: Request) -> Recorded:
    """Record that a teller agrees to something else; what nobody chose stays as it was.

    :param folder: the private folder.
    :raises ContentError: LB730 (nothing was recorded yet), and what ``Register.change``,
        ``keep_evidence`` and ``write_overview`` refuse.
    """
    story = register.story(request.story)
    if story.terms is None:
        raise ContentError([Problem(Location(""), "LB730", (story.identity,))])
    terms = _chosen(story.terms, request.choices)
    evidence = None
    if request.evidence is not None:
        evidence = keep_evidence(folder, story.identity, request.evidence)
    register.change(story.identity, terms, evidence=evidence)
    return _recorded(root, folder, register, story)


def ending(stories: Iterable[RegisteredStory], until: date) -> tuple[tuple[date, str], ...]:
    """Return the last day and the id of each story whose consent ends by a day, or has ended.

    :param until: that day too.
    :return: the first to end first; without what was taken back.
    """
    found = (
        (story.terms.ends, story.identity)
        for story in stories
        if story.terms is not None and story.terms.ends is not None and story.withdrawn is None
    )
    return tuple(sorted((day, story) for day, story in found if day <= until))


def _recorded(root: Path, folder: Path, register: Register, before: RegisteredStory) -> Recorded:
    write_overview(root, folder, register)
    now = register.story(before.identity)
    if now.terms is None:
        raise ValueError(now.identity)
    return Recorded(
        before=before.terms,
        after=now.terms,
        shown=now.is_granted,
        proven=now.evidence != before.evidence,
    )


def _nothing(today: date) -> Terms:
    """Return what follows from saying nothing."""
    return Terms(
        editions=frozenset(),
        channels=frozenset(),
        photo=False,
        quotation=False,
        name_form=NameForm.ANONYMOUS,
        shown_name="",
        starts=today,
    )


def _by_form(story: RegisteredStory, today: date) -> Terms:
    """Return what a teller ticked, for the edition that the story came in for.

    :raises ContentError: LB733 (there was no form).
    """
    if story.wish is None:
        raise ContentError([Problem(Location(""), "LB733", (story.identity,))])
    return Terms(
        editions=frozenset({story.edition}),
        channels=story.wish.channels,
        photo=story.wish.photo,
        quotation=story.wish.quotation,
        name_form=story.wish.name_form,
        shown_name=story.wish.shown_name,
        starts=today,
    )


def _chosen(start: Terms, choices: Choices) -> Terms:
    """Return terms with what was chosen in them; *anoniem* takes the name away."""
    names = ("editions", "channels", "photo", "quotation", "name_form", "shown_name", "starts")
    given = {name: getattr(choices, name) for name in names}
    terms = replace(start, **{name: value for name, value in given.items() if value is not None})
    if choices.name_form is NameForm.ANONYMOUS and choices.shown_name is None:
        terms = replace(terms, shown_name="")
    if choices.ends is not None or choices.without_end:
        terms = replace(terms, ends=choices.ends)
    return terms
