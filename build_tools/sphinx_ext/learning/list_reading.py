"""Read the list of an activity, and tell what is wrong with it at its own line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.sphinx_ext.learning.choices import Choice, ListText, list_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.sphinx_ext.content_directive import Given
    from build_tools.sphinx_ext.learning.activity import ActivityDirective

_SHOWN: Final = 60


def read_list(
    directive: ActivityDirective, given: Given, *, fewest: int, marks: bool
) -> ListText | None:
    """Return a text with a list; None when nothing can be made of it, and that was told.

    LB485 (too few lines), LB487 (more than one line of text), LB483 (twice the same), LB486 (a
    cross where it means nothing).

    :param fewest: how many lines there are at least.
    :param marks: whether a cross between brackets means something.
    """
    body = directive.parsed_text(given)
    if not given.argument or not body:
        return None
    found = list_text(body)
    right = [one for one in found.choices if _is_right(directive, one, marks=marks)]
    if len(right) < len(found.choices):
        return None
    if len(right) < fewest:
        directive.say("LB485", directive.name, fewest)
        return None
    if twice := next(_twice(found.choices), None):
        directive.say("LB483", twice.text[:_SHOWN], line=twice.line)
        return None
    return found


def _is_right(directive: ActivityDirective, one: Choice, *, marks: bool) -> bool:
    if one.more or not one.text:
        directive.say("LB487", one.text[:_SHOWN], line=one.line)
        return False
    if one.marked and not marks:
        directive.say("LB486", one.text[:_SHOWN], directive.name, line=one.line)
        return False
    return True


def _twice(choices: tuple[Choice, ...]) -> Iterator[Choice]:
    seen: set[str] = set()
    for one in choices:
        key = one.text.casefold()
        if key in seen:
            yield one
        seen.add(key)
