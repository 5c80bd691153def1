"""What ``toestemming trek-in`` reports, and the text that an editor can send to readers."""

from __future__ import annotations

from typing import Final

DONE: Final = "Het verhaal {story} is ingetrokken."
NOT_DONE: Final = "Het verhaal {story} is ingetrokken, maar het is nog niet overal weg."

REMOVED: Final = "Weggehaald:"
NOTHING_REMOVED: Final = "Weggehaald: er was niets meer van over."
REBUILT: Final = "Het boek in {out} is opnieuw gebouwd, zonder het verhaal."
TOMBSTONE: Final = "Op het adres van het verhaal staat alleen nog dat het is teruggenomen."
NO_BOOK: Final = "In {out} stond geen boek. Er is dus niets opnieuw gebouwd."
KEPT: Final = (
    "In het register blijft staan dat er toestemming was en dat die is ingetrokken. De tekst staat "
    "er niet in. Dat moet je kunnen laten zien. Wil de verteller ook zelf uit het register? Typ "
    "dan ‘leerboek toestemming vergeet’ met het nummer van de persoon erachter."
)

STILL_IN: Final = "In deze EPUB's, die lezers kunnen hebben, staat het verhaal nog:"
EPUB: Final = "{file}, van {day}, SHA-256 {sha256}"
IN_NONE: Final = (
    "Volgens het register staat het verhaal in geen enkele EPUB die lezers kunnen hebben."
)
NEVER_SHOWN: Final = "Het verhaal was nooit goedgekeurd. Het heeft dus niet in het boek gestaan."

NOTICE_HEAD: Final = "Bericht voor lezers, om over te nemen:"
NOTICE: Final = (
    "Een van de vertellers heeft een verhaal uit het Burgermeesterleerboek teruggenomen. Dat mag "
    "altijd, en wij respecteren het. In het boek op de website staat het verhaal niet meer. Heb je "
    "{files} eerder gedownload? Haal dat bestand dan weg en download het boek opnieuw. Heb je het "
    "doorgestuurd of geprint? Vraag dan aan wie het heeft om hetzelfde te doen. Dank je wel."
)
NOTICE_FILES: Final = "het EPUB-bestand {names}"
NOTICE_PAGE: Final = "een bladzijde van het boek"

TO_PUBLISH: Final = (
    "Nog te doen: zet {out} op de website, en leg de wijzigingen in participant_stories vast in "
    "git. Dan blijft het verhaal ook bij anderen weg."
)
GIT_HEAD: Final = "In de geschiedenis van git staat het verhaal nog, in deze commits:"
GIT_NONE: Final = "In de geschiedenis van git staat het verhaal niet."
GIT_CLEAN: Final = (
    "Die geschiedenis wijzigen wij niet. Moet het daar ook weg? Leg eerst alles vast, spreek het "
    "af met iedereen die met dit boek werkt, en typ in een verse kopie:"
)
GIT_AFTER: Final = (
    "Daarna moet de nieuwe geschiedenis naar de server, met git push --force --all, en haalt "
    "iedereen het boek opnieuw op. Vraag de beheerder van de server om ook oude kopieën te wissen."
)

BEYOND: Final = (
    "Niet terug te halen: kopieën die mensen hebben gedownload, geprint of doorgestuurd. Ook "
    "zoekmachines en webarchieven tonen soms nog een tijd de oude bladzijde; vraag daar zelf om "
    "verwijdering."
)
