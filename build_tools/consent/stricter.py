"""Of two overviews of consent, what both of them allow; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.consent import Grant, NameForm, Overview

if TYPE_CHECKING:
    from datetime import date


def stricter(one: Overview, other: Overview) -> Overview:
    """Return an overview that allows nothing that either of the two does not.

    A story that only one of them knows, or for which they know another text or another name form,
    is not in it.  Where one of the two says *anoniem* it is *anoniem*.  What one of them calls
    withdrawn is withdrawn.
    """
    withdrawn = {*one.withdrawn, *other.withdrawn}
    gone = {withdrawal.story for withdrawal in withdrawn}
    both = (
        _stricter(grant, other.grants[story])
        for story, grant in one.grants.items()
        if story in other.grants and story not in gone
    )
    return Overview(
        number=max(one.number, other.number),
        grants={grant.story: grant for grant in both if grant is not None},
        withdrawn=tuple(sorted(withdrawn, key=lambda gone: (gone.story, gone.edition))),
    )


def differences(one: Overview, other: Overview) -> tuple[str, ...]:
    """Return the ids of the stories about which two overviews say something else, in order."""
    withdrawn = {found.story for found in {*one.withdrawn} ^ {*other.withdrawn}}
    known = {*one.grants, *other.grants}
    differing = {story for story in known if one.grants.get(story) != other.grants.get(story)}
    return tuple(sorted(withdrawn | differing))


def _stricter(one: Grant, other: Grant) -> Grant | None:
    """Return what both allow of one story, or None if they are not about the same."""
    name_form = _name_form(one.name_form, other.name_form)
    if one.text != other.text or name_form is None:
        return None
    return Grant(
        story=one.story,
        text=one.text,
        editions=one.editions & other.editions,
        channels=one.channels & other.channels,
        photo=one.photo and other.photo,
        quotation=one.quotation and other.quotation,
        name_form=name_form,
        starts=max(one.starts, other.starts),
        ends=_first(one.ends, other.ends),
    )


def _name_form(one: NameForm, other: NameForm) -> NameForm | None:
    if one is other:
        return one
    return NameForm.ANONYMOUS if NameForm.ANONYMOUS in {one, other} else None


def _first(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two last days; None is no last day."""
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)
