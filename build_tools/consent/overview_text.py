"""The public overview of consent as a file: the same overview gives the same bytes; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.consent import Grant, Overview, Withdrawal

_HEAD: Final = """\
# Het overzicht van de toestemming. `leerboek toestemming` maakt het en zet er een handtekening bij.
# Wijzig het niet met de hand: dan klopt de handtekening niet meer, en blijft elk verhaal weg.
"""


def overview_text(overview: Overview) -> str:
    """Return an overview as TOML: stories in order of id, then those that were withdrawn.

    :return: ends with a line feed; UTF-8 when it is written. ``reading.overview`` reads it back.
    """
    blocks = [
        f"{_HEAD}\nnummer = {overview.number}\n",
        *("\n".join(_grant(one)) for _, one in sorted(overview.grants.items())),
        *("\n".join(_withdrawal(one)) for one in sorted(overview.withdrawn, key=_place)),
    ]
    return "\n".join(blocks)


def _grant(grant: Grant) -> Iterator[str]:
    yield "[[verhaal]]"
    yield f'id = "{grant.story}"'
    yield f'tekst = "{grant.text}"'
    yield f"edities = {_list(grant.editions)}"
    yield f"kanalen = {_list(channel.value for channel in grant.channels)}"
    yield f"foto = {_yes_or_no(grant.photo)}"
    yield f"citaat = {_yes_or_no(grant.quotation)}"
    yield f'naamvorm = "{grant.name_form.value}"'
    yield f"van = {grant.starts.isoformat()}"
    if grant.ends is not None:
        yield f"tot = {grant.ends.isoformat()}"
    yield ""


def _withdrawal(withdrawal: Withdrawal) -> Iterator[str]:
    yield "[[ingetrokken]]"
    yield f'id = "{withdrawal.story}"'
    yield f'editie = "{withdrawal.edition}"'
    yield ""


def _place(withdrawal: Withdrawal) -> tuple[str, str]:
    return withdrawal.story, withdrawal.edition


def _list(values: Iterable[str]) -> str:
    """Return a list of texts; ids, slugs and channels hold nothing that TOML must escape."""
    quoted = [f'"{value}"' for value in sorted(values)]
    return f"[{', '.join(quoted)}]"


def _yes_or_no(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "true" if value else "false"
