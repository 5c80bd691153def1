"""*De muur*: where a facilitator lays what participants wrote side by side.

The page knows of the edition only in which order its questions come and to which pillar they
belong; what participants wrote comes from their own back-up files and stays in the browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from build_tools.model.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

WALL_PAGE: Final = "muur"
WALL_ROLES: Final = tuple(role.value for role in Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallView:
    """What the template of the page gets to know.

    :ivar data: JSON that cannot end the script element it stands in.
    :ivar stylesheet: address from the edition's root; so is ``script``.
    """

    data: Markup
    stylesheet: str
    script: str


def wall_data(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``muur.html`` holds as JSON.

    ``vragen`` are in reading order; ``pijler`` is 0 where a question belongs to none.

    :param notebook: as ``notebook_data`` gives it.
    """
    return {
        "pijlers": [
            {name: one[name] for name in ("nummer", "titel")} for one in notebook["pijlers"]
        ],
        "rollen": list(WALL_ROLES),
        "vragen": [*_questions(notebook), *_lists_of_take_aways(notebook)],
    }


def _questions(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    pillar_of = {one["adres"]: one["pijler"] for one in notebook["hoofdstukken"]}
    for one in notebook["activiteiten"]:
        yield {"id": one["id"], "titel": one["titel"], "pijler": pillar_of.get(one["hoofdstuk"], 0)}


def _lists_of_take_aways(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the records that hold ticks: of a whole pillar, or of one kind (take_aways.py)."""
    titles = {one["nummer"]: one["titel"] for one in notebook["pijlers"]}
    names = {
        name: one["pijler"]
        for one in notebook["opbrengsten"]
        for name in (one["lijst"], f"{one['lijst']}-{one['soort']}")
    }
    for name, number in names.items():
        yield {"id": name, "titel": f"Pijler {number}: {titles[number]}", "pijler": number}
