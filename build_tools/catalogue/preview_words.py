"""The Dutch words of the preview: what it says while somebody writes."""

from __future__ import annotations

from typing import Final

WAIT: Final = "Even geduld: {edition} wordt gemaakt…"
READY: Final = "Bekijk het boek op {address}. Stop met Ctrl+C."
NOTHING_YET: Final = (
    "Er is nog niets te zien. Los eerst op wat hierboven staat, dan verschijnt het boek vanzelf "
    "op {address}. Stop met Ctrl+C."
)
STILL_THE_OLD: Final = (
    "Op {address} zie je nog de vorige versie. Los eerst op wat hierboven staat. Stop met Ctrl+C."
)
RENEWED: Final = "Ververst."
NOT_RENEWED: Final = (
    "Niet ververst: je ziet nog wat er was. Los eerst op wat hierboven staat; daarna gaat het "
    "vanzelf."
)
STOPPED: Final = "Gestopt."

WAITING_TITLE: Final = "Nog even geduld"
WAITING_TEXT: Final = (
    "Deze editie is er nog niet. Kijk in het venster waar je leerboek bekijk hebt getypt: daar "
    "staat wat er nog mis is. Deze bladzijde ververst zichzelf zodra de editie klaar is."
)
