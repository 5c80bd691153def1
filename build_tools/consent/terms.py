"""Compare what a teller agreed to with what was agreed to before; pure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from build_tools.model.consent import NameForm

if TYPE_CHECKING:
    from build_tools.model.registered import Terms

# The more a form of name tells, the higher.
_TELLS: Final = (NameForm.ANONYMOUS, NameForm.PSEUDONYM, NameForm.FIRST, NameForm.FULL)


def is_wider(new: Terms, old: Terms) -> bool:
    """Whether anything is agreed to that was not before; another shown name is."""
    return any((
        new.editions - old.editions,
        new.channels - old.channels,
        new.photo and not old.photo,
        new.quotation and not old.quotation,
        _TELLS.index(new.name_form) > _TELLS.index(old.name_form),
        new.shown_name not in {old.shown_name, ""},
        new.starts < old.starts,
        (new.ends or date.max) > (old.ends or date.max),
    ))  # fmt: skip
