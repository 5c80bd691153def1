"""What stands around a story in its proof."""

from __future__ import annotations

from typing import Final

FRONT_TITLE: Final = "Drukproef"
FRONT_SUMMARY: Final = "Jouw verhaal, zoals het in het boek komt te staan."
FRONT_TEXT: Final = (
    "Dit is een drukproef van jouw verhaal. Lees het rustig na: de tekst, de titel, hoe je genoemd "
    "wordt en de foto als die erbij staat. Precies zo komt het in het boek. Klopt iets niet? "
    "Schrijf dat dan terug. Zolang jij niets goedkeurt, komt er niets in het boek."
)
STORIES_TITLE: Final = "Jouw verhaal"
BANNER: Final = (
    "Drukproef van jouw verhaal. Precies zo komt het in het boek, als jij het goedkeurt. Deze "
    "bladzijde is alleen voor jou."
)
