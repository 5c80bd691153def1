"""A book of any size, from a fixed seed: stories of some 750 words, every third with a photo."""

from __future__ import annotations

import random
import shutil
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

EDITION: Final = "editie-3"
SEED: Final = 7
PHOTOS: Final = 40
_WORDS: Final = [
    "gemeente",
    "inwoner",
    "buurt",
    "wijk",
    "straat",
    "plein",
    "tuin",
    "school",
    "huis",
    "raad",
    "wethouder",
    "budget",
    "plan",
    "idee",
    "gesprek",
    "vraag",
    "antwoord",
    "tijd",
    "avond",
    "ochtend",
    "koffie",
    "tafel",
    "stoel",
    "brief",
    "kaart",
    "foto",
    "verhaal",
    "stem",
    "keuze",
    "regel",
    "ruimte",
    "grens",
    "kans",
    "zorg",
    "werk",
    "leren",
    "luisteren",
    "vertellen",
    "bouwen",
    "delen",
    "samen",
    "alleen",
    "langzaam",
    "snel",
    "eerst",
    "later",
    "vaak",
    "soms",
    "nooit",
    "altijd",
    "misschien",
    "gewoon",
    "bijzonder",
    "klein",
    "groot",
    "oud",
    "nieuw",
    "burgerkracht",
    "bewonersinitiatief",
    "buurtbudget",
    "participatie",
    "vergunning",
    "subsidie",
    "opdracht",
    "collega",
    "projectleider",
    "beleidsmaker",
    "ambtenaar",
    "uitvoerder",
    "vertrouwen",
    "twijfel",
    "moed",
    "geduld",
]
_LINKS: Final = ("de", "het", "een", "en", "van", "in", "op", "met", "voor", "bij", "dat", "die")
_HEAD: Final = """\
---
titel: "{title}"
kernles: {lesson}
soort: {kind}
rol: ambtenaar
organisatie: gemeente
pijlers: [{pillar}]
reflectievraag: Wat zou jij hier morgen anders doen?
voorbeeld: true
{photo}---

"""
_KINDS: Final = ("perspectief", "eye-opener", "tip", "inzicht", "praktijkles", "reflectie")


def make_book(source: Path, home: Path, stories: int, photos: int = PHOTOS) -> None:
    """Copy the real book and put so many made-up stories into one edition.

    :param source: the repository. :param home: a folder that does not exist yet.
    :param photos: how many there are, for all stories together.
    """
    home.mkdir(parents=True)
    for name in ("conf.py", "docutils.conf", "uitgave.toml"):
        shutil.copy(source / name, home / name)
    shutil.copytree(source / "book", home / "book")
    edition = home / "participant_stories" / EDITION
    shutil.copytree(source / "participant_stories", home / "participant_stories")
    chance = random.Random(SEED)  # noqa: S311 - made-up text, no secret
    (edition / "beeld").mkdir(exist_ok=True)
    for number in range(photos):
        (edition / "beeld" / f"foto-{number}.jpg").write_bytes(_photo(number))
    for number in range(stories):
        (edition / f"verhaal-{number:05}.md").write_text(
            _story(number, photos, chance), encoding="utf-8"
        )


def _story(number: int, photos: int, chance: random.Random) -> str:
    photo = ""
    if number % 3 == 0:
        photo = (
            f"foto: beeld/foto-{number % photos}.jpg\n"
            "foto_beschrijving: Een vlak in twee kleuren, gemaakt voor de meting.\n"
        )
    head = _HEAD.format(
        title=f"Verhaal {number}: {_sentence(chance, 4)}",
        lesson=_sentence(chance, 10),
        kind=_KINDS[number % len(_KINDS)],
        pillar=number % 6 + 1,
        photo=photo,
    )
    parts = []
    for section in range(3):
        parts.append(f"## {_sentence(chance, 4)}\n")
        parts += [_paragraph(chance) for _ in range(4)]
        if section == 1:
            parts.append("\n".join(f"- {_sentence(chance, 9)}" for _ in range(4)) + "\n")
    return head + "\n".join(parts)


def _paragraph(chance: random.Random) -> str:
    sentences = [_sentence(chance, chance.randint(8, 15)) + "." for _ in range(5)]
    sentences[2] = f"Dat is *{chance.choice(_WORDS)}*, zei een **{chance.choice(_WORDS)}**."
    return " ".join(sentences) + "\n"


def _sentence(chance: random.Random, words: int) -> str:
    chosen = [chance.choice(_LINKS if index % 2 else _WORDS) for index in range(words)]
    return " ".join(chosen).capitalize()


def _photo(number: int) -> bytes:
    """Return a JPEG of 1600 x 1067 pixels, another for every number."""
    image = Image.new("RGB", (1600, 1067), (number * 6 % 256, 90, 160))
    image.paste((240, number * 5 % 256, 60), (200 + number * 10, 150, 1000, 800))
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()
